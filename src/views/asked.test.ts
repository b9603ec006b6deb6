import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { asked } from './asked.ts'

const asks = (written: string, now: string) => see(asked, read(registry, day(written)), at(now))
const first = '10:00 @ask operation.asked of=O-1 what=officers wantedBy=12:00'

test('a request that nobody answered counts its silence, and is overdue when its time has passed', () => {
  expect(asks(first, '11:00')).toMatchObject([{ state: 'unanswered', silence: 60, of: 'O-1', what: 'officers' }])
  expect(asks(first, '12:30')).toMatchObject([{ state: 'overdue', silence: 150 }])
})

test('an answer ends the silence; a promise that was not kept begins it again', () => {
  expect(asks(`${first}\n10:30 operation.answered ask=@ask answer=granted by=O-1`, '12:30')).toMatchObject([
    { state: 'granted', silence: undefined },
  ])
  const promised = `${first}\n10:30 operation.answered ask=@ask answer=promised by=O-1 promisedFor=11:30`
  expect(asks(promised, '11:00')).toMatchObject([{ state: 'promised' }])
  expect(asks(promised, '11:45')).toMatchObject([{ state: 'promise-broken', silence: 75 }])
})

test('refusals of several offices stand in one chain, oldest first', () => {
  const [, third] = [
    ...asks(
      `
    09:00 @one operation.asked of=O-1 what=permission
    09:30 operation.answered ask=@one answer=refused by=O-1 reason=internal
    10:00 @two operation.asked of=O-2 what=permission rests=["@one"]
    10:30 operation.answered ask=@two answer=refused by=O-2 reason=no-officers`,
      '12:00',
    ),
  ]
  expect(third?.refusals.map(({ by, reason }) => [by, reason])).toEqual([
    ['O-1', 'internal'],
    ['O-2', 'no-officers'],
  ])
})

test('who was only informed owes no answer', () => {
  expect(asks('10:00 operation.asked of=O-1 what=informed', '23:00')).toMatchObject([
    { state: 'informed', silence: undefined },
  ])
})
