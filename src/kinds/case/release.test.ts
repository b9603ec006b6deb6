import { expect, test } from 'vitest'
import { checkBody } from '../../record/check.ts'
import { caseRelease } from './release.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T16:15:00+05:30' }

test('a statement that could identify somebody is not approved', () => {
  const checked = checkBody(caseRelease, 1, { step: 'approved', finding: 'could-identify' }, around)
  expect(checked.ok ? [] : checked.refusals.map(({ code }) => code)).toEqual(['could-identify'])
})

test('a check may say that a draft could identify somebody', () => {
  expect(checkBody(caseRelease, 1, { step: 'checked', finding: 'could-identify', whom: ['S-1'] }, around).ok).toBe(true)
})
