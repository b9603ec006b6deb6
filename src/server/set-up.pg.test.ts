import { readdirSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { openHouse, type House } from './house.ts'
import { codeAt, fromBase32, stepAt } from './totp.ts'
import { people } from '../../test/house.ts'
import { freshDatabase, throwawayFolder, type FreshDatabase } from '../../test/postgres.ts'

let database: FreshDatabase
let house: House
afterEach(async () => {
  await house.close()
  await database.drop()
})

const from = { host: 'localhost', origin: 'http://localhost' }
const unit = {
  as: 'unit',
  unit: 'Kolkata unit',
  name: 'Asha',
  signIn: 'asha',
  passphrase: 'seven green lanterns at dusk',
  language: 'bn',
  rootPassphrase: 'an old well behind the school',
}

async function emptyHouse(key?: { from: 'file' }): Promise<House> {
  database = await freshDatabase()
  const opened = await openHouse(
    { port: 0, folder: throwawayFolder('empty'), databaseUrl: database.url, ...(key ? { key } : {}) },
    () => {},
    async () => undefined,
    { practice: people, cost: { memory: 64, passes: 1 } },
  )
  if (!opened.ok) throw new Error(opened.problem.words.en)
  return (house = opened.house)
}

test('an empty store says so, answers nothing else, and offers the sources of a key with what they do not promise', async () => {
  const app = await buildApp(await emptyHouse())
  const about = (await app.inject({ url: '/api/about', headers: from })).json()
  expect(about).toMatchObject({ state: 'empty', practice: false })
  expect(about.keySources.map(({ source }: { source: string }) => source)).toEqual(['passphrase', 'command', 'file'])
  expect((await app.inject({ url: '/api/me', headers: from })).statusCode).toBe(503)
  await app.close()
})

test('a unit is founded once, from the machine itself, and its administrator comes in with a second factor', async () => {
  const app = await buildApp(await emptyHouse())
  const found = (remoteAddress: string) =>
    app.inject({ method: 'POST', url: '/api/set-up', headers: from, remoteAddress, payload: unit })
  expect((await found('203.0.113.9')).statusCode).toBe(403)
  const [one, other] = await Promise.all([found('127.0.0.1'), found('127.0.0.1')])
  expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409])
  const made = (one.statusCode === 200 ? one : other).json()
  expect(made.recoveryCodes).toHaveLength(10)
  const code = codeAt(fromBase32(made.totpSecret), stepAt(Date.now()))
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: from,
    payload: { signIn: 'asha', passphrase: unit.passphrase, code },
  })
  expect(signedIn.json()).toMatchObject({
    person: { roles: ['administrator'], language: 'bn' },
    unit: { name: 'Kolkata unit', practice: false },
  })
  expect((await found('127.0.0.1')).statusCode).toBe(409)
  expect((await app.inject({ url: '/api/about', headers: from })).json().practicePeople).toBeUndefined()
  expect(readdirSync(house.settings.folder)).not.toContain('root.key')
  await app.close()
})

test('a weak passphrase, for oneself or for the root, founds nothing', async () => {
  const app = await buildApp(await emptyHouse())
  for (const [field, weak] of [
    ['passphrase', { ...unit, passphrase: 'short' }],
    ['rootPassphrase', { ...unit, rootPassphrase: 'Kolkata unit Asha' }],
  ] as const) {
    const answer = await app.inject({ method: 'POST', url: '/api/set-up', headers: from, payload: weak })
    expect(answer.json().refusals[0].field).toBe(field)
  }
  expect(house.unit()).toBeUndefined()
  await app.close()
})

test('a real unit takes no key that lies in a file beside its records', async () => {
  const app = await buildApp(await emptyHouse({ from: 'file' }))
  expect((await app.inject({ method: 'POST', url: '/api/set-up', headers: from, payload: unit })).json().type).toBe(
    '/api#not-practice',
  )
  await app.close()
})

test('the practice unit opens with one word, and is not opened over a real one', async () => {
  const app = await buildApp(await emptyHouse())
  expect(
    (await app.inject({ method: 'POST', url: '/api/set-up', headers: from, payload: { as: 'practice' } })).statusCode,
  ).toBe(200)
  const { practicePeople } = (await app.inject({ url: '/api/about', headers: from })).json()
  const [, lead] = practicePeople
  const code = codeAt(fromBase32(lead.totpSecret), stepAt(Date.now()))
  expect(
    (
      await app.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: from,
        payload: { signIn: lead.signIn, passphrase: lead.passphrase, code },
      })
    ).statusCode,
  ).toBe(200)
  await app.close()
})

test('a store is opened again only with the right passphrase of its root', async () => {
  const app = await buildApp(await emptyHouse())
  expect((await app.inject({ method: 'POST', url: '/api/set-up', headers: from, payload: unit })).statusCode).toBe(200)
  await app.close()
  const again = async (typed: string | undefined) =>
    await openHouse(
      house.settings,
      () => {},
      async () => typed,
    )
  const wrong = await again('another passphrase')
  expect(wrong.ok ? '' : wrong.problem.code).toBe('wrong-key')
  const none = await again(undefined)
  expect(none.ok ? '' : none.problem.code).toBe('no-passphrase')
  const right = await again(unit.rootPassphrase)
  expect(right.ok && right.house.unit()?.name).toBe('Kolkata unit')
  if (right.ok) await right.house.close()
})
