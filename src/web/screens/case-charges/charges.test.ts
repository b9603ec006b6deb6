import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../../../test/day.ts'
import { registry } from '../../../kinds/index.ts'
import { read } from '../../../record/replay.ts'
import { actCode, found, relativesOf, switchesIn, wasLaw, type Offence } from './catalogue.ts'
import { offenceDays } from './offence-days.ts'
import { bearingOn } from './shown.ts'

const offence = (id: string, section: string, more: Partial<Offence> = {}): Offence => ({
  offence: id,
  act: id.split('-')[0]?.toUpperCase() ?? '',
  section,
  valid: { from: null, to: null },
  succeeds: null,
  find: [],
  ...more,
})
const old = offence('ipc-1', '370(5)', {
  valid: { from: '2013-02-03', to: '2024-06-30' },
  find: ['Trafficking', 'পাচার'],
})
const now = offence('bns-1', '143(5)', { valid: { from: '2024-07-01', to: null }, succeeds: 'ipc-1' })
const all = [old, now, offence('pocso-6', '5/6')]
const ids = (some: readonly Offence[]) => some.map(({ offence: id }) => id)

test('an offence is in the list when it was law on one of the days', () => {
  const on = (from: string, to = from) => ids(all.filter((one) => wasLaw(one, { from, to })))
  expect(on('2024-06-30')).toEqual(['ipc-1', 'pocso-6'])
  expect(on('2024-07-01')).toEqual(['bns-1', 'pocso-6'])
  expect(on('2024-06-30', '2024-07-01')).toEqual(['ipc-1', 'bns-1', 'pocso-6'])
})

test('days have a change of law within them when some of them lie before it and some do not', () => {
  expect(switchesIn(all, { from: '2024-06-30', to: '2024-07-01' })).toEqual(['2024-07-01'])
  expect(switchesIn(all, { from: '2024-07-01', to: '2025-01-01' })).toEqual([])
  expect(switchesIn(all, { from: '2024-01-01', to: '2024-06-30' })).toEqual([])
})

test('whatever is typed, what is found keeps the order of the law', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (typed) => {
      const kept = found(all, typed)
      expect(kept).toEqual(all.filter((one) => kept.includes(one)))
    }),
  )
})

test('a section is found by its beginning, in any digits, also as one of two', () => {
  expect(ids(found(all, '370'))).toEqual(['ipc-1'])
  expect(ids(found(all, '৩৭০'))).toEqual(['ipc-1'])
  expect(ids(found(all, 'pocso 6'))).toEqual(['pocso-6'])
  expect(ids(found(all, '5'))).toEqual(['pocso-6'])
  expect(ids(found(all, 'পাচার'))).toEqual(['ipc-1'])
})

test('old and new law know each other from both sides', () => {
  expect(ids(relativesOf(all, old).after)).toEqual(['bns-1'])
  expect(ids(relativesOf(all, now).before)).toEqual(['ipc-1'])
})

test('the form of a charge has a code for the acts of the catalogue that it knows, and none for another', () => {
  expect(['IPC', 'BNS', 'ITPA', 'POCSO', 'JJ2015', 'BLA', 'XYZ'].map(actCode)).toEqual([
    'ipc',
    'bns',
    'itpa',
    'pocso',
    'jj',
    'bonded-labour',
    undefined,
  ])
})

const days = (written: string) =>
  offenceDays(read(registry, day(written)), Date.parse('2026-01-01T00:00:00Z'), 'Asia/Kolkata')
const fir = '2024-08-03 court.registration step=registered'

test('the days of the offence are those of the survivors, else that of the first FIR, else today', () => {
  expect(days('')).toMatchObject({ from: '2026-01-01', to: '2026-01-01', basis: 'today' })
  expect(days(`${fir}\n2024-09-01 court.registration step=registered`)).toMatchObject({
    from: '2024-08-03',
    basis: 'registration',
  })
  expect(days(`${fir}\n2024-05-10 survivor.episode who=["S-1"] until=2024-08-02`)).toMatchObject({
    from: '2024-05-10',
    basis: 'episode',
  })
})

const shown = (written: string, accused: string | undefined, survivors: string[] = [], part = 'act') =>
  bearingOn(
    read(registry, day(written)).lines,
    { part, shownBy: ['survivor.episode', 'intel.premises-described'] },
    accused,
    survivors,
  ).map(({ names }) => names)

test('an entry bears on the charge of whom it names, and what names another accused alone does not', () => {
  const by2 = '10:00 survivor.episode who=["S-1"] by=["A-2"]'
  expect(shown(by2, 'A-2')).toEqual(['accused'])
  expect(shown(by2, 'A-1')).toEqual([])
  expect(shown(by2, undefined)).toEqual(['accused'])
  expect(shown('10:00 survivor.episode who=["S-1"]', 'A-1')).toEqual(['survivor'])
  expect(shown('10:00 survivor.episode who=["S-1"]', 'A-1', ['S-2'])).toEqual([])
})

test('her age bears on the charge of every accused, and a place on that of everybody', () => {
  expect(shown('10:00 survivor.episode who=["S-1"] by=["A-2"]', 'A-1', [], 'person')).toEqual(['survivor'])
  expect(shown('10:00 intel.premises-described premises=P-1', 'A-1', [], 'person')).toEqual([])
  expect(shown('10:00 intel.premises-described premises=P-1', 'A-1', [], 'place')).toEqual(['nobody'])
})

test('what is planned, what did not happen and what was withdrawn show nothing', () => {
  expect(shown('10:00 planned survivor.episode who=["S-1"]', 'A-1')).toEqual([])
  expect(
    shown('10:00 @a survivor.episode who=["S-1"]\n11:00 entry.withdrawn entry=@a reason=x compartment=survivor', 'A-1'),
  ).toEqual([])
})
