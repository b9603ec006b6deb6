import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLaws } from './in-force.ts'

let folder = ''
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'mukti-law-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const own = (name: string, changes: string, more = ''): string => {
  const at = join(folder, name)
  mkdirSync(at)
  const words = '{ en: Orders, bn: আদেশ, hi: आदेश }'
  writeFileSync(
    join(at, 'orders.yaml'),
    `pack:
  id: unit
  extends: india
  title: ${words}
  zone: Asia/Kolkata
  version: unit-1
  published: 2026-11-29
  at_once_is_late_after: 12 hours
  aid: ${words}
  changes: [{ version: unit-1, on: 2026-11-29, what: first }]
${more}
changes:
${changes}`,
  )
  return at
}
const problemOf = (loaded: ReturnType<typeof loadLaws>) => (loaded.ok ? undefined : loaded.problem.words.en)

test('only the law that governs here is in force', () => {
  const loaded = loadLaws(['india'])
  expect(loaded.ok && loaded.laws.inForce.map(({ law }) => law.pack.head.id)).toEqual(['india'])
})

test('a unit’s own orders tighten a clock without any code', () => {
  const loaded = loadLaws(['india'], own('tight', '  - { duty: arrest-24h, within: 12 hours, why: The court is near }'))
  const duty = loaded.ok && loaded.laws.inForce[0]?.law.pack.duties.find(({ id }) => id === 'arrest-24h')
  expect(duty && duty.due).toMatchObject({ within: '12 hours' })
})

test('orders that loosen the law without a name behind them do not start the house', () => {
  const problem = problemOf(loadLaws(['india'], own('loose', '  - { duty: arrest-24h, within: 48 hours, why: So }')))
  expect(problem).toContain('arrest-24h: 48 hours is looser than 24 hours')
})

test('a law that is not there, or orders that cannot be read, do not start the house', () => {
  expect(problemOf(loadLaws(['nowhere']))).toContain('there is no such folder')
  const at = own('broken', '  - { duty: 7 }')
  expect(problemOf(loadLaws(['india'], at))).toContain('orders.yaml')
})
