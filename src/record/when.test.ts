import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDuration, isDuration, isInstant, isUncertainDate, orderOf, spanOf } from './when.ts'
import { instantSchema, whenSchema } from './when-schema.ts'

const utc = (text: string) => Date.parse(text)
const id = '0198f2c1-0000-7000-8000-000000000001'
const takes = (value: unknown) => whenSchema.safeParse(value).success

test.each([
  '2017-08-24T16:15:00+05:30',
  '2017-08-24T16:15+05:30',
  '2017-08-24T10:45:00.123456Z',
  '2017-08-24T16:15:00+05:30[Asia/Kolkata]',
])('%s is an instant', (text) => {
  expect(isInstant(text)).toBe(true)
  expect(spanOf(text)?.from).toBe(spanOf(text)?.to)
})

test.each([
  '2017-08-24T16:15:00',
  '2017-08-24',
  '2017-02-30T10:00:00Z',
  '2017-08-24T25:00:00Z',
  '16:15',
  '',
  '2017-08-24 16:15:00+05:30',
  '2017-08-24T16:15:00+05:30[;drop]',
])('«%s» is no instant', (text) => {
  expect(isInstant(text)).toBe(false)
  expect(instantSchema.safeParse(text).success).toBe(false)
})

test('a zone makes two clocks one moment', () => {
  expect(orderOf('2017-08-24T16:15:00+05:30')).toBe(utc('2017-08-24T10:45:00Z'))
})

test.each([
  ['2017', '2017-01-01T00:00:00.000Z', '2017-12-31T23:59:59.999Z'],
  ['2017-08', '2017-08-01T00:00:00.000Z', '2017-08-31T23:59:59.999Z'],
  ['2016-02', '2016-02-01T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
  ['2017-08-24', '2017-08-24T00:00:00.000Z', '2017-08-24T23:59:59.999Z'],
  ['2017-08-24~', '2017-08-24T00:00:00.000Z', '2017-08-24T23:59:59.999Z'],
  ['2023?', '2023-01-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z'],
  ['2017-08-24/2017-08-26', '2017-08-24T00:00:00.000Z', '2017-08-26T23:59:59.999Z'],
])('%s spans from its first to its last moment', (text, from, to) => {
  expect(isUncertainDate(text)).toBe(true)
  expect(spanOf(text)).toEqual({ from: utc(from), to: utc(to) })
})

test.each(['XXXX-02-03', '201X', '2017-XX', '2017-08-XX', '2017-08-24/..', '../2017-08-24', '2017-21'])(
  '%s can be said',
  (text) => {
    expect(takes(text)).toBe(true)
  },
)

test.each([
  '2017-13',
  '2017-02-30',
  '2017-04-31',
  '2017-02-29',
  '24/08/2017',
  'yesterday',
  '2017-08-24/2017-02-30',
  '',
  ' ',
])('«%s» is no date to anybody', (text) => {
  expect(isUncertainDate(text)).toBe(false)
  expect(takes(text)).toBe(false)
})

test('29 February is a day in a leap year alone', () => {
  expect(takes('2016-02-29')).toBe(true)
  expect(takes('2100-02-29')).toBe(false)
})

test('what was said is kept, and is as sure as the date on which it leans', () => {
  expect(takes({ said: 'at dusk', near: '2017-08-24' })).toBe(true)
  expect(spanOf({ said: 'at dusk', near: '2017-08-24' })).toEqual(spanOf('2017-08-24'))
  expect(spanOf({ said: 'on a Sunday' })).toBeUndefined()
  expect(takes({ said: '' })).toBe(false)
  expect(takes({ said: 'at dusk', near: 'soon' })).toBe(false)
})

test('«a month after» is resolved when the other entry is known, and not before', () => {
  const after = { after: id, by: 'P1M' }
  expect(takes(after)).toBe(true)
  expect(spanOf(after)).toBeUndefined()
  expect(spanOf(after, (entry) => (entry === id ? spanOf('2017-08-24T10:00:00Z') : undefined))).toEqual(
    spanOf('2017-09-24T10:00:00Z'),
  )
  expect(takes({ after: 'the raid', by: 'P1M' })).toBe(false)
  expect(takes({ after: id, by: 'a month' })).toBe(false)
})

test.each(['P9D', 'PT45M', 'P1Y2M', 'P2W', 'P1DT12H', 'PT30S'])('%s is a duration', (text) => {
  expect(isDuration(text)).toBe(true)
})

test.each(['P', 'PT', 'P1H', '9D', 'P-1D', 'P1.5D', 'P1DT', ''])('«%s» is no duration', (text) => {
  expect(isDuration(text)).toBe(false)
})

test.each([
  ['2017-08-24T10:00:00Z', 'P9D', '2017-09-02T10:00:00Z'],
  ['2017-08-24T10:00:00Z', 'PT45M', '2017-08-24T10:45:00Z'],
  ['2017-08-24T10:00:00Z', 'P1Y2M', '2018-10-24T10:00:00Z'],
  ['2017-08-24T10:00:00Z', 'P1DT24H', '2017-08-26T10:00:00Z'],
  ['2017-01-31T10:00:00Z', 'P1M', '2017-02-28T10:00:00Z'],
  ['2016-02-29T10:00:00Z', 'P1Y', '2017-02-28T10:00:00Z'],
])('%s and %s make %s', (from, by, to) => {
  expect(addDuration(utc(from), by)).toBe(utc(to))
})

test('nothing that is written as a time makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XTZ:+/.~?%-]{0,24}$/)), (text) => {
      const parsed = whenSchema.safeParse(text)
      const span = spanOf(text)
      if (parsed.success && span) expect(span.from).toBeLessThanOrEqual(span.to)
    }),
    { numRuns: 400 },
  )
})

test('a year, a month or a day spans what the grammar of EDTF says that it spans', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 31 })),
      fc.constantFrom('', '~', '?', '%'),
    )
    .map(
      ([year, month, day, doubt]) =>
        `${String(year).padStart(4, '0')}${month === null ? '' : `-${two(month)}${day === null ? '' : `-${two(day)}`}`}${doubt}`,
    )
  fc.assert(
    fc.property(date, (text) => {
      const known = isUncertainDate(text) ? (edtf(text) as { min: number; max: number }) : undefined
      expect(spanOf(text)).toEqual(known && { from: known.min, to: known.max })
    }),
  )
})
