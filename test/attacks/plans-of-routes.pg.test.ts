import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, testHouse, type Browser, type TestHouse } from '../house.ts'

/**
 * The same work is the same time. What each route really sends to the database is caught on its way and explained again:
 * for a hidden case with 50,000 entries in each part, for one with three, and for one that does not exist.
 */
let unit: TestHouse
let outsider: Browser
let large: string
let small: string
const file = new Map<string, string>()
const grant = new Map<string, string>()
const entry = new Map<string, string>()
const sent: { text: string; values: unknown[] }[] = []
let catching = false

beforeAll(async () => {
  unit = await testHouse()
  const lead = await unit.signedIn('lead')
  outsider = await unit.signedIn('outsider')
  await openCase(outsider, 'OWN-1')
  ;[large, small] = [await openCase(lead, 'HID-1'), await openCase(lead, 'HID-2')]
  const { owner } = unit.database
  for (const [of, count] of [
    [large, 50_000],
    [small, 3],
  ] as const) {
    const upload = randomUUID()
    await lead.post('/api/files', { stream: `${of}.evidence`, upload, size: 3, type: 'text/plain', name: 'x' })
    const whole = await lead.send({
      method: 'PATCH',
      url: `/api/files/${upload}`,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
      payload: Buffer.from(of.slice(0, 3)),
    })
    file.set(of, whole.json().id)
    await owner.query(
      `insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
       select s.id, gen_random_uuid(), i, 'note', 1, '{}', now(), s.hash, s.hash, s.hash, s.hash
         from mukti.stream s, generate_series(1, $2::int) i where s.case_id = $1 and s.compartment = 4`,
      [of, count],
    )
    await owner.query('update mukti.stream set seq = $2 where case_id = $1 and compartment = 4', [of, count])
    await owner.query(
      `insert into mukti.audit (seq, at, person, action, case_id, prev, hash) select 1000000 * $3 + i, now(), 1, 'read', $1, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
         from generate_series(1, $2::int) i`,
      [of, count, of === large ? 1 : 2],
    )
    grant.set(of, (await owner.query('select id from mukti.grants where case_id = $1 limit 1', [of])).rows[0].id)
    entry.set(
      of,
      (
        await owner.query(
          `select e.id from mukti.entry e join mukti.stream s on s.id = e.stream where s.case_id = $1 limit 1`,
          [of],
        )
      ).rows[0].id,
    )
  }
  await owner.query(`update mukti.audit_head set seq = 9000000`)
  await owner.query('vacuum analyze')
  watch()
}, 120_000)
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

/** Every question on the pool of requests is written down, with its values. */
function watch(): void {
  const { app } = unit.house.pools
  const connect = app.connect.bind(app) as () => Promise<{ query: (...args: unknown[]) => unknown }>
  const watched = new WeakSet()
  Object.assign(app, {
    connect: async () => {
      const client = await connect()
      if (watched.has(client)) return client
      watched.add(client)
      const query = client.query.bind(client)
      client.query = (...args: unknown[]) => {
        const [what, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
        const text = typeof what === 'string' ? what : what.text
        if (catching && /^\s*(select|with)\b/i.test(text))
          sent.push({ text, values: (typeof what === 'string' ? values : what.values) ?? [] })
        return query(...args)
      }
      return client
    },
  })
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Plan[]
}
const shape = (plan: Plan): unknown => [plan['Node Type'], plan['Index Name'], (plan['Plans'] ?? []).map(shape)]

/** What a request sent, as plans and pages: the least of some runs, since a first one also reads the catalogue. */
async function workOf(
  ask: () => Promise<LightMyRequestResponse>,
): Promise<{ sql: string; plan: unknown; pages: number }[]> {
  sent.length = 0
  catching = true
  await ask()
  catching = false
  const questions = sent.splice(0)
  const found: { sql: string; plan: unknown; pages: number }[] = []
  for (let run = 0; run < 8; run += 1) {
    const client = await unit.house.pools.app.connect()
    try {
      await client.query('begin')
      for (const [at, { text, values }] of questions.entries()) {
        if (/set_config/.test(text)) {
          await client.query(text, values)
          continue
        }
        await client.query('savepoint one')
        const refused = await client.query(text, values).then(
          () => undefined,
          (error: { code: string }) => error.code,
        )
        if (refused !== undefined) {
          await client.query('rollback to savepoint one')
          found[at] = { sql: text, plan: refused, pages: 0 }
          continue
        }
        const { rows } = await client.query(`explain (analyze, buffers, timing off, format json) ${text}`, values)
        const plan = rows[0]['QUERY PLAN'][0].Plan as Plan
        // The row in the audit is the same work, but each undone one leaves a dead row that the next must pass.
        const pages = /mukti\.note\(/.test(text) ? 0 : plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
        found[at] = { sql: text, plan: shape(plan), pages: Math.min(pages, found[at]?.pages ?? Infinity) }
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return found.filter((one) => one !== undefined)
}

const fileOf = (of: string) => file.get(of) ?? 'ab'.repeat(32)
const upload = '0198f2c1-0000-7000-8000-000000000002'
const asks: Record<string, (of: string) => Promise<LightMyRequestResponse>> = {
  // The first, while nothing that one did oneself names either case: one's own rows may be read.
  readAudit: (of) => outsider.post('/api/audit', { case: of }),
  readCase: (of) => outsider.get(`/api/cases/${of}`),
  caseDuties: (of) => outsider.get(`/api/cases/${of}/duties`),
  listDuties: (of) => outsider.get(`/api/duties?case=${of}`),
  previewDuties: (of) => outsider.post(`/api/cases/${of}/duties/preview`, { entries: [moved(outsider, of)] }),
  listGrants: (of) => outsider.get(`/api/cases/${of}/grants`),
  askForLead: (of) => outsider.post(`/api/cases/${of}/lead`, { person: 'p-1', reason: 'r' }),
  giveGrant: (of) =>
    outsider.post(`/api/cases/${of}/grants`, { compartments: ['survivor'], person: 'p-1', level: 'read', reason: 'r' }),
  endGrant: (of) => outsider.post(`/api/cases/${of}/grants/${grant.get(of) ?? randomUUID()}/end`, { reason: 'r' }),
  eraseSubject: (of) => outsider.post(`/api/cases/${of}/erase`, { subject: 'S-1', reason: 'r' }),
  readStream: (of) => outsider.get(`/api/streams/${of}.survivor/entries`),
  readStreamFrom: (of) => outsider.get(`/api/streams/${of}.survivor/entries?after=40000&limit=10`),
  sync: (of) => outsider.post('/api/sync', { protocol: 1, carry: [of], have: { [of]: { survivor: 3 } } }),
  open: (of) =>
    outsider.post('/api/open', {
      case: of,
      fields: [{ stream: `${of}.survivor`, id: entry.get(of) ?? randomUUID(), path: 'name' }],
    }),
  findByLabel: (of) =>
    outsider.post('/api/cases/find', { text: of === large ? 'HID-1' : of === small ? 'HID-2' : 'HID-9' }),
  beginFile: (of) =>
    outsider.post('/api/files', { stream: `${of}.evidence`, upload, size: 3, type: 'text/plain', name: 'x' }),
  readFile: (of) => outsider.get(`/api/files/${fileOf(of)}`),
}

for (const [name, ask] of Object.entries(asks)) {
  test(`${name}: a case with 50,000 hidden entries, one with three and none at all are the same questions, plans and pages`, async () => {
    const [absent, few, many] = [
      await workOf(() => ask(randomUUID())),
      await workOf(() => ask(small)),
      await workOf(() => ask(large)),
    ]
    expect(absent.length).toBeGreaterThan(0)
    expect(few).toEqual(absent)
    expect(many).toEqual(absent)
  })
}
