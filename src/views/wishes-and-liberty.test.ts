import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { wishesAndLiberty } from './wishes-and-liberty.ts'

const of = (written: string, now: string) => see(wishesAndLiberty, read(registry, day(written)), at(now))[0]
const placed = '23:20 survivor.placed who=["S-1"] home=H-2 with=["F-5"]'
const adult = '17:00 survivor.age-determination step=decided who=["S-1"] child=no'
const order = (rest: string) =>
  `2017-08-25\n12:00 @order survivor.order step=made who=["S-1"] by=O-3 basis=jj-37 ${rest}`
const reasons = (written: string, now: string) => of(written, now)?.alarms.map(({ reason }) => reason)

test('an order shows who made it, its basis, ground, start, end and next review', () => {
  const one = of(
    `${placed}\n${order('ground=child-care start=2017-08-25 end=2017-12-25 review=2017-09-25')}`,
    '2017-09-01 10:00',
  )
  expect(one?.orders).toMatchObject([
    {
      by: 'O-3',
      basis: 'jj-37',
      ground: 'child-care',
      start: '2017-08-25',
      end: '2017-12-25',
      review: '2017-09-25',
      state: 'in-force',
    },
  ])
  expect(one?.alarms).toEqual([])
})

test('an alarm rises on the day after an order’s end, while she is still kept', () => {
  const kept = `${placed}\n${order('ground=child-care end=2017-12-25 review=2017-12-20')}\n12:05 survivor.review who=["S-1"] order=@order result=continues`
  expect(reasons(kept, '2017-12-26 09:00')).toEqual(['end-passed'])
  expect(
    reasons(`${kept}\n2017-12-24\n10:00 survivor.left who=["S-1"] from=H-2 to=K-1 authority=order`, '2017-12-26 09:00'),
  ).toEqual([])
})

test('an extension moves the end, and a step of another order does not', () => {
  const one = of(
    `${placed}\n${order('ground=child-care end=2017-09-25')}\n2017-09-20\n11:00 survivor.order step=extended who=["S-1"] order=@order end=2017-10-25 review=2017-10-20`,
    '2017-10-01 09:00',
  )
  expect(one?.orders).toMatchObject([
    { end: '2017-10-25', state: 'in-force', steps: [{ step: 'made' }, { step: 'extended' }] },
  ])
})

test('nothing is kept until further notice: an order without an end is an alarm', () => {
  expect(reasons(`${placed}\n${order('ground=child-care review=2017-09-25')}`, '2017-09-01 10:00')).toEqual(['no-end'])
})

test('want of kin, and the trial, are no ground to keep somebody', () => {
  for (const ground of ['no-relative', 'testimony']) {
    expect(
      reasons(`${placed}\n${order(`ground=${ground} end=2017-12-25 review=2017-09-25`)}`, '2017-09-01 10:00'),
    ).toEqual(['held-for-kin-money-or-trial'])
  }
})

test('an adult stays nowhere without her wish or an order', () => {
  expect(reasons(`${adult}\n${placed}`, '2017-08-25 10:00')).toEqual(['no-wish-no-order'])
  expect(
    reasons(`${adult}\n${placed}\n23:30 survivor.wish who=["S-1"] wish=stay alone=yes`, '2017-08-25 10:00'),
  ).toEqual([])
  expect(reasons(`${adult}\n${placed}\n23:30 survivor.wish who=["S-1"] wish=go alone=yes`, '2017-08-25 10:00')).toEqual(
    ['against-her-wish'],
  )
})

test('who wrote that an adult came to the home by her own wish is not told that nobody asked her', () => {
  expect(reasons(`${adult}\n${placed} ownWish=yes`, '2017-08-25 10:00')).toEqual([])
  expect(reasons(`${adult}\n${placed} ownWish=no`, '2017-08-25 10:00')).toEqual(['no-wish-no-order'])
  expect(
    reasons(`${adult}\n${placed} ownWish=yes\n23:30 survivor.wish who=["S-1"] wish=go alone=yes`, '2017-08-25 10:00'),
  ).toEqual(['against-her-wish'])
})

test('her last wish stands, the earlier ones stay readable', () => {
  const one = of(
    `${placed}\n23:30 survivor.wish who=["S-1"] wish=think\n2017-08-26\n10:00 survivor.wish who=["S-1"] wish=home`,
    '2017-08-27 10:00',
  )
  expect(one?.wish?.wish).toBe('home')
  expect(one?.wishes.map(({ wish }) => wish)).toEqual(['think', 'home'])
})
