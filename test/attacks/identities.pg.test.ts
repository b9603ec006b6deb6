import { afterAll, beforeAll, expect, test } from 'vitest'
import { named, openCase, push, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  of = await openCase(lead)
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const stream = () => `${of}.survivor`
const open = (by: Browser, ids: readonly string[]) =>
  by.post('/api/open', { case: of, fields: ids.map((id) => ({ stream: stream(), id, path: 'name' })) })
const actions = async (by: Browser) =>
  (await by.post('/api/audit', { case: of }))
    .json()
    .rows.map(({ action, person, details }: Record<string, string>) => `${action} ${person} ${details}`) as string[]
const write = async (who: string, name: string) => (await push(lead, [named(lead, of, who, name)]))[0]?.id ?? ''

test('a name goes in open and lies sealed; opening it leaves a line for each person looked at', async () => {
  const id = await write('S-1', 'Rupali Sen')
  const page = await lead.get(`/api/streams/${stream()}/entries`)
  expect(page.body).not.toContain('Rupali')
  expect((await open(lead, [id, id])).json().fields[0]).toMatchObject({
    id,
    path: 'name',
    state: 'open',
    value: 'Rupali Sen',
  })
  expect((await actions(lead)).filter((line) => line.startsWith('identity-opened'))).toEqual([
    `identity-opened ${lead.code()} S-1`,
  ])
})

test('a sealed name is found by who may read it, also by its beginning, and by nobody else', async () => {
  await write('S-2', 'Shahana Khatun')
  const found = async (by: Browser, text: string) => (await by.post('/api/cases/find', { text })).json().cases.length
  expect([
    await found(lead, 'shah'),
    await found(lead, 'Khatun Shahana'),
    await found(lead, 'shahana zohra'),
    await found(worker, 'shahana'),
  ]).toEqual([1, 1, 0, 0])
})

test('a search leaves no word of itself in the audit or in a row', async () => {
  await lead.post('/api/cases/find', { text: 'Zubaida' })
  const rows = await unit.database.owner.query('select * from mukti.audit')
  expect(JSON.stringify(rows.rows)).not.toMatch(/zubaida/i)
})

test('a read of many identities asks for the second factor again, hands out nothing without it, and tells who leads', async () => {
  await lead.post(`/api/cases/${of}/grants`, {
    compartments: ['survivor'],
    person: worker.code(),
    level: 'read',
    reason: 'r',
  })
  const ids: string[] = []
  for (let at = 1; at <= 22; at++) ids.push(await write(`S-${100 + at}`, `Name ${at}`))
  await unit.database.owner.query(`update mukti.session set fresh_until = now() - interval '1 second'`)
  expect(
    (await open(worker, ids.slice(0, 20))).json().fields.every(({ state }: { state: string }) => state === 'open'),
  ).toBe(true)
  const many = await open(worker, ids.slice(20, 21))
  expect([many.statusCode, many.json().type]).toEqual([403, '/api#fresh'])
  expect(many.body).not.toContain('Name')
  expect((await actions(lead)).some((line) => line.startsWith(`many-identities ${worker.code()}`))).toBe(true)
  expect((await open(worker, ids.slice(0, 5))).statusCode).toBe(200)
  unit.now += 30_000
  await worker.post('/api/me/fresh', { code: unit.code('worker') })
  expect((await open(worker, ids.slice(20, 22))).statusCode).toBe(200)
})

test('an erased name stays erased: the chain is whole, the field says so, and nothing more about her is taken', async () => {
  const id = await write('S-3', 'Ayesha Bibi')
  unit.now += 60_000
  expect((await lead.post('/api/me/fresh', { code: unit.code('lead') })).statusCode).toBe(200)
  expect((await lead.post(`/api/cases/${of}/erase`, { subject: 'S-3', reason: 'She asked for it' })).json()).toEqual({
    destroyed: 1,
  })
  expect((await open(lead, [id])).json().fields[0]).toMatchObject({ state: 'erased' })
  const again = (await lead.post('/api/entries', { entries: [named(lead, of, 'S-3', 'Another name')] })).json()
    .verdicts[0]
  expect([again.status, again.reason]).toEqual(['refused', 'closed'])
  expect((await open(lead, [await write('S-4', 'Still here')])).json().fields[0].value).toBe('Still here')
  expect((await worker.post(`/api/cases/${of}/erase`, { subject: 'S-1', reason: 'r' })).json().type).toMatch(
    /grant|fresh/,
  )
})

test('nothing that was typed, no token and no passphrase stands in the log or in an error', async () => {
  const lines: string[] = []
  const { buildApp } = await import('../../src/server/app.ts')
  const { makeLog } = await import('../../src/server/log.ts')
  const app = await buildApp(unit.house, { log: makeLog((text) => lines.push(text)) })
  const headers = {
    host: 'localhost',
    origin: 'http://localhost',
    cookie: [...lead.cookies].map((pair) => pair.join('=')).join('; '),
  }
  const answers = [
    await app.inject({ method: 'POST', url: '/api/cases/find', headers, payload: { text: 'Rupali Sen' } }),
    await app.inject({ method: 'GET', url: `/api/streams/${stream()}/entries?after=zero`, headers }),
    await app.inject({ method: 'GET', url: '/api/cases/Rupali-Sen', headers }),
    await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host: 'localhost', origin: 'http://localhost' },
      payload: { signIn: 'rupali', passphrase: 'Rupali Sen is her name', code: '123456' },
    }),
  ]
  await app.close()
  expect(lines).toHaveLength(4)
  expect(Object.keys(JSON.parse(lines[0] ?? '{}'))).toEqual([
    'time',
    'level',
    'route',
    'status',
    'ms',
    'request',
    'person',
  ])
  expect(lines.join('')).not.toMatch(/rupali/i)
  expect(lines.join('')).not.toContain(of)
  for (const cookie of lead.cookies.values()) expect(lines.join('')).not.toContain(cookie)
  expect(
    answers
      .slice(1)
      .map(({ body }) => body)
      .join(''),
  ).not.toMatch(/rupali|select |mukti\./i)
})
