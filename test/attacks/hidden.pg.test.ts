import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let outsider: Browser
let hidden: string
let hiddenEntry: string
let hiddenFile: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  outsider = await unit.signedIn('outsider')
  hidden = await openCase(lead)
  const entry = moved(lead, hidden)
  hiddenEntry = String(entry['id'])
  await lead.post('/api/entries', { entries: [entry] })
  const upload = randomUUID()
  await lead.post('/api/files', { stream: `${hidden}.evidence`, upload, size: 3, type: 'text/plain', name: 'x' })
  hiddenFile = (
    await lead.send({
      method: 'PATCH',
      url: `/api/files/${upload}`,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
      payload: Buffer.from('abc'),
    })
  ).json().id
  const random = randomUUID()
  await lead.post(`/api/cases/${hidden}/grants`, {
    compartments: ['court'],
    person: worker.code(),
    level: 'read',
    reason: random,
  })
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

/** Everything of an answer that somebody outside can measure but the clock; the request's own number is taken out. */
const seen = (answer: LightMyRequestResponse) => ({
  status: answer.statusCode,
  body: answer.body.replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:x'),
  length: answer.rawPayload.length,
  headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== 'date')),
})

interface Ids {
  readonly case: string
  readonly entry: string
  readonly grant: string
  readonly file: string
  readonly subject: string
}

/** Every route that takes the name of a thing. */
const asks: Record<string, (by: Browser, ids: Ids) => Promise<LightMyRequestResponse>> = {
  readCase: (by, ids) => by.get(`/api/cases/${ids.case}`),
  listGrants: (by, ids) => by.get(`/api/cases/${ids.case}/grants`),
  giveGrant: (by, ids) =>
    by.post(`/api/cases/${ids.case}/grants`, { compartments: ['survivor'], person: 'p-1', level: 'read', reason: 'r' }),
  giveOneself: (by, ids) =>
    by.post(`/api/cases/${ids.case}/grants`, {
      compartments: ['survivor'],
      person: by.code(),
      level: 'read',
      reason: 'r',
    }),
  endGrant: (by, ids) => by.post(`/api/cases/${ids.case}/grants/${ids.grant}/end`, { reason: 'r' }),
  eraseSubject: (by, ids) => by.post(`/api/cases/${ids.case}/erase`, { subject: ids.subject, reason: 'r' }),
  readAudit: (by, ids) => by.post('/api/audit', { case: ids.case, action: 'signed-in' }),
  readStream: (by, ids) => by.get(`/api/streams/${ids.case}.survivor/entries`),
  readStreamFrom: (by, ids) => by.get(`/api/streams/${ids.case}.survivor/entries?after=0&limit=1`),
  sync: async (by, ids) => await by.post('/api/sync', { protocol: 1, carry: [ids.case], have: {} }),
  open: (by, ids) =>
    by.post('/api/open', {
      case: ids.case,
      fields: [{ stream: `${ids.case}.survivor`, id: '0198f2c1-0000-7000-8000-000000000001', path: 'name' }],
    }),
  find: (by, ids) => by.post('/api/cases/find', { text: ids.subject }),
  beginFile: (by, ids) =>
    by.post('/api/files', {
      stream: `${ids.case}.evidence`,
      upload: '0198f2c1-0000-7000-8000-000000000002',
      size: 3,
      type: 'text/plain',
      name: 'x',
    }),
  readFile: (by, ids) => by.get(`/api/files/${ids.file}`),
}

for (const [name, ask] of Object.entries(asks)) {
  test(`${name}: what is hidden and what is missing answer with the same bytes and leave the same row`, async () => {
    const grants = await unit.database.owner.query<{ id: string }>(
      'select id from mukti.grants where case_id = $1 limit 1',
      [hidden],
    )
    const real: Ids = {
      case: hidden,
      entry: hiddenEntry,
      grant: grants.rows[0]?.id ?? '',
      file: hiddenFile,
      subject: 'KOL-17-031',
    }
    const none: Ids = {
      case: randomUUID(),
      entry: randomUUID(),
      grant: randomUUID(),
      file: 'ab'.repeat(32),
      subject: 'KOL-17-099',
    }
    const rows = async () =>
      (
        await unit.database.owner.query(
          'select action, person, compartment, details, case_id is null as nothing from mukti.audit order by seq desc',
        )
      ).rows as object[]
    const before = (await rows()).length
    const one = await ask(outsider, real)
    const between = (await rows()).length
    const other = await ask(outsider, none)
    const after = await rows()
    const plain = (answer: LightMyRequestResponse) => ({
      ...seen(answer),
      body: seen(answer).body.replaceAll(/"now":"[^"]+"/g, ''),
    })
    expect(plain(other)).toEqual(plain(one))
    expect(one.body).not.toContain(hidden)
    expect(after.slice(0, after.length - between)).toEqual(after.slice(after.length - between, after.length - before))
  })
}

test('another part of a case that one sees in part is as missing as a case that is not there', async () => {
  const within = await worker.get(`/api/streams/${hidden}.survivor/entries`)
  const without = await worker.get(`/api/streams/${randomUUID()}.survivor/entries`)
  expect(seen(within)).toEqual(seen(without))
  const shown = (await worker.get(`/api/cases/${hidden}`)).json()
  expect(shown.streams.map(({ compartment }: { compartment: string }) => compartment)).toEqual(['court'])
})

test('who leads a case reads who tried, and others do not', async () => {
  await outsider.get(`/api/streams/${hidden}.survivor/entries`)
  const tried = async (by: Browser) =>
    (await by.post('/api/audit', { case: hidden }))
      .json()
      .rows.filter(
        (row: { action: string; person: string }) => row.action === 'refused' && row.person === outsider.code(),
      )
  expect((await tried(lead)).length).toBeGreaterThan(0)
  expect(await tried(worker)).toEqual([])
})

test('an entry pushed with the id of a hidden one is taken like any other', async () => {
  const own = await openCase(outsider, 'OWN-1')
  const [verdict] = (
    await outsider.post('/api/entries', { entries: [moved(outsider, own, { id: hiddenEntry })] })
  ).json().verdicts
  expect(verdict.status).toBe('accepted')
  const refer = async (id: string) =>
    (await outsider.post('/api/entries', { entries: [moved(outsider, own, { saw: [id] })] })).json().verdicts[0].reason
  expect([await refer(randomUUID()), await refer(String(moved(lead, hidden)['id']))]).toEqual(['saw', 'saw'])
})

test('writing into a hidden stream and into none is refused alike', async () => {
  const push = async (of: string) =>
    (await outsider.post('/api/entries', { entries: [moved(outsider, of)] }))
      .json()
      .verdicts.map(({ status, reason }: { status: string; reason: string }) => [status, reason])
  expect(await push(hidden)).toEqual(await push(randomUUID()))
  expect(await push(hidden)).toEqual([['refused', 'grant']])
})

test('nobody gives to himself, nor more than he has', async () => {
  const give = (by: Browser, person: string, compartments: string[]) =>
    by.post(`/api/cases/${hidden}/grants`, { compartments, person, level: 'read', reason: 'r' })
  expect((await give(worker, outsider.code(), ['court'])).json().type).toBe('/api#grant')
  expect((await give(lead, lead.code(), ['court'])).json().type).toBe('/api#grant')
  const half = await give(lead, outsider.code(), ['case', 'concern'])
  expect(half.json().type).toBe('/api#grant')
  expect((await outsider.get(`/api/cases/${hidden}`)).statusCode).toBe(404)
})
