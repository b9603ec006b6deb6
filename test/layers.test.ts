import { expect, test } from 'vitest'
import { importsOf, judgeImport, judgePurity } from './layers.ts'
import { sources } from './sources.ts'

const program = sources(/^(src|practice)\/.*(?<!\.test)\.tsx?$/)

test('dependencies point down only', () => {
  expect(program.flatMap(({ path, text }) => importsOf(text).flatMap((name) => judgeImport(path, name) ?? []))).toEqual(
    [],
  )
})

test('the pure layers know no clock, disk, network or chance', () => {
  expect(program.flatMap(({ path, text }) => judgePurity(path, text) ?? [])).toEqual([])
})

test('a wrong import is named with its reason', () => {
  expect(judgeImport('src/views/timeline.ts', '../store/read.ts')).toBe(
    'src/views/timeline.ts imports src/store/read.ts: a view is given facts, it does not fetch them',
  )
})

test('a layer may import itself and what lies below it', () => {
  expect(judgeImport('src/kinds/survivor/moved.ts', '../../record/kind.ts')).toBeUndefined()
  expect(judgeImport('src/kinds/survivor/moved.ts', './placed.ts')).toBeUndefined()
})

test('a pure layer may not use the machine, nor a package that has one', () => {
  expect(judgeImport('src/record/chain.ts', 'node:crypto')).toMatch(/also runs in a browser/)
  expect(judgeImport('src/record/chain.ts', 'pg')).toMatch(/imports pg/)
  expect(judgeImport('src/record/chain.ts', 'zod')).toBeUndefined()
})

test('the program does not import its tests', () => {
  expect(judgeImport('src/cli/main.ts', '../../test/postgres.ts')).toMatch(/does not need its own tests/)
})

test('every way of importing is seen', () => {
  const text = `import a from './a.ts'\nimport {\n  b,\n} from "./b.ts"\nexport * from './c.ts'\nimport './d.css'\nawait import('./e.ts')`
  expect(importsOf(text).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts'])
})

test('a clock is found in code and not in a comment', () => {
  expect(judgePurity('src/views/a.ts', 'const now = Date.now()')).toBe(
    'src/views/a.ts reaches for the clock: time is handed in',
  )
  expect(judgePurity('src/views/a.ts', '// never Date.now() here')).toBeUndefined()
  expect(judgePurity('src/store/a.ts', 'const now = Date.now()')).toBeUndefined()
})
