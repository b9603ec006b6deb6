import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { throwawayFolder } from '../../test/postgres.ts'
import { isRunning } from './process.ts'
import type { Postgres } from './postgres.ts'
import { openPostgres } from './postgres.ts'

const quiet = () => {}

async function opened(folder: string): Promise<Postgres> {
  const result = await openPostgres({ folder }, quiet)
  if (!result.ok) throw new Error(result.problem.words.en)
  return result.postgres
}

async function codeOf(folder: string): Promise<string> {
  const result = await openPostgres({ folder }, quiet)
  if (result.ok) await result.postgres.stop()
  return result.ok ? 'started' : result.problem.code
}

async function ask(postgres: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(postgres.connection('mukti'))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another Mukti: a program that opens the folder, says so, and then waits to be stopped. */
async function anotherMukti(folder: string, afterwards = '') {
  const program = `
    import { openPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
    import pg from 'pg'
    const opened = await openPostgres({ folder: ${JSON.stringify(folder)} }, () => {})
    if (!opened.ok) throw new Error(opened.problem.words.en)
    const client = new pg.Client(opened.postgres.connection('mukti'))
    await client.connect()
    ${afterwards}
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid as number, kill }
}

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

test('what was written is there after a stop and a start', async () => {
  const folder = throwawayFolder('twice')
  const first = await opened(folder)
  await ask(first, 'create table kept (n int)')
  await first.stop()
  const second = await opened(folder)
  expect(await ask(second, `select to_regclass('kept')::text as found`)).toEqual([{ found: 'kept' }])
  await second.stop()
})

test('a real store forces every commit to the disk', async () => {
  const postgres = await opened(throwawayFolder('durable'))
  const kept = await ask(
    postgres,
    `select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') order by name`,
  )
  expect(kept.map((row) => Object.values(row as object).join(' '))).toEqual([
    'data_checksums on',
    'fsync on',
    'full_page_writes on',
    'synchronous_commit on',
  ])
  await postgres.stop()
})

test('a stop leaves no process, no socket and no lock', async () => {
  const folder = throwawayFolder('stopped')
  const postgres = await opened(folder)
  const pid = postmasterOf(folder)
  expect(statSync(postgres.host).mode & 0o777).toBe(0o700)
  await postgres.stop()
  expect([isRunning(pid), existsSync(postgres.host), existsSync(join(folder, 'mukti.lock'))]).toEqual([
    false,
    false,
    false,
  ])
})

test('after kill -9 the next start recovers by itself and loses nothing that was committed', async () => {
  const folder = throwawayFolder('killed')
  const other = await anotherMukti(
    folder,
    `await client.query('create table told (n int); insert into told values (7)')`,
  )
  const orphan = postmasterOf(folder)
  await other.kill()
  expect(isRunning(orphan)).toBe(true)
  const postgres = await opened(folder)
  expect(await ask(postgres, 'select n from told')).toEqual([{ n: 7 }])
  expect(isRunning(orphan)).toBe(false)
  await postgres.stop()
})

test('a number that by now belongs to another program is neither obeyed nor stopped', async () => {
  const folder = throwawayFolder('reused')
  await (await opened(folder)).stop()
  const bystander = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const pid = bystander.pid as number
  writeFileSync(join(folder, 'mukti.lock'), JSON.stringify({ pid, born: 'another time' }))
  writeFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), `${pid}\n`)
  expect(await codeOf(folder)).toBe('started')
  expect(isRunning(pid)).toBe(true)
  bystander.kill('SIGKILL')
})

test('a folder that another Mukti holds is refused with the number of its process', async () => {
  const folder = throwawayFolder('held')
  const other = await anotherMukti(folder)
  const result = await openPostgres({ folder }, quiet)
  await other.kill()
  await (await opened(folder)).stop()
  expect(result.ok ? undefined : result.problem.code).toBe('held-by-another')
  expect(result.ok ? '' : result.problem.words.en).toContain(`(pid ${other.pid})`)
})

test('a command works beside the Mukti that runs, and leaves it running', async () => {
  const folder = throwawayFolder('beside')
  const server = await opened(folder)
  const command = await openPostgres({ folder }, quiet, { join: true })
  if (!command.ok) throw new Error(command.problem.words.en)
  expect(command.postgres.joined).toBe(true)
  expect(await ask(command.postgres, 'select 1 as n')).toEqual([{ n: 1 }])
  await command.postgres.stop()
  expect(await ask(server, 'select 1 as n')).toEqual([{ n: 1 }])
  await server.stop()
})

test('a data folder that cannot be written to is named as that', async () => {
  const place = join(throwawayFolder('file'), 'data')
  writeFileSync(place, 'a file where the folder should be') // under root no folder is closed by its mode
  expect(await codeOf(place)).toBe('not-writable')
  expect(await codeOf(join(place, 'below'))).toBe('not-writable')
})

test('a folder of a newer version is left as it is', async () => {
  const folder = throwawayFolder('newer')
  writeFileSync(join(folder, 'mukti.json'), '{"format":2}\n')
  expect(await codeOf(folder)).toBe('newer-version')
  expect(existsSync(join(folder, 'mukti.lock'))).toBe(false)
})

test('files of another PostgreSQL are not touched', async () => {
  const folder = throwawayFolder('other')
  const files = join(folder, 'postgres', 'cluster')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'PG_VERSION'), '17\n')
  expect(await codeOf(folder)).toBe('older-postgres')
  writeFileSync(join(files, 'PG_VERSION'), '19\n')
  expect(await codeOf(folder)).toBe('newer-version')
})

test('a database that was cut short while it was made is made again', async () => {
  const folder = throwawayFolder('short')
  mkdirSync(join(folder, 'postgres', 'cluster.new'), { recursive: true })
  writeFileSync(join(folder, 'postgres', 'cluster.new', 'PG_VERSION'), '18\n')
  expect(await codeOf(folder)).toBe('started')
})

test('a PostgreSQL that does not start is reported with its own last words', async () => {
  const folder = throwawayFolder('broken')
  await (await opened(folder)).stop()
  writeFileSync(join(folder, 'postgres', 'cluster', 'global', 'pg_control'), 'broken')
  const result = await openPostgres({ folder }, quiet)
  expect(result.ok ? undefined : result.problem.code).toBe('postgres-failed')
  expect(result.ok ? '' : result.problem.words.en).toMatch(/pg_control/)
})

test('a name in a statement that fails reaches neither PostgreSQL’s log nor its list of activity', async () => {
  const folder = throwawayFolder('log')
  const postgres = await opened(folder)
  await expect(ask(postgres, `select 'Anwesha Quietname'::int`)).rejects.toThrow()
  await expect(ask(postgres, 'select * from anwesha_quietname')).rejects.toThrow()
  const shown = await ask(postgres, `select query from pg_stat_activity where query <> ''`)
  await postgres.stop()
  expect(JSON.stringify(shown) + readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toMatch(/quietname/i)
})

test('only Mukti’s own roles may come in', async () => {
  const postgres = await opened(throwawayFolder('roles'))
  await ask(postgres, 'create role mukti_app login; create role stranger login superuser')
  const nameOf = async (user: string) => {
    const client = new pg.Client({ ...postgres.connection('mukti'), user })
    try {
      await client.connect()
      return (await client.query('select current_user as name')).rows[0].name
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.end().catch(() => {})
    }
  }
  expect([await nameOf('mukti_app'), await nameOf('stranger')]).toEqual(['mukti_app', '28000'])
  await postgres.stop()
})
