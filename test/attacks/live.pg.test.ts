import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../src/server/start.ts'
import { makeClient } from '../../src/contract/client.ts'
import { moved, openCase, push, struck, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let of: string
let server: { url: string; close(): Promise<void> }
const failures: unknown[] = []
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  of = await openCase(lead)
  const started = await startServer(unit.house, 0, {
    live: { gatherMs: 5, everyMs: 100, perSession: 2 },
    onFailure: (error) => failures.push(error),
  })
  if (!started.ok) throw new Error(started.problem.words.en)
  server = started.server
})
afterAll(async () => {
  await server.close()
  expect([...unit.failures, ...failures]).toEqual([])
  await unit.close()
})

const cookie = (browser: Browser) => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

interface Feed {
  text(): string
  /** Waits until the feed has said this. */
  until(said: string | RegExp): Promise<void>
  ended(): Promise<void>
  stop(): void
}

async function feedOf(browser: Browser): Promise<Feed> {
  const stop = new AbortController()
  const reply = await fetch(`${server.url}/api/live`, { headers: { cookie: cookie(browser) }, signal: stop.signal })
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  let text = ''
  let wake = () => {}
  const reading = (async () => {
    const decoder = new TextDecoder()
    try {
      for await (const bytes of reply.body ?? []) {
        text += decoder.decode(bytes, { stream: true })
        wake()
      }
    } catch {} // stopped by us
    wake()
  })()
  return {
    text: () => text,
    until: async (said) => {
      while (!(typeof said === 'string' ? text.includes(said) : said.test(text)))
        await new Promise<void>((go) => (wake = go))
    },
    ended: async () => await reading,
    stop: () => stop.abort(),
  }
}

const grant = async (compartment: string) =>
  (
    await lead.post(`/api/cases/${of}/grants`, {
      compartments: [compartment],
      person: worker.code(),
      level: 'read',
      reason: 'r',
    })
  ).json().grants[0] as string

test('a feed names a stream that changed, and stays silent about those that its reader may not see', async () => {
  await grant('survivor')
  const feed = await feedOf(worker)
  await feed.until(': open')
  for (let at = 0; at < 5; at++) await push(lead, [struck(lead, of, 'suspect')])
  await push(lead, [moved(lead, of)])
  await feed.until(`{"stream":"${of}.survivor","seq":1}`)
  expect(feed.text()).not.toContain('suspect')
  expect(
    feed
      .text()
      .replaceAll(': still here\n\n', '')
      .split('\n\n')
      .filter((part) => part !== '' && !part.startsWith('event: duties')),
  ).toHaveLength(2)
  feed.stop()
})

test('a grant that ends inside an open feed is told as gone, and then nothing of that stream', async () => {
  const id = await grant('court')
  const feed = await feedOf(worker)
  await feed.until(': open')
  await lead.post(`/api/cases/${of}/grants/${id}/end`, { reason: 'over' })
  await feed.until(`event: gone\ndata: {"stream":"${of}.court"}`)
  const told = feed.text().length
  await push(lead, [struck(lead, of, 'court')])
  await push(lead, [moved(lead, of)])
  await feed.until(/"seq":2/)
  expect(feed.text().slice(told)).not.toContain('.court')
  expect((await worker.get(`/api/streams/${of}.court/entries`)).statusCode).toBe(404)
  feed.stop()
})

test('a feed says of which case the duties have changed, and not by what its reader may not see', async () => {
  await grant('suspect')
  await kept(of)
  const feed = await feedOf(worker)
  await feed.until(': open')
  await push(lead, [moved(lead, of, { compartment: 'suspect', kind: 'suspect.arrested', body: { who: ['A-1'] } })])
  await feed.until(`event: duties\ndata: {"case":"${of}"}`)
  const told = feed.text().length
  await push(lead, [moved(lead, of, { compartment: 'court', kind: 'court.hearing', body: {} })])
  await kept(of)
  const [placed] = await push(lead, [struck(lead, of, 'suspect')])
  await feed.until(`.suspect","seq":${placed?.seq}}`)
  await kept(of)
  expect(feed.text().slice(told)).not.toContain('event: duties')
  feed.stop()
})

/** Waits until nothing waits to be kept. */
async function kept(case_: string): Promise<void> {
  for (;;) {
    const { rowCount } = await unit.database.owner.query('select from mukti.duty_wait where case_id = $1', [case_])
    if (rowCount === 0) return
    await new Promise((go) => setTimeout(go, 10))
  }
}

test('a feed ends with its session', async () => {
  const browser = await unit.signedIn('outsider')
  const feed = await feedOf(browser)
  await feed.until(': open')
  await unit.database.owner.query(`update mukti.session set ended = now() where person = $1`, [
    Number(browser.code().slice(2)),
  ])
  await feed.until('event: ended')
  await feed.ended()
})

test('a session has so many feeds and no more', async () => {
  const browser = await unit.signedIn('auditor')
  const feeds = [await feedOf(browser), await feedOf(browser)]
  expect((await fetch(`${server.url}/api/live`, { headers: { cookie: cookie(browser) } })).status).toBe(429)
  for (const feed of feeds) feed.stop()
})

test('the typed client works against a server that listens', async () => {
  unit.now += 30_000
  const kept = new Map<string, string>()
  const ask: typeof fetch = async (url, options) => {
    const reply = await fetch(url, {
      ...options,
      headers: {
        ...(options?.headers as Record<string, string>),
        origin: server.url,
        cookie: [...kept].map((pair) => pair.join('=')).join('; '),
      },
    })
    for (const line of reply.headers.getSetCookie())
      kept.set(line.split('=')[0] ?? '', /=([^;]*)/.exec(line)?.[1] ?? '')
    return reply
  }
  const call = makeClient(ask, server.url)
  const keeper = unit.person('keeper')
  expect(await call('whoAmI', {})).toMatchObject({ ok: false, problem: { status: 401, type: '/api#sign-in' } })
  const signedIn = await call('signIn', {
    body: { signIn: keeper.signIn, passphrase: keeper.passphrase, code: unit.code('keeper') },
  })
  expect(signedIn).toMatchObject({ ok: true, value: { person: { name: 'Keeper' } } })
  expect(await call('findCases', { body: {} })).toMatchObject({ ok: true, value: { cases: [], more: false } })
  expect(await call('endSession', { params: { session: 'others' } })).toMatchObject({ ok: true })
  expect(await call('readCase', { params: { case: of } })).toMatchObject({ ok: false, problem: { status: 404 } })
})
