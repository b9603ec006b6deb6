import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { boardPath } from '../../contract/fixed.ts'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { listen } from '../../../test/pages.ts'
import { mailServer, type TestMailServer } from '../../../test/smtp.ts'
import { startKeepingDuties, type DutyKeeper } from '../duty-keeper.ts'
import { mailQueue, startReminding, type ReminderKeeper } from './keeper.ts'
import { connectionOf } from './mailer.ts'

let unit: TestHouse
let lead: Browser
let admin: Browser
let smtp: TestMailServer
let duties: DutyKeeper
let keeper: ReminderKeeper
let url: string
let count = 0
const failures: unknown[] = []
beforeAll(async () => {
  smtp = await mailServer()
  unit = await testHouse()
  Object.assign(unit.house.settings, { mail: { server: smtp.url, from: 'mukti@unit.example' } })
  url = await listen(unit.app)
  lead = await unit.signedIn('lead')
  admin = await unit.signedIn('admin')
  duties = startKeepingDuties(unit.house, (error) => failures.push(error))
  keeper = startReminding(unit.house, 'https://mukti.unit.example', (error) => failures.push(error))
})
afterAll(async () => {
  await Promise.all([duties.stop(), keeper.stop()])
  expect(unit.failures).toEqual([])
  expect(failures.filter((error) => (error as { code?: string }).code !== 'EMESSAGE')).toEqual([])
  await unit.close()
  await smtp.close()
})
beforeEach(async () => {
  await duties.settle()
  await unit.database.owner.query('delete from mukti.reminder_mark')
  await unit.database.owner.query('delete from mukti.reminder')
  await unit.database.owner.query('delete from mukti.job')
  await unit.database.owner.query('update mukti.duty set state = 2')
  smtp.letters.length = 0
})

/** Two duties of an arrest 30 hours ago are overdue: the test law asks to produce him and to tell a relative. */
const arrest = async () => {
  const of = await openCase(lead, `KOL-17-${(count += 1)}`)
  const at = new Date(Date.now() - 30 * 3_600_000).toISOString()
  await push(lead, [moved(lead, of, { compartment: 'suspect', kind: 'suspect.arrested', at, body: { who: ['A-1'] } })])
  await duties.settle()
  await keeper.look()
  return of
}

const proveAddress = async () => {
  const asked = await lead.post('/api/me/reminders/address', { address: 'lead@unit.example' })
  if (asked.statusCode !== 200) throw new Error(asked.body)
  const code = /^\d{8}$/m.exec(smtp.letters.at(-1)?.text ?? '')?.[0] ?? ''
  return await lead.post('/api/me/reminders/address/prove', { code })
}

test('who never chose anything is reminded in the web and not by mail', async () => {
  expect((await lead.get('/api/me/reminders')).json()).toEqual({
    web: true,
    mail: false,
    quiet: null,
    before: ['24h', '4h', 'overdue'],
    address: null,
    zone: 'Asia/Kolkata',
    canMail: true,
    calendar: null,
    trouble: null,
  })
  await arrest()
  const { reminders, unread } = (await lead.get('/api/reminders')).json()
  expect(unread).toBe(1)
  expect(reminders).toMatchObject([{ soon: 0, overdue: 2, read: false }])
  expect(Object.keys(reminders[0]).sort()).toEqual(['at', 'escalated', 'id', 'overdue', 'read', 'soon'])
  expect(smtp.letters).toEqual([])
  await lead.post('/api/reminders/read')
  expect((await lead.get('/api/reminders')).json()).toMatchObject({ unread: 0, reminders: [{ read: true }] })
})

test('the feed says that there is a reminder, to its person alone and without a word of it', async () => {
  const feed = async (browser: Browser) => {
    const stop = new AbortController()
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(`${url}/api/live`, { headers: { cookie }, signal: stop.signal })
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      text: () => text,
      until: async (said: string) => {
        while (!text.includes(said)) text += (await reader?.read())?.value ?? ''
      },
      stop: () => stop.abort(),
    }
  }
  const outsider = await unit.signedIn('outsider')
  const [hers, theirs] = [await feed(lead), await feed(outsider)]
  const of = await arrest()
  await hers.until('event: reminders\ndata: {}\n\n')
  hers.stop()
  const grant = { compartments: ['intel'], person: outsider.code(), level: 'read', reason: 'r' }
  expect((await lead.post(`/api/cases/${of}/grants`, grant)).statusCode).toBe(200)
  await theirs.until('event: grants')
  expect(theirs.text()).not.toContain('reminders')
  theirs.stop()
})

test('an address is proved by the code that came there, and then a letter says how many and where, and no more', async () => {
  expect((await lead.post('/api/me/reminders', { web: true, mail: true, quiet: null, before: [] })).statusCode).toBe(
    400,
  )
  expect((await proveAddress()).statusCode).toBe(200)
  expect((await lead.get('/api/me/reminders')).json()).toMatchObject({ mail: true, address: 'lead@unit.example' })
  smtp.letters.length = 0
  await arrest()
  await keeper.look()
  expect(smtp.letters).toHaveLength(1)
  const [letter] = smtp.letters
  expect(letter?.from).toBe('mukti@unit.example')
  expect(letter?.to).toEqual(['lead@unit.example'])
  expect(letter?.subject).toBe('2 duties are due. Open Mukti.')
  expect(letter?.text.trim().split('\n')).toEqual([
    '2 duties are due. Open Mukti.',
    '',
    'Overdue: 2',
    'Overdue for long, and told to you because you answer for it: 1',
    '',
    `https://mukti.unit.example${boardPath}`,
    '',
    'You chose this under “My account” in Mukti, and can end it there.',
  ])
})

test('what the mail server does not take waits, is shown to administrators alone, and is sent when it does', async () => {
  smtp.answer = 451
  await arrest()
  expect(smtp.letters).toEqual([])
  const { rows } = await unit.database.owner.query(
    `select tries, failed, done, extract(epoch from run_at - now())::int as pause from mukti.job where queue = $1`,
    [mailQueue],
  )
  expect(rows).toMatchObject([{ tries: 1, failed: 'EMESSAGE 451', done: null }])
  expect(rows[0].pause).toBeGreaterThan(50)
  expect((await admin.get('/api/me/reminders')).json().trouble).toMatchObject({ waiting: 1, failed: 'EMESSAGE 451' })
  expect((await lead.get('/api/me/reminders')).json().trouble).toBeNull()
  smtp.answer = 250
  await keeper.look()
  expect(smtp.letters).toEqual([])
  await unit.database.owner.query('update mukti.job set run_at = now()')
  await keeper.look()
  expect(smtp.letters.map(({ to }) => to)).toEqual([['lead@unit.example']])
  expect((await admin.get('/api/me/reminders')).json().trouble).toBeNull()
})

test('a letter that waited into quiet hours goes on waiting, and one whose duties are done is not sent', async () => {
  smtp.answer = 451
  await arrest()
  smtp.answer = 250
  const { owner } = unit.database
  await owner.query(`update mukti.reminder_setting set quiet_from = (now() at time zone 'Asia/Kolkata')::time - interval '1 hour',
    quiet_until = (now() at time zone 'Asia/Kolkata')::time + interval '1 hour'`)
  await owner.query('update mukti.job set run_at = now()')
  await keeper.look()
  expect((await owner.query('select tries, done from mukti.job')).rows).toEqual([{ tries: 1, done: null }])
  await owner.query('update mukti.reminder_setting set quiet_from = null, quiet_until = null')
  await owner.query('update mukti.duty set state = 2')
  await owner.query('update mukti.job set run_at = now()')
  await keeper.look()
  expect(smtp.letters).toEqual([])
  expect((await owner.query('select done is not null as done from mukti.job')).rows).toEqual([{ done: true }])
})

test('a wrong code changes nothing, and who guesses waits', async () => {
  const answers: number[] = []
  for (let tries = 0; tries < 7; tries += 1)
    answers.push((await lead.post('/api/me/reminders/address/prove', { code: '00000000' })).statusCode)
  expect(answers).toEqual([400, 400, 400, 400, 400, 429, 429])
})

test('an address is forgotten at a word, and mail with it', async () => {
  expect((await lead.send({ method: 'DELETE', url: '/api/me/reminders/address' })).statusCode).toBe(200)
  expect((await lead.get('/api/me/reminders')).json()).toMatchObject({ mail: false, address: null })
  await arrest()
  expect(smtp.letters).toEqual([])
})

test.each([
  [{ quiet: { from: '22:00', until: '22:00' } }],
  [{ quiet: { from: '24:00', until: '06:00' } }],
  [{ before: ['12h'] }],
  [{ more: 1 }],
])('%j is not a way to be reminded', async (more) => {
  const body = { web: true, mail: false, quiet: null, before: [], ...more }
  expect((await lead.post('/api/me/reminders', body)).statusCode).toBe(400)
})

test('beyond this machine nothing is said before TLS has begun', () => {
  const from = 'mukti@unit.example'
  expect(connectionOf({ server: 'smtp://mail.example.org', from })).toMatchObject({
    port: 587,
    requireTLS: true,
    ignoreTLS: false,
  })
  expect(connectionOf({ server: 'smtps://m:a%40b@mail.example.org', from })).toMatchObject({
    port: 465,
    secure: true,
    auth: { user: 'm', pass: 'a@b' },
  })
  expect(connectionOf({ server: 'smtp://127.0.0.1:25', from })).toMatchObject({
    requireTLS: false,
    name: 'unit.example',
  })
})
