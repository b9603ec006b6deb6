import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, isRunning } from './process.ts'
import type { StartProblem } from './start-problem.ts'
import { diskFull, heldByAnother, newerVersion, notWritable } from './start-problem.ts'

/** The shape of the data folder that this build writes. A folder with a larger number is left alone. */
export const folderFormat = 1

/** Bytes that must be free before anything is written: a full disk in the middle of a day is worse than no start. */
export const leastFree = 200_000_000

/** Who holds the folder: its process, and where its PostgreSQL listens once that is up. */
export interface Holder {
  readonly pid: number
  /** Tells this process from a later one with the same number. */
  readonly born: string
  readonly socket?: string
}

export interface HeldFolder {
  /** Lets commands that run beside the server find its PostgreSQL. */
  tellSocket(socket: string): void
  release(): void
}

type Taken =
  | { readonly ok: true; readonly held: HeldFolder }
  | { readonly ok: false; readonly problem: StartProblem; readonly holder?: Holder }

/**
 * Makes the data folder if need be and takes it for this process, until `release`. A holder that has died, even by
 * `kill -9`, holds nothing. Everything that can be wrong with the folder comes back as a problem.
 */
export function takeFolder(folder: string, freeIn: (folder: string) => number = freeBytes): Taken {
  try {
    // 711: PostgreSQL may run as another account and must pass through; what lies inside is closed file by file.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const free = freeIn(folder)
    if (free < leastFree) return { ok: false, problem: diskFull(folder, free) }
    const lock = join(folder, 'mukti.lock')
    const holder = lockFor(lock)
    if (holder) return { ok: false, problem: heldByAnother(folder, holder.pid), holder }
    const problem = checkFormat(folder)
    if (problem) {
      rmSync(lock, { force: true })
      return { ok: false, problem }
    }
    return { ok: true, held: heldFolder(lock) }
  } catch (error) {
    const problem = folderProblem(folder, error)
    if (problem) return { ok: false, problem }
    throw error
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** The problem behind an error of the file system, or undefined when the error is of another sort. */
export function folderProblem(folder: string, error: unknown): StartProblem | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return notWritable(folder)
  return undefined
}

function checkFormat(folder: string): StartProblem | undefined {
  const path = join(folder, 'mukti.json')
  const text = readIfThere(path)
  if (text === undefined) {
    writeFileSync(path, `${JSON.stringify({ format: folderFormat })}\n`, { mode: 0o600 })
    return undefined
  }
  return Number(JSON.parse(text).format) <= folderFormat ? undefined : newerVersion(folder)
}

/** Takes the lock for this process. @returns the living holder when there is one, else undefined: it is ours */
function lockFor(lock: string): Holder | undefined {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, content(), { mode: 0o600 })
  try {
    for (;;) {
      try {
        linkSync(mine, lock) // fails when the lock exists, and never shows anybody a half-written one
        return undefined
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const found = readIfThere(lock)
      if (found === undefined) continue
      const holder = parseHolder(found)
      if (holder && isRunning(holder.pid) && (holder.born === '' || holder.born === birthOf(holder.pid))) return holder
      putAside(lock, found)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Removes a dead holder's lock, unless somebody else replaced it in the same moment. */
function putAside(lock: string, found: string): void {
  const aside = `${lock}.old.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== found) linkSync(aside, lock)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function heldFolder(lock: string): HeldFolder {
  return {
    tellSocket: (socket) => {
      writeFileSync(`${lock}.new`, content(socket), { mode: 0o600 })
      renameSync(`${lock}.new`, lock)
    },
    release: () => rmSync(lock, { force: true }),
  }
}

const content = (socket?: string): string =>
  `${JSON.stringify({ pid: process.pid, born: birthOf(process.pid), ...(socket === undefined ? {} : { socket }) })}\n`

// A lock that cannot be read was cut short by a full disk or a power cut: nobody holds the folder by it.
function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text)
    return Number.isInteger(holder.pid) && typeof holder.born === 'string' ? holder : undefined
  } catch {
    return undefined
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
