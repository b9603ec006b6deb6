import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt, fromBase32, stepAt } from '../../src/server/totp.ts'
import { moved, openCase, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let admin: Browser
let lead: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  admin = await unit.signedIn('admin')
  lead = await unit.signedIn('lead')
  of = await openCase(lead)
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const accept = async (secret: string, passphrase = 'seven green lanterns at dusk') => {
  const browser = unit.browser()
  const seen = await browser.post('/api/invitations/open', { secret })
  const seed = seen.statusCode === 200 ? fromBase32(seen.json().totpSecret) : Buffer.alloc(20)
  const code = codeAt(seed, stepAt(unit.now))
  return { browser, seen, answer: await browser.post('/api/invitations/accept', { secret, passphrase, code }), seed }
}

test('an invitation lets its holder in once, with a second factor of her own', async () => {
  const invited = (
    await admin.post('/api/invitations', {
      name: 'Mitali',
      signIn: 'mitali',
      office: null,
      roles: ['caseworker'],
      language: 'bn',
    })
  ).json()
  const { seen, answer, browser } = await accept(invited.secret)
  expect(seen.json()).toMatchObject({ name: 'Mitali', unit: 'Test unit', signIn: 'mitali' })
  expect(answer.json()).toMatchObject({ me: { person: { code: invited.person } } })
  expect(answer.json().recoveryCodes).toHaveLength(10)
  expect((await browser.get('/api/me')).statusCode).toBe(200)
  expect((await accept(invited.secret)).seen.statusCode).toBe(404)
})

test('an invitation with a wrong code or a weak passphrase is not used up', async () => {
  const { secret } = (
    await admin.post('/api/invitations', { name: 'Next', signIn: 'next', office: null, roles: [], language: 'en' })
  ).json()
  expect((await accept(secret, 'password12345678')).answer.json().refusals[0].field).toBe('passphrase')
  const wrongCode = await unit
    .browser()
    .post('/api/invitations/accept', { secret, passphrase: 'seven green lanterns at dusk', code: '000000' })
  expect(wrongCode.json().refusals[0].field).toBe('code')
  expect((await accept(secret)).answer.statusCode).toBe(200)
})

test('an invitation of three days ago, and one that was replaced, are no invitations', async () => {
  const first = (
    await admin.post('/api/invitations', { name: 'Late', signIn: 'late', office: null, roles: [], language: 'en' })
  ).json()
  const second = (await admin.post(`/api/people/${first.person}/reset`)).json()
  expect((await accept(first.secret)).seen.statusCode).toBe(404)
  await unit.database.owner.query(`update mukti.invitation set until = now() - interval '1 second'`)
  expect((await accept(second.secret)).seen.statusCode).toBe(404)
})

test('a recovery code lets in once', async () => {
  const worker = await unit.signedIn('worker')
  const codes = (await worker.post('/api/me/recovery-codes')).json().recoveryCodes as string[]
  const enter = async (recoveryCode: string | undefined) => {
    await unit.database.owner.query('delete from mukti.delay')
    return (await unit.browser().signIn('worker', { code: undefined, recoveryCode })).statusCode
  }
  expect([
    await enter(codes[0]),
    await enter(codes[0]),
    await enter(codes[1]?.toLowerCase().replaceAll('-', ' ')),
  ]).toEqual([200, 401, 200])
})

test('a reset by an administrator lets her access rest until who leads her case confirms, and tells both', async () => {
  const worker = await unit.signedIn('worker')
  await lead.post(`/api/cases/${of}/grants`, {
    compartments: ['survivor'],
    person: worker.code(),
    level: 'write',
    reason: 'helps',
  })
  expect((await worker.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(200)

  const { secret } = (await admin.post(`/api/people/${worker.code()}/reset`)).json()
  expect((await worker.get('/api/me')).statusCode).toBe(401)
  await unit.database.owner.query('delete from mukti.delay')
  unit.now += 30_000
  expect((await unit.browser().signIn('worker')).statusCode).toBe(401)

  const { browser } = await accept(secret)
  expect((await browser.get('/api/me')).json().person.state).toBe('suspended')
  expect((await browser.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(404)
  const told = (await lead.post('/api/audit', { case: of }))
    .json()
    .rows.map(({ action, details }: { action: string; details: string }) => `${action} ${details}`)
  expect(told).toContain(`access-rests ${worker.code()}`)

  expect((await admin.post(`/api/people/${worker.code()}/confirm`)).statusCode).toBe(403)
  expect((await lead.post(`/api/people/${worker.code()}/confirm`)).statusCode).toBe(200)
  expect((await browser.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(200)
})

test('who sees a case only by her team is confirmed by who leads that case, too', async () => {
  const outsider = await unit.signedIn('outsider')
  const { id } = (await admin.post('/api/teams', { name: 'Helpers', lead: lead.code() })).json()
  await lead.post(`/api/teams/${id}/members`, { person: outsider.code() })
  await lead.post(`/api/cases/${of}/grants`, { compartments: ['survivor'], team: id, level: 'read', reason: 'helps' })
  expect((await outsider.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(200)
  const { secret } = (await admin.post(`/api/people/${outsider.code()}/reset`)).json()
  const { browser } = await accept(secret)
  expect((await browser.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(404)
  expect((await lead.post(`/api/people/${outsider.code()}/confirm`)).statusCode).toBe(200)
  expect((await browser.get(`/api/streams/${of}.survivor/entries`)).statusCode).toBe(200)
})

test('who administers sees no case, however he asks', async () => {
  await lead.post('/api/entries', { entries: [moved(lead, of)] })
  expect((await admin.post('/api/cases/find', {})).json()).toMatchObject({ cases: [], counts: { all: 0 } })
  expect((await admin.get(`/api/cases/${of}`)).statusCode).toBe(404)
  expect((await admin.post('/api/cases', { request: crypto.randomUUID(), label: 'X-1' })).statusCode).toBe(403)
})
