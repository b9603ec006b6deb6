import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, canonicalBytes, greatestDepth, greatestSize, unfitForRecord, type Json } from './canonical.ts'

const key = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,8}$/).filter((name) => name !== '__proto__')
const json = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, shuffled(item)]),
  )
}

test('keys are put in order, and nothing stands between the parts', () => {
  expect(canonical({ b: 2, a: [1, true, null], 'a-b': { z: 'x', y: '' } })).toBe(
    '{"a":[1,true,null],"a-b":{"y":"","z":"x"},"b":2}',
  )
})

test('the characters of RFC 8785 are escaped as its example has them', () => {
  expect(canonical('\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
})

test('keys are ordered by UTF-16 code unit, as the example of RFC 8785 §3.2.3', () => {
  const names = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji',
    '\u0080': 'Control',
    '\u00f6': 'o',
  }
  expect(Object.values(JSON.parse(canonical(names)) as object)).toEqual(expect.arrayContaining(Object.values(names)))
  expect([...canonical(names).matchAll(/:"([^"]+)"/g)].map(([, said]) => said)).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'o',
    'Euro Sign',
    'Emoji',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('the quick way to the canonical text and the general one say the same of everything, whatever its keys are called', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), (value) => {
      expect(canonical(value)).toBe(canonicalize(value))
    }),
  )
  for (const odd of [
    { 10: 'ten', 9: 'nine', a: 1 },
    { toJSON: 'a text', b: 1 },
    JSON.parse('{"b":1,"__proto__":{"a":2}}') as object,
    { gone: undefined, b: [undefined, 1.5, -0] },
  ])
    expect(canonical(odd)).toBe(canonicalize(odd))
})

test('text is bytes of UTF-8, and stays as it was typed: no normalization', () => {
  expect([...canonicalBytes('থ')]).toEqual([0x22, 0xe0, 0xa6, 0xa5, 0x22])
  expect(canonical('\u00e9')).not.toBe(canonical('e\u0301'))
})

test('equal content gives equal bytes, whatever the order of the keys', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value))
    }),
  )
})

test('the canonical text reads back as the same value, and is its own canonical text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value)
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
  )
})

test('plain data fits the record', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(unfitForRecord({ value })).toBeUndefined()
    }),
  )
})

test.each<[string, unknown, string, string]>([
  ['a fraction', { sum: 1.5 }, 'not-an-integer', 'sum'],
  ['a number too large to be exact', { sum: 2 ** 53 }, 'not-an-integer', 'sum'],
  ['no number', { sum: NaN }, 'not-an-integer', 'sum'],
  ['half of a character', { said: 'a\ud800' }, 'broken-text', 'said'],
  ['a character zero', { said: 'a\0b' }, 'broken-text', 'said'],
  ['what is not there', { a: { b: undefined } }, 'not-json', 'a.b'],
  ['a Date', { at: new Date(0) }, 'not-json', 'at'],
  ['a big number', { n: 1n }, 'not-json', 'n'],
  ['a Map', new Map(), 'not-json', ''],
  ['a name with another alphabet', { ö: 1 }, 'bad-key', 'ö'],
  ['the name __proto__', JSON.parse('{"a":{"__proto__":1}}'), 'bad-key', 'a.__proto__'],
  ['an element of a list', { list: [1, { x: 0.1 }] }, 'not-an-integer', 'list.1.x'],
])('%s is refused, with its path', (_, value, code, field) => {
  expect(unfitForRecord(value)).toMatchObject({ code, field })
})

test('what is nested too deeply is refused before it is hashed', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  expect(unfitForRecord(nested(greatestDepth))).toBeUndefined()
  expect(unfitForRecord(nested(greatestDepth + 1))).toMatchObject({ code: 'too-deep' })
})

test('size counts bytes as they are hashed, so Bengali text is as long as it is', () => {
  expect(unfitForRecord('a'.repeat(greatestSize - 2))).toBeUndefined()
  expect(unfitForRecord('a'.repeat(greatestSize - 1))).toMatchObject({ code: 'too-large' })
  expect(unfitForRecord('থ'.repeat(greatestSize / 2))).toMatchObject({ code: 'too-large' })
})

test('a value that is no JSON at all is a bug, and stops', () => {
  expect(() => canonical(undefined)).toThrow('not JSON')
})
