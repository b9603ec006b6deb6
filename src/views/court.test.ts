import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { court } from './court.ts'

const seen = (written: string, now = '18:00') => see(court, read(registry, day(written)), at(now))

test('adjournments are counted by who asked for them', () => {
  const { adjournments } = seen(`
    10:00 court.hearing happened=adjourned adjournedFor=defence next=11:00
    11:00 court.hearing happened=adjourned adjournedFor=defence next=12:00
    12:00 court.hearing happened=did-not-sit next=13:00
    13:00 court.hearing happened=evidence
  `)
  expect(adjournments).toEqual({ defence: 2, 'not-said': 1 })
})

test('the next date is the last that was set, while it lies ahead', () => {
  const days = '10:00 court.hearing happened=evidence next=15:00\n11:00 court.hearing happened=order next=16:00'
  expect(seen(days, '12:00')).toMatchObject({ next: { from: at('16:00') }, silent: undefined })
})

test('a date that has passed without a word of it is a silence, and a word ends it', () => {
  const set = '10:00 court.hearing happened=evidence next=15:00'
  expect(seen(set, '16:00')).toMatchObject({ next: undefined, silent: { from: at('15:00') } })
  expect(seen(`${set}\n15:00 court.hearing happened=did-not-sit`, '16:00').silent).toBeUndefined()
})

test('a section stands until it is dropped, and each step of it is kept', () => {
  const { defendants } = seen(`
    10:00 court.charge step=added who=["A-1","A-2"] section=5 act=itpa
    11:00 court.charge step=dropped who=["A-2"] section=5 act=itpa
  `)
  expect(
    defendants.map(({ who, charges }) => [who, charges.map(({ stands, steps }) => [stands, steps.length])]),
  ).toEqual([
    ['A-1', [[true, 1]]],
    ['A-2', [[false, 2]]],
  ])
})

test('a section is one charge, whether its act was chosen beside it or written with it', () => {
  const { defendants } = seen(`
    10:00 court.charge step=added who=["A-1"] section=5 act=itpa
    11:00 court.charge step=dropped who=["A-1"] section=ITPA5 act=itpa
  `)
  expect(defendants[0]?.charges.map(({ section, stands }) => [section, stands])).toEqual([['ITPA 5', false]])
})

test('a survivor who had to come and was not heard came for nothing: counted once a day', () => {
  const { cameForNothing, hearings } = seen(`
    10:00 court.hearing happened=adjourned survivorCame=yes nextFor=evidence next=2017-08-30
    11:00 court.testimony who=S-1 extent=not-heard next=2017-08-30
    12:00 court.hearing happened=adjourned
    13:00 court.hearing happened=evidence survivorCame=yes
  `)
  expect(cameForNothing).toBe(1)
  expect(hearings[0]).toMatchObject({ cameForNothing: true, nextFor: 'evidence' })
})

test('verdict and sentence stand under the person, and bail with its conditions', () => {
  const { defendants } = seen(`
    10:00 suspect.bail step=granted who=["A-1"] conditions=["not-leave"]
    11:00 court.verdict who=["A-1"] verdict=guilty sections=5
    12:00 court.sentence who=A-1 sections=5 kind=rigorous term=P7Y
  `)
  expect(defendants).toMatchObject([
    {
      who: 'A-1',
      bail: { state: 'granted', conditions: ['not-leave'] },
      outcomes: [{ verdict: 'guilty' }, { verdict: 'sentenced', sentence: 'rigorous P7Y' }],
    },
  ])
})

test('the days of the trial count from the day on which the court took the case up', () => {
  expect(seen('10:00 court.cognizance result=taken', '18:00').cognizance).toMatchObject({ days: 0, since: at('10:00') })
})
