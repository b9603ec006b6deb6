import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes, type Route } from '../../src/contract/index.ts'
import { registry } from '../../src/kinds/index.ts'
import { isSealed } from '../../src/record/envelope.ts'
import { moved, openCase, testHouse, type Browser, type TestHouse } from '../house.ts'
import { hostileBody } from './hostile.ts'

/** What would end a string, a pattern or a statement, if anything of ours were put together out of text. */
const crooked = `' or 1=1; -- \\ % _ \\' "$1" ;-- E'\\x27' $$; drop table mukti.entry; --`

let unit: TestHouse
let lead: Browser
let admin: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  admin = await unit.signedIn('admin')
  of = await openCase(lead)
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

test('each field of text of each kind is stored and read back as itself, open or sealed', async () => {
  const written = new Map<string, Record<string, unknown>>()
  const entries = [...registry.values()]
    .filter(({ compartment }) => compartment !== 'concern')
    .map((kind, at) => {
      const body = Object.fromEntries(
        Object.entries(hostileBody(kind, at)).map(([name, value]) => {
          const { input } = kind.fields[name] ?? { input: { as: 'none' } }
          if (kind.kind === 'entry.corrected' && name === 'kind') return [name, value]
          if (input.as === 'text' || input.as === 'long' || input.as === 'place') return [name, `${crooked} ${name}`]
          if (
            input.as === 'identity' &&
            typeof (value as { value: unknown }).value === 'string' &&
            'of' in input &&
            input.of !== 'date' &&
            input.of !== 'file'
          )
            return [name, { ...(value as object), value: `${crooked} ${name}` }]
          return [name, value]
        }),
      )
      const entry = moved(lead, of, {
        kind: kind.kind,
        v: kind.v,
        compartment: kind.compartment === 'every' ? 'case' : kind.compartment,
        body,
      })
      written.set(String(entry['id']), body)
      return entry
    })
  for (let from = 0; from < entries.length; from += 100) {
    const { verdicts } = (await lead.post('/api/entries', { entries: entries.slice(from, from + 100) })).json()
    expect(verdicts.filter(({ status }: { status: string }) => status !== 'accepted')).toEqual([])
  }
  let sealed = 0
  for (const part of new Set(entries.map((entry) => String(entry['compartment'])))) {
    const { entries: read } = (await lead.get(`/api/streams/${of}.${part}/entries`)).json() as {
      entries: { id: string; body: Record<string, unknown> }[]
    }
    for (const { id, body } of read) {
      for (const [name, value] of Object.entries(written.get(id) ?? {})) {
        if (!isSealed(body[name])) expect(body[name], `${id} ${name}`).toEqual(value)
        else sealed += 1
      }
    }
  }
  expect(sealed).toBeGreaterThan(20)
})

test('a name full of signs opens as it was written', async () => {
  const entry = moved(lead, of, {
    kind: 'survivor.named',
    body: { who: 'S-9', name: { value: crooked, salt: 'B'.repeat(43) } },
  })
  await lead.post('/api/entries', { entries: [entry] })
  const opened = await lead.post('/api/open', {
    case: of,
    fields: [{ stream: `${of}.survivor`, id: entry['id'], path: 'name' }],
  })
  expect(opened.json().fields[0].value).toBe(crooked)
})

test('what people, offices, teams, grants and files are called, and why, comes back as it was written', async () => {
  const fresh = async (by: Browser, who: string) => {
    unit.now += 30_000
    await by.post('/api/me/fresh', { code: unit.code(who) })
  }
  await fresh(admin, 'admin')
  await fresh(lead, 'lead')
  await admin.post('/api/offices', { name: crooked, kind: 'home' })
  await admin.post('/api/teams', { name: crooked, lead: lead.code() })
  await admin.post('/api/invitations', {
    name: crooked,
    signIn: `x';--\\%`,
    office: null,
    roles: ['caseworker'],
    language: 'en',
  })
  const { people, offices, teams } = (await admin.get('/api/people')).json()
  for (const list of [people, offices, teams]) expect(list.map(({ name }: { name: string }) => name)).toContain(crooked)
  await lead.post(`/api/cases/${of}/grants`, { compartments: ['court'], person: 'p-3', level: 'read', reason: crooked })
  expect(
    (await lead.get(`/api/cases/${of}/grants`)).json().grants.map(({ reason }: { reason: string }) => reason),
  ).toContain(crooked)
  const opened = await lead.post('/api/cases', { request: randomUUID(), label: 'SQL-1', codeName: `' or 1=1; -- \\ %` })
  expect((await lead.get(`/api/cases/${opened.json().case}`)).json().codeName).toBe(`' or 1=1; -- \\ %`)
})

test('signs in what is searched for, filtered by or asked for in an address find what they say, and nothing else', async () => {
  for (const text of [`'`, '%', '_', '\\', ';--', `KOL-17-03_`, 'KOL%', `x' or '1'='1`, '*', '.*'])
    expect((await lead.post('/api/cases/find', { text })).json().cases, text).toEqual([])
  for (const value of [`'`, '1;--', '1 or 1=1', '%', '\\', '-1', 'x'])
    for (const name of ['after', 'limit'])
      expect(
        (await lead.get(`/api/streams/${of}.survivor/entries?${name}=${encodeURIComponent(value)}`)).statusCode,
        `${name}=${value}`,
      ).toBe(400)
  for (const url of [
    `/api/cases/${of}'--`,
    `/api/streams/${of}.survivor'/entries`,
    `/api/files/${'a'.repeat(63)}'`,
    `/api/cases/%27`,
  ])
    expect([400, 404], url).toContain((await lead.get(url)).statusCode)
  expect((await lead.post('/api/audit', { case: of, action: `'; --` })).json().rows).toEqual([])
})

test('no route that changes something takes who, when, how high or a prototype from its body', async () => {
  for (const { method, url, schema } of Object.values<Route>(routes)) {
    if (!('body' in schema)) continue
    const path = url
      .replace(/:person/g, 'p-1')
      .replace(/:team/g, '1')
      .replace(/:\w+/g, randomUUID())
    for (const key of ['by', 'recorded', 'seq', 'admin', '__proto__', 'constructor']) {
      const payload = `{"as":"practice",${JSON.stringify(key)}:{"level":"approve"}}`
      const answer = await lead.send({ method, url: path, payload, headers: { 'content-type': 'application/json' } })
      expect(answer.statusCode, `${schema.operationId} ${key}`).toBe(400)
      if (key !== '__proto__' && key !== 'constructor')
        expect(
          (answer.json().refusals ?? []).map(({ field }: { field: string }) => field),
          `${schema.operationId} ${key}`,
        ).toContain(key)
    }
  }
  expect(({} as Record<string, unknown>)['level']).toBeUndefined()
})
