import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stateOf } from '../store/session.ts'

/** One line of the server's log. Never a URL, a query, a body, a name, a token or a statement. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  /** The pattern: `/api/cases/:case`; never what was asked for. */
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly request: string
  /** `p-7`; undefined: nobody was signed in. */
  readonly person?: string | undefined
  /** What failed and where in our own files; never a message, which may hold what somebody wrote. */
  readonly failure?: string | undefined
}

export type Log = (line: LogLine) => void

/** Writes lines as JSON, with the time in front. */
export const makeLog =
  (write: (text: string) => void, now: () => number = Date.now): Log =>
  (line) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`)

export const silent: Log = () => {}

const greatest = 10_000_000
const kept = 4

/** Writes to `log/server.log` of the data folder; five files of at most 10 MB are kept. A full disk stops no request. */
export function fileLog(folder: string): Log {
  const file = join(folder, 'log', 'server.log')
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 })
  let size = existsSync(file) ? statSync(file).size : 0
  return makeLog((text) => {
    try {
      if (size > greatest) {
        for (let at = kept; at > 0; at--) {
          const older = at === 1 ? file : `${file}.${at - 1}`
          if (existsSync(older)) renameSync(older, `${file}.${at}`)
        }
        size = 0
      }
      appendFileSync(file, text, { mode: 0o600 })
      size += text.length
    } catch {} // nothing better to do with a line than to lose it
  })
}

/** What failed, fit for a log: PostgreSQL's five letters or the error's name, and the first place of ours that it passed. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error'
  const place = /[/\\](?:src|practice)[/\\](\S+?\.tsx?:\d+)/.exec(error.stack ?? '')?.[1]
  return `${stateOf(error) ?? error.name}${place === undefined ? '' : ` at ${place.split(/[/\\]/).slice(0, -1).concat(basename(place)).join('/')}`}`
}
