import { expect, test } from 'vitest'
import { makeStretcher, weakness } from './passphrase.ts'

test('a passphrase of fifteen characters in any script is taken, as typed', () => {
  for (const good of [
    'blue kettle seven monsoon',
    'নীল কেটলি সাত বর্ষা ট্রাম',
    'नीली केतली सात बरसात',
    ' spaces at both ends ',
  ]) {
    expect(weakness(good, ['Kolkata unit'])).toBeUndefined()
  }
})

test('a short one, a common one, a run of keys and the name of the unit are refused in words', () => {
  for (const bad of [
    'short but odd',
    'Correct Horse Battery Staple',
    'aaaaaaaaaaaaaaaaaaa',
    'qwertyuiopasdfghj',
    '012345678901234567',
    'Kolkata Anti-Trafficking 1',
    'abcabcabcabcabcabc',
  ]) {
    expect(weakness(bad, ['Kolkata', 'Anti-Trafficking'])?.bn, bad).toBeTruthy()
  }
})

test('only two are stretched at a time, twenty wait, and the next is told to come back', async () => {
  const stretcher = makeStretcher(() => Buffer.alloc(32, 7), { memory: 4096, passes: 1 })
  const made = await stretcher.make('blue kettle seven monsoon')
  const answers = await Promise.all([
    ...Array.from({ length: 11 }, () => stretcher.check('blue kettle seven monsoon', made)),
    ...Array.from({ length: 11 }, () => stretcher.check('another passphrase', undefined)),
    stretcher.check('blue kettle seven monsoon', made),
  ])
  expect(answers.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => true))
  expect(answers.slice(11, 22)).toEqual(Array.from({ length: 11 }, () => false))
  expect(answers[22]).toBeUndefined()
})
