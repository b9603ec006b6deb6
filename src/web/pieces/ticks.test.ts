import { expect, test } from 'vitest'
import { ticks } from './ticks.ts'

test('an axis is marked on whole hours of the place, not of Greenwich', () => {
  const { at, step } = ticks('2017-08-24T15:20:00+05:30', '2017-08-24T18:00:00+05:30', 'Asia/Kolkata')
  expect(step).toBe(60)
  expect(at[0]).toBe(new Date('2017-08-24T16:00:00+05:30').toISOString())
  expect(at).toHaveLength(3)
})

test('three days are marked at most a dozen times', () => {
  const { at, step } = ticks('2017-08-24T00:00:00+05:30', '2017-08-27T00:00:00+05:30', 'Asia/Kolkata')
  expect(step).toBe(360)
  expect(at.length).toBeLessThanOrEqual(13)
})
