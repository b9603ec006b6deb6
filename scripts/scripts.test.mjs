import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alreadyInstalled, canBootstrap } from './bootstrap.mjs'
import { countTests } from './test.mjs'

const a = { version: '1.0.0', integrity: 'sha512-a' }

test.each([
  ['20.18.1', false],
  ['20.19.0', true],
  ['18.20.0', false],
  ['24.0.0', true],
])('Node %s can install Mukti: %s', (version, can) => {
  expect(canBootstrap(version)).toBe(can)
})

test('what a person installed by hand is not installed again', () => {
  expect(alreadyInstalled({ '': {}, 'node_modules/a': a }, { 'node_modules/a': a })).toBe(true)
  expect(alreadyInstalled({ 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '1.0.1' } })).toBe(false)
  expect(alreadyInstalled({ 'node_modules/a': a }, {})).toBe(false)
})

test('a package for another machine need not be there', () => {
  expect(alreadyInstalled({ 'node_modules/mac': { ...a, optional: true } }, {})).toBe(true)
})

test('when everything is there the bootstrap says nothing', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'bootstrap.mjs')], { encoding: 'utf8' })
  expect([run.status, run.stdout, run.stderr]).toEqual([0, '', ''])
})

test('tests are counted one by one, and a file that cannot be read is one failure', () => {
  const file = (status, ...each) => ({
    status,
    assertionResults: each.map((one) => ({ status: one })),
  })
  expect(
    countTests({ testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] }),
  ).toEqual({
    passed: 2,
    failed: 1,
  })
  expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 })
  expect(countTests(undefined)).toEqual({ passed: 0, failed: 0 })
})
