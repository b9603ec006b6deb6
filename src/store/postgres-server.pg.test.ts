import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FreshDatabase } from '../../test/postgres.ts'
import { freshDatabase } from '../../test/postgres.ts'
import type { Postgres, Role } from './postgres.ts'
import { openPostgres } from './postgres.ts'
import { scramVerifier } from './postgres-server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function serverOf(databaseUrl: string): Promise<Postgres> {
  const opened = await openPostgres({ folder: '/nowhere', databaseUrl }, () => {})
  if (!opened.ok) throw new Error(opened.problem.words.en)
  return opened.postgres
}

async function whoIs(postgres: Postgres, role: Role): Promise<string> {
  const client = new pg.Client(postgres.connection(role))
  await client.connect()
  const { rows } = await client.query(`select current_user || ' in ' || current_database() as who`)
  await client.end()
  return rows[0].who
}

test('with DATABASE_URL the same roles connect to the server, and no data folder is needed', async () => {
  const postgres = await serverOf(database.url)
  expect(await whoIs(postgres, 'mukti')).toBe(`mukti in ${database.name}`)
  expect(await whoIs(postgres, 'mukti_app')).toBe(`mukti_app in ${database.name}`)
  expect(postgres.embedded).toBe(false)
})

test('every role that logs in gets a password of its own that no other Mukti has to be told', async () => {
  const postgres = await serverOf(`${database.url}&password=of-the-address`)
  await postgres.admitRoles()
  const again = await serverOf(`${database.url}&password=of-the-address`)
  expect(again.connection('mukti_app')).toEqual(postgres.connection('mukti_app'))
  expect(postgres.connection('mukti_app')).not.toEqual(postgres.connection('mukti_jobs'))
  expect(JSON.stringify(postgres.connection('mukti_app'))).not.toContain('of-the-address')
  const { rows } = await database.owner.query(
    `select rolname from pg_authid where rolcanlogin and starts_with(rolname, 'mukti_') and rolpassword is null`,
  )
  expect(rows).toEqual([])
})

test('the form in which a password is sent is the one that PostgreSQL itself would store', async () => {
  await database.owner.query(`set password_encryption = 'scram-sha-256'; alter role mukti_jobs password 'of a test'`)
  const { rows } = await database.owner.query(
    `select rolpassword as stored from pg_authid where rolname = 'mukti_jobs'`,
  )
  const [, rounds, salt] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(rows[0].stored) ?? []
  expect(scramVerifier('of a test', Buffer.from(salt ?? '', 'base64'), Number(rounds))).toBe(rows[0].stored)
})

test('a server that does not answer is named without its password', async () => {
  const databaseUrl = 'postgres://mukti:hunter2@127.0.0.1:1/mukti'
  const opened = await openPostgres({ folder: '/nowhere', databaseUrl }, () => {})
  expect(opened.ok ? undefined : opened.problem.code).toBe('server-unreachable')
  expect(opened.ok ? '' : opened.problem.words.en).toMatch(/127\.0\.0\.1:1\/mukti/)
  expect(JSON.stringify(opened)).not.toContain('hunter2')
})

test('an account that may not set up roles is told so in words, before anything is changed', async () => {
  const name = `mukti_plain_${randomUUID().replace(/[^a-f]/g, '')}`
  await database.owner.query(`create role ${name} login createrole password 'of a test'`)
  try {
    const databaseUrl = new URL(database.url)
    databaseUrl.searchParams.set('user', name)
    databaseUrl.searchParams.set('password', 'of a test')
    const opened = await openPostgres({ folder: '/nowhere', databaseUrl: databaseUrl.href }, () => {})
    expect(opened.ok ? undefined : opened.problem.code).toBe('server-account')
    expect(opened.ok ? '' : opened.problem.words.en).toContain(`alter role ${name} superuser`)
  } finally {
    await database.owner.query(`drop role ${name}`)
  }
})
