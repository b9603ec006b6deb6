import { Temporal } from 'temporal-polyfill'

/**
 * Days and zones, in whole numbers wherever that is exact: a case asks for thousands of them. A day is `2017-11-22`.
 */

const dayLength = 86_400_000
const weekLength = 7 * dayLength
/** Years 1 to 9999, which are written with four digits. */
const earliest = Date.parse('0001-01-02T00:00:00Z')
const latest = Date.parse('9999-12-30T00:00:00Z')

/** Offsets of a zone by week, in milliseconds; undefined where it changes within the week. */
const offsets = new Map<string, Map<number, number | undefined>>()

/** The offset of a zone if it is the same in the whole week of `at`. No zone changes twice in a week and back. */
function steadyOffset(at: number, zone: string): number | undefined {
  let weeks = offsets.get(zone)
  if (!weeks) offsets.set(zone, (weeks = new Map()))
  const week = Math.floor(at / weekLength)
  if (weeks.has(week)) return weeks.get(week)
  const [first, last] = [exactOffset(week * weekLength, zone), exactOffset((week + 1) * weekLength, zone)]
  const steady = first === last ? first : undefined
  weeks.set(week, steady)
  return steady
}

const exactOffset = (at: number, zone: string): number => zoned(at, zone).offsetNanoseconds / 1_000_000

const zoned = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** The calendar day of an instant in a zone. */
export function dayAt(at: number, zone: string): string {
  const offset = at > earliest && at < latest ? steadyOffset(at, zone) : undefined
  return offset === undefined ? zoned(at, zone).toPlainDate().toString() : textOf(at + offset)
}

/** An instant as it reads in a zone, with its offset: `2017-08-24T16:15:00+05:30`. */
export function instantText(at: number, zone: string): string {
  const offset = at > earliest && at < latest ? steadyOffset(at, zone) : undefined
  if (offset === undefined || offset % 60_000 !== 0)
    return zoned(at, zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0, calendarName: 'never' })
  const minutes = Math.abs(offset) / 60_000
  const two = (count: number) => String(count).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * Whole years from one day to a later one, and whether anything is over. Who was born on 29 February is a year older on
 * 1 March of the others.
 */
export function yearsBetween(from: string, to: string): { readonly years: number; readonly more: boolean } {
  const [born, day] = [from.slice(5), to.slice(5)]
  return { years: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (day < born ? 1 : 0), more: day !== born }
}

/** The first moment of a day in a zone, in milliseconds since 1970: not always midnight. */
export function startOfDay(day: string, zone: string): number {
  const midnight = numberOf(day)
  if (midnight > earliest && midnight < latest) {
    const before = steadyOffset(midnight - dayLength, zone)
    if (before !== undefined && before === steadyOffset(midnight + dayLength, zone)) return midnight - before
  }
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds
}

export const plusDays = (day: string, days: number): string => textOf(numberOf(day) + days * dayLength)

/** On the same day number, or on the last of the month. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return textOf(first.getTime() + (Math.min(date, last) - 1) * dayLength)
}

/** 1: Monday … 7: Sunday. */
export const weekdayOf = (day: string): number => new Date(numberOf(day)).getUTCDay() || 7

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Days that were written before: most are asked for again. */
const written = new Map<number, string>()
const mostWritten = 20_000

function textOf(at: number): string {
  const day = Math.floor(at / dayLength)
  let text = written.get(day)
  if (text === undefined) {
    if (written.size >= mostWritten) written.clear()
    written.set(day, (text = new Date(day * dayLength).toISOString().slice(0, 10)))
  }
  return text
}
