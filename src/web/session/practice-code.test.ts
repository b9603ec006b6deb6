import { expect, test } from 'vitest'
import { practiceCode, untilNextCode } from './practice-code.ts'

test('codes are those of RFC 6238, appendix B, at six digits', async () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(await practiceCode(secret, 59_000)).toBe('287082')
  expect(await practiceCode(secret, 1_111_111_109_000)).toBe('081804')
  expect(await practiceCode(secret, 20_000_000_000_000)).toBe('353130')
})

test('the next code comes at the half minute', () => {
  expect(untilNextCode(60_000)).toBe(30)
  expect(untilNextCode(89_001)).toBe(1)
})
