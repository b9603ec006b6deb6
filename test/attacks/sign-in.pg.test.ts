import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '../../src/server/session.ts'
import { codeAt, fromBase32, stepAt } from '../../src/server/totp.ts'
import { testHouse, type TestHouse } from '../house.ts'

let unit: TestHouse
beforeAll(async () => {
  unit = await testHouse()
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

/** As if so many minutes had passed for whoever guesses. */
const waitMinutes = async (minutes: number) =>
  await unit.database.owner.query(`update mukti.delay set last = last - make_interval(mins => $1)`, [minutes])
const forgetTries = async () => await unit.database.owner.query('delete from mukti.delay')
const without = (body: string) => body.replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:x')
const wrong = { passphrase: 'not the passphrase at all' }

test('twenty guesses at one name meet a delay that doubles to a quarter of an hour', async () => {
  await forgetTries()
  const waits: number[] = []
  for (let guess = 0; guess < 20; guess++) {
    const answer = await unit.browser().signIn('worker', wrong)
    expect([401, 429]).toContain(answer.statusCode)
    if (answer.statusCode === 429) {
      waits.push(answer.json().wait)
      await unit.database.owner.query(`update mukti.delay set last = last - make_interval(secs => $1)`, [
        answer.json().wait,
      ])
    }
  }
  expect(waits.length).toBeGreaterThan(8)
  expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] as number))).toBe(true)
  await waitMinutes(1)
  expect((await unit.browser().signIn('worker', wrong)).json().wait ?? 0).toBeLessThanOrEqual(900)
})

test('two hundred names from one network meet the same delay, and another network does not', async () => {
  await forgetTries()
  const from = async (remoteAddress: string, name: string) =>
    await unit.browser().send({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress,
      payload: { signIn: name, passphrase: 'anything at all here', code: '000000' },
    })
  const answers = []
  for (let at = 0; at < 200; at++) answers.push((await from(`203.0.113.${at}`, `name-${at}`)).statusCode)
  expect(answers.filter((status) => status === 401).length).toBeLessThan(14)
  expect((await from('198.51.100.1', 'name-x')).statusCode).toBe(401)
})

test('fifty guesses at once are fifty guesses', async () => {
  await forgetTries()
  const answers = await Promise.all(Array.from({ length: 50 }, () => unit.browser().signIn('outsider', wrong)))
  expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(4)
})

test('while strangers guess, she still comes in from the browser that she used before', async () => {
  await forgetTries()
  const known = await unit.signedIn('lead')
  await known.post('/api/sign-out')
  for (let guess = 0; guess < 8; guess++) await unit.browser().signIn('lead', wrong)
  unit.now += 30_000
  expect((await unit.browser().signIn('lead')).statusCode).toBe(429)
  expect((await known.signIn('lead')).statusCode).toBe(200)
})

test('a known name and an unknown one answer with the same bytes', async () => {
  await forgetTries()
  const known = await unit.browser().signIn('auditor', wrong)
  const unknown = await unit
    .browser()
    .post('/api/sign-in', { signIn: 'nobody-here', passphrase: 'not the passphrase at all', code: '000000' })
  expect([unknown.statusCode, without(unknown.body)]).toEqual([known.statusCode, without(known.body)])
})

test('the right passphrase with a wrong code answers like a wrong passphrase', async () => {
  await forgetTries()
  const wrongCode = await unit.browser().signIn('auditor', { code: '000000' })
  const wrongWords = await unit.browser().signIn('auditor', wrong)
  expect(without(wrongCode.body)).toBe(without(wrongWords.body))
})

test('a code works once, also for the step before, and neither two steps back nor ahead', async () => {
  await forgetTries()
  unit.now += 300_000
  const seed = fromBase32(unit.person('keeper').totpSecret)
  const at = (from: number) => codeAt(seed, stepAt(unit.now) + from)
  const tried = async (code: string) => {
    await forgetTries()
    return (await unit.browser().signIn('keeper', { code })).statusCode
  }
  expect([
    await tried(at(-2)),
    await tried(at(1)),
    await tried(at(-1)),
    await tried(at(-1)),
    await tried(at(0)),
    await tried(at(0)),
  ]).toEqual([401, 401, 200, 401, 200, 401])
})

test('one code sent twice at once lets one in', async () => {
  await forgetTries()
  unit.now += 60_000
  const answers = await Promise.all([unit.browser().signIn('keeper'), unit.browser().signIn('keeper')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
})

test('a cookie that was there before is never the one that a sign-in gives', async () => {
  await forgetTries()
  unit.now += 30_000
  const browser = unit.browser()
  browser.cookies.set(sessionCookie, 'A'.repeat(43))
  await browser.signIn('lead')
  expect(browser.cookies.get(sessionCookie)).not.toBe('A'.repeat(43))
  const set = (await browser.get('/api/me')).statusCode
  expect(set).toBe(200)
})

test('the cookie is kept from scripts, from other sites and from open lines', async () => {
  unit.now += 30_000
  const cookies = (await unit.browser().signIn('lead')).cookies
  expect(cookies.find(({ name }) => name === sessionCookie)).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
  })
  expect(cookies.every((cookie) => cookie.domain === undefined)).toBe(true)
})

test('a session is over after sign-out, also for a copy of its cookie', async () => {
  await forgetTries()
  const browser = await unit.signedIn('lead')
  const copy = browser.cookies.get(sessionCookie) ?? ''
  await browser.post('/api/sign-out')
  browser.cookies.set(sessionCookie, copy)
  expect((await browser.get('/api/me')).statusCode).toBe(401)
})

test('a new passphrase ends every other session and keeps this one', async () => {
  await forgetTries()
  const [here, there] = [await unit.signedIn('worker'), await unit.signedIn('worker')]
  const next = 'a kettle that nobody else has'
  expect(
    (await here.post('/api/me/passphrase', { old: unit.person('worker').passphrase, next: 'too short' })).json()
      .refusals[0].field,
  ).toBe('next')
  expect((await here.post('/api/me/passphrase', { old: unit.person('worker').passphrase, next })).statusCode).toBe(200)
  expect([(await here.get('/api/me')).statusCode, (await there.get('/api/me')).statusCode]).toEqual([200, 401])
  expect(
    (await here.post('/api/me/passphrase', { old: next, next: unit.person('worker').passphrase })).statusCode,
  ).toBe(200)
})

test('a change of roles ends the sessions of whom it is about', async () => {
  await forgetTries()
  const [admin, keeper] = [await unit.signedIn('admin'), await unit.signedIn('keeper')]
  const changed = await admin.post(`/api/people/${keeper.code()}`, { roles: ['concern-keeper', 'caseworker'] })
  expect([changed.statusCode, (await keeper.get('/api/me')).statusCode]).toEqual([200, 401])
})

test('after a quarter of an hour without a click the session is over', async () => {
  await forgetTries()
  const browser = await unit.signedIn('auditor')
  await unit.database.owner.query(`update mukti.session set idle_until = now() - interval '1 second'`)
  expect((await browser.get('/api/me')).statusCode).toBe(401)
})

test('a heavy step asks for the second factor when it is older than five minutes, and gives the session a new cookie', async () => {
  await forgetTries()
  const admin = await unit.signedIn('admin')
  const invitation = { name: 'New', signIn: 'new-one', office: null, roles: [], language: 'bn' }
  await unit.database.owner.query(`update mukti.session set fresh_until = now() - interval '1 second'`)
  expect((await admin.post('/api/invitations', invitation)).json().type).toBe('/api#fresh')
  const before = admin.cookies.get(sessionCookie)
  unit.now += 30_000
  expect((await admin.post('/api/me/fresh', { code: unit.code('admin') })).statusCode).toBe(200)
  expect(admin.cookies.get(sessionCookie)).not.toBe(before)
  expect((await admin.post('/api/invitations', invitation)).statusCode).toBe(200)
})

test('sign-in over an open line to another machine is refused in words', async () => {
  for (const host of ['127.0.0.1:4180', '[::1]:4180']) {
    const answer = await unit.browser().send({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host, origin: `http://${host}` },
      payload: { signIn: 'lead', passphrase: 'x', code: '000000' },
    })
    expect(answer.json()).toMatchObject({ status: 403, type: '/api#not-secure', words: { bn: expect.any(String) } })
  }
})
