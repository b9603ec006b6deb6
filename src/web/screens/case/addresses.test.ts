import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partyLetters } from '../../../record/label.ts'
import { addressesOf, fromPath, inPath } from './addresses.ts'

const anyLabel = fc
  .tuple(fc.constantFrom(...Object.keys(partyLetters)), fc.integer({ min: 1, max: 99_999 }))
  .map(([letter, number]) => `${letter}-${number}`)
const id = '0198f2c1-aaaa-7000-8000-000000000001'

test('every label comes back from its address', () => {
  fc.assert(
    fc.property(anyLabel, (label) => {
      expect(fromPath(inPath(label))).toBe(label)
    }),
  )
})

test('no address of a case holds a label', () => {
  fc.assert(
    fc.property(anyLabel, (label) => {
      const to = addressesOf(id, undefined)
      for (const address of [
        to.party(label),
        to.history(label, 'age'),
        to.conflict(label, 'age'),
        to.add({ kind: 'survivor.moved', about: label }),
      ])
        expect(address).not.toContain(label)
    }),
  )
})

test('the instant that the reader looks at goes along, but not into a form, which writes in the present', () => {
  const to = addressesOf(id, '2017-08-24T18:10:00Z')
  expect(to.where).toBe(`/cases/${id}/where?at=2017-08-24T18:10:00Z`)
  expect(to.add({ kind: 'survivor.moved' })).toBe(`/cases/${id}/add?kind=survivor.moved`)
})

test('what is no label in an address is nobody', () => {
  for (const part of ['', '99-1', '1-0', 'S-1', '1-1-1', undefined]) expect(fromPath(part)).toBeUndefined()
})
