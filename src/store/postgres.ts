import type { PoolConfig } from 'pg'
import pg from 'pg'
import type { Cluster } from './cluster.ts'
import { startCluster } from './cluster.ts'
import type { Holder } from './folder.ts'
import { takeFolder } from './folder.ts'
import { openServer } from './postgres-server.ts'
import type { Settings } from './settings.ts'
import type { StartProblem } from './start-problem.ts'

/** `mukti` migrates and maintains; the others are the roles of the migrations, such as mukti_app, which serves requests. */
export type Role = 'mukti' | `mukti_${string}`

/** A PostgreSQL that is up: Mukti's own, on a private socket, or a server named by DATABASE_URL. */
export interface Postgres {
  /** A host name, or the folder of the socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  /** True when Mukti runs it; false for a server. */
  readonly embedded: boolean
  /** True when another Mukti started it and keeps it running: `stop` then only leaves. */
  readonly joined: boolean
  /** What `new pg.Pool` needs to connect as a role. */
  connection(role: Role): PoolConfig
  /** Gives Mukti's login roles a way in, once migrations have made them. Only a server needs it. */
  admitRoles(): Promise<void>
  /** Stops PostgreSQL in good order and lets go of the folder. Close the pools first. */
  stop(): Promise<void>
}

export type Opened =
  | { readonly ok: true; readonly postgres: Postgres }
  | { readonly ok: false; readonly problem: StartProblem }

/**
 * Brings PostgreSQL up: the server of DATABASE_URL, or Mukti's own on the data folder (made at the first start,
 * recovered after a crash).
 * @param progress is told each slow step, one line
 * @param options `join`: a command may use the PostgreSQL of a Mukti that is running; `durable: false` only in tests
 */
export async function openPostgres(
  settings: Pick<Settings, 'folder' | 'databaseUrl'>,
  progress: (line: string) => void,
  options: { readonly join?: boolean; readonly durable?: boolean } = {},
): Promise<Opened> {
  if (settings.databaseUrl !== undefined) return await openServer(settings.databaseUrl)
  const taken = takeFolder(settings.folder)
  if (!taken.ok) {
    const socket = options.join ? await socketOf(settings.folder, taken.holder) : undefined
    return socket === undefined
      ? { ok: false, problem: taken.problem }
      : { ok: true, postgres: onSocket(socket, true, async () => {}) }
  }
  progress('Starting the database …')
  const started = await startCluster(settings.folder, { durable: options.durable ?? true, progress })
  if (!started.ok) {
    taken.held.release()
    return started
  }
  const { cluster } = started
  try {
    await makeDatabase(cluster)
    taken.held.tellSocket(cluster.socket)
  } catch (error) {
    await cluster.stop()
    taken.held.release()
    throw error
  }
  const stop = async () => {
    await cluster.stop()
    taken.held.release()
  }
  return { ok: true, postgres: onSocket(cluster.socket, false, stop) }
}

/** A holder that is just starting tells its socket in a moment: a command beside it waits for that, up to 20 s. */
async function socketOf(folder: string, holder: Holder | undefined): Promise<string | undefined> {
  for (let tries = 0; holder && holder.socket === undefined && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const again = takeFolder(folder)
    if (again.ok) again.held.release()
    holder = again.ok ? undefined : again.holder
  }
  return holder?.socket
}

function onSocket(socket: string, joined: boolean, stop: () => Promise<void>): Postgres {
  const place = { host: socket, port: 5432, database: 'mukti' }
  return {
    ...place,
    embedded: true,
    joined,
    connection: (role) => ({ ...place, user: role }),
    admitRoles: async () => {},
    stop,
  }
}

async function makeDatabase({ socket }: Cluster): Promise<void> {
  const client = new pg.Client({ host: socket, port: 5432, user: 'mukti', database: 'postgres' })
  await client.connect()
  try {
    const there = await client.query(`select from pg_database where datname = 'mukti'`)
    if (there.rowCount === 0) await client.query('create database mukti')
  } finally {
    await client.end()
  }
}
