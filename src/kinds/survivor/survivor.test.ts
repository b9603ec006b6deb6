import { expect, test } from 'vitest'
import { checkBody } from '../../record/check.ts'
import type { Around } from '../../record/kind.ts'
import { languages } from '../../record/words.ts'
import { survivorAbsence } from './absence.ts'
import { survivorAgeDetermination } from './age-determination.ts'
import { survivorCameToSafety } from './came-to-safety.ts'
import { survivorClaim } from './claim.ts'
import { survivorHomeReport } from './home-report.ts'
import { survivorLeft } from './left.ts'
import { survivorOrder } from './order.ts'
import { survivorRestored } from './restored.ts'
import { survivorWhereabouts } from './whereabouts.ts'

const id = '0198f2c1-0000-7000-8000-000000000001'
const around: Around = { id, at: '2017-08-24T16:15:00+05:30' }
const exactly = { value: 'Practice Lane 0', salt: 'A'.repeat(43) }

const way = survivorCameToSafety.fields['way']?.input
const ways = way?.as === 'choice' ? Object.keys(way.options) : []

test.each(ways)('whoever came to safety by way of «%s» has a path from that moment', (oneWay) => {
  for (const more of [{}, { from: 'P-1' }, { to: 'O-1' }, { from: 'P-1', to: 'O-1', with: ['F-3'] }]) {
    const [first, second] = survivorCameToSafety.sets({ who: ['S-1', 'S-2'], way: oneWay, ...more }, around)
    expect(first).toMatchObject({ of: 'S-1', fact: 'whereabouts', value: { basis: 'safety' } })
    expect(first?.value).toMatchObject({ state: expect.stringMatching(/^(at|moving)$/) as string })
    expect(second?.of).toBe('S-2')
  }
})

test('whoever was found in an operation is still at the place where she was found', () => {
  expect(survivorCameToSafety.sets({ who: ['S-1'], way: 'operation', from: 'P-1', with: ['F-3'] }, around))
    .toEqual([{ of: 'S-1', fact: 'whereabouts', value: { state: 'at', place: 'P-1', arrived: around.at, with: ['F-3'], basis: 'safety' } }])
})

test('whoever came to safety in a prison is held until somebody moves her', () => {
  expect(survivorCameToSafety.sets({ who: ['S-1'], way: 'prison' }, around)).toMatchObject([{ value: { state: 'at', placeKind: 'prison', custody: true } }])
})

test('an adult who leaves by her own wish has left, and nobody has to receive her', () => {
  expect(survivorLeft.sets({ who: ['S-1'], from: 'H-1', authority: 'own-wish' }, around))
    .toEqual([{ of: 'S-1', fact: 'whereabouts', value: { state: 'left', from: 'H-1', left: around.at, basis: 'own-wish', ownWish: 'yes' } }])
})

test('letting a girl go without authority can be written, and is not taken for her wish', () => {
  const body = { who: ['S-1'], letGoBy: 'F-9', authority: 'none' }
  expect(checkBody(survivorLeft, 1, body, around).ok).toBe(true)
  expect(survivorLeft.sets(body, around)[0]?.value).toEqual({ state: 'left', left: around.at, basis: 'none' })
})

test('own wish as the authority beside a wish that is no is refused in three languages', () => {
  const refused = survivorLeft.check({ who: ['S-1'], authority: 'own-wish', ownWish: 'no' }, around)
  expect(refused?.field).toBe('ownWish')
  for (const language of languages) expect(refused?.words[language]).not.toBe('')
})

test('an order says its basis, its ground, when it begins, when it ends and when it is reviewed', () => {
  const body = { step: 'made', who: ['S-1'], by: 'O-3', basis: 'jj-37', ground: 'child-care', end: '2017-12-25', review: '2017-09-25' }
  expect(survivorOrder.sets(body, around)).toEqual([{ of: 'S-1', fact: 'order', value: {
    step: 'made', by: 'O-3', basis: 'jj-37', ground: 'child-care', start: around.at, end: '2017-12-25', review: '2017-09-25',
  } }])
})

test('an order that ends before it begins is refused, one without an end is not', () => {
  expect(survivorOrder.check({ step: 'made', who: ['S-1'], start: '2017-09', end: '2017-08' }, around)?.code).toBe('order-ends-before-start')
  expect(survivorOrder.check({ step: 'made', who: ['S-1'], start: '2017-09' }, around)).toBeUndefined()
})

test('an order for one person binds nobody whom it leaves out', () => {
  expect(survivorOrder.sets({ step: 'made', who: ['S-1'], notFor: ['S-2'] }, around).map(({ of }) => of)).toEqual(['S-1'])
  expect(survivorOrder.check({ step: 'made', who: ['S-1'], notFor: ['S-1'] }, around)?.code).toBe('order-for-and-not')
})

test('the exact place of somebody stands beside the label, sealed', () => {
  expect(survivorWhereabouts.fields['exactly']?.sealed).toBe(true)
  expect(survivorWhereabouts.sets({ who: ['S-1'], known: 'seen', where: 'P-5', exactly }, around)[0]?.value).toEqual({ state: 'at', place: 'P-5', exactly })
})

test('whereabouts that only say who are whereabouts that nobody knows', () => {
  expect(survivorWhereabouts.sets({ who: ['S-1'] }, around)[0]?.value).toEqual({ state: 'not-known' })
})

test('a child who is back stands where she came back to before her absence ends', () => {
  const body = { step: 'back', who: ['S-2'], child: 'yes', place: 'H-1' }
  expect(survivorAbsence.sets(body, around).map(({ fact }) => fact)).toEqual(['whereabouts', 'absence'])
})

test('home may be nobody’s but her own', () => {
  expect(survivorRestored.sets({ who: ['S-1'] }, around)[0]?.value).toMatchObject({ state: 'at', placeKind: 'home' })
  expect(survivorRestored.sets({ who: ['S-1'], to: ['K-1'] }, around)[0]?.value).toMatchObject({ placeKind: 'family-home', with: ['K-1'] })
})

test('what is asked for her is a request until it is answered', () => {
  for (const kind of [survivorAgeDetermination, survivorHomeReport]) {
    expect(kind.sets({ step: 'asked', who: ['S-1'], by: 'O-3' }, around)).toContainEqual(expect.objectContaining({ of: `ask:${id}`, fact: 'asked' }))
  }
  expect(survivorHomeReport.sets({ step: 'received', who: ['S-1'], request: id }, around)).toContainEqual(
    expect.objectContaining({ of: `ask:${id}`, fact: 'answered' }))
  expect(survivorClaim.sets({ step: 'awarded', who: ['S-1'], claim: id }, around)).toContainEqual(
    expect.objectContaining({ of: `ask:${id}`, fact: 'answered', value: { answer: 'granted' } }))
})
