import { expect, test } from 'vitest'
import { emptyBecause, rowOf, type CaseLine } from './caseload.ts'

const card = (compartment: CaseLine['cards'][number]['compartment'], shown: Record<string, unknown>) => ({
  compartment,
  last: '2017-08-24T18:00:00Z',
  shown,
})
const line: CaseLine = {
  id: '6f1c1de2-0000-4000-8000-000000000031',
  label: 'KOL-17-031',
  codeName: 'Neem',
  practice: true,
  last: '2017-08-24T18:08:00Z',
  cards: [
    card('survivor', {
      stage: 'care',
      people: ['A-1', 'S-2', 'S-1'],
      gaps: [{ who: 'S-2' }],
      conflicts: 1,
      entries: 9,
    }),
    card('health', { stage: 'tip', people: ['S-1'], conflicts: 0, unanswered: [{}], entries: 1 }),
    card('operation', { stage: 'operation', people: ['S-10'], gaps: [{ who: 'S-2' }], conflicts: 1, entries: 3 }),
    card('case', {}),
  ],
}

test('a case is as far as the furthest of the parts that I may see', () => {
  expect(rowOf(line).stage).toBe('care')
  expect(rowOf({ ...line, cards: line.cards.slice(1) }).stage).toBe('operation')
  expect(rowOf({ ...line, cards: [] }).stage).toBe('tip')
})

test('people are named once, survivors before accused, in the order of their numbers', () => {
  expect(rowOf(line).people).toEqual(['S-1', 'S-2', 'S-10', 'A-1'])
})

test('a gap that two parts show is one gap; conflicts and unanswered requests of the parts add up', () => {
  expect(rowOf(line)).toMatchObject({ gaps: ['S-2'], conflicts: 2, unanswered: 1 })
})

test('parts stand in the order of the navigation, an inner room under its part', () => {
  expect(rowOf(line).parts).toEqual(['case', 'operation', 'survivor'])
})

test('an empty list tells a prosecutor whom to wait for, and only who manages or audits that no case is theirs', () => {
  expect(emptyBecause([])).toBe('emptyGiven')
  expect(emptyBecause(['concern-keeper'])).toBe('emptyGiven')
  expect(emptyBecause(['administrator'])).toBe('emptyAdmin')
  expect(emptyBecause(['auditor', 'concern-keeper'])).toBe('emptyAdmin')
  expect(emptyBecause(['caseworker'])).toBe('emptyBody')
})
