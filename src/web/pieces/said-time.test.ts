import { expect, test } from 'vitest'
import { instantAt, instantsOf, noTime, onTheClock, tidyTime } from './said-time.ts'

test('however a time of day is typed, it becomes hours and minutes', () => {
  expect(['2255', '22.55', '22:55', '২২:৫৫', '22 55'].map(tidyTime)).toEqual(Array(5).fill('22:55'))
  expect(tidyTime('9:05')).toBe('09:05')
})

test('what is no time of day is said to be none, not guessed', () => {
  expect(['25:00', '12:60', 'dusk', '', '1'].map(tidyTime)).toEqual(Array(5).fill(undefined))
})

test('a time belongs to the zone of the place', () => {
  expect(instantAt('2017-08-24', '22:55', 'Asia/Kolkata')).toBe('2017-08-24T22:55:00+05:30')
  expect(onTheClock('2017-08-24T17:25:00Z', 'Asia/Kolkata')).toEqual({ date: '2017-08-24', time: '22:55' })
})

test('between two times gives both instants, and none when they are turned round', () => {
  const said = { ...noTime, sure: 'between', date: '2017-08-24', time: '22:55', until: '23:10' } as const
  expect(instantsOf(said, 'Asia/Kolkata')?.until).toBe('2017-08-24T23:10:00+05:30')
  expect(instantsOf({ ...said, until: '22:10' }, 'Asia/Kolkata')).toBeUndefined()
})
