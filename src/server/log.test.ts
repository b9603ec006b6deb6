import { expect, test } from 'vitest'
import { failureOf, makeLog } from './log.ts'

test('a line holds the time, and what was handed to it and nothing else', () => {
  const lines: string[] = []
  makeLog(
    (text) => lines.push(text),
    () => 0,
  )({ level: 'info', route: '/api/cases/:case', status: 200, ms: 3, request: 'r', person: 'p-7' })
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"info","route":"/api/cases/:case","status":200,"ms":3,"request":"r","person":"p-7"}\n',
  ])
})

test('a failure is named by its kind and its place, never by its message', () => {
  const failure = failureOf(new TypeError('Rupali Sen is not a function'))
  expect(failure).toMatch(/^TypeError( at server\/log\.test\.ts:\d+)?$/)
  expect(failureOf(Object.assign(new Error('value too long for Rupali'), { code: '22001' }))).toMatch(/^22001/)
})
