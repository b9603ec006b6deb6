import { expect, test } from 'vitest'
import { checkBody } from '../../record/check.ts'
import type { Kind } from '../../record/kind.ts'
import { operationAuthorised } from './authorised.ts'
import { operationCondition } from './condition.ts'
import { operationDecided } from './decided.ts'
import { operationEncountered } from './encountered.ts'
import { operationIntercepted } from './intercepted.ts'
import { operationObjective } from './objective.ts'
import { operationTriaged } from './triaged.ts'

const around = { id: '0198f2c1-0000-7000-8000-000000000001', at: '2017-08-24T15:50:00+05:30' }
const earlier = '0198f2c1-0000-7000-8000-000000000009'
const leaving = (body: Record<string, unknown>) =>
  operationTriaged.sets({ who: ['E-1'], stays: 'leaves', ...body }, around).find(({ fact }) => fact === 'whereabouts')?.value
const codesOf = (kind: Kind, body: unknown) => {
  const checked = checkBody(kind, 1, body, around)
  return checked.ok ? [] : checked.refusals.map(({ code }) => code)
}

test('an adult who leaves as she wishes has left by her own wish', () => {
  expect(leaving({ child: 'adult', wants: 'leave' })).toEqual({ state: 'left', left: around.at, ownWish: 'yes' })
  expect(leaving({ child: 'adult', wants: 'declines' })).toMatchObject({ ownWish: 'yes' })
  expect(leaving({ child: 'adult', basis: 'own-wish' })).toMatchObject({ ownWish: 'yes' })
})

test('no wish is filled in for an adult whom nobody asked, nor for a child', () => {
  expect(leaving({ child: 'adult' })).toEqual({ state: 'left', left: around.at })
  expect(leaving({ child: 'child', wants: 'leave' })).not.toHaveProperty('ownWish')
  expect(leaving({ wants: 'leave' })).not.toHaveProperty('ownWish')
})

test('leaving can always be written, also for a child', () => {
  expect(codesOf(operationTriaged, { who: ['E-1'], child: 'child', stays: 'leaves' })).toEqual([])
})

test('protection of a child is no basis to take an adult along, and that none was said can be written', () => {
  const taken = { who: ['E-1'], child: 'adult', stays: 'taken-along' }
  expect(codesOf(operationTriaged, { ...taken, basis: 'protection' })).toEqual(['protection-of-adult'])
  expect(codesOf(operationTriaged, { ...taken, basis: 'taken-along' })).toEqual([])
  expect(codesOf(operationTriaged, taken)).toEqual([])
})

test('a path begins where somebody was found or stopped', () => {
  expect(operationEncountered.sets({ who: ['E-1', 'G-1'], site: 'P-1' }, around).map(({ of, value }) => [of, value])).toEqual([
    ['E-1', { state: 'at', place: 'P-1', arrived: around.at }], ['G-1', { state: 'at', place: 'P-1', arrived: around.at }],
  ])
  expect(operationIntercepted.sets({ who: ['E-1'], vehicle: 'V-3', placeKind: 'bus' }, around)[0]?.value)
    .toEqual({ state: 'at', place: 'V-3', placeKind: 'vehicle', arrived: around.at })
})

test('an objective is carried on by a later entry, and giving up needs a reason', () => {
  const [first] = operationObjective.sets({ seeks: ['S-1'] }, around)
  expect(first?.value).toMatchObject({ objective: around.id, state: 'open' })
  const [later] = operationObjective.sets({ seeks: ['S-1'], state: 'found', earlier }, around)
  expect(later?.value).toMatchObject({ objective: earlier, state: 'found' })
  expect(codesOf(operationObjective, { seeks: ['S-1'], state: 'given-up' })).toEqual(['given-up-without-reason'])
  expect(codesOf(operationObjective, { seeks: ['S-1'], state: 'given-up', reason: 'She wrote that she is home' })).toEqual([])
})

test('going in against the gate needs a reason; waiting does not', () => {
  expect(codesOf(operationDecided, { decision: 'override' })).toEqual(['override-without-reason'])
  expect(codesOf(operationDecided, { decision: 'wait' })).toEqual([])
})

test('a condition holds as of its hour and is held against the number expected', () => {
  const body = { condition: 'capacity', met: 'met', howMany: { from: 5, to: 5 }, expected: { from: 4, to: 6 } }
  expect(operationCondition.sets(body, around)[0]?.value).toEqual({ condition: 'capacity', met: 'met', asOf: around.at, count: 5, expected: 6 })
})

test('a warrant, a direction or recorded reasons meet the condition of a warrant; a permission alone does not', () => {
  const conditionOf = (form: string) => (operationAuthorised.sets({ form }, around)[0]?.value as { condition: string } | undefined)?.condition
  for (const form of ['warrant', 'direction', 'reasons']) expect(conditionOf(form)).toBe('warrant')
  for (const form of ['permission', 'not-known']) expect(conditionOf(form)).toBe('authorised')
})
