import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `mukti …` as a person does, to its end. */
export async function mukti(args: readonly string[], environment: Record<string, string>): Promise<Ended> {
  const child = launch(args, environment)
  return await ended(child)
}

/** A server that was started as a program. */
export interface Program {
  readonly url: string
  readonly printed: () => string
  readonly child: ChildProcess
  /** Ctrl-C, and how it ended. */
  stop(): Promise<Ended>
  /** `kill -9`: no chance to do anything in good order. */
  kill(): Promise<void>
}

/** Starts the server and waits for its one line; rejects with what it printed when it ends before that. */
export async function startProgram(args: readonly string[], environment: Record<string, string>): Promise<Program> {
  const child = launch(['start', ...args], environment)
  const end = ended(child)
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (piece: string) => {
      out += piece
      const found = /^Mukti is ready at (http:\/\/localhost:\d+)$/m.exec(out)
      if (found && out.includes('Ctrl-C stops.')) resolve(found[1] ?? '')
    })
    void end.then(({ code, out: printed, err }) => reject(new Error(`ended with ${code}\n${printed}\n${err}`)))
  })
  return {
    url,
    child,
    printed: () => outputs.get(child)?.out ?? '',
    stop: async () => {
      child.kill('SIGINT')
      return await end
    },
    kill: async () => {
      child.kill('SIGKILL')
      await end
    },
  }
}

const outputs = new WeakMap<ChildProcess, { out: string; err: string }>()

function launch(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
  })
  const held = { out: '', err: '' }
  outputs.set(child, held)
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (held.out += piece))
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (held.err += piece))
  return child
}

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, ...(outputs.get(child) ?? { out: '', err: '' }) })),
  )
