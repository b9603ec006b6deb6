import { expect, test } from 'vitest'
import { base32, codeAt, fromBase32, newRecoveryCodes, stepAt, stepOf } from './totp.ts'

const seed = Buffer.from('12345678901234567890')

test('codes are those of the vectors of RFC 6238, appendix B', () => {
  const vectors = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ] as const
  for (const [seconds, code] of vectors) expect(codeAt(seed, stepAt(seconds * 1000))).toBe(code)
})

test('the present code and the one before are taken, two steps back and the next one are not', () => {
  const now = 1_500_000_000_000
  const step = stepAt(now)
  expect([0, -1, -2, 1].map((from) => stepOf(seed, codeAt(seed, step + from), now))).toEqual([
    step,
    step - 1,
    undefined,
    undefined,
  ])
})

test('base32 is that of RFC 4648 and comes back as it went', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(fromBase32('mzxw 6ytb-oi').toString()).toBe('foobar')
})

test('recovery codes are ten, of 80 bits, and all different', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/)
})
