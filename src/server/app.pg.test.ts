import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, push, struck, testHouse, type Browser, type TestHouse } from '../../test/house.ts'

let unit: TestHouse
let lead: Browser
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

test('the page before sign-in learns the name of the unit, and of a practice unit how to come in', async () => {
  const about = (await unit.browser().get('/api/about')).json()
  expect(about).toMatchObject({ state: 'ready', unit: 'Test unit', practice: true })
  expect(about.practicePeople.map(({ signIn }: { signIn: string }) => signIn)).toContain('lead')
})

test('whoever signed in is told who she is', async () => {
  expect((await lead.get('/api/me')).json()).toMatchObject({
    person: { name: 'Lead', state: 'active' },
    unit: { practice: true },
    factors: { totp: true, passkeys: 0 },
  })
})

test('a case is opened, written to, read back, listed and found', async () => {
  const of = await openCase(lead)
  const entry = moved(lead, of)
  const pushed = await lead.post('/api/entries', { entries: [entry, { ...entry, id: 'no id' }] })
  expect(pushed.json().verdicts).toMatchObject([
    { id: entry['id'], status: 'accepted', seq: 1 },
    { status: 'refused', reason: 'schema' },
  ])
  const read = (await lead.get(`/api/streams/${of}.survivor/entries`)).json()
  expect(read).toMatchObject({ entries: [{ ...entry, seq: 1 }], head: 1, more: false })
  const found = (await lead.post('/api/cases/find', { text: 'kol-17' })).json()
  expect(found.cases.map(({ id }: { id: string }) => id)).toContain(of)
  expect((await lead.get(`/api/cases/${of}`)).json()).toMatchObject({ label: 'KOL-17-031', codeName: 'Ebb' })
  expect((await lead.post('/api/sync', { protocol: 1, carry: [of] })).json().heads[`${of}.survivor`]).toMatchObject({
    seq: 1,
  })
})

test('what was withdrawn is gone from the list, too', async () => {
  const of = await openCase(lead, 'GONE-1')
  const [first] = await push(lead, [moved(lead, of)])
  const people = async () => {
    const found = (await lead.post('/api/cases/find', { text: 'GONE' })).json().cases[0]
    return found.cards.find(({ compartment }: { compartment: string }) => compartment === 'survivor').shown.people
  }
  expect(await people()).toEqual(['S-1'])
  await push(lead, [struck(lead, of, 'survivor', { body: { entry: first?.id, reason: 'Written in the wrong case' } })])
  expect(await people()).toEqual([])
})

test('the entries of one stream are packed; what mixes cases or tells of a person is not', async () => {
  const of = await openCase(lead, 'PACKED-1')
  await push(
    lead,
    Array.from({ length: 12 }, () => moved(lead, of)),
  )
  const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
    lead.send({ method, url, headers: { 'accept-encoding': 'gzip, br' }, ...(payload ? { payload } : {}) })
  expect((await ask('GET', `/api/streams/${of}.survivor/entries`)).headers['content-encoding']).toBe('br')
  const others = [
    await ask('POST', '/api/cases/find', { text: '' }),
    await ask('POST', '/api/sync', { protocol: 1, carry: [of] }),
    await ask('GET', `/api/cases/${of}`),
    await ask('GET', '/api/me'),
    await ask('GET', '/api/people'),
  ]
  for (const answer of others) {
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-encoding']).toBeUndefined()
  }
})
