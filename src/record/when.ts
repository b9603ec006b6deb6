import edtf from 'edtf'

/**
 * When something happened, as well as it is known:
 * - an instant with its zone: `2017-08-24T16:15:00+05:30`, or with the zone's name: `…+05:30[Asia/Kolkata]`
 * - EDTF level 1: `2017-08`, `2017-08-24~`, `2023?`, `XXXX-02-03`, `2017-08-24/2017-08-26`
 * - as said: `{ said: 'at dusk', near: '2017-08-24' }`
 * - after another entry: `{ after: <entry id>, by: 'P1M' }`, resolved when the anchor is known
 */
export type When = string | { said: string; near?: string } | { after: string; by: string; said?: string }

/** Milliseconds since 1970: the earliest and the latest moment that the words allow. Equal for an instant. */
export interface Span {
  readonly from: number
  readonly to: number
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2}))(?:\[([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*)\])?$/
const durationPattern = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/

export const isInstant = (text: string): boolean => {
  const found = instantPattern.exec(text)
  return found !== null && !Number.isNaN(Date.parse(found[1] ?? '')) && realDay(text)
}

/** True for a date of EDTF level 0 or 1, without a time of day. */
export const isUncertainDate = (text: string): boolean => {
  if (text.includes('T') || text.length > 40) return false
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return realDay(text) // most of them, without the grammar
  try {
    return edtf(text, { types: ['Date', 'Year', 'Interval', 'Season'] }) !== undefined && text.split('/').every(realDay)
  } catch {
    return false
  }
}

export const isDuration = (text: string): boolean => durationPattern.test(text)

/** The span of an instant or an uncertain date; of words only as far as they lean on a date; else undefined. */
export function spanOf(when: When | undefined, anchor?: (entry: string) => Span | undefined): Span | undefined {
  if (when === undefined) return undefined
  if (typeof when === 'string') return spanOfText(when)
  if ('said' in when && 'near' in when) return spanOfText(when.near ?? '')
  if ('after' in when) {
    const start = anchor?.(when.after)
    if (!start) return undefined
    return { from: addDuration(start.from, when.by), to: addDuration(start.to, when.by) }
  }
  return undefined
}

/** The moment by which things are put in order: the earliest that the words allow. */
export const orderOf = (when: When | undefined, anchor?: (entry: string) => Span | undefined): number | undefined =>
  spanOf(when, anchor)?.from

/** Adds an ISO 8601 duration to an instant, by the calendar in UTC. A month after 31 January is the last of February. */
export function addDuration(instant: number, duration: string): number {
  const found = durationPattern.exec(duration)
  if (!found) return instant
  const part = (at: number) => Number.parseInt(found[at] ?? '0', 10) || 0
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCFullYear(date.getUTCFullYear() + part(1), date.getUTCMonth() + part(2))
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  const days = part(3) * 7 + part(4)
  return date.getTime() + days * 86_400_000 + part(6) * 3_600_000 + part(7) * 60_000 + part(8) * 1000
}

const spanOfText = (text: string): Span | undefined => {
  const known = spans.get(text)
  if (known !== undefined || spans.has(text)) return known
  const span = measured(text)
  if (spans.size >= mostSpans) spans.clear()
  spans.set(text, span)
  return span
}

/** A case says the same days again and again, and reading one costs a thousand times what remembering it does. */
const spans = new Map<string, Span | undefined>()
const mostSpans = 20_000

const measured = (text: string): Span | undefined => {
  const instant = instantPattern.exec(text)
  if (instant) {
    const at = Date.parse(instant[1] ?? '')
    return Number.isNaN(at) ? undefined : { from: at, to: at }
  }
  const plain = plainDate.exec(text)
  if (plain) return spanOfPlain(text, plain)
  if (!isUncertainDate(text)) return undefined
  const value = edtf(text) as { min: number; max: number }
  const from = Number(value.min)
  const to = Number(value.max)
  if (Number.isNaN(from) && Number.isNaN(to)) return undefined
  return { from: Number.isNaN(from) ? to : from, to: Number.isNaN(to) ? from : to }
}

/** Almost all dates: a year, a month, a day, each perhaps in doubt. The grammar takes a hundred times as long for the same. */
const plainDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[~?%]?$/
const spanOfPlain = (text: string, [, year, month, day]: RegExpExecArray): Span | undefined => {
  if (!realDay(text)) return undefined
  const at = (years: number, months: number, days: number) => new Date(0).setUTCFullYear(years, months, days)
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const end = day !== undefined ? at(y, m, d + 1) : month !== undefined ? at(y, m + 1, 1) : at(y + 1, 0, 1)
  return { from: at(y, m, d), to: end - 1 }
}

/** `2017-02-30` is a date to a pattern and to JavaScript, and to nobody else. */
const realDay = (text: string): boolean => {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!found) return true
  const [, year, month, day] = found.map(Number) as [number, number, number, number]
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return true
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
