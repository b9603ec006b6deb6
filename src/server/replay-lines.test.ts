import { expect, test } from 'vitest'
import { parseReplayLine } from './replay-lines.ts'

test('a line that says a field twice is refused with the place, and is not merged', () => {
  expect(
    parseReplayLine('{"kind":"survivor.moved","at":"2017-08-24T16:15+05:30","body":{"who":["S-1"],"who":["S-2"]}}'),
  ).toMatchObject({ ok: false, refusals: [{ code: 'twice', field: 'body.who' }] })
})

test('a blank line and a comment are no lines', () => {
  expect(parseReplayLine('  ')).toBeUndefined()
  expect(parseReplayLine('# {"a":1,"a":2}')).toBeUndefined()
})
