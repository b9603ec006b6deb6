import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read } from '../record/replay.ts'
import { conflicts } from './conflicts.ts'
import { history } from './history.ts'
import { parties } from './parties.ts'

const all = (written: string, now = '23:40') => parties(read(registry, day(written)), at(now))
const party = (written: string, label: string) => all(written).find((one) => one.label === label)
const ages = `
  17:40 @a party.described compartment=survivor who=S-1 age={"from":17,"to":17,"basis":"stated","asOf":"2017-08-24"}
  21:02 @b party.described compartment=survivor who=S-1 age={"from":14,"to":16,"basis":"appearance","asOf":"2017-08-24"}`

test('what somebody is changes over time, and two roles may hold at once', () => {
  const one = party(
    `
    16:10 @first party.role compartment=survivor who=["E-1"] role=undecided
    18:00 party.role compartment=survivor who=["E-1"] role=survivor saw=["@first"]
    19:00 party.role compartment=suspect who=["E-1"] role=accused`,
    'E-1',
  )
  expect(one?.roles).toEqual(['survivor', 'accused'])
  expect(one?.roleHistory.map(({ role, now }) => [role, now])).toEqual([
    ['undecided', false],
    ['survivor', true],
    ['accused', true],
  ])
})

test('nobody is safe to contact until somebody wrote so', () => {
  expect(party('18:00 party.relation compartment=survivor who=S-1 to=K-1 kind=parent', 'S-1')?.relations).toMatchObject(
    [{ other: 'K-1', kind: 'parent', safeToContact: 'not-known', reversed: false }],
  )
  expect(
    party('18:00 party.relation compartment=survivor who=S-1 to=K-1 kind=parent safeToContact=no', 'K-1')?.relations,
  ).toMatchObject([{ other: 'S-1', safeToContact: 'no', reversed: true }])
})

test('a judgement that two labels are one person is reversible and merges nothing', () => {
  const judged = `18:00 party.same-as compartment=survivor one=S-1 other=S-9 judgement=may-be
    19:00 party.same-as compartment=survivor one=S-9 other=S-1 judgement=is-not`
  expect(party(judged, 'S-1')?.sameAs).toMatchObject([{ other: 'S-9', judgement: 'is-not', earlier: 1 }])
  expect(all(judged).map(({ label }) => label)).toEqual(['S-1', 'S-9'])
})

test('a group keeps its count: who was named is taken out, nobody falls out, and too many are said', () => {
  const counted = '15:00 group.counted compartment=operation group=G-1 total={"from":5,"to":7}'
  expect(
    party(`${counted}\n18:00 group.resolved compartment=operation group=G-1 into=["S-1","S-2"]`, 'G-1')?.group,
  ).toMatchObject({ named: ['S-1', 'S-2'], unnamed: { from: 3, to: 5 }, conserved: true })
  expect(
    party(`${counted}\n18:00 group.resolved compartment=operation group=G-1 into=["S-1","S-2"]`, 'S-1')?.cameOutOf,
  ).toEqual(['G-1'])
  expect(
    party(
      `15:00 group.counted compartment=operation group=G-1 total={"from":1,"to":1}
    18:00 group.resolved compartment=operation group=G-1 into=["S-1","S-2"]`,
      'G-1',
    )?.group?.conserved,
  ).toBe(false)
})

test('two values that did not see each other are a conflict with both sources, and a settled one is none', () => {
  const [one] = conflicts(read(registry, day(ages)))
  expect(one).toMatchObject({
    of: 'S-1',
    fact: 'age',
    values: [{ basis: 'stated', by: 'p-1', saw: [] }, { basis: 'appearance' }],
  })
  expect(
    conflicts(
      read(
        registry,
        day(
          `${ages}\n22:00 fact.settled compartment=survivor of=S-1 fact=age choose=one keep=@b saw=["@a","@b"] reason=doctor`,
        ),
      ),
    ),
  ).toEqual([])
})

test('the history of a field holds every value, who replaced it and who settled it', () => {
  const replaced = `${ages}
    2017-08-28
    11:00 @c party.described compartment=survivor who=S-1 age={"from":15,"to":15,"basis":"register","asOf":"2017-08-24"} saw=["@a","@b"]`
  const shown = history(read(registry, day(replaced)), 'S-1', 'age')
  expect(shown.values.map(({ basis, stands, replacedBy }) => [basis, stands, replacedBy.length])).toEqual([
    ['stated', false, 1],
    ['appearance', false, 1],
    ['register', true, 0],
  ])
  expect(shown.conflict).toBe(false)
})
