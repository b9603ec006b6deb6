import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../../src/server/start.ts'
import { named, openCase, push, struck, testHouse, type Browser, type TestHouse } from '../house.ts'

/**
 * The lead leads the case; the worker raises the concern. The keeper keeps concerns and belongs to no office; the
 * outsider keeps them too, works in the home that they are about, and has a grant of his own in the case.
 */
let unit: TestHouse
let lead: Browser
let worker: Browser
let outsider: Browser
let keeper: Browser
let auditor: Browser
let admin: Browser
let home: string
let of: string
let label: string
let server: { url: string; close(): Promise<void> }
let cases = 0
beforeAll(async () => {
  unit = await testHouse()
  await unit.database.owner.query(
    `update mukti.person set roles = '{caseworker,concern-keeper}' where sign_in = 'outsider'`,
  )
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  outsider = await unit.signedIn('outsider')
  keeper = await unit.signedIn('keeper')
  auditor = await unit.signedIn('auditor')
  admin = await unit.signedIn('admin')
  home = (await lead.get('/api/people')).json().offices.find(({ name }: { name: string }) => name === 'The home').id
  const started = await startServer(unit.house, 0, {
    live: { gatherMs: 5, everyMs: 100 },
    onFailure: (error) => unit.failures.push(error),
  })
  if (!started.ok) throw new Error(started.problem.words.en)
  server = started.server
})
afterAll(async () => {
  await server.close()
  expect(unit.failures).toEqual([])
  await unit.close()
})
beforeEach(async () => {
  of = await openCase(lead, (label = `CON-${(cases += 1)}`))
  for (const person of [worker, outsider])
    await lead.post(`/api/cases/${of}/grants`, {
      compartments: ['case', 'survivor'],
      person: person.code(),
      level: 'write',
      reason: 'r',
    })
})

const raised = (body: object, thread: string = randomUUID(), by = worker) =>
  struck(by, of, 'concern', { thread, kind: 'concern.raised', body: { form: 'leak', still: 'no', ...body } })
const said = (text: string) => ({ who: ['S-1'], said: { value: text, salt: randomBytes(32).toString('base64url') } })

/** Everything that somebody can ask about a case and its concerns. */
async function looks(by: Browser, thread: string) {
  const plain = (body: string) => body.replaceAll(/urn:uuid:[^"]+|"(now|last|at|next)":"[^"]+"|"seq":\d+/g, '')
  return {
    case: plain((await by.get(`/api/cases/${of}`)).body),
    grants: plain((await by.get(`/api/cases/${of}/grants`)).body),
    list: plain((await by.post('/api/cases/find', {})).body),
    byLabel: plain((await by.post('/api/cases/find', { text: label })).body),
    byWord: plain((await by.post('/api/cases/find', { text: 'telephone' })).body),
    byFlag: plain((await by.post('/api/cases/find', { filter: 'unanswered' })).body),
    sync: plain((await by.post('/api/sync', { protocol: 1, carry: [of] })).body),
    held: plain(
      (await by.post('/api/sync', { protocol: 1, concerns: { [`${of}.concern.${thread}`]: 1 } })).body,
    ).replaceAll(thread, 'THREAD'),
    stream: plain((await by.get(`/api/streams/${of}.concern.${thread}/entries`)).body),
    // Without what this looking itself leaves behind.
    audit: (await by.post('/api/audit', { case: of }))
      .json()
      .rows.filter(
        ({ action, person }: { action: string; person: string }) => action !== 'refused' || person !== by.code(),
      )
      .map(({ action, person, compartment, details }: Record<string, string>) => [
        action,
        person,
        compartment,
        details,
      ]),
  }
}

for (const [how, office] of [
  ['its number', () => home],
  ['its number in capitals', () => home.toUpperCase()],
  ['its name', () => 'The home'],
  ['its name, carelessly written', () => '  the   HOME '],
] as const) {
  test(`a concern that names an office by ${how} leaves no trace for its people, keepers among them, nor for who leads the case`, async () => {
    const missing = randomUUID()
    const before = [await looks(lead, missing), await looks(outsider, missing)]
    const thread = randomUUID()
    await push(worker, [raised({ office: office(), ...said('The telephone was kept from her') }, thread)])
    expect([await looks(lead, thread), await looks(outsider, thread)]).toEqual(before)
    const theirs = await looks(keeper, thread)
    expect(theirs.list).toContain(label)
    expect(theirs.list).toContain('"compartment":"concern"')
    expect(theirs.byWord).toContain(label)
    expect(theirs.case).toContain(thread)
    expect((await keeper.get(`/api/streams/${of}.concern.${thread}/entries`)).json().head).toBe(1)
    expect((await worker.get(`/api/streams/${of}.concern.${thread}/entries`)).json().head).toBe(1)
  })
}

test('words that name no office are taken all the same, and the thread is its raiser’s and the keepers’ alone', async () => {
  const before = await looks(lead, randomUUID())
  const thread = randomUUID()
  await push(worker, [raised({ office: 'PS-NORTH' }, thread)])
  expect(await looks(lead, thread)).toEqual(before)
  for (const by of [keeper, outsider, worker])
    expect((await by.get(`/api/streams/${of}.concern.${thread}/entries`)).statusCode).toBe(200)
})

test('who raised it may name somebody later, who is shut out from then on; who is named may shut out nobody', async () => {
  const thread = randomUUID()
  const reads = async (by: Browser) => (await by.get(`/api/streams/${of}.concern.${thread}/entries`)).statusCode
  await push(worker, [raised({}, thread)])
  expect([await reads(outsider), await reads(keeper)]).toEqual([200, 200])
  await push(outsider, [raised({ person: keeper.code() }, thread, outsider)])
  expect([await reads(outsider), await reads(keeper)]).toEqual([200, 200])
  await push(worker, [raised({ office: 'The home' }, thread)])
  expect([await reads(outsider), await reads(keeper), await reads(worker)]).toEqual([404, 200, 200])
})

test('the feed of who it is about, and of who leads, stays silent; that of a keeper speaks', async () => {
  const feeds = await Promise.all([lead, outsider, keeper].map(feedOf))
  const [ofLead, ofOutsider, ofKeeper] = feeds as [Feed, Feed, Feed]
  const thread = randomUUID()
  await push(worker, [raised({ office: 'The home' }, thread)])
  await ofKeeper.until(thread)
  await push(worker, [named(worker, of, 'S-1', 'Somebody Invented')]) // what all but the keeper may see, afterwards
  await ofLead.until(`${of}.survivor`)
  await ofOutsider.until(`${of}.survivor`)
  expect(ofLead.text() + ofOutsider.text()).not.toMatch(/concern/)
  for (const feed of feeds) await feed.stop()
})

describe('what a keeper does in a concern is told to no lead', () => {
  const rowsOf = async (by: Browser) =>
    (await by.post('/api/audit', { case: of })).json().rows as {
      action: string
      person: string
      compartment: string | null
    }[]
  const kept = async () =>
    (await rowsOf(lead)).filter(({ person, compartment }) => person === keeper.code() || compartment === 'concern')

  test('opening what was said, trying to open what is not there, giving access in vain, reading', async () => {
    const thread = randomUUID()
    const entry = raised({ office: 'The home', ...said('The telephone was kept from her') }, thread)
    await push(worker, [entry])
    const stream = `${of}.concern.${thread}`
    const opened = await keeper.post('/api/open', { case: of, fields: [{ stream, id: entry['id'], path: 'said' }] })
    expect(opened.json().fields).toMatchObject([{ state: 'open' }])
    await keeper.post('/api/open', { case: of, fields: [{ stream, id: randomUUID(), path: 'said' }] })
    await keeper.post(`/api/cases/${of}/grants`, {
      compartments: ['concern'],
      thread,
      person: lead.code(),
      level: 'read',
      reason: 'r',
    })
    await keeper.post(`/api/cases/${of}/grants`, {
      compartments: ['concern'],
      thread,
      person: outsider.code(),
      level: 'read',
      reason: 'r',
    })
    await keeper.get(`/api/streams/${stream}/entries`)
    expect(await kept()).toEqual([])
    const all = (await auditor.post('/api/audit', { limit: 200 })).json().rows as {
      action: string
      case: string
      person: string
    }[]
    expect(
      new Set(all.filter((row) => row.case === of && row.person === keeper.code()).map(({ action }) => action)),
    ).toEqual(new Set(['identity-opened', 'refused', 'access-given']))
  })

  test('erasing what is kept there: neither the row nor the number tells, and who leads erases nothing of it', async () => {
    const thread = randomUUID()
    const entry = raised({ office: 'The home', ...said('Kept from her') }, thread)
    await push(worker, [entry, named(worker, of, 'S-1', 'Somebody Invented')])
    const state = async () =>
      (
        await keeper.post('/api/open', {
          case: of,
          fields: [{ stream: `${of}.concern.${thread}`, id: entry['id'], path: 'said' }],
        })
      ).json().fields[0].state
    await fresh(lead, 'lead')
    expect((await lead.post(`/api/cases/${of}/erase`, { subject: 'S-1', reason: 'r' })).json()).toEqual({
      destroyed: 1,
    })
    expect(await state()).toBe('open')
    await fresh(keeper, 'keeper')
    expect((await keeper.post(`/api/cases/${of}/erase`, { subject: 'S-1', reason: 'r' })).json()).toEqual({
      destroyed: 1,
    })
    expect(await state()).toBe('erased')
    expect(await kept()).toEqual([])
  })

  test('a new way in for a keeper', async () => {
    await push(worker, [raised({ office: 'The home' })])
    await fresh(admin, 'admin')
    expect((await admin.post(`/api/people/${keeper.code()}/reset`)).statusCode).toBe(200)
    expect((await rowsOf(lead)).filter(({ action }) => action === 'access-rests')).toEqual([])
    expect(
      (await auditor.post('/api/audit', { action: 'access-rests' }))
        .json()
        .rows.some((row: { case: string }) => row.case === of),
    ).toBe(true)
  })
})

const fresh = async (by: Browser, who: string) => {
  unit.now += 30_000
  expect((await by.post('/api/me/fresh', { code: unit.code(who) })).statusCode).toBe(200)
}

interface Feed {
  text(): string
  until(said: string): Promise<void>
  stop(): Promise<void>
}
async function feedOf(browser: Browser): Promise<Feed> {
  const stop = new AbortController()
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await fetch(`${server.url}/api/live`, { headers: { cookie }, signal: stop.signal })
  let text = ''
  let wake = () => {}
  const reading = (async () => {
    try {
      for await (const bytes of reply.body ?? []) {
        text += Buffer.from(bytes).toString()
        wake()
      }
    } catch {} // stopped by us
  })()
  const feed: Feed = {
    text: () => text,
    until: async (wanted) => {
      while (!text.includes(wanted)) await new Promise<void>((go) => (wake = go))
    },
    stop: async () => {
      stop.abort()
      await reading
    },
  }
  await feed.until(': open')
  return feed
}
