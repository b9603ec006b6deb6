import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const all = sources()
const code = all.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path))

// In two halves, so that this file does not find itself.
const unfinished = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X'].join('').replace(/\w+/g, '\\b$&\\b'))

/** Files that are long for a reason. A file of 400 lines is usually two things. */
const mayBeLong: readonly [RegExp, string][] = [
  [/^src\/kinds\/index\.ts$/, 'generated'],
  [/^src\/web\/words\//, 'a list of words in three languages is read as a list'],
  [/^practice\//, 'a day of an operation is told in one piece'],
]

/** Files that nobody imports by name because something else finds them. */
const foundByOthers: readonly [RegExp, string][] = [
  [/\.test\.(tsx?|mjs)$/, 'vitest finds tests by their name'],
  [/^src\/kinds\//, 'src/kinds/index.ts is generated from the folder, and a test of its own says when it is stale'],
  [/^src\/web\/screens\//, 'the folder is the route'],
  [/^(scripts|bench|practice)\//, 'run from the command line'],
  [/^[^/]+\.config\.ts$/, 'read by the tool that it is named after'],
  [/\.d\.ts$/, 'read by the compiler'],
]

test('nothing is left unfinished', () => {
  const found = all.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (unfinished.test(line) ? [`${path}:${at + 1} finish it or delete it`] : [])),
  )
  expect(found).toEqual([])
})

test('a file is one thing: none has more than 400 lines without a reason', () => {
  const long = code
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ path }) => !mayBeLong.some(([pattern]) => pattern.test(path)))
  expect(
    long.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} has ${lines} lines: split it`),
  ).toEqual([])
})

test('every file is used by another one', () => {
  const named = code.filter(({ path }) => !foundByOthers.some(([pattern]) => pattern.test(path)))
  const dead = named.filter(
    ({ path }) => !all.some((other) => other.path !== path && other.text.includes(basename(path))),
  )
  expect(dead.map(({ path }) => `${path} is used by nobody: delete it`)).toEqual([])
})
