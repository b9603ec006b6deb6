import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/store/migrate.ts'
import { openPostgres } from '../src/store/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the one throwaway PostgreSQL of this run. */
    postgresSocket: string
    /** A folder that is deleted after the run. */
    throwaway: string
  }
}

/** Starts one throwaway PostgreSQL for the whole run and migrates a database that the tests then clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['MUKTI_TEST_FOLDER'] // by scripts/test.mjs, which clears up even after a run that was killed
  const throwaway = given ?? mkdtempSync(join(tmpdir(), 'mukti-test-'))
  chmodSync(throwaway, 0o711) // PostgreSQL may run as another account and must pass through
  const opened = await openPostgres({ folder: join(throwaway, 'store') }, () => {}, { durable: false })
  if (!opened.ok) throw new Error(opened.problem.words.en)
  const { postgres } = opened
  const client = new pg.Client(postgres.connection('mukti'))
  await client.connect()
  try {
    const migrated = await migrate(client)
    if (!migrated.ok) throw new Error(migrated.problem.words.en)
  } catch (error) {
    await client.end()
    await postgres.stop()
    throw error
  }
  await client.end()
  project.provide('postgresSocket', postgres.host)
  project.provide('throwaway', throwaway)
  return async () => {
    await postgres.stop()
    if (given === undefined) rmSync(throwaway, { recursive: true, force: true })
  }
}
