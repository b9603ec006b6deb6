import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAuthenticator, type Authenticator, type Lies } from '../authenticator.ts'
import { testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let worker: Browser
let passkey: Authenticator
beforeAll(async () => {
  unit = await testHouse()
  worker = await unit.signedIn('worker')
  passkey = makeAuthenticator()
  expect((await add(passkey)).statusCode).toBe(200)
})
beforeEach(async () => await unit.database.owner.query('delete from mukti.delay'))
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const offered = async () => (await worker.post('/api/me/passkeys')).json().options
const add = async (authenticator: Authenticator, lies?: Lies) =>
  await worker.post('/api/me/passkeys/answer', {
    name: 'Phone',
    answer: authenticator.register((await offered()).challenge, lies),
  })
const challenge = async (browser: Browser) =>
  (await browser.post('/api/sign-in/passkey')).json().options.challenge as string
const enter = async (answer: (given: string) => Record<string, unknown>) => {
  const browser = unit.browser()
  return await browser.post('/api/sign-in/passkey/answer', { answer: answer(await challenge(browser)) })
}

test('a passkey lets in, with verification asked for and by the name localhost', async () => {
  expect((await unit.browser().post('/api/sign-in/passkey')).json().options).toMatchObject({
    userVerification: 'required',
    rpId: 'localhost',
  })
  expect((await enter((given) => passkey.answer(given))).json()).toMatchObject({
    person: { name: 'Worker' },
    factors: { passkeys: 1 },
  })
  expect((await worker.get('/api/me/passkeys')).json().passkeys).toMatchObject([{ id: passkey.id, name: 'Phone' }])
})

test('from another origin, for another name, without verification or with another key it does not', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  for (const lies of [
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:9999' },
    { rpId: 'elsewhere.example' },
    { verified: false },
    { key: privateKey },
  ]) {
    await unit.database.owner.query('delete from mukti.delay')
    expect((await enter((given) => passkey.answer(given, lies))).statusCode, Object.keys(lies)[0]).toBe(401)
  }
})

test('a challenge counts once, and one of another kind or of our making does not', async () => {
  const browser = unit.browser()
  const given = await challenge(browser)
  const send = async (text: string) =>
    (await unit.browser().post('/api/sign-in/passkey/answer', { answer: passkey.answer(text) })).statusCode
  expect([await send(given), await send(given)]).toEqual([200, 401])
  expect(await send((await offered()).challenge)).toBe(401)
  await unit.database.owner.query('delete from mukti.delay')
  expect(await send('A'.repeat(43))).toBe(401)
})

test('a counter that goes back, or stands still though it counts, is a copy', async () => {
  const counting = makeAuthenticator()
  counting.counter = 5
  unit.now += 30_000
  await worker.post('/api/me/fresh', { code: unit.code('worker') })
  expect((await add(counting)).statusCode).toBe(200)
  const at = async (counter: number) => {
    await unit.database.owner.query('delete from mukti.delay')
    counting.counter = counter
    return (await enter((given) => counting.answer(given))).statusCode
  }
  expect([await at(6), await at(6), await at(5), await at(7)]).toEqual([200, 401, 401, 200])
})

test('a passkey is added only by who answers the own challenge from the own page, verified', async () => {
  for (const lies of [{ origin: 'https://elsewhere.example' }, { rpId: 'elsewhere.example' }, { verified: false }]) {
    expect((await add(makeAuthenticator(), lies)).statusCode, Object.keys(lies)[0]).toBe(400)
  }
  const other = await unit.signedIn('outsider')
  const theirs = (await other.post('/api/me/passkeys')).json().options.challenge
  expect(
    (await worker.post('/api/me/passkeys/answer', { name: 'x', answer: makeAuthenticator().register(theirs) }))
      .statusCode,
  ).toBe(400)
})

test('nonsense for an answer is refused like a wrong one', async () => {
  for (const answer of [
    {},
    { id: 5 },
    { id: 'x', response: null },
    { id: passkey.id, response: { clientDataJSON: 'not json' } },
  ]) {
    await unit.database.owner.query('delete from mukti.delay')
    expect(
      (await unit.browser().post('/api/sign-in/passkey/answer', { answer })).statusCode,
      JSON.stringify(answer),
    ).toBe(401)
  }
})

test('a passkey that was removed lets nobody in, and nobody removes another’s', async () => {
  const outsider = await unit.signedIn('outsider')
  const remove = (by: Browser) => by.send({ method: 'DELETE', url: `/api/me/passkeys/${passkey.id}` })
  expect((await remove(outsider)).statusCode).toBe(404)
  unit.now += 30_000
  await worker.post('/api/me/fresh', { code: unit.code('worker') })
  expect((await remove(worker)).statusCode).toBe(200)
  expect((await enter((given) => passkey.answer(given))).statusCode).toBe(401)
})
