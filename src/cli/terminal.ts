import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Words } from '../record/words.ts'

/** 0 good, 1 found something wrong, 2 the call's words are off, 3 not possible now. */
export type Exit = 0 | 1 | 2 | 3

/** What a command writes to. Results go to `out`, everything else to `err`, so that a pipe holds results alone. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly json: boolean
  /** A hidden question; undefined when nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | undefined>
}

export const terminalOf = (json: boolean): Terminal => ({
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  json,
  ask: askHidden,
})

/** One JSON document, or the lines for a person. */
export function answer(terminal: Terminal, document: unknown, lines: readonly string[]): void {
  if (terminal.json) terminal.out(JSON.stringify(document, null, 2))
  else for (const line of lines) terminal.out(line)
}

/** Says why something cannot be done, and answers with the exit code. */
export function stopped(
  terminal: Terminal,
  code: Exit,
  problem: { readonly code: string; readonly words: Words },
): Exit {
  if (terminal.json) terminal.out(JSON.stringify({ problem: { code: problem.code, words: problem.words } }, null, 2))
  terminal.err(`mukti: ${problem.words.en}`)
  return code
}

export const usage = (terminal: Terminal, text: string): Exit => {
  terminal.err(`mukti: ${text}`)
  terminal.err('See: mukti --help')
  return 2
}

/** Progress on its own line, for people only. */
export const progressTo =
  (terminal: Terminal) =>
  (line: string): void =>
    terminal.err(line)

function askHidden(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
    const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
    process.stderr.write(`${question}: `)
    lines.question('', (typed) => {
      lines.close()
      process.stderr.write('\n')
      resolve(typed)
    })
    lines.on('close', () => resolve(undefined))
  })
}
