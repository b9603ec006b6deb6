import { createHash } from 'node:crypto'
import { protocol } from '../../contract/fixed.ts'
import type { Verdict as VerdictShape } from '../../contract/streams.ts'
import { compartments } from '../../record/compartments.ts'
import { describeKinds } from '../../record/describe.ts'
import { parseStreamName, streamName, type Entry } from '../../record/envelope.ts'
import { append } from '../../store/append.ts'
import { addAudit } from '../../store/audit.ts'
import { ownAccess } from '../../store/grants.ts'
import { openFields, type Opened } from '../../store/keys/seal.ts'
import { originOf, signingKey, verifierKey } from '../../store/log/note.ts'
import { entriesById } from '../../store/entries.ts'
import { heads, readStream } from '../../store/read.ts'
import { noteRefused } from '../../store/refused.ts'
import { withSession, type Tx } from '../../store/session.ts'
import type { Verdict } from '../../store/verdicts.ts'
import { appendDeps } from '../sealer.ts'
import { officeNames, raisesConcern } from '../concerned.ts'
import type { Handlers, Serving, Session } from '../handler.ts'
import { prepare, sendPrepared } from '../prepared.ts'
import { factorFirst, notFound, tooOld } from '../problems.ts'

type Names = 'sync' | 'readStream' | 'push' | 'open' | 'live' | 'listKinds' | 'checkpoint' | 'witnessCheckpoint'

/** Identities that may be opened in ten minutes before the second factor is asked for again. */
const opensAtOnce = 20

export function streamRoutes({ house, live }: Serving): Handlers<Names> {
  const { app } = house.pools
  const kinds = describeKinds(house.registry).map((kind) => ({ ...kind }))
  const rev = createHash('sha256').update(JSON.stringify(kinds)).digest('hex').slice(0, 32)
  const kindsText = prepare('application/json; charset=utf-8', JSON.stringify({ rev, kinds }))

  return {
    sync: async ({ session, body }) => {
      if (body.protocol < protocol) return tooOld()
      const have: Record<string, number> = { ...body.concerns }
      for (const [of, seqs] of Object.entries(body.have))
        for (const [compartment, seq] of Object.entries(seqs)) have[`${of}.${compartment}`] = seq
      const cases = [
        ...new Set([...body.carry, ...Object.keys(have).flatMap((name) => parseStreamName(name)?.case ?? [])]),
      ]
      return await withSession(app, { token: session.token }, async (tx) => {
        const { rows } = await tx.query<{ epoch: string; now: string; keys: number }>(
          `select a.epoch, mukti.instant(now()) as now, (select count(*)::int from mukti.subject_key k where k.erased is not null) as keys from mukti.about() a`,
        )
        const [unit] = rows
        if (!unit) throw new Error('there is no unit')
        const grants = []
        for (const of of cases) {
          for (const own of await ownAccess(tx, of)) {
            grants.push({
              stream: streamName({ ...own, case: of }),
              case: of,
              compartment: own.compartment,
              level: own.level,
              until: own.until ?? null,
            })
          }
        }
        // A case that one asks for and never held is an attempt; one that is held and gone is told below.
        const seen = new Set(grants.map((grant) => grant.case))
        for (const of of new Set(body.carry))
          if (!seen.has(of) && !(of in body.have)) await noteRefused(tx, { action: 'sync', case: of })
        return { ...unit, kinds: rev, orders: [], grants, ...(await heads(tx, have, body.carry)) }
      })
    },

    readStream: async ({ session, params, query }) => {
      const of = parseStreamName(params.stream)
      return await withSession(app, { token: session.token, case: of?.case }, async (tx) => {
        const page = await readStream(tx, params.stream, query.after, query.limit)
        if (page) return { entries: [...page.entries], head: page.head.seq, more: page.more }
        await noteRefused(tx, {
          action: 'read',
          case: of?.case,
          compartment: of && compartments[of.compartment].number,
        })
        return notFound()
      })
    },

    push: async ({ session, body }) => {
      const offices = body.entries.some(raisesConcern)
        ? await withSession(app, { token: session.token }, officeNames)
        : undefined
      const verdicts = await append(body.entries, session, appendDeps(house, 'refuse', offices))
      if (verdicts.some(({ status }) => status === 'accepted')) live.look()
      return { verdicts: verdicts.map(verdictShape) }
    },

    open: async ({ session, body }) => {
      return await withSession(app, { token: session.token, case: body.case }, async (tx) => {
        const entries = new Map<string, Entry>()
        for (const stream of new Set(body.fields.map((field) => field.stream))) {
          const ids = body.fields.flatMap((field) => (field.stream === stream ? [field.id] : []))
          const found = parseStreamName(stream)?.case === body.case ? await entriesById(tx, stream, ids) : []
          for (const entry of found) entries.set(`${stream} ${entry.id}`, entry)
        }
        const known = body.fields.flatMap((field) => {
          const entry = entries.get(`${field.stream} ${field.id}`)
          return entry ? [{ field, entry, path: field.path }] : []
        })
        // By what was asked, not by what is there; a row for each part, so that one about a concern is told to no lead.
        const missed = body.fields.filter((field) => !known.some((one) => one.field === field))
        const parts = new Set(missed.map(({ stream }) => parseStreamName(stream)?.compartment))
        for (const part of parts)
          await noteRefused(tx, { action: 'open', case: body.case, compartment: part && compartments[part].number })
        const opened = await openFields(tx, house.keyring(), known)
        const refused = await noteOpened(
          tx,
          session,
          body.case,
          known.map(({ entry }) => entry),
          opened,
        )
        if (refused) return factorFirst()
        const answers = new Map(known.map(({ field }, at) => [field, opened[at] as Opened]))
        return {
          fields: body.fields.map((field) => {
            const one = answers.get(field) ?? { state: 'closed' as const }
            return {
              id: field.id,
              path: field.path,
              state: one.state,
              ...(one.state === 'open' ? { value: one.value } : {}),
            }
          }),
        }
      })
    },

    live: async ({ session, request, reply }) => await live.open(session, request, reply),

    listKinds: async ({ request, reply }) => {
      void reply.header('etag', `"${rev}"`)
      if (request.headers['if-none-match'] === `"${rev}"`) void reply.code(304).send()
      else sendPrepared(request, reply, kindsText)
      return undefined
    },

    checkpoint: async ({ session }) =>
      await withSession(app, { token: session.token }, async (tx) => {
        const { rows: units } = await tx.query<{ id: string }>('select id from mukti.unit')
        const { rows } = await tx.query<{ note: string; made: string }>(
          'select note, mukti.instant(made) as made from mukti.checkpoint order by size desc limit 1',
        )
        const key = verifierKey(originOf(units[0]?.id ?? ''), signingKey(house.keyring().secret('checkpoint')))
        return { checkpoint: rows[0]?.note ?? null, key, made: rows[0]?.made ?? null }
      }),

    witnessCheckpoint: async ({ session, body }) => {
      // Read as the reader, so that only those who are shown checkpoints can say that one is held outside.
      const size = await withSession(app, { token: session.token }, async (tx) => {
        const { rows } = await tx.query<{ size: string }>('select size from mukti.checkpoint where note = $1', [
          body.checkpoint,
        ])
        await (rows[0] ? addAudit(tx, { action: 'checkpoint-witnessed' }) : noteRefused(tx, { action: 'witness' }))
        return rows[0]?.size
      })
      if (size === undefined) return notFound()
      const { rows } = await house.pools.jobs.query<{ witnessed: string }>(
        'update mukti.checkpoint set witnessed = coalesce(witnessed, now()) where size = $1 returning mukti.instant(witnessed) as witnessed',
        [size],
      )
      return { witnessed: rows[0]?.witnessed ?? '' }
    },
  }
}

/**
 * One line in the audit for each person looked at. True when it is too many in ten minutes without a fresh second factor:
 * then nothing is handed out, and who leads the case reads that somebody tried.
 */
async function noteOpened(
  tx: Tx,
  session: Session,
  of: string,
  entries: readonly Entry[],
  opened: readonly Opened[],
): Promise<boolean> {
  const looked = new Map<string, { compartment: number; subject: string }>()
  for (const [at, one] of opened.entries()) {
    const entry = entries[at]
    if (one.state !== 'open' || !entry) continue
    const { number } = compartments[entry.compartment]
    looked.set(`${number} ${one.subject}`, { compartment: number, subject: one.subject })
  }
  const { rows } = await tx.query<{ before: number; fresh: boolean }>(
    `select count(distinct (a.case_id, a.details)) filter (where a.at > now() - interval '10 minutes')::int as before, mukti.is_fresh() as fresh
       from (select case_id, details, at from mukti.audit where person = (select mukti.me()) and action = 'identity-opened'
              order by seq desc limit 500) a
      where not (a.case_id = $1 and a.details = any ($2))`,
    [of, [...looked.values()].map(({ subject }) => subject)],
  )
  const many = (rows[0]?.before ?? 0) + new Set([...looked.values()].map(({ subject }) => subject)).size > opensAtOnce
  if (many)
    await addAudit(tx, {
      action: 'many-identities',
      case: of,
      details: `${rows[0]?.before ?? 0} + ${looked.size}`,
      ...inConcern([...looked.values()].map(({ compartment }) => compartment)),
    })
  if (many && !rows[0]?.fresh) return true
  for (const { compartment, subject } of looked.values())
    await addAudit(tx, { action: 'identity-opened', case: of, compartment, details: subject })
  return false
}

/** Whoever leads the case is not told of what was only about concerns: that would tell him that there is one. */
const inConcern = (parts: readonly number[]): { compartment?: number } =>
  parts.every((part) => part === compartments.concern.number) ? { compartment: compartments.concern.number } : {}

/** The store's verdict as the contract says it. */
function verdictShape(verdict: Verdict): VerdictShape {
  const id = verdict.id ?? ''
  switch (verdict.status) {
    case 'accepted':
    case 'duplicate':
      return { id, status: verdict.status, seq: verdict.seq, hash: verdict.hash, recorded: verdict.recorded }
    case 'deferred':
      return { id, status: 'deferred', waitsFor: verdict.after }
    case 'later':
      return { id, status: 'later' }
    case 'refused':
      return {
        id,
        status: 'refused',
        reason: verdict.problem,
        ...(verdict.refusals
          ? { problem: { refusals: verdict.refusals.map((each) => ({ ...each, words: { ...each.words } })) } }
          : {}),
      }
  }
}
