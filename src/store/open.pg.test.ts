import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { throwawayFolder } from '../../test/postgres.ts'
import { migrationsFolder, readMigrations } from './migrate.ts'
import { openStore } from './open.ts'

test('the first start makes a store that the serving role can enter, and says each slow step', async () => {
  const said: string[] = []
  const opened = await openStore({ folder: throwawayFolder('open') }, (line) => said.push(line))
  if (!opened.ok) throw new Error(opened.problem.words.en)
  const client = new pg.Client(opened.postgres.connection('mukti_app'))
  await client.connect()
  expect((await client.query('select current_user as who')).rows).toEqual([{ who: 'mukti_app' }])
  await client.end()
  await opened.postgres.stop()
  expect(said).toEqual(['Starting the database …', 'Making the database (once) …', 'Bringing the store up to date …'])
})

test('a store that a newer version has migrated is refused and let go', async () => {
  const folder = throwawayFolder('later')
  const first = await openStore({ folder }, () => {})
  if (!first.ok) throw new Error(first.problem.words.en)
  const client = new pg.Client(first.postgres.connection('mukti'))
  await client.connect()
  await client.query(`insert into mukti.migration (name, sha256) values ('9999_later', 'x')`)
  await client.end()
  await first.postgres.stop()
  const again = await openStore({ folder }, () => {})
  expect(again.ok ? undefined : again.problem.code).toBe('newer-version')
  writeFileSync(`${folder}/mukti.lock`, '', { flag: 'wx' }) // nothing holds it any more
})

test('every migration of this build is named and numbered', () => {
  expect(readMigrations(migrationsFolder).length).toBeGreaterThan(0)
})
