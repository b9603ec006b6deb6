import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import type { StartProblem } from './start-problem.ts'
import { newerVersion } from './start-problem.ts'

/** The migrations of this build. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

export interface Migration {
  /** File name without `.sql`; its number is its place. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly problem: StartProblem }

/**
 * Brings a store up to this build, each file in a transaction of its own. A store whose migrations this build does not
 * know belongs to a newer version and is left as it is.
 * @param client connected as the owner of the store (`mukti`)
 * @throws when a file that was applied has changed since: a released migration is never edited
 */
export async function migrate(
  client: ClientBase,
  progress: (line: string) => void = () => {},
  folder: string = migrationsFolder,
): Promise<Migrated> {
  const known = readMigrations(folder)
  // One at a time when several Muktis start on one server. Nobody else is let in yet, so the lock tells nobody anything.
  await client.query(`select pg_advisory_lock(hashtext('mukti.migration'))`)
  try {
    const applied = await appliedMigrations(client)
    const strange = applied.filter(({ name }) => !known.some((migration) => migration.name === name)).at(-1)
    if (strange) return { ok: false, problem: newerVersion(`The store (migration ${strange.name})`) }
    for (const { name, sha256 } of applied) {
      const now = known.find((migration) => migration.name === name)?.sha256
      if (now !== sha256) throw new Error(`migration ${name} was changed after it was applied: write a new one instead`)
    }
    const fresh = known.filter(({ name }) => !applied.some((one) => one.name === name))
    const late = fresh.find(({ name }) => name < (applied.at(-1)?.name ?? ''))
    if (late)
      throw new Error(`migration ${late.name} comes before one that was already applied: give it a later number`)
    if (fresh.length > 0) progress('Bringing the store up to date …')
    for (const migration of fresh) await apply(client, migration)
    return { ok: true, applied: fresh.map(({ name }) => name) }
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('mukti.migration'))`)
  }
}

/** The numbered SQL files of a folder, in order. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const misnamed = names.find((name) => !/^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
  if (misnamed) throw new Error(`${misnamed}: a migration is named like 0003_entry.sql`)
  const twice = names.find((name, at) => name.slice(0, 4) === names[at - 1]?.slice(0, 4))
  if (twice) throw new Error(`${twice}: another migration has the same number`)
  return names.map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8')
    return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

async function appliedMigrations(client: ClientBase): Promise<{ name: string; sha256: string }[]> {
  await client.query('create schema if not exists mukti')
  await client.query(`create table if not exists mukti.migration (
    name    text        primary key,
    sha256  text        not null,
    applied timestamptz not null default now()
  )`)
  const { rows } = await client.query('select name, sha256 from mukti.migration order by name collate "C"')
  return rows
}

async function apply(client: ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('reset role; reset all') // a `set` meant for one file must not reach the next
    await client.query('insert into mukti.migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
