import type { Server as HttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { portTaken, type StartProblem } from '../store/start-problem.ts'
import { buildApp, type AppOptions } from './app.ts'
import { startKeepingDuties } from './duty-keeper.ts'
import type { House } from './house.ts'
import { startErasing } from './erasure-keeper.ts'
import { startSweeping } from './file-keeper.ts'
import { failureOf, fileLog } from './log.ts'
import { startLog } from './log-keeper.ts'
import { startReminding } from './reminders/keeper.ts'

export type Started =
  | { readonly ok: true; readonly server: { readonly url: string; readonly port: number; close(): Promise<void> } }
  | { readonly ok: false; readonly problem: StartProblem }

/**
 * Serves web and API on this machine alone, at 127.0.0.1 and ::1: `http://localhost:port` leads to either. Prints nothing; its log
 * goes to the data folder unless another is given.
 * Closing ends feeds and requests; the house stays open.
 * @param port 0: any free one
 */
export async function startServer(house: House, port: number, options: AppOptions = {}): Promise<Started> {
  const log = options.log ?? fileLog(house.settings.folder)
  const onFailure = (error: unknown) => {
    log({ level: 'error', route: '-', status: 0, ms: 0, request: '-', failure: failureOf(error) })
    options.onFailure?.(error)
  }
  await house.renewLaws()
  const law = house.laws()
  if (!law.ok) return law
  const app = await buildApp(house, { ...options, log, onFailure })
  try {
    await app.listen({ port, host: '127.0.0.1' })
    const bound = (app.server.address() as AddressInfo).port
    const second = await onSixth(app.server, bound)
    const keepers = [
      startLog(house, onFailure),
      startErasing(house, onFailure),
      startSweeping(house, onFailure),
      startKeepingDuties(house, onFailure),
      startReminding(house, options.origin ?? `http://localhost:${bound}`, onFailure),
    ]
    return {
      ok: true,
      server: {
        url: `http://localhost:${bound}`,
        port: bound,
        close: async () => {
          await Promise.all(keepers.map((keeper) => keeper.stop()))
          second?.close()
          await app.close()
        },
      },
    }
  } catch (error) {
    await app.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return { ok: false, problem: portTaken(port) }
    throw error
  }
}

/** The same for IPv6, which `localhost` may mean first. A machine without it is served all the same. */
async function onSixth(main: HttpServer, port: number): Promise<Server | undefined> {
  const second = createServer((socket) => main.emit('connection', socket))
  return await new Promise((resolve, reject) => {
    second.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? reject(error) : resolve(undefined),
    )
    second.listen({ port, host: '::1' }, () => resolve(second))
  })
}
