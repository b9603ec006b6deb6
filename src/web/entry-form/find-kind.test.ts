import { expect, test } from 'vitest'
import { registry } from '../../kinds/index.ts'
import { languages } from '../../record/words.ts'
import { findKinds, rank } from './find-kind.ts'

const kinds = [...registry.values()]
const first = (typed: string) =>
  findKinds(kinds, typed, new Map())
    .slice(0, 5)
    .map(({ kind }) => kind)

test('every kind is found by its own name and by every word it says that people use, in three languages', () => {
  for (const kind of kinds)
    for (const language of languages) {
      for (const phrase of [kind.words[language], ...kind.find[language].split(',')])
        expect(rank(kind, phrase), `${kind.kind}: ${phrase}`).toBeGreaterThan(0)
    }
})

test.each([
  ['moved', 'survivor.moved'],
  ['FIR', 'court.registration'],
  ['নিয়ে যাওয়া', 'survivor.moved'],
  ['गिरफ्तार', 'suspect.arrested'],
  ['tip', 'intel.tip'],
  ['bail', 'suspect.bail'],
  ['panchnama', 'operation.search'],
])('“%s” finds %s near the top', (typed, kind) => {
  expect(first(typed)).toContain(kind)
})

test('what is half typed is enough, capitals and accents do not matter, and every word typed must count', () => {
  expect(first('shel')).toEqual(first('SHEL'))
  expect(first('zzz moved')).toEqual([])
})

test('among kinds that answer equally well the one most used comes first', () => {
  const two = kinds.filter(({ kind }) => kind.endsWith('.asked')).slice(0, 2)
  const used = new Map([[two[1]?.kind ?? '', 5]])
  expect(findKinds(two, 'asked', used)[0]).toBe(two[1])
})
