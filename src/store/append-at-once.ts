import type { QueryConfig, QueryResult } from 'pg'
import { compartments } from '../record/compartments.ts'
import { streamName, type Draft, type Entry } from '../record/envelope.ts'
import type { AppendDeps, SealedDraft } from './append.ts'
import { foldsAnew, foldWhole, putCard } from './cards.ts'
import { cardAhead, type CardAhead, type HeldCard } from './held-cards.ts'
import { sealedForm, type Open } from './placing.ts'
import { isPipelined, stateOf, withSession, type Close, type Tx } from './session.ts'
import type { Verdict } from './verdicts.ts'

/**
 * The usual case: every draft of this stream is fit, and all of them get in. With the card in hand and no name in them
 * that is one statement, which is its own transaction; else one transaction, in which the next drafts are made ready
 * while the database places the ones before.
 * @returns undefined when nothing was done: one of them does not get in, and each must be judged by itself
 */
export async function appendAtOnce(
  drafts: readonly Draft[],
  token: string,
  deps: AppendDeps,
): Promise<Verdict[] | undefined> {
  const of = drafts[0]
  if (!of || drafts.some(({ kind }) => kind === 'concern.raised')) return undefined
  const stream = streamName(of)
  const held = drafts.length <= together ? deps.held?.take(stream, token) : undefined
  try {
    const placed = await placeAll(of, drafts, token, deps, held)
    if (placed.kept) deps.held?.put(stream, token, placed.kept)
    return placed.verdicts
  } catch (error) {
    if (error instanceof NotAtOnce) return undefined
    const state = stateOf(error)
    if (state === undefined || /^(08|57P|EPIPE)/.test(state)) throw error
    return state === '55P03' ? drafts.map(({ id }) => ({ id, status: 'later' as const })) : undefined
  }
}

/** How many drafts travel together: few enough that making them ready and placing them overlap. */
const together = 125

class NotAtOnce extends Error {}

interface PlacedAll {
  readonly verdicts: Verdict[]
  /** The card as it stands now, for whoever holds cards. */
  readonly kept: HeldCard | undefined
}

async function placeAll(
  of: Draft,
  drafts: readonly Draft[],
  token: string,
  deps: AppendDeps,
  held: HeldCard | undefined,
): Promise<PlacedAll> {
  const named = drafts.some((draft) => deps.sealer.names(draft))
  if (held && !named) {
    const open = opened(drafts, asItIs, deps)
    const card = aheadOf(held, open, deps)
    if (card) return placedWith(card, open, await askAlone(deps, placing(of, open, card, token)))
  }
  return await withSession(deps.pool, { token, case: of.case }, async (tx, close) => {
    const seal = named ? await deps.sealer.ready(tx, drafts) : asItIs
    if (held) {
      const open = opened(drafts, seal, deps)
      const card = aheadOf(held, open, deps)
      if (card) return placedWith(card, open, await close<Placing>(placing(of, open, card)))
    }
    return await placeInTurn(tx, close, of, drafts, seal, deps)
  })
}

const asItIs = (draft: Draft): SealedDraft => ({ ok: true, draft })

const aheadOf = (held: HeldCard, { made }: Opened, { card }: AppendDeps): CardAhead | undefined =>
  card && cardAhead(held, made, card)

function placedWith(card: CardAhead, { made }: Opened, { rows }: QueryResult<Placing>): PlacedAll {
  const entries = entriesOf(made, rows[0] as Placing)
  return { verdicts: entries.map(accepted), kept: card.after(entries.at(-1) as Entry) }
}

/** Some at a time; the card is folded from their answers, and put with the commit. */
async function placeInTurn(
  tx: Tx,
  close: Close,
  of: Draft,
  drafts: readonly Draft[],
  seal: (draft: Draft) => SealedDraft,
  deps: AppendDeps,
): Promise<PlacedAll> {
  const underWay: { readonly made: readonly Draft[]; readonly answer: Promise<QueryResult<Placing>> }[] = []
  for (let at = 0; at < drafts.length; at += together) {
    const open = opened(drafts.slice(at, at + together), seal, deps)
    const answer = tx.query<Placing>(placing(of, open))
    answer.catch(() => {}) // told below, by the first that fails
    underWay.push({ made: open.made, answer })
    if (isPipelined(tx)) await new Promise(setImmediate) // so that it leaves before the next ones are made ready
    else await answer
  }
  const { card: fold } = deps
  const placed: Entry[] = []
  let state: unknown
  let anew = false
  for (const { made, answer } of underWay) {
    const row = (await answer).rows[0] as Placing
    const entries = entriesOf(made, row)
    if (placed.length === 0) state = row.state ?? (fold && structuredClone(fold.start))
    if (fold) anew ||= foldsAnew(fold, entries, row.state === null && placed.length === 0 ? undefined : state)
    if (fold && !anew) for (const entry of entries) state = fold.step(state, entry)
    placed.push(...entries)
  }
  if (fold && anew) state = await foldWhole(tx, of, fold)
  const { question, kept } = putCard(of, fold, state)
  await close(question)
  const last = placed.at(-1) as Entry
  return {
    verdicts: placed.map(accepted),
    kept: kept === undefined ? undefined : { seq: last.seq, head: last.hash, state: kept },
  }
}

interface Opened {
  readonly open: readonly Open[]
  readonly made: readonly Draft[]
  /** 16 bytes each. */
  readonly tokens: readonly Buffer[]
  /** Of which draft each token is, from 1. */
  readonly named: readonly number[]
}

function opened(drafts: readonly Draft[], seal: (draft: Draft) => SealedDraft, deps: AppendDeps): Opened {
  const open = drafts.map((draft, at) => {
    const sealed = seal(draft)
    if (!sealed.ok) throw new NotAtOnce()
    return sealedForm(at, draft, sealed.draft, deps.sealer)
  })
  const words = deps.tokens?.(drafts) ?? []
  return {
    open,
    made: open.map(({ draft }) => draft),
    tokens: words.flat(),
    named: words.flatMap((of, at) => of.map(() => at + 1)),
  }
}

interface Placing {
  readonly first: string
  readonly recorded: string
  readonly prev: string
  /** 64 letters each. */
  readonly hashes: string
  readonly state: unknown
}

/** @param token when the statement is a transaction by itself */
const placing = (of: Draft, { open, tokens, named }: Opened, card?: CardAhead, token?: string): QueryConfig => ({
  name: 'append-at-once',
  text: `select first, recorded, prev, hashes, state
           from mukti.append_at_once($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
  values: [
    token ?? null,
    of.case,
    compartments[of.compartment].number,
    of.thread ?? null,
    `[${open.map(({ content }) => content).join(',')}]`,
    Buffer.concat(open.map(({ digest }) => digest)),
    open.every(({ digest, wrote }) => digest === wrote) ? null : Buffer.concat(open.map(({ wrote }) => wrote)),
    card?.known ?? null,
    card?.mark ?? null,
    card?.state ?? null,
    card?.shown ?? null,
    card?.flags ?? null,
    named.length === 0 ? null : Buffer.concat(tokens),
    named,
  ],
})

/** One statement on a connection of its own; what it sets for the session ends with it. */
async function askAlone({ pool }: AppendDeps, question: QueryConfig): Promise<QueryResult<Placing>> {
  const client = await pool.connect()
  try {
    return await client.query<Placing>(question)
  } finally {
    client.release()
  }
}

const entriesOf = (made: readonly Draft[], { first, recorded, prev, hashes }: Placing): Entry[] =>
  made.map((draft, at) => ({
    ...draft,
    seq: Number(first) + at,
    recorded,
    prev: at === 0 ? prev : hashes.slice(64 * (at - 1), 64 * at),
    hash: hashes.slice(64 * at, 64 * (at + 1)),
  }))

const accepted = ({ id, seq, hash, recorded }: Entry): Verdict => ({ id, status: 'accepted', seq, hash, recorded })
