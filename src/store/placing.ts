import { hash } from 'node:crypto'
import { canonical } from '../record/canonical.ts'
import { compartments } from '../record/compartments.ts'
import { writersPart, writingBytes, type Draft, type Entry } from '../record/envelope.ts'
import type { Sealer } from './append.ts'
import type { Tx } from './session.ts'
import { refused, type Problem, type Verdict } from './verdicts.ts'

/** A draft on its way through the door: as it will be stored, with its two digests. */
export interface Open {
  readonly at: number
  readonly draft: Draft
  readonly content: string
  readonly digest: Buffer
  readonly wrote: Buffer
}

/** A draft as it will be stored, from the one that was written and the one that is sealed. */
export function sealedForm(at: number, written: Draft, draft: Draft, sealer: Sealer): Open {
  const content = canonical(writersPart(draft))
  const digest = sha256(content)
  // Without an identity nothing is sealed, and what was written is what is stored.
  const wrote = written === draft ? digest : wroteOf(written, sealer)
  return { at, draft, content, digest, wrote }
}

export const wroteOf = (draft: Draft, sealer: Sealer): Buffer => sha256(writingBytes(sealer.commit(draft)))

const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer')

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
