import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read } from '../record/replay.ts'
import { card } from './card.ts'

const rows = (written: string) =>
  card
    .show(card.step(card.start(), read(registry, day(written))), at('2018-01-01 00:00'))
    .liberty?.map(({ who, reason, closedBy }) => `${who} ${reason}${closedBy ? ` closed by ${closedBy.join()}` : ''}`)
const placed = '23:20 survivor.placed who=["S-1"] home=H-2 with=["F-5"]'
const made = (rest: string) => `${placed}
  2017-08-25
  12:00 @order survivor.order step=made who=["S-1"] by=O-3 basis=jj-37 ${rest}
  2017-08-26`
const sound = made('ground=child-care end=2017-12-25 review=2017-09-25')

test('an order that keeps somebody in a home tells from when on somebody outside must look', () => {
  const { liberty } = card.show(card.step(card.start(), read(registry, day(sound))), at('2017-08-27 00:00'))
  expect(liberty).toEqual([
    { who: 'S-1', reason: 'review-passed', from: Date.parse('2017-09-26') - 1, until: Date.parse('2017-12-26') - 1 },
    { who: 'S-1', reason: 'ends-today', from: Date.parse('2017-12-25'), until: Date.parse('2017-12-26') - 1 },
    { who: 'S-1', reason: 'end-passed', from: Date.parse('2017-12-26') - 1 },
  ])
})

test('want of kin, the trial and an order without an end tell at once', () => {
  expect(rows(made('ground=no-relative review=2017-09-25'))).toEqual([
    'S-1 review-passed',
    'S-1 no-end',
    'S-1 held-for-kin-money-or-trial',
  ])
})

test('who writes the cause away is kept beside it, and so is who writes about her liberty after that', () => {
  const extended = `${sound}
    10:00 survivor.order step=extended who=["S-1"] order=@order end=2018-06-25 review=2018-01-25 by=p-7`
  expect(rows(extended)).toEqual([
    'S-1 review-passed closed by p-7',
    'S-1 ends-today closed by p-7',
    'S-1 end-passed closed by p-7',
    'S-1 review-passed',
    'S-1 ends-today',
    'S-1 end-passed',
  ])
  expect(rows(`${extended}\n11:00 survivor.wish who=["S-1"] wish=think by=p-2`)?.slice(0, 1)).toEqual([
    'S-1 review-passed closed by p-7,p-2',
  ])
})

test('an order that was withdrawn, or corrected to another end, does not unsay what it said', () => {
  const withdrawn = `${sound}\n10:00 entry.withdrawn compartment=survivor entry=@order reason=error by=p-7`
  expect(rows(withdrawn)).toEqual([
    'S-1 review-passed closed by p-7',
    'S-1 ends-today closed by p-7',
    'S-1 end-passed closed by p-7',
  ])
  const corrected = `${sound}
    10:00 entry.corrected compartment=survivor entry=@order kind=survivor.order version=1 reason=error by=p-7 body={"step":"made","who":["S-1"],"by":"O-3","end":"2019-12-25","review":"2017-09-25"}`
  expect(rows(corrected)).toEqual([
    'S-1 ends-today closed by p-7',
    'S-1 end-passed closed by p-7',
    'S-1 review-passed',
    'S-1 ends-today',
    'S-1 end-passed',
  ])
})

test('an adult who wishes to stay is kept by nobody when her order ends', () => {
  const adult = '17:00 survivor.age-determination step=decided who=["S-1"] child=no'
  expect(rows(`${adult}\n${sound}\n10:00 survivor.wish who=["S-1"] wish=stay by=p-2`)).toEqual([
    'S-1 ends-today closed by p-2',
    'S-1 end-passed closed by p-2',
    'S-1 review-passed',
  ])
})

test('who has no order is on no card for it', () => {
  expect(rows(placed)).toBeUndefined()
})

test('a card stepped entry by entry says the same as one folded whole', () => {
  const entries = day(`${sound}
    10:00 survivor.order step=extended who=["S-1"] order=@order end=2018-06-25 by=p-7
    11:00 survivor.left who=["S-1"] from=H-2 to=K-1 authority=order by=p-3`)
  const stepped = entries.reduce((state, entry) => card.step(state, read(registry, [entry])), card.start())
  const whole = card.step(card.start(), read(registry, entries))
  expect(card.show(stepped, 0).liberty).toEqual(card.show(whole, 0).liberty)
})
