import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bn } from '../words/bn.ts'
import { en } from '../words/en.ts'
import { edtfOf, partsOf, sayDate, type UncertainDate } from './uncertain-date.ts'

const date = (how: UncertainDate['how'], from: string, until = '--'): UncertainDate => {
  const parts = (text: string) => {
    const [year = '', month = '', day = ''] = text.split('-')
    return { year, month, day }
  }
  return { how, from: parts(from), until: parts(until) }
}

test('a month that is only remembered roughly is written as EDTF and read back as a sentence', () => {
  expect(edtfOf(date('about', '2017-8'))).toBe('2017-08~')
  expect(sayDate('2017-08~', en, 'en')).toBe('about August 2017')
  expect(sayDate('2017-08~', bn, 'bn')).toBe('আনুমানিক আগস্ট ২০১৭')
})

test('a day typed with Bengali digits is the same day', () => {
  expect(edtfOf(date('on', '২০১৭-৮-২৪'))).toBe('2017-08-24')
})

test('a birthday without its year can be written', () => {
  expect(edtfOf(date('on', '-2-3'))).toBe('XXXX-02-03')
  expect(sayDate('XXXX-02-03', en, 'en')).toBe('3 February, year not known')
})

test('a day that does not exist is not written', () => {
  expect(edtfOf(date('on', '2017-2-30'))).toBeUndefined()
  expect(edtfOf(date('on', '--'))).toBeUndefined()
})

test('a stretch that ends before it begins is not written', () => {
  expect(edtfOf(date('between', '2017-8', '2017-7'))).toBeUndefined()
})

test('a date that the form cannot show is shown as it is stored', () => {
  expect(sayDate('2017-21', en, 'en')).not.toBe('')
  expect(sayDate('P9D', en, 'en')).toBe('P9D')
})

test('what is written reads back into the same parts', () => {
  const parts = fc
    .record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 0, max: 12 }),
      day: fc.integer({ min: 0, max: 28 }),
    })
    .map(({ year, month, day }) => ({
      year: String(year),
      month: month ? String(month) : '',
      day: month && day ? String(day) : '',
    }))
  const how = fc.constantFrom('on', 'about', 'before', 'after')
  fc.assert(
    fc.property(parts, how, (from, said) => {
      const written = { how: said, from, until: { year: '', month: '', day: '' } } as UncertainDate
      expect(partsOf(edtfOf(written)!)).toEqual(written)
    }),
  )
})
