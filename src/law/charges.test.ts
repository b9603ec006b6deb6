import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read } from '../record/replay.ts'
import { lawFolder, loadPack } from '../server/law/packs.ts'
import { dutiesOf, lawOf } from './duties.ts'
import { recordReader } from './record.ts'

const loaded = loadPack(join(lawFolder, 'india'), false)
const charged = (written: string) => {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)))
  const { charges } = recordReader(loaded.pack).read(read(registry, day(written)))
  return charges.map(({ of, offence, dropped }) => [of, offence.id, dropped])
}

test.each([
  ['a section with its act in the text', 'section=ITPA7(1) act=itpa'],
  ['a section that leaves its act to the field beside it', 'section=7(1) act=itpa'],
  ['a section with its act, and nothing beside it', 'section=ITPA7(1)'],
  ['an act that the form calls by another word', 'section=ITPA7(1) act=jj'],
])('the law knows %s', (_, said) => {
  expect(charged(`10:00 court.charge step=added who=["A-1"] ${said}`)).toEqual([['A-1', 'itpa-7-1', false]])
})

test('a section that is added against one accused, after the FIR, makes the case one of that kind, too', () => {
  if (!loaded.ok) return
  const told = (written: string) => {
    const matter = recordReader(loaded.pack).read(read(registry, day(written)))
    return dutiesOf([lawOf(loaded.pack)], matter, Date.parse('2017-09-30T00:00:00Z'))
      .filter(({ duty }) => duty.id === 'pocso-trial-1y')
      .map(({ status }) => status)
  }
  const tried = `
    10:00 party.described who=S-1 age={"from":15,"to":16,"basis":"stated","asOf":"2017-08-24"} in=survivor
    11:00 court.registration step=registered sections=IPC370
    12:00 court.cognizance result=taken`
  expect(told(tried)).toEqual(['not-applicable'])
  expect(told(`${tried}\n11:30 court.charge step=added who=["A-1"] section=POCSO6`)).toEqual(['open'])
})
