import { expect, test } from 'vitest'
import { courtCharge } from '../../../kinds/court/charge.ts'
import { beginning } from './beginning.ts'

const begun = (query: Record<string, string>) =>
  beginning(courtCharge, new Map(Object.entries(query)), Date.parse('2017-08-24T12:00:00Z'), 'Asia/Kolkata')

test.each(['IPC 370(5)', 'ITPA 5(1) proviso (ii)', 'POCSO 5/6', 'IPC 506 second part', 'BNS 111(2)(b)', 'IPC 120B'])(
  'a form begins with the section that its address names: %s',
  (section) => {
    const { values, step } = begun({ about: '2-1', step: 'added', section, act: 'ipc' })
    expect({ values, step }).toEqual({ values: { who: ['A-1'], section, act: 'ipc' }, step: 'added' })
  },
)

test.each(['Kingfisher', 'S-1', 'IPC 370 and her name', 'Park Street 12', ''])(
  'no other text comes out of an address: %s',
  (section) => {
    expect(begun({ section, reason: section }).values).toEqual({})
  },
)
