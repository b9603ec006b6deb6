import { addAudit, readAudit } from '../../store/audit.ts'
import { cardsOfCase, readCaseload, type CaseCard, type CaseCounts, type CaseQuery } from '../../store/caseload.ts'
import { endGrant, grantAccess, grantsOfCase, openCase, ownAccess, type Grant, type Level } from '../../store/grants.ts'
import { eraseSubject } from '../../store/keys/erase.ts'
import { openBytes, sealBytes } from '../../store/keys/wrap.ts'
import { libertyTold, type LibertyTold } from '../../store/liberty-told.ts'
import { streamsOfCases } from '../../store/read.ts'
import { noteRefused } from '../../store/refused.ts'
import { queryTokens } from '../../store/search.ts'
import { askForLead, isLeadless } from '../../store/lead-requests.ts'
import { withSession } from '../../store/session.ts'
import { orderReasons } from '../../contract/fixed.ts'
import { compartments } from '../../record/compartments.ts'
import { parseStreamName, streamName } from '../../record/envelope.ts'
import type { Handlers, Serving, Session } from '../handler.ts'
import { notFound, notGranted, wrongForm } from '../problems.ts'
import { answer, codeOf, numberOf } from './answers.ts'

type Names =
  | 'findCases'
  | 'openCase'
  | 'readCase'
  | 'listGrants'
  | 'giveGrant'
  | 'endGrant'
  | 'askForLead'
  | 'eraseSubject'
  | 'readAudit'

/** A row of the audit that whoever leads the case is not shown: it would tell him that there is a concern. */
const aboutConcerns = { compartment: compartments.concern.number }

const looksLikeLabel = /^[a-z0-9][a-z0-9-]*$/i

export function caseRoutes({ house, live }: Serving): Handlers<Names> {
  const { app } = house.pools
  const cursorKey = () => house.keyring().secret('audit')

  return {
    findCases: async ({ session, body }) =>
      await withSession(app, { token: session.token }, async (tx) => {
        const { filter, after, limit } = body
        const text = (body.text ?? '').trim()
        const { cases, counts } = await readCaseload(tx, {
          limit: limit + 1,
          ...(after ? { after: { last: after.last, case: after.id } } : {}),
          ...(filter === 'all' ? {} : { filter: filter === 'lead' ? { lead: true } : { flag: filter } }),
          ...(text === '' ? {} : { search: searchOf(text, house.keyring().secret('index')) }),
        })
        if (text !== '') await addAudit(tx, { action: 'searched' })
        const orders = text === '' && !after ? await libertyTold(tx) : undefined
        return {
          cases: cases.slice(0, limit).map(caseLine),
          more: cases.length > limit,
          ...(orders ? { orders: orders.flatMap(orderShape) } : {}),
          ...(counts ? { counts: countsOf(counts) } : {}),
        }
      }),

    openCase: async ({ session, body }) =>
      answer(await withSession(app, { token: session.token }, (tx) => openCase(tx, body)), (id) => ({ case: id })),

    readCase: async ({ session, params }) => {
      const asker = { token: session.token, case: params.case }
      const card = await cardsOfCase(app, asker)
      let witnessed: string | null = null
      const levels = new Map<string, { level: Level; until: string | null }>()
      const streams = await withSession(app, asker, async (tx) => {
        for (const own of await ownAccess(tx, params.case))
          levels.set(streamName({ ...own, case: params.case }), { level: own.level, until: own.until ?? null })
        const seen = [...(await streamsOfCases(tx, [params.case]))]
        if (seen.length === 0) await noteRefused(tx, { action: 'read', case: params.case })
        witnessed =
          (await tx.query<{ at: string | null }>('select mukti.instant(mukti.last_witnessed()) as at')).rows[0]?.at ??
          null
        return seen
      })
      if (!card || streams.length === 0) return notFound()
      return {
        id: card.case,
        label: card.label,
        codeName: card.codeName,
        practice: card.practice,
        witnessed,
        streams: streams.flatMap(([stream, head]) => {
          const of = parseStreamName(stream)
          const own = levels.get(stream)
          return of && own
            ? [{ stream, compartment: of.compartment, thread: of.thread ?? null, ...own, seq: head.seq }]
            : []
        }),
      }
    },

    listGrants: async ({ session, params }) => {
      const { grants, leadless } = await withSession(app, { token: session.token, case: params.case }, async (tx) => {
        const seen = await grantsOfCase(tx, params.case)
        if (seen.length === 0) await noteRefused(tx, { action: 'read', case: params.case })
        // Asked of nobody who sees nothing: a hidden case must not be one question more than a missing one.
        return { grants: seen, leadless: seen.length > 0 && (await isLeadless(tx, params.case)) }
      })
      return grants.length === 0 ? notFound() : { grants: grants.map(grantShape), leadless }
    },

    askForLead: async ({ session, params, body }) =>
      answer(
        await withSession(app, { token: session.token, case: params.case }, (tx) =>
          askForLead(tx, params.case, numberOf(body.person), body.reason),
        ),
        () => ({}),
      ),

    giveGrant: async ({ session, params, body }) => {
      if ((body.person === undefined) === (body.team === undefined)) return wrongForm()
      const to = body.person === undefined ? { team: body.team ?? 0 } : { person: numberOf(body.person) }
      const given: string[] = []
      try {
        await withSession(app, { token: session.token, case: params.case }, async (tx) => {
          for (const compartment of new Set(body.compartments)) {
            const of = { case: params.case, compartment, ...(body.thread === undefined ? {} : { thread: body.thread }) }
            const done = await grantAccess(tx, {
              of,
              to,
              level: body.level,
              reason: body.reason,
              ...(body.from === undefined ? {} : { from: body.from }),
              ...(body.until === undefined ? {} : { until: body.until }),
            })
            if (!done.ok) throw new NotAll(answer(done, () => undefined))
            given.push(done.value)
          }
        })
      } catch (error) {
        if (!(error instanceof NotAll)) throw error
        // All or none; the row in the audit stays.
        await withSession(app, { token: session.token }, (tx) =>
          noteRefused(tx, {
            action: 'grant-access',
            case: params.case,
            ...(body.compartments.every((one) => one === 'concern') ? aboutConcerns : {}),
          }),
        )
        return error.refused ?? notGranted()
      }
      live.look()
      return { grants: given }
    },

    endGrant: async ({ session, params, body }) => {
      const ended = await withSession(app, { token: session.token, case: params.case }, (tx) =>
        endGrant(tx, params.grant, body.reason),
      )
      live.look()
      return answer(ended, () => ({}))
    },

    eraseSubject: async ({ session, params, body }) => {
      // What he may not see he does not erase, nor is he told how often she is named there: a concern may be about him.
      const streams = await withSession(app, { token: session.token, case: params.case }, async (tx) => {
        const { rows } = await tx.query<{ id: number; compartment: number }>(
          'select id, compartment from mukti.stream where id = any ((select mukti.streams(3))::int[])',
        )
        const leads = rows.some(({ compartment }) => compartment === 1)
        const keeps = rows.some(({ compartment }) => compartment === aboutConcerns.compartment)
        if (!leads && !keeps) await noteRefused(tx, { action: 'erase', case: params.case })
        return leads || keeps ? { ids: rows.map(({ id }) => id), leads } : undefined
      })
      if (!streams) return notGranted()
      const destroyed = await eraseSubject(house.pools.keys, house.pools.keys, house.keyring(), {
        case: params.case,
        streams: streams.ids,
        subject: body.subject,
        person: session.person,
        reason: body.reason,
      })
      await withSession(app, { token: session.token }, (tx) =>
        addAudit(tx, {
          action: 'identity-erased',
          case: params.case,
          details: body.subject,
          ...(streams.leads ? {} : aboutConcerns),
        }),
      )
      return { destroyed }
    },

    readAudit: async ({ session, body }) => {
      const before = body.before === undefined ? undefined : openCursor(body.before, session, cursorKey())
      if (body.before !== undefined && before === undefined) return wrongForm()
      const rows = await withSession(app, { token: session.token }, (tx) =>
        readAudit(tx, {
          of: body.case === undefined ? 'all' : { case: body.case },
          limit: body.limit + 1,
          ...(body.person === undefined ? {} : { person: numberOf(body.person) }),
          ...(body.action === undefined ? {} : { action: body.action }),
          ...(before === undefined ? {} : { before }),
        }),
      )
      const page = rows.slice(0, body.limit)
      const auditor = await withSession(
        app,
        { token: session.token },
        async (tx) => (await tx.query<{ is: boolean }>(`select mukti.has_role('auditor') as is`)).rows[0]?.is === true,
      )
      const last = page.at(-1)
      const more = rows.length > body.limit
      return {
        rows: page.map(({ seq, person, ...row }) => ({
          ...row,
          case: row.case ?? null,
          compartment: row.compartment ?? null,
          person: person === undefined ? null : codeOf(person),
          ...(auditor ? { seq } : {}),
        })),
        more,
        next: more && last ? sealCursor(last.seq, session, cursorKey()) : null,
      }
    },
  }
}

class NotAll extends Error {
  readonly refused: ReturnType<typeof notGranted> | undefined
  constructor(refused: ReturnType<typeof notGranted> | undefined) {
    super('not all')
    this.refused = refused
  }
}

/** By the beginning of the label, and by sealed names where the reader may read them. */
const searchOf = (text: string, key: Buffer): NonNullable<CaseQuery['search']> => ({
  ...(looksLikeLabel.test(text) ? { label: text.toUpperCase() } : {}),
  tokens: queryTokens(text, key),
})

const countsOf = ({ flags, ...counts }: CaseCounts) => ({ ...counts, ...flags })

const caseLine = (card: CaseCard) => ({
  id: card.case,
  label: card.label,
  codeName: card.codeName,
  practice: card.practice,
  last: card.last,
  cards: card.cards.map(({ compartment, last, shown }) => ({
    compartment,
    last,
    shown: (shown ?? {}) as Record<string, unknown>,
  })),
})

const orderShape = ({ who, reason, ...told }: LibertyTold) => {
  const known = orderReasons.find((one) => one === reason)
  return known ? [{ ...told, reason: known, who: who ?? null }] : []
}

const grantShape = (grant: Grant) => ({
  id: grant.id,
  compartment: grant.compartment,
  thread: grant.thread ?? null,
  person: 'person' in grant.to ? codeOf(grant.to.person) : null,
  team: 'team' in grant.to ? grant.to.team : null,
  level: grant.level,
  from: grant.from,
  until: grant.until ?? null,
  reason: grant.reason,
  grantedBy: grant.by === undefined ? null : codeOf(grant.by),
  made: grant.made,
  ended: grant.ended?.at ?? null,
  endedBy: grant.ended?.by === undefined ? null : codeOf(grant.ended.by),
  endedReason: grant.ended?.reason ?? null,
})

/** A place in the audit would tell how much everybody does: the reader gets it sealed. */
const sealCursor = (seq: number, { person }: Session, key: Buffer): string => {
  const place = Buffer.alloc(8)
  place.writeBigInt64BE(BigInt(seq))
  return sealBytes(key, place, ['cursor', person]).toString('base64url')
}
function openCursor(cursor: string, { person }: Session, key: Buffer): number | undefined {
  const place = openBytes(key, Buffer.from(cursor, 'base64url'), ['cursor', person])
  return place?.length === 8 ? Number(place.readBigInt64BE()) : undefined
}
