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
  /** Where it failed: the five letters of PostgreSQL, or the name of the error. */
  readonly failure?: string | undefined
}

export type Log = (line: LogLine) => void

/** Writes lines as JSON, with the time in front. */
export const makeLog = (write: (text: string) => void, now: () => number = Date.now): Log => (line) =>
  write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`)

export const silent: Log = () => {}
