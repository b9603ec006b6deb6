import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { FreshDatabase } from '../../test/postgres.ts'
import { freshDatabase, throwawayFolder } from '../../test/postgres.ts'
import { migrate } from './migrate.ts'

let database: FreshDatabase
let folder: string
const made: FreshDatabase[] = []

beforeEach(async () => {
  database = await freshDatabase()
  made.push(database)
  await database.owner.query('drop schema if exists mukti cascade') // as new: these tests bring their own migrations
  folder = throwawayFolder('migrations')
  file('0001_first.sql', 'create table first (n int);')
})

afterAll(() => Promise.all(made.map((each) => each.drop())))

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

async function run() {
  const client = new pg.Client(database.connection('mukti'))
  await client.connect()
  try {
    return await migrate(client, () => {}, folder)
  } finally {
    await client.end()
  }
}

test('migrations run in the order of their numbers, each once', async () => {
  file('0002_second.sql', 'insert into first values (2);')
  expect(await run()).toEqual({ ok: true, applied: ['0001_first', '0002_second'] })
  expect(await run()).toEqual({ ok: true, applied: [] })
  expect((await database.owner.query('select n from first')).rows).toEqual([{ n: 2 }])
})

test('a migration that fails leaves nothing of itself, and those before it stand', async () => {
  file('0002_second.sql', 'create table second (n int); select 1/0;')
  await expect(run()).rejects.toThrow('migration 0002_second failed')
  const there = await database.owner.query(`select to_regclass('first')::text as one, to_regclass('second') as two`)
  expect(there.rows).toEqual([{ one: 'first', two: null }])
  file('0002_second.sql', 'create table second (n int);')
  expect(await run()).toEqual({ ok: true, applied: ['0002_second'] })
})

test('a store with a migration that this build does not know belongs to a newer version', async () => {
  await run()
  await database.owner.query(`insert into mukti.migration (name, sha256) values ('0009_later', 'x')`)
  const result = await run()
  expect(result.ok ? undefined : result.problem.code).toBe('newer-version')
  expect(result.ok ? '' : result.problem.words.en).toMatch(/0009_later.* belongs to a newer version/)
})

test('a migration that was applied is never edited', async () => {
  await run()
  file('0001_first.sql', 'create table first (n bigint);')
  await expect(run()).rejects.toThrow('migration 0001_first was changed')
})

test('a migration cannot slip in before one that was applied', async () => {
  file('0003_third.sql', 'select 1;')
  await run()
  file('0002_second.sql', 'select 1;')
  await expect(run()).rejects.toThrow('0002_second comes before')
})

test('two starts at the same moment migrate once', async () => {
  file('0002_second.sql', 'select pg_sleep(0.2); insert into first values (1);')
  const results = await Promise.all([run(), run()])
  expect(results.map((each) => (each.ok ? each.applied.length : -1)).sort()).toEqual([0, 2])
})

test('a misnamed file is refused, not skipped', async () => {
  file('second.sql', 'select 1;')
  await expect(run()).rejects.toThrow('a migration is named like')
})
