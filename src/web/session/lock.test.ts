import { expect, test } from 'vitest'
import { forgetPassphrase, keepPassphrase, opensLock } from './lock.ts'

test('a hidden page opens with the passphrase that was typed at sign-in, and with no other', async () => {
  await keepPassphrase('four words that differ')
  expect(await opensLock('four words that differ')).toBe(true)
  expect(await opensLock('four words that differ ')).toBe(false)
  expect(await opensLock('')).toBe(false)
})

test('a page that knows no passphrase says so instead of opening', async () => {
  forgetPassphrase()
  expect(await opensLock('four words that differ')).toBeUndefined()
})
