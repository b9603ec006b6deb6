import ICAL from 'ical.js'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardPath } from '../../contract/fixed.ts'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { startKeepingDuties, type DutyKeeper } from '../duty-keeper.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let duties: DutyKeeper
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  duties = startKeepingDuties(unit.house)
  of = await openCase(lead)
  const at = new Date(Date.now() - 2 * 3_600_000).toISOString()
  await push(lead, [
    moved(lead, of, { compartment: 'suspect', kind: 'suspect.arrested', at, body: { who: ['A-1'] } }),
    moved(lead, of, { compartment: 'court', kind: 'court.hearing', at, body: {} }),
  ])
  await duties.settle()
})
afterAll(async () => {
  await duties.stop()
  expect(unit.failures).toEqual([])
  await unit.close()
})

const make = async (by: Browser): Promise<string> => {
  const answer = await by.post('/api/me/calendar')
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return new URL(answer.json().address).pathname
}
/** As a calendar asks: without a cookie, from its own network. */
const fetched = async (path: string, network = '203.0.113.9') =>
  await unit.browser().send({ method: 'GET', url: path, remoteAddress: network })
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
const plain = (answer: { statusCode: number; body: string; headers: object }) =>
  `${answer.statusCode} ${answer.body.replace(/urn:uuid:[0-9a-f-]{36}/, '')} ${JSON.stringify({ ...answer.headers, date: '' })}`

test('a calendar shows when each of my duties falls due: an instant in UTC, or a day where the law names a day', async () => {
  const path = await make(lead)
  expect(path).toMatch(/^\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/)
  const answer = await fetched(path)
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'no-store',
  ])
  const { rows } = await unit.database.owner.query<{ due_at: Date; day: string | null }>(
    `select due_at, case when length(shown->>'due') = 10 then shown->>'due' end as day from mukti.duty
      where state = 0 and not watch and isfinite(due_at) and reading = 1791 order by due_at`,
  )
  const got = events(answer.body).map(({ startDate }) =>
    startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString().slice(0, 19),
  )
  expect(got).toEqual(rows.map(({ due_at, day }) => day ?? due_at.toISOString().slice(0, 19)))
  expect(rows.filter(({ day }) => day !== null).length).toBeGreaterThan(0)
  expect(rows.filter(({ day }) => day === null).length).toBeGreaterThan(0)
  for (const event of events(answer.body)) {
    expect(event.startDate.isDate || event.startDate.zone === ICAL.Timezone.utcTimezone).toBe(true)
    expect([event.summary, event.description, event.location]).toEqual(['Duty', null, null])
    expect(event.component.getFirstPropertyValue('url')).toBe(`http://localhost${boardPath}`)
  }
  expect(new Set(events(answer.body).map(({ uid }) => uid)).size).toBe(rows.length)
  expect(Math.max(...answer.body.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})

test('only what is in my reading now is in it, and nothing once my access has ended', async () => {
  const path = await make(worker)
  expect(events((await fetched(path)).body)).toEqual([])
  const given = await lead.post(`/api/cases/${of}/grants`, {
    compartments: ['suspect'],
    person: worker.code(),
    level: 'read',
    reason: 'r',
  })
  await duties.settle()
  expect(events((await fetched(path)).body)).toHaveLength(3)
  const [grant] = given.json().grants as string[]
  expect((await lead.post(`/api/cases/${of}/grants/${grant}/end`, { reason: 'r' })).statusCode).toBe(200)
  expect(events((await fetched(path)).body)).toEqual([])
})

test('revoked, renewed away, never given, ill-formed, or of somebody shut out: one and the same 404', async () => {
  const { owner } = unit.database
  const ended = await make(worker)
  const renewed = await make(lead)
  const shutOut = await make(lead)
  expect((await worker.send({ method: 'DELETE', url: '/api/me/calendar' })).statusCode).toBe(200)
  expect((await worker.send({ method: 'DELETE', url: '/api/me/calendar' })).statusCode).toBe(404)
  await owner.query('update mukti.person set suspended_at = now() where id = $1', [Number(lead.code().slice(2))])
  const unknown = `/api/calendar/${randomBytes(32).toString('base64url')}.ics`
  const answers = new Map<string, string>()
  for (const path of [
    ended,
    renewed,
    shutOut,
    unknown,
    '/api/calendar/x',
    `/api/calendar/${encodeURIComponent("' or true --")}.ics`,
  ])
    answers.set(path, plain(await fetched(path, '198.51.100.7')))
  await owner.query('update mukti.person set suspended_at = null')
  expect(new Set(answers.values()).size).toBe(1)
  expect([...answers.values()][0]).toMatch(/^404 /)
  expect((await fetched(shutOut)).statusCode).toBe(200)
  expect((await fetched(shutOut.replace('.ics', ''))).statusCode).toBe(404)
})

test('a wrong address costs the same work as one that has ended: the same questions to the database, with one row in neither', async () => {
  const ended = await make(worker)
  await worker.send({ method: 'DELETE', url: '/api/me/calendar' })
  const asked = async (path: string, network: string) => {
    const sent: string[] = []
    const restore = [unit.house.pools.reminders, unit.house.pools.signIn].map((pool) => {
      const query = pool.query.bind(pool)
      Object.assign(pool, {
        query: async (text: string, values: unknown[]) => {
          const result = await query(text, values)
          sent.push(`${text} ${result.rowCount}`)
          return result
        },
      })
      return () => Object.assign(pool, { query })
    })
    await fetched(path, network)
    for (const each of restore) each()
    return sent
  }
  const wrong = await asked(`/api/calendar/${randomBytes(32).toString('base64url')}.ics`, '192.0.2.1')
  expect(wrong).toEqual(['select * from mukti.calendar_of($1) 0'])
  expect(await asked(ended, '192.0.2.1')).toEqual(wrong)
  expect(await asked('/api/calendar/x', '192.0.2.1')).toEqual(wrong)
})

test('who guesses waits, as at the sign-in; who has the right address does not use up the tries of his network', async () => {
  const path = await make(lead)
  const statuses: number[] = []
  for (let tries = 0; tries < 15; tries += 1) statuses.push((await fetched(path, '198.18.5.77')).statusCode)
  expect(new Set(statuses)).toEqual(new Set([200]))
  const wrong: number[] = []
  for (let tries = 0; tries < 12; tries += 1)
    wrong.push((await fetched(`/api/calendar/${randomBytes(32).toString('base64url')}.ics`, '198.18.5.77')).statusCode)
  expect(wrong.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404))
  expect(wrong.at(-1)).toBe(429)
})

test('the secret is kept nowhere: not in a table, the audit or an answer but the one', async () => {
  const path = await make(lead)
  const secret = /([A-Za-z0-9_-]{43})\.ics$/.exec(path)?.[1] ?? ''
  await fetched(path)
  const { owner } = unit.database
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'mukti'`,
  )
  let text = ''
  for (const { name } of tables.rows)
    text += (await owner.query<{ row: string }>(`select t::text as row from ${name} t`)).rows
      .map(({ row }) => row)
      .join('\n')
  expect(text).toContain('calendar-made')
  expect(text.includes(secret) || text.includes(Buffer.from(secret).toString('hex'))).toBe(false)
  expect((await lead.get('/api/me/reminders')).body).not.toContain(secret)
})

test('an address is made only when the second factor was shown a moment ago', async () => {
  await unit.database.owner.query(`update mukti.session set fresh_until = now() - interval '1 minute'`)
  expect((await lead.post('/api/me/calendar')).statusCode).toBe(403)
})
