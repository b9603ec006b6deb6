import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { named, openCase, push, struck, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let outsider: Browser
let auditor: Browser
let admin: Browser
let of: string
let file: string
let grant: string
beforeAll(async () => {
  unit = await testHouse()
  ;[lead, worker, outsider, auditor, admin] = [
    await unit.signedIn('lead'),
    await unit.signedIn('worker'),
    await unit.signedIn('outsider'),
    await unit.signedIn('auditor'),
    await unit.signedIn('admin'),
  ] as [Browser, Browser, Browser, Browser, Browser]
})
beforeEach(async () => {
  of = await openCase(lead, `AUD-${Math.floor(unit.now / 1000) % 100000}`)
  unit.now += 1000
  const upload = randomUUID()
  await lead.post('/api/files', { stream: `${of}.evidence`, upload, size: 3, type: 'text/plain', name: 'x' })
  file = (
    await lead.send({
      method: 'PATCH',
      url: `/api/files/${upload}`,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
      payload: Buffer.from(of.slice(0, 3)),
    })
  ).json().id
  grant = (
    await lead.post(`/api/cases/${of}/grants`, {
      compartments: ['court'],
      person: worker.code(),
      level: 'read',
      reason: 'r',
    })
  ).json().grants[0]
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

interface Row {
  readonly action: string
  readonly person: string | null
  readonly case: string | null
  readonly compartment: string | null
  readonly details: string
}
const rowsOf = async (by: Browser, more: object = {}) =>
  (await by.post('/api/audit', { limit: 200, ...more })).json().rows as Row[]
const newest = async (count: number) => (await rowsOf(auditor)).slice(0, count)

const attempts: Record<string, { ask: (by: Browser) => Promise<unknown>; row: () => Partial<Row> }> = {
  readCase: { ask: (by) => by.get(`/api/cases/${of}`), row: () => ({ case: of, details: 'read' }) },
  listGrants: { ask: (by) => by.get(`/api/cases/${of}/grants`), row: () => ({ case: of, details: 'read' }) },
  giveGrant: {
    ask: (by) =>
      by.post(`/api/cases/${of}/grants`, { compartments: ['survivor'], person: 'p-1', level: 'read', reason: 'r' }),
    row: () => ({ case: of, details: 'grant-access' }),
  },
  endGrant: {
    ask: (by) => by.post(`/api/cases/${of}/grants/${grant}/end`, { reason: 'r' }),
    row: () => ({ details: 'end-grant' }),
  },
  eraseSubject: {
    ask: (by) => by.post(`/api/cases/${of}/erase`, { subject: 'S-1', reason: 'r' }),
    row: () => ({ case: of, details: 'erase' }),
  },
  readStream: {
    ask: (by) => by.get(`/api/streams/${of}.survivor/entries`),
    row: () => ({ case: of, compartment: 'survivor', details: 'read' }),
  },
  sync: { ask: (by) => by.post('/api/sync', { protocol: 1, carry: [of] }), row: () => ({ case: of, details: 'sync' }) },
  push: {
    ask: (by) => by.post('/api/entries', { entries: [named(by, of, 'S-1', 'Somebody Invented')] }),
    row: () => ({ case: of, compartment: 'survivor', details: 'append' }),
  },
  open: {
    ask: (by) =>
      by.post('/api/open', { case: of, fields: [{ stream: `${of}.survivor`, id: randomUUID(), path: 'name' }] }),
    row: () => ({ case: of, compartment: 'survivor', details: 'open' }),
  },
  beginFile: {
    ask: (by) =>
      by.post('/api/files', { stream: `${of}.evidence`, upload: randomUUID(), size: 3, type: 'text/plain', name: 'x' }),
    row: () => ({ case: of, compartment: 'evidence', details: 'upload' }),
  },
  readFile: { ask: (by) => by.get(`/api/files/${file}`), row: () => ({ details: 'read-file' }) },
  addOffice: { ask: (by) => by.post('/api/offices', { name: 'Mine', kind: 'home' }), row: () => ({}) },
  changePerson: { ask: (by) => by.post('/api/people/p-3', { roles: ['administrator'] }), row: () => ({}) },
  witness: {
    ask: (by) => by.post('/api/checkpoint/witnessed', { checkpoint: 'x' }),
    row: () => ({ details: 'witness' }),
  },
}

for (const [name, { ask, row }] of Object.entries(attempts)) {
  test(`${name}: an attempt leaves one row that says who tried what`, async () => {
    await freshen(outsider, 'outsider')
    const before = (await rowsOf(auditor))[0]
    await ask(outsider)
    const rows = await newest(3)
    expect(rows[0]).toMatchObject({ action: 'refused', person: outsider.code(), ...row() })
    expect(rows[1]).toEqual(before)
  })
}

test('a person without the role of an administrator who opens a case, invites or resets is written down, too', async () => {
  await freshen(admin, 'admin')
  await freshen(outsider, 'outsider')
  for (const [by, ask] of [
    [admin, () => admin.post('/api/cases', { request: randomUUID(), label: 'ADM-1' })],
    [outsider, () => outsider.post('/api/people/p-2/reset')],
    [
      outsider,
      () =>
        outsider.post('/api/invitations', {
          name: 'X',
          signIn: 'xx',
          office: null,
          roles: ['caseworker'],
          language: 'en',
        }),
    ],
  ] as const) {
    const answer = await ask()
    expect([403, 404]).toContain(answer.statusCode)
    expect((await newest(1))[0], answer.body).toMatchObject({ action: 'refused', person: by.code() })
  }
})

describe('every read of an identity', () => {
  test('is one row with who looked, at whom, in which part', async () => {
    const [one, two] = await push(lead, [
      named(lead, of, 'S-1', 'Somebody Invented'),
      named(lead, of, 'S-2', 'Another Invented'),
    ])
    await lead.post('/api/open', {
      case: of,
      fields: [one, two, one].map((each) => ({ stream: `${of}.survivor`, id: each?.id, path: 'name' })),
    })
    const rows = await newest(2)
    expect(rows.map(({ details }) => details).sort()).toEqual(['S-1', 'S-2'])
    for (const row of rows)
      expect(row).toMatchObject({ action: 'identity-opened', person: lead.code(), case: of, compartment: 'survivor' })
  })

  test('and of a file is one, too', async () => {
    await lead.get(`/api/files/${file}`)
    expect((await newest(1))[0]).toMatchObject({
      action: 'file-read',
      person: lead.code(),
      case: of,
      compartment: 'evidence',
      details: file.slice(0, 16),
    })
  })
})

describe('of the audit', () => {
  test('an auditor reads all, a lead what named his case but for concerns, everybody else what he did', async () => {
    const other = await openCase(worker, 'AUD-OTHER')
    const thread = randomUUID()
    await push(worker, [struck(worker, other, 'concern', { thread, kind: 'concern.raised', body: { form: 'leak' } })])
    await outsider.get(`/api/cases/${of}`)
    await outsider.get(`/api/cases/${other}`)
    const all = await rowsOf(auditor)
    expect(all.some(({ case: named, compartment }) => named === other && compartment === 'concern')).toBe(true)
    const ofLead = await rowsOf(lead, { case: of })
    expect(ofLead.some(({ person }) => person === outsider.code())).toBe(true)
    expect(await rowsOf(lead, { case: other })).toEqual([])
    expect((await rowsOf(lead)).every(({ person }) => person === lead.code())).toBe(true)
    const ofOther = await rowsOf(worker, { case: other })
    expect(ofOther.some(({ person }) => person === outsider.code())).toBe(true)
    expect((await rowsOf(outsider, { case: of })).every(({ person }) => person === outsider.code())).toBe(true)
    expect((await rowsOf(outsider)).every(({ person }) => person === outsider.code())).toBe(true)
  })

  test('no reader of it can change, add to or shorten it', async () => {
    const head = (await unit.database.owner.query('select seq, hash from mukti.audit_head')).rows
    for (const role of ['mukti_app', 'mukti_jobs', 'mukti_verify', 'mukti_keys', 'mukti_sign_in'] as const)
      for (const sql of [
        "update mukti.audit set action = 'nothing'",
        'delete from mukti.audit',
        'truncate mukti.audit',
        "insert into mukti.audit values (1, now(), 1, 'x', null, null, '', '', '')",
        'update mukti.audit_head set seq = 0',
        'alter table mukti.audit no force row level security',
      ])
        await expect(unit.database.pool(role).query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' })
    expect((await unit.database.owner.query('select seq, hash from mukti.audit_head')).rows).toEqual(head)
  })
})

const freshen = async (by: Browser, who: string) => {
  unit.now += 30_000
  expect((await by.post('/api/me/fresh', { code: unit.code(who) })).statusCode).toBe(200)
}
