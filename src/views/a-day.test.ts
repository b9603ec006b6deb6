import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { checkBody } from '../record/check.ts'
import { read, see } from '../record/replay.ts'
import { alarms } from './alarms.ts'
import { cover } from './cover.ts'
import { gates } from './gate.ts'
import { parties } from './parties.ts'
import { picture } from './picture.ts'
import { premises } from './premises.ts'
import { timeline } from './timeline.ts'
import { whereIsEveryone } from './where-is-everyone.ts'

/** 24 August 2017 as it could have been written down: places and hours are practice data, what happened is the public report. */
const written = `
  2017-08-23
  10:00  case.opened           number=KOL-17-031 codeName=Neem began=tip
  10:05  case.lead             person=F-1 office=O-1
  10:10  @tip intel.tip        channel=call
  2017-08-24
  14:20  operation.planned     attempt=1 for=2017-08-24 sites=["P-1"]
  14:58  @seen intel.sighting  S-1,S-2 seen=seen where=P-1
  15:00  operation.condition   condition=presence met=met until=15:30 attempt=1 rests=["@seen"]
  15:10  operation.condition   condition=women-officers met=not-met attempt=1
  15:21  operation.decided     decision=override attempt=1 by=F-1 reason=presence-seen
  16:02  operation.entered     site=P-1 attempt=1
  16:10  survivor.came-to-safety S-1,S-2 way=operation from=P-1 with=["F-2"]
  16:15  survivor.moved        S-1,S-2 P-1 to O-1 arrived 17:05 with=["F-2"] vehicle=V-2
  16:40  suspect.arrested      A-1,A-2 place=P-1 by=["F-2"]
  16:45  suspect.custody-moved A-1,A-2 P-1 to O-1 arrived 17:10 with=["F-4"]
  17:40  @seventeen party.described compartment=survivor who=S-1 age={"from":17,"to":17,"basis":"stated","asOf":"2017-08-24"}
  19:05  premises.secured      where=P-1 how=padlock number=0417 keyWith=O-1
  20:15  survivor.moved        S-1,S-2 O-1 to H-1 arrived 20:35 with=["F-3"]
  21:02  party.described compartment=survivor who=S-1 age={"from":14,"to":16,"basis":"appearance","asOf":"2017-08-24"}
  22:55  survivor.moved        S-1 H-1 to H-2 arrived 23:20 with=["F-5"] vehicle=V-2
  22:55  survivor.moved        S-2 H-1 to H-2 with=["F-5"] vehicle=V-2
`
const entries = day(written)
const reading = read(registry, entries)
const now = at('23:40')

test('every line of the day is one that its kind takes', () => {
  for (const { kind, v, body, id, at: when } of entries) {
    const declared = registry.get(kind)
    if (!declared) throw new Error(`${kind} is not declared`)
    expect([kind, checkBody(declared, v, body, { id, at: when })]).toMatchObject([kind, { ok: true }])
  }
})

test('at 23:40 nobody answers for S-2 since she left the hospital 45 minutes ago, and for everybody else somebody does', () => {
  const { people } = see(whereIsEveryone, reading, now)
  expect(people.map(({ who, alarm }) => [who, alarm?.reason, alarm?.minutes])).toEqual([
    ['S-2', 'not-arrived', 45],
    ['A-1', undefined, undefined],
    ['A-2', undefined, undefined],
    ['S-1', undefined, undefined],
  ])
})

test('S-1 has a path without a gap from the flat over station and hospital to the shelter', () => {
  const [one] = see(whereIsEveryone, reading, now).people.filter(({ who }) => who === 'S-1')
  expect(one?.path.map(({ state, place, to }) => (state === 'moving' ? `to ${to}` : place))).toEqual([
    'P-1',
    'to O-1',
    'O-1',
    'to H-1',
    'H-1',
    'to H-2',
    'H-2',
  ])
  expect(one?.alarms).toEqual([])
})

test('the arrested women are in custody at the station, with nobody missing on the way', () => {
  const [one] = see(whereIsEveryone, reading, now).people.filter(({ who }) => who === 'A-1')
  expect(one).toMatchObject({
    section: 'accused',
    now: { state: 'at', place: 'O-1', custody: true, since: at('17:10') },
    alarms: [],
  })
})

test('the header begins with S-2, then the two ages of S-1', () => {
  expect(
    alarms(reading, now).map(({ kind, about, minutes }) => [kind, about, kind === 'gap' ? minutes : undefined]),
  ).toEqual([
    ['gap', ['S-2'], 45],
    ['conflict', ['S-1'], undefined],
  ])
})

test('the gate at 15:21 was closed for want of women officers, and the decision went against it', () => {
  const [gate] = gates(reading, at('15:21'))
  expect(gate).toMatchObject({ go: 'closed', missing: ['women-officers'], met: 1, decided: { decision: 'override' } })
  expect(gate?.conditions.find(({ condition }) => condition === 'presence')).toMatchObject({
    state: 'growing-old',
    minutesOld: 21,
    minutesLeft: 9,
    rests: [{ kind: 'intel.sighting' }],
  })
})

test('the flat is locked, and the key is at the station', () => {
  expect(see(premises, reading, now)).toMatchObject([
    { place: 'P-1', now: { state: 'secured', since: at('19:05'), number: '0417' }, keyWith: 'O-1' },
  ])
})

test('the cover sheet says that the case has come to care', () => {
  expect(cover(reading, now)).toMatchObject({
    number: 'KOL-17-031',
    codeName: 'Neem',
    stage: 'care',
    lead: { person: 'F-1' },
    last: { kind: 'survivor.moved' },
  })
})

test('the picture of the day has a lane per person and place, with the gap drawn', () => {
  const { lanes, guides } = picture(reading, { from: at('15:00'), until: at('24:00') }, now)
  expect(lanes.map(({ label }) => label)).toEqual(['S-2', 'S-1', 'A-1', 'A-2', 'P-1'])
  expect(lanes[0]?.bars.at(-1)).toMatchObject({
    state: 'gap',
    from: at('22:55'),
    until: now,
    open: true,
    code: 'not-arrived',
  })
  expect(guides.map(({ code, at: when }) => [code, when])).toEqual([
    ['entered', at('16:02')],
    ['now', now],
  ])
})

test('every label of the day is a party, also one that no fact speaks of', () => {
  expect(parties(reading, now).map(({ label }) => label)).toEqual([
    'A-1',
    'A-2',
    'F-1',
    'F-2',
    'F-3',
    'F-4',
    'F-5',
    'H-1',
    'H-2',
    'O-1',
    'P-1',
    'S-1',
    'S-2',
    'V-2',
  ])
  expect(parties(reading, now).find(({ label }) => label === 'S-1')?.facts).toMatchObject([
    { fact: 'age', conflict: true, values: [{ basis: 'stated' }, { basis: 'appearance' }] },
  ])
})

test('the day has one line per event, each with a sentence in three languages', () => {
  const { rows, count } = timeline(reading, now)
  expect(count).toBe(entries.length)
  for (const row of rows)
    for (const language of ['en', 'bn', 'hi'] as const) expect(row.sentence?.[language]).toBeTruthy()
})
