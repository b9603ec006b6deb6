// `npm run check`: types, lint, format, layers and tidiness. `npm run check -- --fix` mends what can be mended.
// The linter has a lock of its own in tools/lint, since its packages are missing for some platforms and would then
// keep `npm ci` of Mukti itself from succeeding.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lint = join(root, 'tools', 'lint')
const fix = process.argv.includes('--fix')
const folders = ['src', 'test', 'scripts', 'bench', 'practice', 'vite.config.ts', 'vitest.config.ts'].filter((name) =>
  existsSync(join(root, name)),
)

// What the formatter leaves as it is (its own ignore list reaches only below the folder that it lies in): tables that are
// read as tables, and two files that one line for each thing would take past 400 lines.
const unformatted = [
  'src/kinds/**',
  'practice/**',
  '**/words.ts',
  '**/words/*.ts',
  'test/arbitraries.ts',
  'test/leaks/practice-unit.pg.test.ts',
]

const node = join(root, 'node_modules', '.bin', 'node')
const run = (name, script, ...words) => {
  const { status } = spawnSync(existsSync(node) ? node : process.execPath, [script, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(lint, 'node_modules', '.bin', 'tsgolint') },
  })
  console.log(`${status === 0 ? 'good ' : 'WRONG'}  ${name}`)
  return status === 0
}

/** Installs the linter once. @returns false when its packages cannot be had, which fails the check and says so */
function installLinter() {
  const stamp = join(lint, 'node_modules', '.mukti-lock')
  const hash = createHash('sha256')
    .update(readFileSync(join(lint, 'package.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  console.log('Installing the linter (once) …')
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', words, { cwd: lint, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) return false
  writeFileSync(stamp, hash)
  return true
}

const linter = (name) => join(lint, 'node_modules', name, 'bin', name)
const results = [run('types', join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.')]
if (installLinter()) {
  const config = join(lint, '.oxlintrc.json')
  results.push(
    run(
      'lint',
      linter('oxlint'),
      '-c',
      config,
      '--type-aware',
      '--deny-warnings',
      ...(fix ? ['--fix'] : []),
      ...folders,
    ),
  )
  results.push(
    run(
      'format',
      linter('oxfmt'),
      '-c',
      join(lint, '.oxfmtrc.json'),
      ...(fix ? [] : ['--check']),
      ...folders,
      ...unformatted.map((pattern) => `!${pattern}`),
    ),
  )
} else {
  console.log('WRONG  lint and format: the linter could not be installed; npm says why above')
  results.push(false)
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
results.push(run('layers and tidiness', vitest, 'run', '--project', 'pure', 'test/layers', 'test/tidy'))
process.exitCode = results.every(Boolean) ? 0 : 1
