import { expect, test } from 'vitest'
import { holdCards } from './held-cards.ts'

const card = (seq: number, state = '{}') => ({ seq, head: 'aa'.repeat(32), state })

test('a card is handed once, and only to a session that has written in its stream', () => {
  const held = holdCards()
  held.put('a.intel', 'lead', card(1))
  expect(held.take('a.intel', 'stranger')).toBeUndefined()
  expect(held.take('b.intel', 'stranger')).toBeUndefined()
  expect(held.take('a.intel', 'lead')).toEqual(card(1))
  expect(held.take('a.intel', 'lead')).toBeUndefined()
})

test('two who write in one stream share its newest card', () => {
  const held = holdCards()
  held.put('a.intel', 'lead', card(1))
  held.put('a.intel', 'deputy', card(3))
  held.put('a.intel', 'lead', card(2))
  expect(held.take('a.intel', 'lead')?.seq).toBe(3)
})

test('the oldest cards are forgotten when there is too much to hold', () => {
  const held = holdCards(25)
  for (const name of ['a', 'b', 'c']) held.put(name, 'lead', card(1, '0123456789'))
  expect(['a', 'b', 'c'].filter((name) => held.take(name, 'lead'))).toEqual(['b', 'c'])
})
