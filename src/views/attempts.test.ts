import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { attempts } from './attempts.ts'

const objectives = (written: string, now = '23:40') => see(attempts, read(registry, day(written)), at(now))

test('an objective stays open over many attempts, each with its own end and with what is still true', () => {
  const [one] = objectives(`
    2017-08-20
    09:00 @o operation.objective seeks=["S-1"] where=P-1
    10:00 operation.planned attempt=1 for=2017-08-21 sites=["P-1"] objective=@o
    2017-08-21
    16:00 operation.entered site=P-1 attempt=1
    16:30 operation.attempt-ended outcome=["nobody-there"] stillTrue=lights-on attempt=1
    2017-08-24
    10:00 operation.planned attempt=2 for=2017-08-24 sites=["P-1"] objective=@o`)
  expect(one).toMatchObject({
    state: 'open',
    seeks: ['S-1'],
    attempts: [
      { attempt: 1, state: 'ended', outcome: ['nobody-there'], stillTrue: 'lights-on' },
      { attempt: 2, state: 'planned' },
    ],
  })
})

test('the second attempt says what changed since the first', () => {
  const [one] = objectives(`
    09:00 @o operation.objective seeks=["S-1"] where=P-1
    10:00 operation.planned attempt=1 for=2017-08-24 sites=["P-1"] objective=@o
    10:10 operation.condition condition=women-officers met=not-met attempt=1
    11:00 operation.planned attempt=2 for=2017-08-24 sites=["P-1","P-2"] objective=@o
    11:10 operation.condition condition=women-officers met=met attempt=2`)
  expect(one?.attempts[1]?.changed).toEqual([
    { what: 'condition', code: 'women-officers', before: 'not-met', after: 'met' },
    { what: 'site-added', code: 'P-2', before: undefined, after: 'P-2' },
  ])
})

test('an attempt whose day has passed without anybody going says so', () => {
  expect(
    objectives('10:00 operation.planned attempt=1 for=2017-08-24 sites=["P-1"]', '2017-08-26 10:00')[0]?.attempts,
  ).toMatchObject([{ state: 'day-passed' }])
})

test('an objective is closed by a person, with a reason', () => {
  expect(
    objectives(`
    09:00 @o operation.objective seeks=["S-1"]
    20:00 operation.objective seeks=["S-1"] earlier=@o state=safe-elsewhere reason=at-home`),
  ).toMatchObject([{ state: 'safe-elsewhere', reason: 'at-home' }])
})
