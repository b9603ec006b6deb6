import type { Entry } from './envelope.ts'
import { spanOf } from './when.ts'

export const isPlan = ({ standing }: Entry): boolean =>
  standing === 'planned' || standing === 'promised' || standing === 'expected'

/** When an entry became part of what was known: when it happened, or for a plan when it was written. */
function knownFrom(entry: Entry): number {
  const written = Date.parse(entry.written.device)
  const happened = spanOf(entry.at)?.from
  return isPlan(entry) ? Math.min(written, happened ?? written) : (happened ?? written)
}

/**
 * The entries of what had happened by then. What was written later about an earlier time counts: it is the record of
 * today.
 * @param moment milliseconds since 1970
 */
export const entriesAsOf = (entries: readonly Entry[], moment: number): readonly Entry[] =>
  entries.filter((entry) => knownFrom(entry) <= moment)
