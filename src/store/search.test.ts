import { expect, test } from 'vitest'
import { beginnings, draftsTokens, draftTokens, queryTokens, wordsOf } from './search.ts'
import type { Draft } from '../record/envelope.ts'

const key = Buffer.alloc(32, 7)
const salt = 'a'.repeat(43)
const draft = (body: Draft['body']) => ({ body }) as Draft
const finds = (query: string, body: Draft['body']) => {
  const has = new Set(draftTokens(draft(body), key).map((token) => token.toString('hex')))
  return queryTokens(query, key).every((token) => has.has(token.toString('hex')))
}

test('a sealed name is found by a beginning of each of its words, in any case and order', () => {
  const body = { name: { value: 'Rekha Mondal', salt } }
  expect(finds('mond rek', body)).toBe(true)
  expect(finds('REKHA', body)).toBe(true)
  expect(finds('ekha', body)).toBe(false)
})

test('Bengali and Hindi words keep their vowel signs, and are found however they were composed', () => {
  expect(wordsOf('রেখা মণ্ডল')).toEqual(['রেখা', 'মণ্ডল'])
  expect(wordsOf('रेखा')).toEqual(['रेखा'])
  expect(finds('হৃদয়', { name: { value: 'হৃদয়'.normalize('NFC'), salt } })).toBe(true)
})

test('only identities are indexed: what lies open needs no key to be read', () => {
  expect(
    draftTokens(draft({ text: 'the third floor', nested: [{ name: { value: 'Asha', salt } }] }), key),
  ).toHaveLength(beginnings('asha').length)
})

test('without the key nobody can try words against the table', () => {
  expect(queryTokens('asha', key)).not.toEqual(queryTokens('asha', Buffer.alloc(32, 8)))
})

test('entries that are taken in together are found by the same words as one by one', () => {
  const bodies = ['Asha Mondal', 'Asha', 'Rekha Mondal'].map((value) => draft({ name: { value, salt } }))
  const together = [draft({ text: 'no name' }), ...bodies]
  expect(draftsTokens(together, key)).toEqual(together.map((one) => draftTokens(one, key)))
})
