import { expect, test } from 'vitest'
import { at, day, dayRegistry } from '../../test/day.ts'
import { registry as allKinds } from '../kinds/index.ts'
import { factSettled } from '../kinds/every/settled.ts'
import { survivorMoved } from '../kinds/survivor/moved.ts'
import { read, see } from '../record/replay.ts'
import { whereIsEveryone, type PersonRow } from './where-is-everyone.ts'

const registry = dayRegistry([survivorMoved, factSettled])
const board = (written: string, now: string): readonly PersonRow[] =>
  see(whereIsEveryone, read(registry, day(written)), at(now)).people
const person = (written: string, now: string, who = 'S-1') => board(written, now).find((one) => one.who === who)
const adult = '10:00 survivor.told of=S-1 fact=ageDecision value={"step":"decided","child":"no"}'
const child = '10:00 survivor.told of=S-1 fact=ageDecision value={"step":"decided","child":"yes"}'

const day24 = `
  16:15 survivor.moved S-1,S-2 P-1 to O-1 arrived 17:05 with F-1
  20:15 survivor.moved S-1,S-2 O-1 to H-1 arrived 20:35 with F-2
  22:55 survivor.moved S-1 H-1 to H-2 arrived 23:20 with F-3
  22:55 survivor.moved S-2 H-1 to H-2 with F-3
  23:20 planned survivor.moved S-2 H-1 to H-2
`

test('a survivor who left and has not arrived raises an alarm that counts the minutes', () => {
  expect(person(day24, '23:40', 'S-2')?.alarm).toMatchObject({
    reason: 'not-arrived',
    since: at('22:55'),
    minutes: 45,
    until: undefined,
    with: ['F-3'],
  })
  expect(person(day24, '23:50', 'S-2')?.alarm?.minutes).toBe(55)
})

test('whoever nobody answers for stands at the top', () => {
  expect(board(day24, '23:40').map(({ who }) => who)).toEqual(['S-2', 'S-1'])
})

test('a path without a gap from the flat to the shelter raises no alarm', () => {
  const one = person(day24, '23:40')
  expect(one?.alarms).toEqual([])
  expect(one?.path.map(({ state, place, since, until }) => [state, place, since, until])).toEqual([
    ['at', 'P-1', undefined, at('16:15')],
    ['moving', undefined, at('16:15'), at('17:05')],
    ['at', 'O-1', at('17:05'), at('20:15')],
    ['moving', undefined, at('20:15'), at('20:35')],
    ['at', 'H-1', at('20:35'), at('22:55')],
    ['moving', undefined, at('22:55'), at('23:20')],
    ['at', 'H-2', at('23:20'), undefined],
  ])
})

test('the board says where somebody is expected, and that the hour has passed', () => {
  expect(person(day24, '23:40', 'S-2')?.expected).toEqual({ to: 'H-2', at: at('23:20'), overdue: true })
})

test('an arrival written later in its own entry ends the alarm', () => {
  const arrived = `${day24}
  23:45 survivor.told of=S-2 fact=whereabouts value={"state":"at","place":"H-2"}`
  expect(person(arrived, '23:50', 'S-2')?.alarms).toMatchObject([])
  expect(person(arrived, '23:50', 'S-2')?.now).toMatchObject({ state: 'at', place: 'H-2', since: at('23:45') })
})

test('a next journey that begins where she was not brought is a gap between the two places', () => {
  const alarms = person(
    `
    16:15 survivor.moved S-1 P-1 to O-1 arrived 17:05
    20:15 survivor.moved S-1 H-1 to H-2 arrived 20:35`,
    '23:00',
  )?.alarms
  expect(alarms).toMatchObject([
    { reason: 'path-broken', since: at('17:05'), until: at('20:15'), from: 'O-1', to: 'H-1', minutes: 190 },
  ])
})

test('a journey without an arrival before the next one begins is a gap with an end', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to O-1
    20:15 survivor.moved S-1 O-1 to H-1 arrived 20:35`,
      '23:00',
    )?.alarms,
  ).toMatchObject([{ reason: 'not-arrived', since: at('16:15'), until: at('20:15') }])
})

test('somebody who turns up elsewhere with no journey between has a gap between the two sightings', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to O-1 arrived 17:05
    20:00 survivor.told of=S-1 fact=whereabouts value={"state":"at","place":"H-1"}`,
      '23:00',
    )?.alarms,
  ).toMatchObject([{ reason: 'no-way-between', from: 'O-1', to: 'H-1' }])
})

test('two places at once is an alarm', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to O-1 arrived 17:05
    16:30 survivor.moved S-1 P-1 to H-1 arrived 17:00`,
      '23:00',
    )?.alarms,
  ).toMatchObject([{ reason: 'two-places', since: at('16:30'), until: at('17:00') }])
})

test('two accounts of one journey count once and raise no alarm', () => {
  const one = person(
    `
    16:15 @a survivor.moved S-1 P-1 to O-1 arrived 17:05
    16:50 survivor.moved S-1 P-1 to O-1 arrived 17:10 same=@a`,
    '23:00',
  )
  expect(one?.alarms).toEqual([])
  expect(one?.path.filter(({ state }) => state === 'moving')).toHaveLength(1)
})

test('an adult who leaves by her own wish raises no alarm', () => {
  expect(
    person(
      `${adult}
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    18:00 survivor.told of=S-1 fact=whereabouts value={"state":"left","from":"H-1","ownWish":"yes"}`,
      '23:00',
    )?.alarms,
  ).toEqual([])
})

test('somebody whose age is undecided is protected as a child when she leaves', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    18:00 survivor.told of=S-1 fact=whereabouts value={"state":"left","from":"H-1","ownWish":"yes"}`,
      '23:00',
    )?.alarm,
  ).toMatchObject({ reason: 'left', since: at('18:00') })
})

test('a child’s absence is an alarm at once, and her return ends it', () => {
  const absent = `${child}
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    21:00 survivor.told of=S-1 fact=absence value={"step":"noticed","child":"yes"}`
  expect(person(absent, '21:00')?.alarm).toMatchObject({ reason: 'absent', since: at('21:00'), minutes: 0 })
  const back = person(
    `${absent}
    22:00 survivor.told of=S-1 fact=absence value={"step":"back","child":"yes"}`,
    '23:00',
  )
  expect(back?.alarm).toMatchObject({ reason: 'absent', until: at('22:00'), minutes: 60 })
  expect(back?.now).toMatchObject({ state: 'at', place: 'H-1' })
})

test('an adult’s absence is a worry only against her own wish', () => {
  const absent = (ownWish: string) =>
    person(
      `${adult}
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    21:00 survivor.told of=S-1 fact=absence value={"step":"noticed","child":"no","ownWish":"${ownWish}"}`,
      '22:00',
    )?.alarm?.reason
  expect([absent('yes'), absent('not-known'), absent('no')]).toEqual([undefined, undefined, 'absent'])
})

test('a survivor who escaped by herself has a path that begins where she came to safety', () => {
  const one = person(
    `
    06:10 survivor.told of=S-1 fact=whereabouts value={"state":"at","place":"O-4","basis":"own-wish"}
    09:00 survivor.moved S-1 O-4 to H-2 arrived 09:30`,
    '12:00',
  )
  expect(one?.alarms).toEqual([])
  expect(one?.path[0]).toMatchObject({ state: 'at', place: 'O-4', since: at('06:10') })
})

test('a girl seen in the flat days before is in nobody’s charge yet: her path is not broken', () => {
  expect(
    person(
      `
    2017-08-20
    10:00 survivor.told of=S-1 fact=whereabouts value={"state":"at","place":"P-3","believed":true}
    2017-08-24
    16:15 survivor.moved S-1 P-1 to O-1 arrived 17:05`,
      '23:00',
    )?.alarms,
  ).toEqual([])
})

test('an arrested person in custody who has not arrived raises an alarm; one at liberty does not', () => {
  const moved = (custody: boolean) =>
    person(
      `
    16:40 suspect.told of=A-1 fact=whereabouts value={"state":"moving","from":"P-1","to":"O-1","left":"16:40","custody":${custody}}`,
      '17:40',
      'A-1',
    )?.alarm?.reason
  expect([moved(true), moved(false)]).toEqual(['not-arrived', undefined])
})

test('what was told of a group counts for those who came out of it, and nobody falls out', () => {
  const people = board(
    `
    15:00 operation.told of=G-1 fact=group value={"from":5,"to":7}
    16:15 operation.told of=G-1 fact=whereabouts value={"state":"moving","from":"P-1","to":"O-1","left":"16:15"}
    18:00 operation.told of=G-1 fact=resolved value={"into":["S-1","S-2"]}`,
    '18:30',
  )
  expect(people.map(({ who, alarm }) => [who, alarm?.reason, alarm?.minutes])).toEqual([
    ['G-1', 'not-arrived', 135],
    ['S-1', 'not-arrived', 135],
    ['S-2', 'not-arrived', 135],
  ])
  expect(people[0]?.unnamed).toEqual({ from: 3, to: 5 })
})

test('not known since is an alarm that began when she was last seen', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to O-1
    18:00 survivor.told of=S-1 fact=whereabouts value={"state":"not-known"}`,
      '19:15',
    )?.alarms,
  ).toMatchObject([{ reason: 'not-known', since: at('16:15'), minutes: 180 }])
})

test('a hospital without a label is another place than the station where she was', () => {
  expect(
    person(
      `
    16:15 survivor.moved S-1 P-1 to O-1 arrived 17:05
    20:00 survivor.told of=S-1 fact=whereabouts value={"state":"at","placeKind":"hospital"}`,
      '23:00',
    )?.alarms,
  ).toMatchObject([{ reason: 'no-way-between', from: 'O-1' }])
})

test('the board knows whose child a child is and what kind of place she is at', () => {
  expect(
    person(
      `
    15:00 suspect.told of=A-2 fact=relation value={"to":"C-1","kind":"child"}
    15:00 survivor.told of=H-1 fact=placeKind value=shelter
    18:20 survivor.told of=C-1 fact=whereabouts value={"state":"at","place":"H-1"}`,
      '23:00',
      'C-1',
    ),
  ).toMatchObject({ section: 'children', childOf: ['A-2'], now: { placeKind: 'shelter' }, alarms: [] })
})

test('a settled age decides, where two ages that nobody settled protect as a child', () => {
  const ages = `
    10:00 @a survivor.told of=S-1 fact=age value={"from":19,"to":21,"basis":"stated","asOf":"2017-08-24"}
    10:05 @b survivor.told of=S-1 fact=age value={"from":16,"to":17,"basis":"appearance","asOf":"2017-08-24"}
    11:00 survivor.moved S-1 P-1 to O-1 arrived 11:10`
  expect(person(ages, '12:00')?.protection).toBe('child')
  expect(
    person(
      `${ages}
    12:00 fact.settled compartment=survivor of=S-1 fact=age choose=one keep=@a saw=["@a","@b"] reason=register`,
      '12:30',
    )?.protection,
  ).toBe('adult')
  expect(
    person(
      `${ages}
    12:00 fact.settled compartment=survivor of=S-1 fact=age choose=one keep=@a saw=["@a","@b"] reason=register
    12:10 survivor.told of=S-1 fact=age value={"from":15,"to":15,"basis":"register","asOf":"2017-08-24"}`,
      '12:30',
    )?.protection,
  ).toBe('child')
})

const real = (written: string, now: string, who = 'S-1') =>
  see(whereIsEveryone, read(allKinds, day(written)), at(now)).people.find((one) => one.who === who)

test('a survivor who ran away by herself and came to a station has a path without a raid', () => {
  const one = real(
    `
    06:10 survivor.came-to-safety S-1 way=own-escape from=P-3 to=O-4 left=05:30 with=["F-6"]
    09:00 survivor.moved S-1 O-4 to H-2 arrived 09:30 with=["F-6"]
    2017-08-26
    11:00 survivor.placed who=["S-1"] home=H-3 from=H-2 with=["F-7"]`,
    '2017-08-27 10:00',
  )
  expect(one?.alarms).toEqual([])
  expect(one?.path.map(({ state, place }) => [state, place])).toEqual([
    ['at', 'P-3'],
    ['moving', undefined],
    ['at', 'O-4'],
    ['moving', undefined],
    ['at', 'H-2'],
    ['at', 'H-3'],
  ])
})

test('a call to a helpline that names no place asks at once where she is', () => {
  expect(real('06:10 survivor.came-to-safety S-1 way=hotline', '06:40')?.alarm).toMatchObject({
    reason: 'not-arrived',
    since: at('06:10'),
    minutes: 30,
  })
})

test('an adult who leaves the home on her own authority is not looked for', () => {
  const left = (authority: string) =>
    real(
      `
    10:00 survivor.age-determination step=decided who=["S-1"] child=no
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    18:00 survivor.left who=["S-1"] from=H-1 authority=${authority}`,
      '23:00',
    )?.alarm?.reason
  expect([left('own-wish'), left('order'), left('none')]).toEqual([undefined, undefined, 'left'])
})

test('an arrested woman is answered for from the door over lock-up and court to prison and bail', () => {
  const custody = `
    16:40 suspect.arrested A-1 place=P-1 by=["F-2"]
    16:45 suspect.custody-moved A-1 P-1 to O-1 arrived 17:10 with=["F-4"]
    2017-08-25
    11:00 suspect.custody-moved A-1 O-1 to O-5 arrived 11:30 with=["F-4"]
    11:40 suspect.produced A-1 court=O-5
    12:00 suspect.remand A-1 kind=judicial place=O-9 court=O-5
    2017-09-20
    15:00 suspect.bail step=granted A-1 court=O-5 released=yes`
  expect(real(custody, '2017-09-21 10:00', 'A-1')?.alarms).toEqual([])
  const missing = custody.replace(/.*O-1 to O-5.*\n/, '')
  expect(real(missing, '2017-09-21 10:00', 'A-1')?.alarms).toMatchObject([
    { reason: 'no-way-between', from: 'O-1', to: 'O-5' },
  ])
})

test('a deportation is no return: whoever is removed against her wish stays an alarm', () => {
  expect(
    real(
      `
    16:15 survivor.moved S-1 P-1 to H-1 arrived 17:05
    20:00 survivor.removal step=done who=["S-1"] from=H-1 to=O-8`,
      '23:00',
    )?.alarm,
  ).toMatchObject({ reason: 'left', since: at('20:00') })
})

test('somebody who has died raises no alarm', () => {
  expect(
    real(
      `
    16:15 survivor.moved S-1 P-1 to H-1
    18:00 survivor.death who=S-1 place=H-1`,
      '23:00',
    )?.alarms.filter(({ until }) => until === undefined),
  ).toEqual([])
})
