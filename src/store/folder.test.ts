import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { folderProblem, takeFolder } from './folder.ts'

const top = mkdtempSync(join(tmpdir(), 'mukti-folder-'))
afterAll(() => rmSync(top, { recursive: true }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(top, 'data-'))
})

test('a disk with less than 200 MB free is named before anything is written', () => {
  const taken = takeFolder(folder, () => 150_000_000)
  expect(taken.ok ? undefined : taken.problem.code).toBe('disk-full')
  expect(taken.ok ? '' : taken.problem.words.en).toContain('(150 MB)')
  expect(existsSync(join(folder, 'mukti.json'))).toBe(false)
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['EMFILE', undefined],
])('when the system answers %s the problem is %s', (code, problem) => {
  expect(folderProblem(folder, Object.assign(new Error(code), { code }))?.code).toBe(problem)
})

test('a folder is held until it is let go', () => {
  const first = takeFolder(folder)
  const second = takeFolder(folder)
  expect([first.ok, second.ok ? undefined : second.holder?.pid]).toEqual([true, process.pid])
  if (first.ok) first.held.release()
  expect(takeFolder(folder).ok).toBe(true)
})

test('a lock that was cut short holds nothing', () => {
  writeFileSync(join(folder, 'mukti.lock'), '{"pid": 1')
  expect(takeFolder(folder).ok).toBe(true)
})

test('a process that has ended holds nothing', () => {
  writeFileSync(join(folder, 'mukti.lock'), JSON.stringify({ pid: 2 ** 22 + 1, born: '' }))
  expect(takeFolder(folder).ok).toBe(true)
})

test('everyone who waits learns where the PostgreSQL of the holder listens', () => {
  const first = takeFolder(folder)
  if (first.ok) first.held.tellSocket('/tmp/somewhere')
  const second = takeFolder(folder)
  expect(second.ok ? undefined : second.holder?.socket).toBe('/tmp/somewhere')
})
