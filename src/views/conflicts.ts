import type { FactName } from '../record/facts.ts'
import { oncePerReading } from '../record/once.ts'
import { settledRow, valueRows, type SettledRow, type ValueRow } from './history.ts'
import { byLabel, standing } from './told.ts'

/** Two or more values that stand, and that nobody who saw them all has settled. */
export interface Conflict {
  readonly of: string
  readonly fact: FactName
  /** In the order of writing; none is preferred. */
  readonly values: readonly ValueRow[]
  /** An earlier decision that a newer value has overtaken. */
  readonly settled: SettledRow | undefined
  /** The moment at which there were two: when the second was recorded. */
  readonly since: number
}

/** Every field with values side by side, the oldest conflict first. */
export const conflicts = oncePerReading((reading): readonly Conflict[] =>
  standing(reading)
    .filter(({ conflict }) => conflict)
    .map((point) => {
      const values = valueRows(point.values, point).sort((a, b) =>
        a.written < b.written ? -1 : a.written > b.written ? 1 : a.entry < b.entry ? -1 : 1,
      )
      const recorded = point.values.map(({ line }) => Date.parse(line.entry.recorded)).sort((a, b) => a - b)
      return {
        of: point.of,
        fact: point.fact,
        values,
        settled: point.settled && settledRow(point.settled),
        since: recorded[1] ?? recorded[0] ?? 0,
      }
    })
    .sort((a, b) => a.since - b.since || byLabel(a.of, b.of) || (a.fact < b.fact ? -1 : 1)),
)
