import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes, type Route } from '../../src/contract/index.ts'
import { securityHeaders } from '../../src/server/headers.ts'
import { startServer } from '../../src/server/start.ts'
import { moved, openCase, testHouse, throwawayPages, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let server: { url: string; port: number; close(): Promise<void> }
const failures: unknown[] = []
beforeAll(async () => {
  unit = await testHouse({}, { web: throwawayPages() })
  lead = await unit.signedIn('lead')
  const started = await startServer(unit.house, 0, {
    requestTimeout: 1_500,
    web: throwawayPages(),
    onFailure: (error) => failures.push(error),
  })
  if (!started.ok) throw new Error(started.problem.words.en)
  server = started.server
})
afterAll(async () => {
  await server.close()
  expect([...unit.failures, ...failures]).toEqual([])
  await unit.close()
})

const raw = async (text: string, slowly?: string): Promise<string> =>
  await new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    const drip = slowly === undefined ? undefined : setInterval(() => socket.writable && socket.write(slowly), 100)
    let answer = ''
    socket.on('data', (bytes) => (answer += bytes.toString()))
    socket.on('close', () => (clearInterval(drip), resolve(answer)))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    )
  })

const post = (headers: Record<string, string | undefined>) =>
  lead.send({
    method: 'POST',
    url: '/api/cases',
    headers,
    payload: JSON.stringify({ request: crypto.randomUUID(), label: 'D1-1' }),
  })

test('a request that did not come from our own page is refused before any work', async () => {
  const json = { 'content-type': 'application/json' }
  const attacks: Record<string, string | undefined>[] = [
    { ...json, origin: 'https://elsewhere.example' },
    { ...json, origin: 'null' },
    { ...json, origin: undefined },
    { ...json, origin: 'http://localhost:1' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { ...json, 'sec-fetch-site': 'same-site' },
    { ...json, 'sec-fetch-site': 'none' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { ...json, host: 'rebound.example', origin: 'http://rebound.example' },
  ]
  const before = await unit.database.owner.query('select count(*) from mukti.audit')
  for (const headers of attacks) {
    const answer = await post(headers)
    expect([answer.statusCode, answer.json().type], JSON.stringify(headers)).toEqual([403, '/api#cross-site'])
  }
  expect((await unit.database.owner.query('select count(*) from mukti.audit')).rows).toEqual(before.rows)
  expect((await post(json)).statusCode).toBe(200)
})

test('another site reads nothing of the API either', async () => {
  expect(
    (await lead.send({ method: 'GET', url: '/api/me', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
  ).toBe(403)
})

test('every route and every page carries the headers, also when it refuses', async () => {
  const wanted = securityHeaders(false)
  const paths = [
    ...Object.values<Route>(routes)
      .filter(({ method, url }) => method === 'GET' && url !== '/api/live')
      .map(({ url }) => url.replace(/:\w+/g, 'x')),
    '/',
    '/assets/main-abc.js',
    '/nothing',
    '/api',
    '/api/openapi.json',
    '/api/page.css',
    '/api/nothing',
    '/%zz',
    '/icon.svg',
    '/..%2f..%2fetc%2fpasswd',
  ]
  for (const path of paths) {
    for (const browser of [lead, unit.browser()]) {
      const { headers } = await browser.send({ method: 'GET', url: path, headers: { accept: 'text/html' } })
      for (const [name, value] of Object.entries(wanted)) {
        if (name !== 'cache-control') expect(headers[name], `${name} of ${path}`).toBe(value)
      }
      expect(headers['cache-control'], path).toBe(
        path === '/assets/main-abc.js'
          ? 'public, max-age=31536000, immutable'
          : path === '/icon.svg'
            ? 'no-cache'
            : 'no-store',
      )
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
    }
  }
})

test('a page of the application is the same file whatever its path, and nothing outside of the folder is served', async () => {
  const page = async (url: string) =>
    (await unit.browser().send({ method: 'GET', url, headers: { accept: 'text/html' } })).body
  expect(await page('/cases/whatever')).toBe(await page('/'))
  expect(await page('/..%2f..%2fpackage.json')).not.toContain('"name"')
})

test('an extra key in any body is refused by its name', async () => {
  const of = await openCase(lead)
  const attempts: [string, object][] = [
    ['/api/cases', { request: crypto.randomUUID(), label: 'X-1', by: 'p-1' }],
    ['/api/cases/find', { level: 'approve' }],
    [`/api/cases/${of}/grants`, { compartments: ['court'], person: 'p-3', level: 'read', reason: 'r', recorded: 'x' }],
    ['/api/me/language', { language: 'en', roles: ['administrator'] }],
  ]
  for (const [url, body] of attempts) {
    const answer = await lead.post(url, body)
    expect([answer.statusCode, answer.json().refusals[0].code], url).toEqual([400, 'unknown-field'])
    expect(Object.keys(body)).toContain(answer.json().refusals[0].field)
  }
  const poisoned = await lead.send({
    method: 'POST',
    url: '/api/me/language',
    headers: { 'content-type': 'application/json' },
    payload: '{"language":"en","__proto__":{"x":1}}',
  })
  expect(poisoned.statusCode).toBe(400)
})

test('no route takes a key that it did not declare', async () => {
  for (const { method, url, schema } of Object.values<Route>(routes)) {
    if (!('body' in schema)) continue
    const path = url
      .replace(/:person/g, 'p-1')
      .replace(/:team/g, '1')
      .replace(/:\w+/g, crypto.randomUUID())
    const answer = await lead.send({ method, url: path, payload: { as: 'practice', smuggled: 'approve' } })
    const named = (answer.json().refusals ?? []).map(({ field }: { field: string }) => field)
    expect([answer.statusCode, named.includes('smuggled')], schema.operationId).toEqual([400, true])
  }
})

test('quotes, signs and line ends in what is searched for are only text', async () => {
  for (const text of [
    "' or 1=1 --",
    '%',
    '\\',
    ';--',
    'a\u0000b',
    '"; drop table mukti.entry; --',
    '\u202e',
    '𠮷'.repeat(60),
  ]) {
    expect((await lead.post('/api/cases/find', { text })).statusCode, JSON.stringify(text)).toBe(200)
  }
})

test('a body that is too large is refused as such, and one that is no JSON as no JSON', async () => {
  const big = await lead.post('/api/cases/find', { text: 'x'.repeat(100_000) })
  expect([big.statusCode, big.json().type]).toEqual([413, '/api#too-large'])
  const broken = await lead.send({
    method: 'POST',
    url: '/api/cases/find',
    headers: { 'content-type': 'application/json' },
    payload: '{"text":',
  })
  expect([broken.statusCode, broken.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(broken.body).not.toMatch(/Unexpected|position|stack|\.ts|\.js/)
})

test('smuggled lengths and headers without end are refused at the door', async () => {
  const head =
    'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\n'
  for (const attack of [
    `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
    `GET /api/about HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(16_000)}\r\n\r\n`,
    `GET /api/about HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n`,
  ])
    expect(await raw(attack)).toMatch(/^HTTP\/1\.1 400 /)
})

test('a body that comes by the byte is cut off', async () => {
  const answer = await raw(
    'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    ' ',
  )
  expect(answer).toMatch(/^HTTP\/1\.1 (400|408) |^$/)
})

test('a port that is taken is said in words', async () => {
  const second = await startServer(unit.house, server.port)
  expect(second.ok ? '' : second.problem.code).toBe('port-taken')
})

test('a body that says a thing twice is refused whole and told where, so that no reader sees another entry than the program', async () => {
  const of = await openCase(lead, 'D1-2')
  const entry = JSON.stringify(moved(lead, of))
  const twice = entry.replace('"who":["S-1"]', '"who":["S-1"],"who":["S-2"]')
  expect(twice).not.toBe(entry)
  const send = (payload: string) =>
    lead.send({ method: 'POST', url: '/api/entries', headers: { 'content-type': 'application/json' }, payload })
  const answer = await send(`{"entries":[${twice}]}`)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ refusals: [{ code: 'twice', field: 'entries.0.body.who' }] })
  expect((await lead.get(`/api/streams/${of}.survivor/entries`)).json()).toMatchObject({ entries: [] })
  expect((await send(`{"entries":[${entry}]}`)).statusCode).toBe(200)
})
