import { Temporal } from 'temporal-polyfill'
import { dayAt, instantText, plusDays, plusMonths, startOfDay, weekdayOf } from './calendar.ts'

/** A moment as the law knows it: an instant, or a whole day when nobody wrote the hour. */
export type Moment =
  | { readonly precision: 'minute'; readonly at: number }
  /** `2017-11-22`; `at` is its last second in the zone, from which on it has passed. */
  | { readonly precision: 'day'; readonly day: string; readonly at: number }

/** One step of how a deadline was reached, for whoever checks it. */
export type Step =
  | { readonly step: 'from'; readonly moment: Moment; readonly word?: string }
  | { readonly step: 'plus'; readonly amount: number; readonly unit: Unit }
  | { readonly step: 'journey'; readonly minutes: number }
  | { readonly step: 'first-day-out' | 'first-day-in'; readonly day: string }
  | { readonly step: 'end-of-day' }
  | { readonly step: 'closed'; readonly day: string; readonly why: string }
  | {
      readonly step: 'sunset' | 'already-dark' | 'at-once' | 'before' | 'at-most' | 'next-time'
      readonly moment?: Moment
    }
  | { readonly step: 'accrues'; readonly day: string }

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'working-day'

export interface Length {
  readonly amount: number
  readonly unit: Unit
}

/** When offices are closed: days with their names, and the days of every week (1 Monday … 7 Sunday). */
export interface Closed {
  readonly days: ReadonlyMap<string, string>
  readonly weekend: readonly number[]
}

const sundays: Closed = { days: new Map(), weekend: [7] }

/** Reads `24 hours`, `1 month`, `5 working days`. */
export function lengthOf(text: string): Length {
  const found = /^(\d+) (hour|day|week|month|year|working day)s?$/.exec(text)
  if (!found) throw new Error(`no length of time: ${text}`)
  return { amount: Number(found[1]), unit: found[2] === 'working day' ? 'working-day' : (found[2] as Unit) }
}

/** The calendar day of an instant in a zone. */
export const dayOf = (at: number, zone: string): string => dayAt(at, zone)

/** The last second of a day in a zone, in milliseconds: also on days of 23 or 25 hours. */
export const endOfDay = (day: string, zone: string): number => startOfDay(plusDays(day, 1), zone) - 1000

export const wholeDay = (day: string, zone: string): Moment => ({ precision: 'day', day, at: endOfDay(day, zone) })
export const instant = (at: number): Moment => ({ precision: 'minute', at })

/** The day of a moment in a zone. */
export const dayOfMoment = (moment: Moment, zone: string): string =>
  moment.precision === 'day' ? moment.day : dayOf(moment.at, zone)

/** The earliest that a moment can be: the first second of a whole day. */
export const startOf = (moment: Moment, zone: string): number =>
  moment.precision === 'day' ? startOfDay(moment.day, zone) : moment.at

/** An instant as it reads in a zone, with its offset: `2017-08-24T16:15:00+05:30`. */
export const inZone = (at: number, zone: string): string => instantText(at, zone)

/** As an expected result writes it: the day alone, or the instant. */
export const momentText = (moment: Moment, zone: string): string =>
  moment.precision === 'day' ? moment.day : inZone(moment.at, zone)

/**
 * The end of a clock.
 * Hours run without a pause and keep the minute. Days leave out the first unless `firstDayCounts`; they, weeks, months
 * and years end with the last second of their last day. A month ends on the same day number, or on the last of the month.
 * Working days leave out the first, and all days on which offices are closed (Sundays, when nothing is said).
 */
export function endOf(
  start: Moment,
  { amount, unit }: Length,
  { zone, firstDayCounts = false, closed = sundays }: { zone: string; firstDayCounts?: boolean; closed?: Closed },
): { readonly end: Moment; readonly steps: readonly Step[] } {
  const plus: Step = { step: 'plus', amount, unit }
  if (unit === 'hour') {
    return { end: instant(start.at + amount * 3_600_000), steps: [plus] }
  }
  const first = dayOfMoment(start, zone)
  const firstDay: Step = { step: firstDayCounts ? 'first-day-in' : 'first-day-out', day: first }
  const whole = (day: string, ...steps: Step[]) => ({
    end: wholeDay(day, zone),
    steps: [plus, ...steps, { step: 'end-of-day' } as const],
  })
  if (unit === 'working-day') {
    let day = first
    for (let left = amount; left > 0;) {
      day = plusDays(day, 1)
      if (!isClosed(day, closed)) left -= 1
    }
    return whole(day, firstDay)
  }
  const back = firstDayCounts ? 1 : 0
  if (unit === 'day') return whole(plusDays(first, amount - back), firstDay)
  if (unit === 'week') return whole(plusDays(first, amount * 7 - back), firstDay)
  return whole(plusDays(plusMonths(first, unit === 'month' ? amount : amount * 12), -back))
}

/** The next day on which the office is open, when the last day is not one. */
export function nextOpen(
  end: Moment,
  zone: string,
  closed: Closed,
): { readonly end: Moment; readonly steps: readonly Step[] } {
  const steps: Step[] = []
  let day = dayOfMoment(end, zone)
  while (isClosed(day, closed)) {
    steps.push({ step: 'closed', day, why: closed.days.get(day) ?? 'weekend' })
    day = plusDays(day, 1)
  }
  return steps.length === 0 ? { end, steps } : { end: wholeDay(day, zone), steps }
}

/** The day after, on which a right begins. */
export const dayAfter = (day: string): string => plusDays(day, 1)

const isClosed = (day: string, { days, weekend }: Closed): boolean => weekend.includes(weekdayOf(day)) || days.has(day)

/** True when the text is the name of a time zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** Reads an instant with its zone, or a day. */
export function momentOf(text: string, zone: string): Moment | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    try {
      return wholeDay(Temporal.PlainDate.from(text).toString(), zone)
    } catch {
      return undefined
    }
  }
  const at = /T\d{2}:\d{2}/.test(text) && /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : instant(at)
}
