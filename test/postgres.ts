import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Role } from '../src/store/postgres.ts'

/** A migrated database of its own, empty, for one test or one file. */
export interface FreshDatabase {
  readonly name: string
  /** For a program that a test starts: as DATABASE_URL. */
  readonly url: string
  /** Superuser `mukti`: row security does not hold it. Only for arranging and for looking behind the scenes. */
  readonly owner: pg.Pool
  readonly app: pg.Pool
  readonly jobs: pg.Pool
  connection(role: Role): pg.PoolConfig
  pool(role: Role): pg.Pool
  /** Closes every pool and removes the database. */
  drop(): Promise<void>
}

let count = 0

/** Clones the migrated database: about 25 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const host = inject('postgresSocket')
  const name = `test_${process.pid}_${(count += 1)}`
  await asOwner(host, `create database ${name} template mukti`)
  // A clone has everything of its model but what is said about the database itself (migration 0001).
  await asOwner(host, `revoke temporary, create on database ${name} from public`)
  const connection = (role: Role) => ({ host, port: 5432, database: name, user: role, max: 5 })
  const pools: pg.Pool[] = []
  const pool = (role: Role) => {
    const made = new pg.Pool(connection(role))
    made.on('error', () => {}) // an idle connection cut by `drop` is no failure of a test
    pools.push(made)
    return made
  }
  return {
    name,
    url: `postgres:///${name}?host=${encodeURIComponent(host)}&user=mukti`,
    owner: pool('mukti'),
    app: pool('mukti_app'),
    jobs: pool('mukti_jobs'),
    connection,
    pool,
    drop: async () => {
      await Promise.all(pools.map((each) => each.end()))
      await asOwner(host, `drop database if exists ${name} with (force)`)
    },
  }
}

/** An empty folder that the run deletes at its end; short enough, and open enough to pass through, for PostgreSQL. */
export function throwawayFolder(name: string): string {
  const folder = mkdtempSync(join(inject('throwaway'), `${name}-`))
  chmodSync(folder, 0o711)
  return folder
}

async function asOwner(host: string, sql: string): Promise<void> {
  const client = new pg.Client({ host, port: 5432, user: 'mukti', database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
