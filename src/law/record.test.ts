import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { dutiesOfEntries, indiaPack as pack, matterOf } from '../../test/law-of-india.ts'
import { registry } from '../kinds/index.ts'
import { checkPack } from './check.ts'
import type { Happening } from './pack.ts'

const happened = (written: string, name: string) =>
  matterOf(day(written))
    .happened.filter((one) => one.name === name)
    .map(({ moment, about, details }) => ({ at: moment.at, about, details }))
const duty = (id: string, written: string, now: string) =>
  dutiesOfEntries(day(written), at(now)).filter((state) => state.duty.id === id)

test('a clock that starts with the first remand does not start again with the next', () => {
  const remands = `
    2017-08-25
    12:00  suspect.remand  A-1,A-2  kind police
    2017-08-30
    12:00  suspect.remand  A-2,A-3  kind judicial
  `
  expect(happened(remands, 'remand.first').map(({ about }) => about)).toEqual([['A-1', 'A-2'], ['A-3']])
  expect(happened(remands, 'custody.judicial').map(({ about }) => about)).toEqual([['A-2', 'A-3']])
})

test('what is planned starts its clock when it is written down, and knows for when it is', () => {
  const plan = `
    2017-08-25
    05:30  planned suspect.arrested  A-3  written={"device":"2017-08-24T18:41:00+05:30","skew":null,"via":"server"}
  `
  expect(happened(plan, 'arrest.planned')).toEqual([
    { at: at('18:41'), about: ['A-3'], details: { for: { precision: 'minute', at: at('2017-08-25 05:30') } } },
  ])
  expect(happened(plan, 'arrest.made')).toEqual([])
})

test('the way to the magistrate is added to the day, and no way after it', () => {
  const arrested = `
    16:40  suspect.arrested  A-1
    17:00  suspect.custody-moved  A-1  V-3 to O-1  arrived 17:20
  `
  const produced = `
    2017-08-25
    10:20  suspect.custody-moved  A-1  O-1 to O-4  arrived 10:50
    11:15  suspect.produced  A-1
    12:30  suspect.custody-moved  A-1  O-4 to O-7  arrived 14:00
  `
  const due = (written: string) => duty('arrest-24h', written, '2017-08-26 09:00').map((state) => state.due?.at)
  expect(due(arrested)).toEqual([at('2017-08-25 17:00')])
  expect(due(arrested + produced)).toEqual([at('2017-08-25 17:30')])
})

test('a duty is met, and set aside, by an entry that names it, and no other duty with it', () => {
  const arrested = '16:40  suspect.arrested  A-1'
  const said = (entry: string) =>
    ['arrest-grounds', 'arrest-inform-relative'].map(
      (id) => duty(id, `${arrested}\n${entry}`, '2017-08-25 09:00')[0]?.status,
    )
  expect(said('')).toEqual(['overdue', 'overdue'])
  expect(said('16:45  suspect.duty  step=met duty=arrest-grounds about=["A-1"]')).toEqual(['met', 'overdue'])
  expect(
    said('16:45  suspect.duty  step=waived duty=arrest-inform-relative about=["A-1"] by=F-1 reason=nobody'),
  ).toEqual(['overdue', 'waived'])
})

test('a condition that compares a field with a code that it does not have is a fault', () => {
  const custody = {
    ...(pack.happenings['custody.police'] as Happening),
    entries: [{ kind: 'suspect.remand', standing: 'happened' as const, when: "entry.kind == 'polis'" }],
  }
  const wrong = { ...pack, happenings: { ...pack.happenings, 'custody.police': custody } }
  const whys = checkPack(wrong, () => ({ file: 'x', line: 1 }), registry).map(({ why }) => why)
  expect(whys).toContain('«polis» is no code of suspect.remand › kind')
})
