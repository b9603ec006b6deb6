import { historyOf } from '../../law/history.ts'
import { dutiesInForce } from '../../law/kept.ts'
import { previewDuties } from '../../law/preview.ts'
import type { Draft } from '../../record/envelope.ts'
import { refusal } from '../../record/refusal.ts'
import { read } from '../../record/replay.ts'
import { words } from '../../record/words.ts'
import { judgeForm } from '../../store/append.ts'
import { everyAdopted } from '../../store/law-adopted.ts'
import { readBoard } from '../../store/duty-board.ts'
import { entriesForLaw } from '../../store/duties.ts'
import { noteRefused } from '../../store/refused.ts'
import { withSession } from '../../store/session.ts'
import type { Handlers, Serving, Session } from '../handler.ts'
import type { House } from '../house.ts'
import { timelineOf } from '../law/adoption.ts'
import { lawsInForce } from '../law/in-force.ts'
import { cursorOf, placeOf } from '../law/cursor.ts'
import { dutyShape, factSaidIn, packsShape, rowShape, rulesOf } from '../law/plain.ts'
import { notFound, wrongForm } from '../problems.ts'
import { appendDeps } from '../sealer.ts'

type Names = 'caseDuties' | 'dutyHistory' | 'listDuties' | 'previewDuties'

export function dutyRoutes({ house }: Serving): Handlers<Names> {
  return {
    caseDuties: async ({ session, params, query: { language } }) => {
      const found = await lookInto(house, session, params.case)
      if (!found) return notFound()
      const laws = lawsInForce(house)
      const standings = dutiesInForce(laws.inForce, read(house.registry, found.entries), found.now)
      return {
        now: new Date(found.now).toISOString(),
        packs: packsShape(laws, language),
        duties: standings.map((standing) => dutyShape(standing, language)),
        rules: rulesOf(standings, language),
      }
    },

    dutyHistory: async ({ session, params, query: { duty, who, language } }) => {
      const found = await lookInto(house, session, params.case)
      if (!found) return notFound()
      const adopted = await everyAdopted(house.pools.app)
      const timeline = timelineOf(adopted, lawsInForce(house))
      const points = historyOf(timeline, house.registry, found.entries, { duty, who })
      return {
        points: points.map(({ from, missing, due, ...point }) => ({
          ...point,
          from: new Date(from).toISOString(),
          due: due ?? null,
          missing: missing.map((fact) => ({ fact, said: factSaidIn(lawsInForce(house), fact, language) })),
          protective: [...point.protective],
        })),
        adopted: adopted.map(({ at, name, by, reason }) => ({ from: new Date(at).toISOString(), name, by, reason })),
      }
    },

    listDuties: async ({ session, query }) => {
      const { language, state, whose, watch, owner, section, limit } = query
      const after = query.after === undefined ? undefined : placeOf(query.after)
      if (query.after !== undefined && after === undefined) return wrongForm()
      const laws = lawsInForce(house)
      return await withSession(house.pools.app, { token: session.token }, async (tx) => {
        const { rows, counts, behind } = await readBoard(
          tx,
          {
            state,
            mine: whose === 'mine',
            limit: limit + 1,
            ...(watch === 'with' ? {} : { watch: watch === 'only' }),
            ...(owner === undefined ? {} : { owner }),
            ...(section === undefined ? {} : { section }),
            ...(query.case === undefined ? {} : { case: query.case }),
            ...(after === undefined ? {} : { after }),
          },
          laws.name,
        )
        const { rows: times } = await tx.query<{ now: string }>('select mukti.instant(now()) as now')
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return {
          now: times[0]?.now ?? '',
          duties: page.map((row) => rowShape(laws, row, language)),
          next: last && rows.length > limit ? cursorOf(last.place) : null,
          counts,
          behind,
        }
      })
    },

    previewDuties: async ({ session, params, body: { entries: drafts, language } }) => {
      const deps = appendDeps(house)
      for (const [at, draft] of drafts.entries()) {
        const verdict = judgeForm(draft, deps)
        if (verdict)
          return wrongForm(
            'refusals' in verdict
              ? (verdict.refusals ?? []).map((one) => ({ ...one, field: `entries.${at}.${one.field}` }))
              : [],
          )
        if (draft['case'] !== params.case) return wrongForm([refusal('other-case', `entries.${at}.case`, otherCase)])
      }
      const found = await lookInto(house, session, params.case)
      if (!found) return notFound()
      const laws = lawsInForce(house)
      const preview = previewDuties(
        laws.inForce,
        house.registry,
        found.entries,
        drafts as unknown as Draft[],
        found.now,
      )
      const { starts, discharges, waits, moves, ends, breaks } = preview
      const shape = (all: typeof starts) => all.map((one) => dutyShape(one, language))
      return {
        now: new Date(preview.now).toISOString(),
        starts: shape(starts),
        discharges: shape(discharges),
        waits: shape(waits),
        moves: shape(moves),
        ends: shape(ends),
        breaks: breaks.map(({ standing, entry, ifDone }) => ({ duty: dutyShape(standing, language), entry, ifDone })),
        rules: rulesOf(
          [...starts, ...discharges, ...waits, ...moves, ...ends, ...breaks.map(({ standing }) => standing)],
          language,
        ),
      }
    },
  }
}

const otherCase = words('This entry belongs to another case.', 'এই এন্ট্রি অন্য মামলার।', 'यह प्रविष्टि दूसरे मामले की है।')

/** What the law of a case is read from; undefined, with a row in the audit, for one that is hidden or missing. */
export const lookInto = async (house: House, session: Session, of: string) =>
  await withSession(house.pools.app, { token: session.token, case: of }, async (tx) => {
    const found = await entriesForLaw(tx)
    if (!found) await noteRefused(tx, { action: 'read', case: of })
    return found
  })
