import type { Pool } from 'pg'
import { unfitForRecord } from '../record/canonical.ts'
import { compartments } from '../record/compartments.ts'
import { draftSchema } from '../record/draft-schema.ts'
import { streamName, type Draft } from '../record/envelope.ts'
import type { Refusal } from '../record/refusal.ts'
import { appendAtOnce } from './append-at-once.ts'
import { tellThereIsMore } from './append-notice.ts'
import { refreshCard, type CardFold } from './cards.ts'
import type { HeldCards } from './held-cards.ts'
import { placeSealed, sealedForm, wroteOf, type Open } from './placing.ts'
import { noteRefused } from './refused.ts'
import { attempt, endsTheTransaction, stateOf, withRetries, withSession, type Tx } from './session.ts'
import { envelopeRefusals, refused, type Verdict } from './verdicts.ts'

/** Seals identities. The store decides when; how is the sealer's own affair. */
export interface Sealer {
  /** Has it an identity? Only then are there keys to fetch. */
  names(draft: Draft): boolean
  /** The draft with each identity as its commitment alone (`{k: '', n: '', c: '', m}`): needs no key, so it also works for an erased subject. */
  commit(draft: Draft): Draft
  /**
   * Fetches the keys for these drafts of one stream; what it gives back seals one of them (the very draft when it has no
   * identity), in this transaction. `closed`: the key of a subject was destroyed; `grant`: the session may not write
   * there; `schema`: not an identity.
   */
  ready(tx: Tx, drafts: readonly Draft[]): Promise<(draft: Draft) => SealedDraft>
}

export type SealedDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: 'closed' | 'grant' | 'schema' }

/** What the kinds say of a body; `unknown` when this build does not have the kind or its version. */
export type BodyParser = (
  kind: string,
  v: number,
  body: Draft['body'],
  draft: Draft,
) =>
  | { readonly ok: true }
  | { readonly ok: false; readonly unknown: true }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export interface AppendDeps {
  /** Connected as mukti_app. */
  readonly pool: Pool
  readonly sealer: Sealer
  readonly parseBody: BodyParser
  /** A kind that this build does not know: kept when it comes from a newer one, refused when somebody writes it here. */
  readonly unknownKinds: 'keep' | 'refuse'
  readonly card?: CardFold
  /** Spares asking for the card of a stream that the session wrote in a moment ago. */
  readonly held?: HeldCards
  /** Search words of each of these drafts, which are not sealed yet, as keyed hashes of 16 bytes. */
  readonly tokens?: (drafts: readonly Draft[]) => readonly (readonly Buffer[])[]
  /** Whom a concern is about, by the numbers of people and offices of this store: it is closed to them from its first moment. */
  readonly concernedBy?: (draft: Draft) => { readonly people: readonly number[]; readonly offices: readonly string[] }
}

/**
 * The one door in. Every draft gets a verdict, in the order sent; each stream's part of the call is one transaction, and
 * each entry is there whole, with its place in the chain, its card and its search words, or not at all. What a person
 * can cause is a verdict and never a throw. A stranger cannot tell a stream that exists from none.
 */
export async function append(
  drafts: readonly unknown[],
  session: { readonly token: string },
  deps: AppendDeps,
): Promise<Verdict[]> {
  const verdicts: (Verdict | undefined)[] = drafts.map((draft) => judgeForm(draft, deps))
  const waiting = new Map<string, number[]>()
  for (const [at, draft] of drafts.entries()) {
    if (verdicts[at]) continue
    const name = streamName(draft as Draft)
    waiting.set(name, [...(waiting.get(name) ?? []), at])
  }
  for (const places of waiting.values()) {
    const ours = places.map((at) => drafts[at] as Draft)
    const atOnce = await appendAtOnce(ours, session.token, deps)
    if (atOnce) tellThereIsMore(deps.pool)
    const answers = atOnce ?? (await appendAlone(ours, session.token, deps))
    for (const [index, at] of places.entries()) verdicts[at] = answers[index]
  }
  return deferWhatWaits(drafts, verdicts as Verdict[])
}

/** The verdict on a draft that cannot even be tried; undefined when it can. */
export function judgeForm(draft: unknown, { parseBody, unknownKinds }: AppendDeps): Verdict | undefined {
  const id = idOf(draft)
  const unfit = unfitForRecord(draft)
  if (unfit) return refused(id, unfit.code === 'too-large' ? 'too-large' : 'schema', [unfit])
  const parsed = draftSchema.safeParse(draft)
  if (!parsed.success) return refused(id, 'schema', envelopeRefusals(parsed.error))
  const whole = draft as Draft
  const body = parseBody(whole.kind, whole.v, whole.body, whole)
  if (body.ok) return undefined
  if ('unknown' in body) return unknownKinds === 'keep' ? undefined : refused(id, 'kind')
  return refused(id, 'schema', body.refusals)
}

/**
 * One stream's drafts in a transaction of their own, each judged by itself. When something in them upsets the database,
 * once more with a step back after each: the others must not suffer for one.
 */
async function appendAlone(drafts: readonly Draft[], token: string, deps: AppendDeps): Promise<Verdict[]> {
  const inOne = (work: (tx: Tx) => Promise<Verdict[]>) =>
    withRetries(() => withSession(deps.pool, { token, case: drafts[0]?.case }, work))
  try {
    return await inOne((tx) => place(tx, drafts, deps))
  } catch (error) {
    const state = stateOf(error)
    if (state === undefined || endsTheTransaction(state)) throw error
    return await inOne((tx) => appendToStream(tx, drafts, deps))
  }
}

/** One stream's drafts, in order, in a transaction that is already there; each is there whole or not at all. */
export async function appendToStream(tx: Tx, drafts: readonly Draft[], deps: AppendDeps): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const draft of drafts) {
    const answer = await attempt(tx, () => place(tx, [draft], deps))
    verdicts.push(answer.ok ? (answer.value[0] as Verdict) : unplaced(draft, answer.state))
  }
  return verdicts
}

async function place(tx: Tx, drafts: readonly Draft[], deps: AppendDeps): Promise<Verdict[]> {
  const first = drafts[0]
  if (!first) return []
  const raises = drafts.find((draft) => draft.kind === 'concern.raised' && draft.thread !== undefined)
  if (raises) await openConcern(tx, raises, deps)
  const verdicts: Verdict[] = []
  const open: Open[] = []
  const seal = await deps.sealer.ready(tx, drafts)
  for (const [at, draft] of drafts.entries()) {
    const sealed = seal(draft)
    if (sealed.ok) open.push(sealedForm(at, draft, sealed.draft, deps.sealer))
    else verdicts[at] = await notSealed(tx, draft, sealed.reason, deps.sealer)
  }
  if (verdicts.some((verdict) => verdict?.status === 'refused' && verdict.problem === 'grant')) {
    await noteRefused(tx, { action: 'append', case: first.case, compartment: compartments[first.compartment].number })
  }
  if (open.length === 0) return verdicts
  const { placed, state } = await placeSealed(tx, first, open)
  for (const [index, { verdict }] of placed.entries()) verdicts[open[index]?.at ?? -1] = verdict
  const entries = placed.flatMap(({ entry }) => (entry ? [entry] : []))
  if (entries.length > 0) await refreshCard(tx, first, entries, tokensOf(entries, drafts, deps), deps.card, state)
  return verdicts
}

/** Its subject was erased since: the same entry sent again still answers where it stands. */
const notSealed = async (
  tx: Tx,
  draft: Draft,
  reason: 'closed' | 'grant' | 'schema',
  sealer: Sealer,
): Promise<Verdict> =>
  (reason === 'closed' ? await standsAlready(tx, draft, sealer) : undefined) ?? refused(draft.id, reason)

async function standsAlready(tx: Tx, draft: Draft, sealer: Sealer): Promise<Verdict | undefined> {
  const { rows } = await tx.query<{ seq: string; hash: string; recorded: string }>(
    `select seq, encode(hash, 'hex') as hash, mukti.instant(recorded) as recorded from mukti.entry
      where stream = mukti.stream_id($1, $2, $3) and id = $4 and wrote = $5`,
    [draft.case, compartments[draft.compartment].number, draft.thread ?? null, draft.id, wroteOf(draft, sealer)],
  )
  return rows[0] && { id: draft.id, status: 'duplicate', ...rows[0], seq: Number(rows[0].seq) }
}

async function openConcern(tx: Tx, draft: Draft, { concernedBy }: AppendDeps): Promise<void> {
  const { people, offices } = concernedBy?.(draft) ?? { people: [], offices: [] }
  const answer = await attempt(tx, () =>
    tx.query('select mukti.open_concern($1, $2, $3, $4)', [draft.case, draft.thread, people, offices]),
  )
  // No access to the case: append then answers as it does for every stream that is hidden or missing.
  if (!answer.ok && answer.state !== noAccess) throw new Error(`a concern could not be opened (${answer.state})`)
}

const tokensOf = (entries: readonly Draft[], drafts: readonly Draft[], { tokens }: AppendDeps) => {
  if (!tokens) return []
  const placed = new Set(entries.map(({ id }) => id))
  const written = drafts.filter(({ id }) => placed.has(id))
  return tokens(written).flatMap((of, at) => of.map((token) => ({ token, entry: written[at]?.id ?? '' })))
}

/** An entry that names one of this call that did not get in is not wrong: it waits for that one. */
function deferWhatWaits(drafts: readonly unknown[], verdicts: readonly Verdict[]): Verdict[] {
  const out = new Set<string>()
  return verdicts.map((verdict, at) => {
    const saw = verdict.status === 'refused' && verdict.problem === 'saw' ? (drafts[at] as Draft).saw : []
    const after = saw.find((id) => out.has(id))
    if (verdict.status === 'refused' && verdict.id !== null) out.add(verdict.id)
    return after === undefined ? verdict : { id: verdict.id, status: 'deferred', after }
  })
}

const noAccess = 'MU001'

/** What a SQLSTATE means to whoever sent the entry. Nothing else of an error goes out. */
function unplaced({ id }: Draft, state: string): Verdict {
  if (state === noAccess || state === '42501') return refused(id, 'grant')
  if (state.startsWith('22') || state.startsWith('23') || state === 'MU002') return refused(id, 'schema')
  if (state === '55P03' || state === '57014') return { id, status: 'later' }
  throw new Error(`the store failed (${state})`)
}

const idOf = (draft: unknown): string | null => {
  const id = typeof draft === 'object' && draft !== null && 'id' in draft ? draft.id : undefined
  return typeof id === 'string' && id.length <= 40 ? id : null
}
