import { expect, test } from 'vitest'
import { at, day } from '../../../test/day.ts'
import { afterTheLast, entriesAsOf, inAddress, momentOf } from './moment.ts'

const hour = 3_600_000
const clocks = (entries: readonly { at: unknown }[]) => entries.map((entry) => String(entry.at).slice(11, 16))

test('as of an instant, what had happened by then is there and what came later is not', () => {
  const entries = day(`
    16:15  survivor.moved  S-1  P-1 to O-1
    20:15  survivor.moved  S-1  O-1 to H-1
  `)
  expect(clocks(entriesAsOf(entries, at('18:00')))).toEqual(['16:15'])
})

test('a plan is there from when it was written, before the time it speaks of', () => {
  const [plan] = day('  18:00  planned survivor.moved  S-1  O-1 to H-1')
  expect(entriesAsOf(plan ? [plan] : [], at('12:30'))).toHaveLength(1)
  expect(entriesAsOf(plan ? [plan] : [], at('11:30'))).toHaveLength(0)
})

test('what has no date is never left out once it was written', () => {
  const entries = day('  ?  survivor.moved  S-1  P-1 to O-1')
  expect(entriesAsOf(entries, at('12:30'))).toHaveLength(1)
})

test('the end of a case is two minutes after the last thing that happened; a plan does not move it', () => {
  const entries = day(`
    16:15  survivor.moved  S-1  P-1 to O-1
    23:00  planned survivor.moved  S-1  O-1 to H-1
  `)
  expect(afterTheLast(entries)).toBe(at('16:17'))
})

test('a year that nobody knows does not carry the end of a case into the next age', () => {
  const entries = day(`
    16:15  survivor.moved  S-1  P-1 to O-1
    XXXX-02-03  survivor.moved  S-1  P-1 to O-1
  `)
  expect(afterTheLast(entries)).toBe(at('16:17'))
})

test('a chosen instant comes before everything; a practice case of long ago stands at its end; others follow the clock', () => {
  const last = at('16:17')
  expect(momentOf(at('10:00'), true, last, last + 9_000 * hour)).toEqual({
    now: at('10:00'),
    fixed: true,
    chosen: true,
  })
  expect(momentOf(undefined, true, last, last + 9_000 * hour)).toEqual({ now: last, fixed: true, chosen: false })
  expect(momentOf(undefined, true, last, last + hour).fixed).toBe(false)
  expect(momentOf(undefined, false, last, last + 9_000 * hour).fixed).toBe(false)
})

test('an instant stands in an address without a plus sign, which an address would lose', () => {
  expect(inAddress(at('23:40'))).toBe('2017-08-24T18:10:00Z')
})
