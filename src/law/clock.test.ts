import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  endOf,
  instant,
  lengthOf,
  momentOf,
  momentText,
  nextOpen,
  wholeDay,
  type Closed,
  type Moment,
} from './clock.ts'
import { firstDark, nextSunrise } from './sun.ts'

const india = 'Asia/Kolkata'
const london = 'Europe/London'
const at = (text: string, zone = india): Moment => momentOf(text, zone) as Moment
const end = (
  start: string,
  length: string,
  options: { zone?: string; firstDayCounts?: boolean; closed?: Closed } = {},
) => {
  const zone = options.zone ?? india
  return momentText(endOf(at(start, zone), lengthOf(length), { ...options, zone }).end, zone)
}

test('hours run through nights, Sundays and holidays', () => {
  expect(end('2017-08-26T16:15:00+05:30', '24 hours')).toBe('2017-08-27T16:15:00+05:30')
})

test('hours keep their length when the clocks of a country are changed', () => {
  expect(end('2026-03-28T16:00:00+00:00', '24 hours', { zone: london })).toBe('2026-03-29T17:00:00+01:00')
  expect(end('2026-10-24T16:00:00+01:00', '24 hours', { zone: london })).toBe('2026-10-25T15:00:00+00:00')
})

test('days leave out the first and end with the last second of the last', () => {
  const { end: last } = endOf(at('2025-05-08T22:10:00+05:30'), lengthOf('3 days'), { zone: india })
  expect(momentText(last, india)).toBe('2025-05-11')
  expect(last.at).toBe(Date.parse('2025-05-11T23:59:59+05:30'))
})

test('a day of 23 hours ends when it ends there', () => {
  const { end: last } = endOf(at('2026-03-28', london), lengthOf('1 day'), { zone: london })
  expect(last.at).toBe(Date.parse('2026-03-29T23:59:59+01:00'))
})

test('where the first day counts, ninety days from 25 August are over on 22 November', () => {
  expect(end('2017-08-25', '90 days', { firstDayCounts: true })).toBe('2017-11-22')
})

test('a month ends on the same day number, and on the last where there is none', () => {
  expect([end('2017-08-24', '3 months'), end('2025-01-31', '1 month'), end('2024-02-29', '1 year')]).toEqual([
    '2017-11-24',
    '2025-02-28',
    '2025-02-28',
  ])
})

test('where Saturdays are closed, too, they are no working days', () => {
  expect(end('2026-06-01', '5 working days', { closed: { days: new Map(), weekend: [6, 7] } })).toBe('2026-06-08')
})

test('working days leave out Sundays and the days that are closed', () => {
  const closed = { days: new Map([['2025-03-14', 'Holi']]), weekend: [7] }
  expect(end('2025-03-12', '3 working days', { closed })).toBe('2025-03-17')
})

test('a closed last day goes on to the next open one, and each closed day is named', () => {
  const closed = { days: new Map([['2025-03-17', 'A holiday']]), weekend: [7] }
  const { end: open, steps } = nextOpen(wholeDay('2025-03-16', india), india, closed)
  expect(momentText(open, india)).toBe('2025-03-18')
  expect(steps.map((step) => step.step === 'closed' && step.why)).toEqual(['weekend', 'A holiday'])
})

test('a day belongs to the zone of the place', () => {
  const late = Date.parse('2017-08-24T20:00:00Z')
  expect([dayOf(late, india), dayOf(late, london)]).toEqual(['2017-08-25', '2017-08-24'])
})

test('a time without its zone is no moment', () => {
  expect(momentOf('2017-08-24T16:15:00', india)).toBeUndefined()
  expect(momentOf('2017-02-30', india)).toBeUndefined()
})

const kolkata = { latitude: 22.5726, longitude: 88.3639 }

test('on 24 August 2017 the sun sets in Kolkata at about 18:01 and rises at about 05:16', () => {
  const dark = firstDark(Date.parse('2017-08-24T12:00:00+05:30'), kolkata) ?? 0
  expect(Math.abs(dark - Date.parse('2017-08-24T18:01:00+05:30'))).toBeLessThanOrEqual(60_000)
  const rise = nextSunrise(dark, kolkata) ?? 0
  expect(Math.abs(rise - Date.parse('2017-08-25T05:16:00+05:30'))).toBeLessThanOrEqual(60_000)
})

test('in the dark, it is dark from that moment', () => {
  const night = Date.parse('2017-08-24T22:30:00+05:30')
  expect(firstDark(night, kolkata)).toBe(night)
})

const moments = fc
  .integer({ min: Date.parse('1990-01-01'), max: Date.parse('2060-01-01') })
  .map((ms) => Math.floor(ms / 60_000) * 60_000)
const lengths = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('hours', 'days', 'weeks', 'months', 'years', 'working days'))
  .map(([n, unit]) => `${n} ${unit}`)
const zones = fc.constantFrom(
  india,
  london,
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
)

test('no clock ends before it starts, in no zone', () => {
  fc.assert(
    fc.property(moments, lengths, zones, fc.boolean(), (start, length, zone, firstDayCounts) => {
      expect(endOf(instant(start), lengthOf(length), { zone, firstDayCounts }).end.at).toBeGreaterThanOrEqual(start)
    }),
  )
})

test('a longer clock never ends earlier', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('hours', 'days', 'weeks', 'months', 'working days'),
      zones,
      (start, n, unit, zone) => {
        const ends = [n, n + 1].map(
          (amount) => endOf(instant(start), lengthOf(`${amount} ${unit}`), { zone }).end.at,
        ) as [number, number]
        expect(ends[1]).toBeGreaterThan(ends[0])
      },
    ),
  )
})

test('wherever the sun sets, the dark begins at or after the moment asked for, within a day', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -55, max: 55 }),
      fc.integer({ min: -180, max: 180 }),
      (start, latitude, longitude) => {
        const dark = firstDark(start, { latitude, longitude })
        expect(dark === undefined || (dark >= start && dark - start <= 86_400_000)).toBe(true)
      },
    ),
  )
})
