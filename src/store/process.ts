import { readFileSync, readlinkSync } from 'node:fs'

/** Is a process with this number running? One that has ended and only waits to be collected is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statOf(pid)?.state !== 'Z'
}

/**
 * What tells a process from a later one that was given the same number: the machine's boot and the moment of its start.
 * Empty where the system does not say (then the number alone decides).
 */
export function birthOf(pid: number): string {
  const started = statOf(pid)?.started
  return started === undefined ? '' : `${readOr('/proc/sys/kernel/random/boot_id', '').trim()}:${started}`
}

/** The folder that a process works in; undefined where the system does not say. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** Waits until the process has ended. @returns false when it still runs after `limit` milliseconds */
export async function hasEnded(pid: number, limit: number): Promise<boolean> {
  for (const until = performance.now() + limit; performance.now() < until;) {
    if (!isRunning(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return !isRunning(pid)
}

// The name of the program stands in brackets and may itself hold brackets and spaces: count from the last one.
function statOf(pid: number): { state: string | undefined; started: string | undefined } | undefined {
  const text = readOr(`/proc/${pid}/stat`, '')
  if (text === '') return undefined
  const after = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: after[0], started: after[19] }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
