import type { QueryConfig } from 'pg'
import { compartments } from '../record/compartments.ts'
import type { Draft, Entry } from '../record/envelope.ts'
import type { EntryToken } from './cards.ts'
import type { CardAhead } from './held-cards.ts'
import type { Close, Tx } from './session.ts'
import { refused, type Problem, type Verdict } from './verdicts.ts'

/** A draft on its way through the door: as it will be stored, with its two digests. */
export interface Open {
  readonly at: number
  readonly draft: Draft
  readonly content: string
  readonly digest: Buffer
  readonly wrote: Buffer
}

interface Placing {
  readonly ord: number
  readonly status: 'accepted' | 'duplicate' | Problem
  readonly seq: string | null
  readonly hash: string | null
  readonly recorded: string | null
  readonly prev: string | null
  readonly state?: unknown
}

const asked = (of: Draft, open: readonly Open[]) => [
  of.case,
  compartments[of.compartment].number,
  of.thread ?? null,
  open.map(({ content }) => content),
  open.map(({ digest }) => digest),
  open.map(({ wrote }) => wrote),
]

const answered = `ord, status, seq, encode(hash, 'hex') as hash, mukti.instant(recorded) as recorded, encode(prev, 'hex') as prev`

/** Adds entries to their stream, and brings the state of its card. */
export async function placeSealed(
  tx: Tx,
  of: Draft,
  open: readonly Open[],
): Promise<{ placed: Placed[]; state: unknown }> {
  const { rows } = await tx.query<Placing>({
    name: 'append',
    text: `select ${answered}, state from mukti.append($1, $2, $3, $4, $5, $6)`,
    values: asked(of, open),
  })
  return { placed: rows.map((row) => placedOf(row, open)), state: rows[0]?.state }
}

/** In one step with the card and the commit. Fails with 40001 when the card held is not the newest, or not all fit. */
export async function placeWithCard(
  close: Close,
  of: Draft,
  open: readonly Open[],
  card: CardAhead,
  tokens: readonly EntryToken[],
): Promise<{ placed: Placed[]; state: unknown }> {
  const last: QueryConfig = {
    name: 'append-with-card',
    text: `select ${answered} from mukti.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      ...asked(of, open),
      card.known,
      card.mark,
      card.state,
      card.shown,
      card.flags,
      tokens.map(({ token }) => token),
      tokens.map(({ entry }) => entry),
    ],
  }
  const { rows } = await close<Placing>(last)
  return { placed: rows.map((row) => placedOf(row, open)), state: null }
}

function placedOf({ ord, status, seq, hash, recorded, prev }: Placing, open: readonly Open[]): Placed {
  const { draft } = open[ord - 1] as Open
  if (status !== 'accepted' && status !== 'duplicate') return { verdict: refused(draft.id, status) }
  const at = { seq: Number(seq), hash: hash ?? '', recorded: recorded ?? '' }
  const verdict: Verdict = { id: draft.id, status, ...at }
  return status === 'duplicate' ? { verdict } : { verdict, entry: { ...draft, ...at, prev: prev ?? '' } }
}

export interface Placed {
  readonly verdict: Verdict
  readonly entry?: Entry
}
