import { expect, test } from 'vitest'
import { startsLater, holders, untilOf, type Grant } from './access-list.ts'

const now = Date.parse('2026-11-24T09:00:00Z')
let count = 0
const grant = (more: Partial<Grant>): Grant => ({
  id: `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  compartment: 'court',
  thread: null,
  person: 'p-2',
  team: null,
  level: 'read',
  from: '2026-11-01T00:00:00Z',
  until: '2027-11-01T00:00:00Z',
  reason: 'trial',
  grantedBy: 'p-1',
  made: '2026-11-01T00:00:00Z',
  ended: null,
  endedBy: null,
  endedReason: null,
  ...more,
})

test('what was given together is one line, with its parts in the order of the record', () => {
  const [prosecutor] = holders([grant({}), grant({ compartment: 'evidence' })], now)
  expect(prosecutor?.standing.map(({ parts }) => parts)).toEqual([['evidence', 'court']])
})

test('what has ended or run out stands apart from what stands', () => {
  const [one] = holders(
    [
      grant({}),
      grant({ until: '2026-11-24T09:00:00Z', compartment: 'intel' }),
      grant({ ended: '2026-11-20T00:00:00Z', compartment: 'suspect' }),
    ],
    now,
  )
  expect(one?.standing.map(({ parts }) => parts[0])).toEqual(['court'])
  expect(one?.over.map(({ parts }) => parts[0])).toEqual(['intel', 'suspect'])
})

test('a team and a person are two holders', () => {
  expect(holders([grant({}), grant({ person: null, team: 4 })], now).map(({ key }) => key)).toEqual(['p-2', 't-4'])
})

test('a day ends at its end in India; a year is left to the store', () => {
  expect(untilOf('day', '2026-12-01', now, 'Asia/Kolkata')).toBe('2026-12-01T23:59:59+05:30')
  expect(untilOf('day', '2026-12-01', now, 'Asia/Dhaka')).toBe('2026-12-01T23:59:59+06:00')
  expect(untilOf('week', '', now, 'Asia/Kolkata')).toBe('2026-12-01T09:00:00.000Z')
  expect(untilOf('year', '', now, 'Asia/Kolkata')).toBeUndefined()
})

test('access that was given a moment ago has begun, whatever the minute on the page says', () => {
  const minute = Date.parse('2017-08-24T10:08:00Z')
  expect(startsLater({ from: '2017-08-24T10:08:42Z', made: '2017-08-24T10:08:42Z' }, minute)).toBe(false)
  expect(startsLater({ from: '2017-08-25T00:00:00+05:30', made: '2017-08-24T10:08:42Z' }, minute)).toBe(true)
})
