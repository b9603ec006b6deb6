import { useRouterState } from '@tanstack/react-router'
import type { Entry } from '../../record/envelope.ts'
import { isPlan } from '../../record/as-of.ts'
import { isInstant, spanOf, type Span } from '../../record/when.ts'

export { entriesAsOf } from '../../record/as-of.ts'
export { useNow, zone } from './clock.ts'

const minute = 60_000
/** A practice case whose last entry is older than this is looked at as of its own time. */
const longPast = 30 * 24 * 60 * minute

/** The instant of `?at=` in the address, in milliseconds since 1970; undefined: the reader looks at now. */
export function useChosenMoment(): number | undefined {
  const at: unknown = useRouterState({ select: ({ location }) => (location.search as Record<string, unknown>)['at'] })
  return typeof at === 'string' && isInstant(at) ? Date.parse(at.replace(/\[.*$/, '')) : undefined
}

/** `2017-08-24T18:10:00Z`: how an instant stands in the address. */
export const inAddress = (moment: number): string => new Date(moment).toISOString().replace('.000', '')

/** The end of a day or a month; of anything vaguer only the beginning. */
const endOf = (span: Span | undefined): number | undefined =>
  span && (span.to - span.from < 32 * 24 * 60 * minute ? span.to : span.from)

/** Two minutes after the last thing that happened; a day without an hour counts to its end. Undefined when nothing has a date. */
export function afterTheLast(entries: readonly Entry[]): number | undefined {
  const last = entries.reduce(
    (newest, entry) => (isPlan(entry) ? newest : Math.max(newest, endOf(spanOf(entry.at)) ?? newest)),
    -Infinity,
  )
  return last === -Infinity ? undefined : last + 2 * minute
}

export interface Moment {
  readonly now: number
  /** The reader chose it, or a practice case of the past sets it; false: the page follows the clock. */
  readonly fixed: boolean
  readonly chosen: boolean
}

/** As of when a case is shown: what the reader chose, the end of a practice case long past, or now. */
export function momentOf(
  chosen: number | undefined,
  practice: boolean,
  last: number | undefined,
  clock: number,
): Moment {
  if (chosen !== undefined) return { now: chosen, fixed: true, chosen: true }
  if (practice && last !== undefined && clock - last > longPast) return { now: last, fixed: true, chosen: false }
  return { now: clock, fixed: false, chosen: false }
}
