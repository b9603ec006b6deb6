import { expect, test } from 'vitest'
import { evidenceBrokenSeal } from './broken-seal.ts'
import { evidenceDestroyed } from './destroyed.ts'
import { evidenceEnquiry } from './enquiry.ts'
import { evidenceHandedOn } from './handed-on.ts'
import { evidenceReturned } from './returned.ts'
import { evidenceSeized } from './seized.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T16:00:00+05:30', actors: ['F-2'] }
const earlier = '0198f2c1-0000-7000-8000-000000000009'

test('the chain of an exhibit has both ends of every link', () => {
  const links = [
    evidenceSeized.sets({ what: ['X-1'], from: 'P-1', to: 'F-2', seal: 'PRACTICE-1' }, around),
    evidenceHandedOn.sets({ what: ['X-1'], from: 'F-2', to: 'O-1', seal: 'whole' }, around),
    evidenceReturned.sets({ what: ['X-1'], from: 'O-1', to: 'S-1' }, around),
    evidenceDestroyed.sets({ what: ['X-1'], lastWith: 'O-1', how: 'lost' }, around),
  ].flat()
  expect(links.map(({ of, fact }) => `${of} ${fact}`)).toEqual(Array.from({ length: 4 }, () => 'X-1 exhibit'))
  expect(links.map(({ value }) => value)).toEqual([
    { step: 'seized', from: 'P-1', to: 'F-2', seal: 'PRACTICE-1' },
    { step: 'handed-on', from: 'F-2', to: 'O-1', whole: 'whole' },
    { step: 'returned', from: 'O-1', to: 'S-1' },
    { step: 'destroyed', from: 'O-1', why: 'lost' },
  ])
})

test('whoever seized holds it, until somebody else is named', () => {
  expect(evidenceSeized.sets({ what: ['X-1'] }, around)[0]?.value).toEqual({ step: 'seized', to: 'F-2' })
  expect(evidenceSeized.sets({ what: ['X-1'], to: 'O-1' }, around)[0]?.value).toEqual({ step: 'seized', to: 'O-1' })
})

test('several exhibits go through one step together, each with a link of its own', () => {
  expect(evidenceHandedOn.sets({ what: ['X-1', 'X-2'], to: 'O-7' }, around).map(({ of }) => of)).toEqual(['X-1', 'X-2'])
})

test('a seal that is not as it was counts as broken unless more is known', () => {
  expect(evidenceBrokenSeal.sets({ what: ['X-1'] }, around)[0]?.value).toEqual({ step: 'broken-seal', whole: 'broken' })
})

test('an enquiry without a result is a request that waits, and its result answers it', () => {
  expect(evidenceEnquiry.sets({ what: 'call-records', of: 'O-8', due: '2017-09-07' }, around)).toEqual([
    { of: `ask:${around.id}`, fact: 'asked', value: { of: 'O-8', by: 'F-2', what: 'information', due: '2017-09-07' } },
  ])
  expect(evidenceEnquiry.sets({ earlier, of: 'O-8', result: 'refused' }, around)).toEqual([
    { of: `ask:${earlier}`, fact: 'answered', value: { answer: 'refused', by: 'O-8', reason: 'refused' } },
  ])
  expect(evidenceEnquiry.sets({ what: 'cctv', of: 'O-8', result: 'nothing' }, around)).toEqual([])
})
