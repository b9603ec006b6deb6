import { expect, test } from 'vitest'
import { at, day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read, see } from '../record/replay.ts'
import { chainsOf } from './asked-chain.ts'
import { asked } from './asked.ts'

const chains = (written: string, now: string) =>
  chainsOf(see(asked, read(registry, day(written)), at(now)), at(now)).map((chain) => ({
    ...chain,
    lanes: chain.lanes.map(({ ask, marks, silences }) => [
      ask.of,
      marks.map(({ code }) => code),
      silences.map(({ state, minutes, open }) => `${state} ${minutes}${open ? ' and on' : ''}`),
    ]),
  }))

const three = `
  09:00 @one operation.asked of=O-1 what=permission
  09:30 operation.answered ask=@one answer=refused by=O-1
  10:00 @two operation.asked of=O-2 what=permission rests=["@one"]
  10:45 operation.answered ask=@two answer=refused by=O-2
  12:00 @three operation.asked of=O-3 what=permission rests=["@two"]
  12:10 operation.answered ask=@three answer=advised-against by=O-3`

test('three refusals by three offices stand in one chain, with the silence of each and the silence between', () => {
  const [chain, ...more] = chains(three, '13:00')
  expect(more).toEqual([])
  expect(chain?.lanes).toEqual([
    ['O-1', ['asked', 'refused'], ['waits 30', 'nobody-asked 30']],
    ['O-2', ['asked', 'refused'], ['waits 45', 'nobody-asked 75']],
    ['O-3', ['asked', 'advised-against'], ['waits 10', 'nobody-asked 50 and on']],
  ])
})

test('an office that was passed over still owes its answer', () => {
  const [chain] = chains(
    `09:00 @one operation.asked of=O-1 what=officers
     11:00 @two operation.asked of=O-2 what=officers rests=["@one"]
     11:30 operation.answered ask=@two answer=granted by=O-2`,
    '12:00',
  )
  expect(chain?.lanes).toEqual([
    ['O-1', ['asked'], ['waits 180 and on']],
    ['O-2', ['asked', 'granted'], ['waits 30']],
  ])
})

test('an answer that settles nothing begins the next silence', () => {
  const [chain] = chains(
    `09:00 @one operation.asked of=O-1 what=report
     09:30 operation.answered ask=@one answer=promised by=O-1 promisedFor=10:30
     11:00 @two operation.asked of=O-1 what=report rests=["@one"]`,
    '12:00',
  )
  expect(chain?.lanes).toEqual([
    ['O-1', ['asked', 'promised'], ['waits 30', 'waits 150 and on']],
    ['O-1', ['asked'], ['waits 60 and on']],
  ])
})

test('a request that rests on none and on which none rests is no chain', () => {
  expect(chains('09:00 operation.asked of=O-1 what=bed\n10:00 operation.asked of=O-2 what=money', '12:00')).toEqual([])
})

test('a silence of years does not press what was said into a corner: the picture is cut and says so', () => {
  const [long] = chains(three, '2019-08-24 13:00')
  expect(long).toMatchObject({ cut: true, from: at('09:00'), until: at('15:20') })
  expect(long?.lanes.at(-1)?.[2]).toEqual(['waits 10', 'nobody-asked 1051250 and on'])
})

test('two requests that rest on each other are one chain and end', () => {
  const [chain] = chains(
    `09:00 @one operation.asked of=O-1 what=bed rests=["0198f2c1-0000-7000-8000-000000000002"]
     10:00 @two operation.asked of=O-2 what=bed rests=["@one"]`,
    '11:00',
  )
  expect(chain?.lanes).toHaveLength(2)
})
