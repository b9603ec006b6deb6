import type { Compartment } from '../record/compartments.ts'
import type { Source, Standing } from '../record/envelope.ts'
import { isRegister, type FactName } from '../record/facts.ts'
import type { Label } from '../record/label.ts'
import { standpoints, type Reading, type Settlement, type Standpoint, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { grouped, hasHappened } from './told.ts'

/** One value of a field with everything that is known of how it came to be. Times in milliseconds since 1970. */
export interface ValueRow {
  readonly entry: string
  readonly kind: string
  readonly compartment: Compartment
  /** As the kind set it; a sealed one stays sealed. */
  readonly value: unknown
  readonly basis: string | undefined
  readonly by: string
  readonly actors: readonly Label[]
  readonly source: Source | undefined
  readonly standing: Standing
  readonly at: When
  readonly from: number | undefined
  readonly written: string
  readonly recorded: string
  readonly seq: number
  /** Values of this field that its writer had on the screen. */
  readonly saw: readonly string[]
  /** The entries that saw it and replaced it. */
  readonly replacedBy: readonly string[]
  /** False: replaced, or not chosen by the person who settled it. */
  readonly stands: boolean
  readonly corrected: boolean
}

export interface SettledRow {
  readonly entry: string
  /** Undefined: both may stand. */
  readonly keep: string | undefined
  readonly reason: string
  readonly by: string
  readonly at: When
}

export interface History {
  readonly of: string
  readonly fact: FactName
  readonly values: readonly ValueRow[]
  readonly settled: readonly SettledRow[]
  readonly conflict: boolean
}

/** Every value that a field ever had, oldest first: who, when, on what basis, having seen what. */
export function history(reading: Reading, of: string, fact: FactName): History {
  const settlements = reading.settlements.filter((one) => one.of === of && one.fact === fact).map(settledRow)
  const told = reading.told.filter((one) => one.of === of && one.fact === fact)
  const point = isRegister(fact) ? standpoints({ ...reading, told: told.filter(hasHappened) }).at(0) : undefined
  return { of, fact, values: valueRows(told, point), settled: settlements, conflict: point?.conflict ?? false }
}

/**
 * Values as rows; without a standpoint (a course) everything that was said stands. `shown` are those of `told` that are
 * wanted: all, or what stands.
 */
export function valueRows(told: readonly Told[], point: Standpoint | undefined, shown = told): ValueRow[] {
  const ids = new Set(told.map(({ entry }) => entry))
  const standing = new Set((point?.values ?? told).map(({ entry }) => entry))
  const seenBy = grouped(
    told.flatMap((one) => [...new Set(one.line.entry.saw)].map((saw) => ({ saw, one }))),
    ({ saw }) => saw,
  )
  return shown.map(({ entry, value, standing: how, at, span, line }) => ({
    entry,
    kind: line.entry.kind,
    compartment: line.entry.compartment,
    value,
    basis: basisOf(value),
    by: line.entry.by,
    actors: line.entry.actors ?? [],
    source: line.entry.source,
    standing: how,
    at,
    from: span?.from,
    written: line.entry.written.device,
    recorded: line.entry.recorded,
    seq: line.entry.seq,
    saw: line.entry.saw.filter((id) => ids.has(id)),
    replacedBy: (seenBy.get(entry) ?? []).flatMap(({ one }) =>
      one.entry !== entry && one.line.stream === line.stream ? [one.entry] : [],
    ),
    stands: standing.has(entry),
    corrected: line.corrections.length > 0,
  }))
}

export const settledRow = ({ keep, line }: Settlement): SettledRow => ({
  entry: line.entry.id,
  keep,
  reason: String(line.body['reason'] ?? ''),
  by: line.entry.by,
  at: line.at,
})

const basisOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'basis' in value && typeof value.basis === 'string'
    ? value.basis
    : undefined
