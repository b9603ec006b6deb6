import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { money } from './money.ts'

const ledger = (written: string, now = '2018-01-01 10:00') => see(money, read(registry, day(written)), at(now))
const row = (written: string, who: string) => ledger(written).people.find((one) => one.who === who)
const rupees = (amount: number) => `{"least":${amount * 100},"most":${amount * 100},"currency":"INR"}`

test('who paid, who earned, and what the girl was given are three different sums', () => {
  const payment = `20:00 intel.payment from=A-9 to=A-1 amount=${rupees(5500)} kept=[{"who":"A-1","amount":${rupees(5000)}},{"who":"S-1","amount":${rupees(500)}}]`
  expect(row(payment, 'A-9')).toMatchObject({ paid: { least: 550000, most: 550000 }, earned: undefined })
  expect(row(payment, 'A-1')).toMatchObject({ earned: { least: 500000, most: 500000 } })
  expect(row(payment, 'S-1')).toMatchObject({
    given: { least: 50000, most: 50000 },
    earned: undefined,
    received: undefined,
  })
})

test('a payment to a survivor is what she was given, whoever wrote it down as income', () => {
  expect(row(`20:00 intel.payment from=A-1 to=S-1 amount=${rupees(500)}`, 'S-1')).toMatchObject({
    given: { least: 50000, most: 50000 },
    earned: undefined,
  })
})

test('two accounts of one payment count once, and a payment told of both ends too', () => {
  expect(
    row(
      `
    20:00 @a intel.payment from=A-9 to=A-1 amount=${rupees(5000)}
    20:30 intel.payment from=A-9 to=A-1 amount=${rupees(5500)} same=@a`,
      'A-1',
    )?.received,
  ).toEqual({ least: 500000, most: 500000 })
})

test('«at least» stays at least in the sum, and currencies are never added up', () => {
  const { people } = ledger(`
    20:00 intel.payment from=A-9 to=A-1 amount={"least":500000,"currency":"INR"}
    21:00 intel.payment from=A-9 to=A-1 amount=${rupees(5000)}
    22:00 intel.payment from=A-9 to=A-1 amount={"least":800,"most":800,"currency":"USD"}`)
  expect(people.filter(({ who }) => who === 'A-1').map(({ currency, received }) => [currency, received])).toEqual([
    ['INR', { least: 1000000, most: undefined }],
    ['USD', { least: 800, most: 800 }],
  ])
})

test('a debt stands against who owes it, for who claims it', () => {
  expect(row(`20:00 intel.debt who=["S-1"] owedTo=A-3 owed=${rupees(20000)}`, 'S-1')).toMatchObject({
    owes: { least: 2000000 },
  })
  expect(row(`20:00 intel.debt who=["S-1"] owedTo=A-3 owed=${rupees(20000)}`, 'A-3')).toMatchObject({
    owedTo: { least: 2000000 },
  })
})

test('what was awarded and not paid waits, also the rest of a part', () => {
  const awarded = `10:00 @c survivor.claim step=applied who=["S-1"] source=scheme by=O-5
    2017-10-01
    10:00 survivor.claim step=awarded who=["S-1"] claim=@c amount=${rupees(100000)} due=2017-11-01`
  expect(ledger(awarded).claims).toMatchObject([
    {
      who: 'S-1',
      step: 'awarded',
      waitingSince: at('2017-10-01 10:00'),
      overdue: true,
      outstanding: { least: 10000000, most: 10000000 },
    },
  ])
  expect(
    ledger(`${awarded}\n12:00 survivor.claim step=paid-in-part who=["S-1"] claim=@c amount=${rupees(40000)}`).claims,
  ).toMatchObject([{ outstanding: { least: 6000000, most: 6000000 } }])
  expect(
    ledger(`${awarded}\n12:00 survivor.claim step=paid who=["S-1"] claim=@c amount=${rupees(100000)}`).claims,
  ).toMatchObject([{ outstanding: undefined, overdue: false }])
})
