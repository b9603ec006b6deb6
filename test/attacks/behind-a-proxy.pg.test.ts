import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHouse, type TestHouse } from '../house.ts'

const origin = 'https://mukti.example.org'
const host = 'mukti.example.org'
let unit: TestHouse
beforeAll(async () => {
  unit = await testHouse({}, { origin })
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

/** A sign-in as the proxy passes it on. */
const signIn = async (headers: Record<string, string>, more: InjectOptions = {}) => {
  unit.now += 30_000
  const payload = { signIn: 'lead', passphrase: unit.person('lead').passphrase, code: unit.code('lead') }
  return await unit.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload,
    remoteAddress: '127.0.0.1',
    ...more,
    headers: { host, origin, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

test('behind TLS both cookies are for this host alone, secure, out of reach of scripts and of other sites', async () => {
  const answer = await signIn({})
  expect(answer.statusCode).toBe(200)
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  expect(cookies.length).toBe(2)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-mukti/)
    expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']))
    expect(cookie).not.toMatch(/Domain/i)
  }
})

test('behind TLS a browser is told to come by TLS only', async () => {
  expect((await signIn({})).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

test('a page that came over an open line, and any other name, is refused before a passphrase is looked at', async () => {
  for (const headers of [
    { origin: `http://${host}` },
    { host: 'other.example.org' },
    { host: 'other.example.org', origin: 'https://other.example.org' },
    { host: `${host}.evil.example`, origin: `https://${host}.evil.example` },
    { host: `${host}:81` },
    { host: '127.0.0.1', origin: 'http://127.0.0.1' },
  ])
    expect((await signIn(headers)).statusCode, JSON.stringify(headers)).toBe(403)
})

test('the waiting after wrong tries follows the address that the proxy names, and only the proxy may name one', async () => {
  const networks = async () => (await unit.database.owner.query('select who from mukti.delay')).rowCount ?? 0
  const wrong = async (remoteAddress: string, forwarded: string) =>
    await signIn(
      { 'x-forwarded-for': forwarded },
      { remoteAddress, payload: { signIn: 'nobody', passphrase: 'no such words are right', code: '000000' } },
    )
  await wrong('127.0.0.1', '203.0.113.7')
  const first = await networks()
  await wrong('127.0.0.1', '198.51.100.7')
  const second = await networks()
  expect(second).toBe(first + 1)
  await wrong('192.0.2.44', '198.51.100.9')
  const third = await networks()
  expect(third).toBe(second + 1)
  await wrong('192.0.2.44', '203.0.113.99')
  expect(await networks()).toBe(third)
})
