import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAt, instantText, plusDays, plusMonths, startOfDay, weekdayOf, yearsBetween } from './calendar.ts'

/** Zones without changes, with two a year, with changes at midnight, of half an hour, and that left out a whole day. */
const zone = fc.constantFrom(
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/Zurich',
  'America/Santiago',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Apia',
)
const at = fc.integer({ min: Date.parse('1935-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') })
const day = at.map((each) => new Date(each).toISOString().slice(0, 10))

test('the day of an instant and the first moment of a day are those of the calendar, in any zone and year', () => {
  fc.assert(
    fc.property(zone, at, day, (where, instant, date) => {
      expect(dayAt(instant, where)).toBe(
        Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(where).toPlainDate().toString(),
      )
      expect(instantText(instant, where)).toBe(
        Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(where)
          .toString({ timeZoneName: 'never', fractionalSecondDigits: 0, calendarName: 'never' }),
      )
      expect(startOfDay(date, where)).toBe(
        Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: where }).epochMilliseconds,
      )
    }),
    { numRuns: 1_000 },
  )
})

test('every day on which a zone changes its clock begins when the calendar says', () => {
  for (const where of [
    'Europe/Zurich',
    'America/Santiago',
    'Asia/Beirut',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Pacific/Apia',
  ]) {
    for (let date = '2008-01-01'; date < '2013-01-01'; date = plusDays(date, 1))
      expect(`${where} ${date} ${startOfDay(date, where)}`).toBe(
        `${where} ${date} ${Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: where }).epochMilliseconds}`,
      )
  }
})

test('days, months and weekdays are those of the calendar', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), fc.integer({ min: 0, max: 600 }), (date, days, months) => {
      const plain = Temporal.PlainDate.from(date)
      expect(plusDays(date, days)).toBe(plain.add({ days }).toString())
      expect(plusMonths(date, months)).toBe(plain.add({ months }).toString())
      expect(weekdayOf(date)).toBe(plain.dayOfWeek)
    }),
    { numRuns: 1_000 },
  )
})

test('whole years between two days are those of the calendar, also from 29 February', () => {
  const born = fc.oneof(day, fc.constantFrom('2000-02-29', '2004-02-29', '1996-02-29', '2001-02-28', '2001-03-01'))
  fc.assert(
    fc.property(born, fc.nat(40), fc.integer({ min: -2, max: 370 }), (from, whole, over) => {
      const to = plusDays(plusMonths(from, whole * 12), Math.max(whole === 0 ? 0 : -2, over))
      const [plain, later] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
      const { years, months, days } = plain.until(later, { largestUnit: 'years' })
      expect(yearsBetween(from, to)).toEqual({ years, more: months > 0 || days > 0 })
    }),
    { numRuns: 3_000 },
  )
})
