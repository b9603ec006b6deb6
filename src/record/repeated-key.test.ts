import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKey } from './repeated-key.ts'

test('a name that stands twice in one object is found, wherever it is and however it is written', () => {
  expect(repeatedKey('{"at":1,"body":{"who":["S-1"],"who":["S-2"]}}')).toBe('body.who')
  expect(repeatedKey('[{"a":1},{"a":1,"b":{},"a":2}]')).toBe('1.a')
  expect(repeatedKey('{"who":1,"\\u0077ho":2}')).toBe('who')
  expect(repeatedKey('{"a\\"":1,"x":"\\\\","a\\"":2}')).toBe('a"')
  expect(repeatedKey('{"__proto__":1,"__proto__":2}')).toBe('__proto__')
})

test('the same name in two objects, or as a value, is no repetition', () => {
  expect(repeatedKey('{"a":{"a":"a"},"b":["a","a",{"a":1}],"c":"\\"a\\":1,\\"a\\":2"}')).toBeUndefined()
})

test('whatever JSON.stringify writes has no repetition, and one that is put in is found', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedKey(JSON.stringify(JSON.parse(text)))).toBeUndefined()
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (name, value) => {
      const [key, said] = [JSON.stringify(name), JSON.stringify(value)]
      expect(repeatedKey(`{"outer":{${key}:${said},${key}:${said}}}`)).toBe(`outer.${name}`)
    }),
  )
})
