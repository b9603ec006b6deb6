import { expect, test } from 'vitest'
import { checkBody } from '../../record/check.ts'
import type { Kind } from '../../record/kind.ts'
import { partyDescribed } from './described.ts'
import { duty } from './duty.ts'
import { groupCounted } from './group-counted.ts'
import { groupResolved } from './group-resolved.ts'
import { note } from './note.ts'
import { partyRelation } from './relation.ts'
import { partySafeContact } from './safe-contact.ts'
import { partySameAs } from './same-as.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T16:15:00+05:30' }
const sealed = { value: 'Practice words', salt: 'A'.repeat(43) }

const codes = (kind: Kind, body: Record<string, unknown>): string[] => {
  const checked = checkBody(kind, 1, body, around)
  return checked.ok ? [] : checked.refusals.map(({ code }) => code)
}

test('nobody is written as the father of a survivor’s child', () => {
  expect(codes(partyRelation, { who: 'C-1', to: 'A-1', kind: 'parent' })).toEqual(['no-father-of-her-child'])
  expect(codes(partyRelation, { who: 'A-1', to: 'C-1', kind: 'child' })).toEqual(['no-father-of-her-child'])
  expect(codes(partyRelation, { who: 'C-1', to: 'S-1', kind: 'parent' })).toEqual([])
})

test('nobody is related to herself or the same as herself', () => {
  expect(codes(partyRelation, { who: 'S-1', to: 'S-1' })).toEqual(['same-label'])
  expect(codes(partySameAs, { one: 'S-1', other: 'S-1', judgement: 'is' })).toEqual(['same-label'])
})

test('a group is not one person', () => {
  expect(codes(partySameAs, { one: 'G-1', other: 'S-1', judgement: 'may-be' })).toEqual(['group-and-person'])
})

test('women, men and children are never more than the total, and fewer is no contradiction', () => {
  expect(codes(groupCounted, { group: 'G-1', total: { to: 5 }, women: 4, children: 2 })).toEqual(['more-parts-than-whole'])
  expect(codes(groupCounted, { group: 'G-1', total: { from: 5 }, women: 4, children: 2 })).toEqual([])
  expect(codes(groupCounted, { group: 'G-1', total: { from: 20, to: 25 }, women: 4 })).toEqual([])
})

test('nobody of a group is counted twice', () => {
  expect(codes(groupResolved, { group: 'G-1', into: ['S-1', 'S-1'] })).toEqual(['counted-twice'])
  expect(codes(groupResolved, { group: 'G-1', into: ['G-1'] })).toEqual(['counted-twice'])
  expect(codes(groupResolved, { group: 'G-1', into: ['S-1', 'G-2'] })).toEqual([])
})

test('what identifies somebody in a note waits for her label', () => {
  expect(codes(note, { line: 'As said', identifying: sealed })).toEqual(['nobody-named'])
})

test('a description sets one fact for each field that was written, and nothing else', () => {
  expect(partyDescribed.sets({ who: 'S-1', name: sealed, sex: 'Feminine' }, around).map(({ fact }) => fact)).toEqual(['name', 'sex'])
  expect(partyDescribed.sets({ who: 'S-1' }, around)).toEqual([])
})

test('an empty safe contact leaves the one before it standing', () => {
  expect(partySafeContact.sets({ who: 'S-1' }, around)).toEqual([])
})

test('a duty is waived by somebody and for a reason, and not owed for a reason', () => {
  expect(codes(duty, { step: 'waived', duty: 'arrest-24h', by: 'F-1' })).toEqual(['without-reason'])
  expect(codes(duty, { step: 'waived', duty: 'arrest-24h', reason: 'The court excused it' })).toEqual(['by-nobody'])
  expect(codes(duty, { step: 'waived', duty: 'arrest-24h', reason: 'The court excused it', by: 'O-4' })).toEqual([])
  expect(codes(duty, { step: 'not-owed', duty: 'arrest-24h' })).toEqual(['without-reason'])
  expect(codes(duty, { step: 'not-owed', duty: 'arrest-24h', reason: 'Nobody was arrested' })).toEqual([])
})

test('a duty that was met needs no more than its name', () => {
  expect(codes(duty, { step: 'met', duty: 'arrest-24h' })).toEqual([])
})
