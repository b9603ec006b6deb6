import { checklistOf } from '../../law/checklist.ts'
import { historyOf } from '../../law/history.ts'
import { dutiesInForce, type Standing } from '../../law/kept.ts'
import type { Pack } from '../../law/pack.ts'
import { previewDuties } from '../../law/preview.ts'
import { entriesAsOf } from '../../record/as-of.ts'
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
import { lawsInForce, type Laws } from '../law/in-force.ts'
import { checklistShape } from '../law/checklist.ts'
import { cursorOf, placeOf } from '../law/cursor.ts'
import { dutyShape, factSaidIn, packsShape, rowShape, rulesOf } from '../law/plain.ts'
import { sayersOf, writesOf } from '../law/writes.ts'
import { notFound, wrongForm } from '../problems.ts'
import { appendDeps } from '../sealer.ts'

type Names = 'caseDuties' | 'caseChecklist' | 'dutyHistory' | 'listDuties' | 'previewDuties'

export function dutyRoutes({ house }: Serving): Handlers<Names> {
  return {
    caseDuties: async ({ session, params, query: { language, at } }) => {
      const found = asOf(await lookInto(house, session, params.case), at)
      if (!found) return notFound()
      const laws = lawsInForce(house)
      const standings = dutiesInForce(laws.inForce, read(house.registry, found.entries), found.now)
      return {
        now: new Date(found.now).toISOString(),
        packs: packsShape(laws, language),
        duties: standings.map((standing) => dutyShape(standing, language)),
        rules: rulesOf(standings, language).map((rule) => ({
          ...rule,
          writes: writesOf(packOf(laws, rule.pack), metByOf(packOf(laws, rule.pack), rule.duty), language),
        })),
        sayers: missingIn(standings).map(({ pack, fact }) => ({
          pack: pack.head.id,
          fact,
          kinds: sayersOf(pack, fact, house.registry),
        })),
      }
    },

    caseChecklist: async ({ session, params, query: { language, at } }) => {
      const found = asOf(await lookInto(house, session, params.case), at)
      if (!found) return notFound()
      const laws = lawsInForce(house)
      const reading = read(house.registry, found.entries)
      return {
        now: new Date(found.now).toISOString(),
        packs: packsShape(laws, language),
        lists: laws.inForce.map((one) => checklistShape(one.law, checklistOf(one, reading, found.now), language)),
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

const packOf = ({ inForce }: Laws, named: string): Pack =>
  inForce.find(({ law }) => law.pack.head.id === named)?.law.pack as Pack

const metByOf = ({ duties }: Pack, named: string): readonly string[] =>
  duties.find(({ id }) => id === named)?.met_by ?? []

/** The facts that these duties wait for, each once. */
function missingIn(standings: readonly Standing[]): { pack: Pack; fact: string }[] {
  const missing = new Map<string, { pack: Pack; fact: string }>()
  for (const { law, state } of standings)
    for (const fact of state.missing) missing.set(`${law.pack.head.id} ${fact}`, { pack: law.pack, fact })
  return [...missing.values()]
}

const otherCase = words('This entry belongs to another case.', 'এই এন্ট্রি অন্য মামলার।', 'यह प्रविष्टि दूसरे मामले की है।')

/** What had happened by a moment that somebody looks back at. */
function asOf(found: Awaited<ReturnType<typeof lookInto>>, at: string | undefined) {
  if (!found || at === undefined) return found
  const now = Date.parse(at)
  return { now, entries: entriesAsOf(found.entries, now) }
}

/** What the law of a case is read from; undefined, with a row in the audit, for one that is hidden or missing. */
export const lookInto = async (house: House, session: Session, of: string) =>
  await withSession(house.pools.app, { token: session.token, case: of }, async (tx) => {
    const found = await entriesForLaw(tx)
    if (!found) await noteRefused(tx, { action: 'read', case: of })
    return found
  })
