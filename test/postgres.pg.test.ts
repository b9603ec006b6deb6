import { expect, test } from 'vitest'
import { freshDatabase } from './postgres.ts'

test('two tests never see each other’s tables', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await one.owner.query('create table only_here (n int)')
  const seen = await other.owner.query(`select to_regclass('only_here') as found`)
  expect(seen.rows).toEqual([{ found: null }])
  await Promise.all([one.drop(), other.drop()])
})
