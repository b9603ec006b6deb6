import { expect, test } from 'vitest'
import { checkBody } from '../../record/check.ts'
import type { Kind } from '../../record/kind.ts'
import { intelContact } from './contact.ts'
import { intelNetworkRole } from './network-role.ts'
import { intelPayment } from './payment.ts'
import { intelSighting } from './sighting.ts'
import { intelTip } from './tip.ts'
import { intelWindow } from './window.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T16:15:00+05:30' }
const sealed = { value: 'Practice words', salt: 'A'.repeat(43) }
const rupees = { least: 100000, most: 100000, currency: 'INR' }

const codes = (kind: Kind, body: Record<string, unknown>): string[] => {
  const checked = checkBody(kind, 1, body, around)
  return checked.ok ? [] : checked.refusals.map(({ code }) => code)
}

test('a payment never counts what a survivor or a group was given as earnings', () => {
  expect(codes(intelPayment, { to: 'A-1', kept: [{ who: 'S-1', amount: rupees }] })).toEqual(['not-her-earnings'])
  expect(codes(intelPayment, { to: 'G-1', amount: rupees })).toEqual(['not-her-earnings'])
  expect(codes(intelPayment, { to: 'S-1', amount: rupees })).not.toEqual([])
})

test('a payment is told of who got it and of who gave it', () => {
  expect(intelPayment.sets({ from: 'A-4', to: 'A-2', amount: rupees }, around).map(({ of }) => of)).toEqual(['A-2', 'A-4'])
})

test('a survivor has no part in a ring', () => {
  expect(codes(intelNetworkRole, { who: ['S-1'], role: 'staff' })).not.toEqual([])
})

test('what identifies a source waits for the label of the source', () => {
  expect(codes(intelTip, { channel: 'call', callBack: sealed })).toEqual(['source-without-label'])
  expect(codes(intelTip, { channel: 'call', callBack: sealed, from: 'W-1' })).toEqual([])
  expect(codes(intelContact, { form: 'talk', said: sealed })).toEqual(['said-to-nobody'])
})

test('a window that ends before it begins is refused, one with uncertain dates that touch is not', () => {
  expect(codes(intelWindow, { from: '2017-08-25', until: '2017-08-24' })).toEqual(['ends-before-it-begins'])
  expect(codes(intelWindow, { from: '2017-08-24T18:00:00+05:30', until: '2017-08' })).toEqual([])
})

test('who was not seen is placed nowhere', () => {
  expect(intelSighting.sets({ who: ['S-1'], seen: 'not-seen', where: 'P-1' }, around)).toEqual([])
  expect(intelSighting.sets({ who: ['S-1'], seen: 'seen', where: 'P-1' }, around)).toMatchObject([
    { of: 'S-1', fact: 'whereabouts', value: { state: 'at', place: 'P-1', believed: true } },
  ])
})
