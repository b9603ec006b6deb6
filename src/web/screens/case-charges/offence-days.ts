import type { Reading } from '../../../record/replay.ts'
import { spanOf } from '../../../record/when.ts'
import { hasHappened, toldOf } from '../../../views/told.ts'
import { onTheClock } from '../../pieces/said-time.ts'
import type { Days } from './catalogue.ts'

/** From what the days of the offence were taken: what happened to a survivor, else the FIR, else nothing is written. */
export interface OffenceDays extends Days {
  readonly from: string
  readonly to: string
  readonly basis: 'episode' | 'registration' | 'today'
  readonly entries: readonly string[]
}

/** The days on which the offence lay, as far as this reader sees: a beginning for a person to put right. */
export function offenceDays(reading: Reading, now: number, zone: string): OffenceDays {
  const day = (moment: number) => onTheClock(moment, zone).date
  const episodes = toldOf(reading, 'episode').flatMap((one) => {
    const from = spanOf(one.value.from) ?? one.span
    const to = spanOf(one.value.until) ?? from
    return hasHappened(one) && from && to ? [{ entry: one.entry, from: from.from, to: Math.max(from.to, to.to) }] : []
  })
  const registered = toldOf(reading, 'proceeding')
    .filter((one) => hasHappened(one) && one.value.what === 'registration')
    .filter(({ value }) => value.step === 'registered' || value.step === 'zero-fir')
    .flatMap(({ entry, span }) => (span ? [{ entry, from: span.from, to: span.to }] : []))
    .sort((a, b) => a.from - b.from)
    .slice(0, 1)
  const spans = episodes.length > 0 ? episodes : registered
  if (spans.length === 0) return { from: day(now), to: day(now), basis: 'today', entries: [] }
  const first = Math.min(...spans.map(({ from }) => from))
  const last = Math.max(...spans.map(({ to }) => to))
  return {
    from: day(first),
    // What was written as «in 2026» has not lasted longer than until now.
    to: day(Math.max(first, Math.min(now, last))),
    basis: episodes.length > 0 ? 'episode' : 'registration',
    entries: [...new Set(spans.map(({ entry }) => entry))],
  }
}
