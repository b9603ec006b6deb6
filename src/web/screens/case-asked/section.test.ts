import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawFolder, loadPack } from '../../../server/law/packs.ts'
import { citedSection, remediesFor, remedyDuty } from './section.ts'

test.each([
  ['BNSS s 173(1)', 'BNSS', '173'],
  ['154 Cr.P.C.', 'CRPC', '154'],
  ['JJ Act 2015, s 94(2)', 'JJ', '94'],
  ['ITPA s 15(6A)', 'ITPA', '15'],
  ['u/s 173 BNSS', 'BNSS', '173'],
])('%s is a section of an act', (written, act, section) => {
  expect(citedSection(written)).toEqual({ act, section })
})

test.each(['', 'as before', '173', 'BNSS', 'BNSS 173 and CrPC 154'])('of «%s» nothing is guessed', (written) => {
  expect(citedSection(written)).toBeUndefined()
})

test('a refusal under the section on registering a case has its remedy in that section, and no other refusal has one', () => {
  const loaded = loadPack(join(lawFolder, 'india'), false)
  if (!loaded.ok) throw new Error('the pack is not sound')
  const sources = loaded.pack.duties.find(({ id }) => id === remedyDuty)?.sources ?? []
  expect(remediesFor('BNSS s 173(1)', sources)).toEqual(['BNSS 173(4)'])
  expect(remediesFor('CrPC 154', sources)).toEqual(['CRPC 154(3)'])
  expect(remediesFor('ITPA s 15(6A)', sources)).toEqual([])
  expect(remediesFor(undefined, sources)).toEqual([])
})
