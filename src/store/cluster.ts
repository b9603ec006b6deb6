import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Programs } from './account.ts'
import { clusterHome, findPrograms, giveTo } from './account.ts'
import { configuration, identMap, whoMayConnect } from './cluster-configuration.ts'
import { folderProblem } from './folder.ts'
import { hasEnded, isRunning, workingFolderOf } from './process.ts'
import type { StartProblem } from './start-problem.ts'
import { diskFull, newerVersion, olderPostgres, postgresFailed } from './start-problem.ts'

/** The version of PostgreSQL that comes with the packages; its files cannot be read by another one. */
const postgresVersion = '18'

/** Milliseconds: recovery after a crash may have to read a gigabyte of log. */
const startLimit = 120_000
const stopLimit = 30_000

export interface Cluster {
  /** The folder that holds its socket: short, since a socket's path may have 107 bytes, and closed to other accounts. */
  readonly socket: string
  readonly pid: number
  stop(): Promise<void>
}

type Started = { readonly ok: true; readonly cluster: Cluster } | { readonly ok: false; readonly problem: StartProblem }

/**
 * Starts PostgreSQL on the files in `folder`, making them at the first start. The caller holds the folder (takeFolder).
 * @param durable false only for throwaway stores of tests: nothing is forced to disk
 */
export async function startCluster(
  folder: string,
  options: { readonly durable: boolean; readonly progress: (line: string) => void },
): Promise<Started> {
  const found = findPrograms()
  if (!found.ok) return found
  const { programs } = found
  try {
    const home = clusterHome(folder, programs, options.progress)
    const files = join(home, 'cluster')
    await stopOrphan(files)
    const log = join(folder, 'postgres.log')
    const problem = existsSync(files) ? checkVersion(files) : await create(files, log, programs, options)
    if (problem) return { ok: false, problem }
    return await start(files, log, programs, options.durable)
  } catch (error) {
    const problem = folderProblem(folder, error)
    if (problem) return { ok: false, problem }
    throw error
  }
}

function checkVersion(files: string): StartProblem | undefined {
  const has = readFileSync(join(files, 'PG_VERSION'), 'utf8').trim()
  if (has === postgresVersion) return undefined
  return Number(has) > Number(postgresVersion) ? newerVersion(files) : olderPostgres(files, has, postgresVersion)
}

/** initdb under a temporary name: one that was cut short leaves nothing that looks like a store. */
async function create(
  files: string,
  log: string,
  programs: Programs,
  { durable, progress }: { readonly durable: boolean; readonly progress: (line: string) => void },
): Promise<StartProblem | undefined> {
  progress('Making the database (once) …')
  const unfinished = `${files}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const words = ['-D', unfinished, '-U', 'mukti', '-A', 'peer', '-E', 'UTF8', '--data-checksums']
  // The bundled ICU is old, and its order of words would change with the next one: PostgreSQL's own order does not.
  words.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']))
  const initdb = spawn(join(programs.native, 'bin', 'initdb'), words, {
    ...surroundings(programs, dirname(files)),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [initdb.stdout, initdb.stderr]) stream.on('data', (bytes) => (said += bytes))
  const status = await ended(initdb)
  if (status === 0) {
    renameSync(unfinished, files)
    return undefined
  }
  if (/No space left/.test(said)) return diskFull(files)
  appendFileSync(log, said, { mode: 0o600 })
  return postgresFailed(log, lastLine(said))
}

async function start(files: string, log: string, programs: Programs, durable: boolean): Promise<Started> {
  const socket = mkdtempSync(join(shortTemporaryFolder(), 'mukti-'))
  giveTo(programs.runAs, socket)
  const write = (name: string, text: string) => {
    writeFileSync(join(files, name), text, { mode: 0o600 })
    giveTo(programs.runAs, join(files, name))
  }
  // Written at every start: a file that somebody opened up by hand is closed again, and it fits who starts Mukti today.
  write('postgresql.conf', configuration(socket, durable))
  write('pg_hba.conf', whoMayConnect)
  write('pg_ident.conf', identMap(programs.us))

  const tooLong = existsSync(log) && statSync(log).size > 1_000_000
  const output = openSync(log, tooLong ? 'w' : 'a', 0o600)
  const from = statSync(log).size
  // Detached: Ctrl-C reaches a whole group of processes, and PostgreSQL must outlive the last write of this one.
  const postgres = spawn(join(programs.native, 'bin', 'postgres'), ['-D', files], {
    ...surroundings(programs, dirname(files)),
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  const exit = ended(postgres)
  if (!(await isReady(files, postgres))) {
    postgres.kill('SIGQUIT')
    await exit
    rmSync(socket, { recursive: true, force: true })
    const said = readFileSync(log, 'utf8').slice(from)
    const problem = /No space left/.test(said) ? diskFull(files) : postgresFailed(log, lastLine(said))
    return { ok: false, problem }
  }
  postgres.unref()
  const pid = postgres.pid as number
  const stop = async () => {
    await stopPostmaster(pid)
    rmSync(socket, { recursive: true, force: true })
  }
  return { ok: true, cluster: { socket, pid, stop } }
}

/** PostgreSQL writes its state into postmaster.pid: number, files, start, port, socket, address, memory, state. */
async function isReady(files: string, postgres: ChildProcess): Promise<boolean> {
  for (const until = performance.now() + startLimit; performance.now() < until;) {
    if (postgres.exitCode !== null || postgres.signalCode !== null || postgres.pid === undefined) return false
    const lines = postmasterFile(files)
    if (Number(lines[0]) === postgres.pid && lines[7]?.trim() === 'ready') return true
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return false
}

/** After `kill -9` of Mukti its PostgreSQL still runs: it is stopped in good order and started afresh. */
async function stopOrphan(files: string): Promise<void> {
  const [pid, , , , socket] = postmasterFile(files)
  if (pid === undefined || !isRunning(Number(pid))) return
  // The number may belong to somebody else by now, and under root a signal would reach anybody.
  const folder = workingFolderOf(Number(pid))
  if (folder !== undefined && folder !== realpathSync(files)) {
    rmSync(join(files, 'postmaster.pid'), { force: true })
    return
  }
  await stopPostmaster(Number(pid))
  if (socket && /\/mukti-[^/]+$/.test(socket)) rmSync(socket, { recursive: true, force: true })
}

/** SIGINT is PostgreSQL's fast, orderly stop; SIGQUIT, which needs a recovery, only for one that does not heed it. */
async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
    if (await hasEnded(pid, stopLimit)) return
  }
}

const postmasterFile = (files: string): string[] => {
  const path = join(files, 'postmaster.pid')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

/** Nothing of our environment goes along: it may name a passphrase file, and PGDATA and the like would confuse it. */
const surroundings = ({ runAs }: Programs, cwd: string) => ({
  cwd,
  env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
  ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
})

const shortTemporaryFolder = () => (existsSync('/tmp') ? '/tmp' : tmpdir())

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('exit', (status) => resolve(status ?? 1))
    child.once('error', () => resolve(1))
  })

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''
