import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { sessionCookie } from '../src/server/session.ts'
import { inHouse, inThrowawayFolder, type BenchHouse, type Member } from './house.ts'
import type { Said } from './serve.ts'

export interface Server {
  readonly url: string
  /** Resident memory of the server's process, in MiB. */
  rss(): Promise<number>
  /** A request of this member. @returns the body as it came, whatever the status */
  ask(who: Member, path: string, body?: object): Promise<{ status: number; text: string }>
}

/** Starts a server in its own process on a throwaway store; `work` arranges beside it on the same store. */
export async function serving<T>(
  unit: 'practice' | 'empty',
  work: (server: Server, bench: BenchHouse) => Promise<T>,
): Promise<T> {
  return await inThrowawayFolder(async (folder) => {
    const child = fork(join(import.meta.dirname, 'serve.ts'), [folder, unit], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    try {
      const url = (await heard(child, 'ready')).replace('localhost', '127.0.0.1')
      const server: Server = {
        url,
        rss: async () => {
          child.send('rss')
          return Number(await heard(child, 'rss')) / 2 ** 20
        },
        ask: async (who, path, body) => {
          const answer = await fetch(url + path, {
            method: body === undefined ? 'GET' : 'POST',
            headers: {
              cookie: `${sessionCookie}=${who.cookie}`,
              ...(body === undefined ? {} : { origin: url, 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
          return { status: answer.status, text: await answer.text() }
        },
      }
      return await inHouse(folder, async (bench) => await work(server, bench), { join: true })
    } finally {
      if (child.connected) child.send('stop')
      await ended
    }
  })
}

const heard = async (child: ChildProcess, what: 'ready' | 'rss'): Promise<string> =>
  await new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the server of the bench ended too early'))
    const listen = (said: Said) => {
      if ('failed' in said) reject(new Error(said.failed))
      else if (what in said) resolve(String((said as Record<string, unknown>)[what]))
      else return
      child.off('message', listen)
      child.off('exit', gone)
    }
    child.on('message', listen)
    child.once('exit', gone)
  })
