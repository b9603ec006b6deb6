import { Temporal } from 'temporal-polyfill'
import { plusDays, plusMonths, yearsBetween } from './calendar.ts'
import { dayOf, startOf, type Moment } from './clock.ts'
import type { Known } from './fact-book.ts'
import type { AgeTold } from './matter.ts'

/** The youngest and the oldest that somebody can be at a moment, by everything that stands. */
export function ageAt(
  ages: readonly AgeTold[],
  at: Moment,
  zone: string,
): { youngest: number; oldest: number } | undefined {
  const replaced = new Set(ages.flatMap(({ replaces, from }) => replaces.filter((id) => id !== from.entry)))
  const day = dayOf(startOf(at, zone), zone)
  const ranges = ages
    .filter(({ from }) => from.entry === undefined || !replaced.has(from.entry))
    .flatMap(({ youngest, oldest, asOf, born }) => {
      if (born !== undefined) return rangeOfBirth(born, day)
      if (youngest === undefined && oldest === undefined) return []
      const passed = asOf === undefined ? { least: 0, most: 0 } : yearsPassed(asOf, day, zone)
      // Somebody who was 17 a year and a half ago is 18 or 19: the birthday lies somewhere between.
      return [{ youngest: (youngest ?? 0) + passed.least, oldest: (oldest ?? 120) + passed.most }]
    })
  if (ranges.length === 0) return undefined
  return {
    youngest: Math.min(...ranges.map((one) => one.youngest)),
    oldest: Math.max(...ranges.map((one) => one.oldest)),
  }
}

/** A whole date of birth gives one age; a year or a month alone, one of two. */
function rangeOfBirth(born: string, day: string): { youngest: number; oldest: number }[] {
  const days = daysOfBirth(born)
  const age = (from: string) => Math.max(0, yearsBetween(from, day).years)
  return days ? [{ youngest: age(days.last), oldest: age(days.first) }] : []
}

function daysOfBirth(born: string): { first: string; last: string } | undefined {
  const [year, month, date] = born.split('-').map(Number) as [number, number | undefined, number | undefined]
  if (!Number.isInteger(year)) return undefined
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: date ?? 1 }).toString()
  return { first, last: date ? first : plusDays(plusMonths(first, month ? 1 : 12), -1) }
}

function yearsPassed(asOf: number, day: string, zone: string): { least: number; most: number } {
  const from = dayOf(asOf, zone)
  if (from >= day) return { least: 0, most: 0 }
  const { years, more } = yearsBetween(from, day)
  return { least: years, most: years + (more ? 1 : 0) }
}

/** Whether somebody is younger than a limit; undefined: nobody knows, and nothing protects. */
export function below(
  source: { age_below: number; protective?: readonly string[] | undefined },
  of: string,
  ages: readonly AgeTold[],
  at: Moment,
  zone: string,
): Known | undefined {
  const from = ages.map((one) => one.from)
  const decided = ages
    .filter((one) => one.decided !== undefined)
    .toSorted((a, b) => a.from.known - b.from.known)
    .at(-1)?.decided
  if (decided === 'adult') return { value: false, from }
  if (decided === 'child' && source.age_below >= 18) return { value: true, from }
  const range = ageAt(ages, at, zone)
  const disputed = ages.some(({ status }) => status === 'unknown' || status === 'disputed')
  if (!disputed && range && range.oldest < source.age_below) return { value: true, from }
  if (!disputed && range && range.youngest >= source.age_below) return { value: false, from }
  const protects = source.protective !== undefined && (ages.length > 0 || source.protective.includes(of.charAt(0)))
  if (protects) return { value: true, protective: true, from }
  return undefined
}

/** Whether an age is known, unknown or disputed. */
export function statusOfAge(ages: readonly AgeTold[]): Known | undefined {
  const from = ages.map((one) => one.from)
  if (ages.some(({ decided }) => decided !== undefined)) return { value: 'known', from }
  const said = ages.findLast(({ status }) => status !== undefined)?.status
  if (said !== undefined) return { value: said, from }
  if (ages.length === 0) return undefined
  const texts = new Set(ages.map(({ youngest, oldest, born }) => born ?? `${youngest}-${oldest}`))
  const straddles = ages.some(
    ({ youngest, oldest, born }) => born === undefined && (youngest ?? 0) < 18 && (oldest ?? 120) >= 18,
  )
  return { value: straddles ? 'unknown' : texts.size > 1 ? 'disputed' : 'known', from }
}
