import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
})
beforeEach(async () => void (await unit.database.owner.query('delete from mukti.delay')))
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const right = () => lead.post('/api/me/unlock', { passphrase: unit.person('lead').passphrase })
const wrong = () => lead.post('/api/me/unlock', { passphrase: unit.person('worker').passphrase })
const nearlyOver = () =>
  unit.database.owner.query(`update mukti.session set idle_until = now() + interval '1 minute' where ended is null`)
const minutesLeft = async (): Promise<number> =>
  (
    await unit.database.owner.query(
      `select (extract(epoch from max(idle_until) - now()) / 60)::float8 as left from mukti.session where ended is null`,
    )
  ).rows[0].left

test('a hidden page opens with the passphrase of its session, which then has its quarter of an hour again', async () => {
  await nearlyOver()
  expect((await right()).statusCode).toBe(200)
  expect(await minutesLeft()).toBeGreaterThan(14)
})

test('a passphrase of somebody else does not open it, keeps nothing awake, and is written down', async () => {
  await nearlyOver()
  const answer = await wrong()
  expect([answer.statusCode, answer.json().type]).toEqual([401, '/api#wrong-sign-in'])
  expect(await minutesLeft()).toBeLessThan(2)
  const { rows } = await unit.database.owner.query(`select person from mukti.audit where action = 'unlock-refused'`)
  expect(rows).toEqual([{ person: Number(lead.code().slice(2)) }])
})

test('whoever guesses at a hidden page waits longer and longer, and the right passphrase waits as well', async () => {
  const answers = []
  for (let guess = 0; guess < 20; guess++) answers.push((await wrong()).statusCode)
  expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(6)
  const waiting = await right()
  expect([waiting.statusCode, waiting.json().wait > 0]).toEqual([429, true])
  await unit.database.owner.query(`update mukti.delay set last = last - interval '1 hour'`)
  expect((await right()).statusCode).toBe(200)
  expect((await wrong()).statusCode).toBe(401)
})

test('a session that has ended is opened by no passphrase', async () => {
  const gone = await unit.signedIn('worker')
  await gone.post('/api/sign-out')
  const answer = await gone.post('/api/me/unlock', { passphrase: unit.person('worker').passphrase })
  expect([answer.statusCode, answer.json().type]).toEqual([401, '/api#sign-in'])
})
