import { expect, test } from 'vitest'
import { at, day, dayRegistry } from '../../test/day.ts'
import { entryCorrected } from '../kinds/every/corrected.ts'
import { entryWithdrawn } from '../kinds/every/withdrawn.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { read } from '../record/replay.ts'
import { alarms } from './alarms.ts'
import { timeline } from './timeline.ts'

const registry = dayRegistry([survivorMoved, entryCorrected, entryWithdrawn])
const shown = (written: string, now = '23:40') => timeline(read(registry, day(written)), at(now))

test('entries stand by when they happened, with a sentence in three languages', () => {
  const { rows, count } = shown(`
    20:15 survivor.moved S-1 O-1 to H-1
    16:15 survivor.moved S-1 P-1 to O-1`)
  expect(rows.map(({ sentence }) => sentence?.en)).toEqual([
    'S-1 was taken from P-1 to O-1',
    'S-1 was taken from O-1 to H-1',
  ])
  expect(rows[0]?.sentence?.bn).toContain('S-1-কে')
  expect(count).toBe(2)
})

test('a corrected entry shows what stands, what stood before and why', () => {
  const { rows } = shown(`
    16:15 @a survivor.moved S-1 P-1 to O-1
    18:00 entry.corrected compartment=survivor entry=@a kind=survivor.moved reason=watch body={"who":["S-1"],"to":"O-2"}`)
  expect(rows).toMatchObject([
    {
      state: 'corrected',
      sentence: { en: 'S-1 was taken to O-2' },
      before: { en: 'S-1 was taken from P-1 to O-1' },
      reasons: ['watch'],
    },
  ])
})

test('two corrections that did not see each other leave the line contested', () => {
  const { rows } = shown(`
    16:15 @a survivor.moved S-1 P-1 to O-1
    18:00 entry.corrected compartment=survivor entry=@a kind=survivor.moved reason=one body={"who":["S-1"],"to":"O-2"}
    18:01 entry.corrected compartment=survivor entry=@a kind=survivor.moved reason=two body={"who":["S-1"],"to":"O-3"}`)
  expect(rows[0]).toMatchObject({ state: 'contested', reasons: ['two', 'one'] })
})

test('a withdrawn entry stays readable with its reason and is not counted', () => {
  const { rows, count } = shown(`
    16:15 @a survivor.moved S-1 P-1 to O-1
    18:00 entry.withdrawn compartment=survivor entry=@a reason=mistaken`)
  expect(rows).toMatchObject([
    { state: 'withdrawn', reasons: ['mistaken'], sentence: { en: 'S-1 was taken from P-1 to O-1' } },
  ])
  expect(count).toBe(0)
})

test('an entry of a kind that this build does not know is one plain line', () => {
  expect(shown('16:15 survivor.dreamt about=["S-1"]').rows).toMatchObject([
    { state: 'unknown', kind: 'survivor.dreamt', sentence: undefined, about: ['S-1'] },
  ])
})

test('two accounts of one event stand side by side and count once', () => {
  const { rows, count } = shown(`
    16:02 @a operation.told of=P-1 fact=cover value=flat
    16:20 operation.told of=P-1 fact=cover value=flat same=@a`)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.accounts).toHaveLength(1)
  expect(count).toBe(1)
})

test('a promise is open until its time, then broken, unless an entry rests on it', () => {
  const promise = '18:00 @p promised survivor.moved S-1 O-1 to H-1'
  expect(shown(promise, '17:59').rows[0]?.promise).toBe('open')
  expect(shown(promise, '18:01').rows[0]?.promise).toBe('broken')
  expect(shown(`${promise}\n20:15 survivor.moved S-1 O-1 to H-1 rests=["@p"]`, '23:40').rows[0]?.promise).toBe('kept')
})

test('what happened in the future and a clock that ran ahead are marked, not hidden', () => {
  const { rows } = shown(
    `
    23:59 survivor.moved S-1 P-1 to O-1
    16:15 survivor.moved S-2 P-1 to O-1 written={"device":"2017-09-01T10:00:00+05:30","skew":null,"via":"server"}`,
    '23:40',
  )
  expect(rows.map(({ flags }) => flags)).toEqual([['clock-ahead'], ['in-the-future', 'written-late']])
})

test('a broken promise is also an alarm of the case, with whom it was about', () => {
  const reading = read(registry, day('18:00 promised survivor.moved S-1 O-1 to H-1'))
  expect(alarms(reading, at('17:00'))).toEqual([])
  expect(alarms(reading, at('19:30'))).toMatchObject([
    { kind: 'promise', code: 'broken', about: ['S-1', 'O-1', 'H-1'], minutes: 90 },
  ])
})
