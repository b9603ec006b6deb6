import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../../kinds/index.ts'
import { compartmentNames } from '../../../record/compartments.ts'
import type { Kind } from '../../../record/kind.ts'
import { axe, buildWeb, openBrowser } from '../../../../test/browser.ts'
import { moved, testHouse, type Browser as Asker, type TestHouse } from '../../../../test/house.ts'

let house: TestHouse
let browser: Browser
let lead: Asker
let url: string
let openCase: () => Promise<string>

beforeAll(async () => {
  buildWeb('production')
  house = await testHouse({}, { web: resolve('dist/web') })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://localhost:${(house.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  lead = await house.signedIn('lead')
  openCase = async () => {
    const answer = await lead.post('/api/cases', { request: randomUUID(), label: 'KOL-17-031', codeName: 'Kingfisher' })
    return answer.json<{ case: string }>().case
  }
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** A browser of its own in which the lead is signed in. */
async function signedIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kolkata', ...options })
  const page = await context.newPage()
  await page.goto(`${url}/nothing-here`)
  house.now += 30_000
  const way = { signIn: 'lead', passphrase: house.person('lead').passphrase, code: house.code('lead') }
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/sign-in', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    way,
  )
  expect(status).toBe(200)
  await page.close()
  return context
}

const entries = async (of: string, compartment = 'survivor') =>
  (await lead.get(`/api/streams/${of}.${compartment}/entries`)).json<{
    entries: { id: string; kind: string; at: unknown; saw: string[]; body: Record<string, unknown>; n: number }[]
  }>().entries

const draftIsKept = (page: Page) => page.getByText(/^Draft kept, /).waitFor()

async function chooseNew(page: Page, field: string, label: string) {
  const group = page.getByRole('group', { name: new RegExp(`^${field}`) }).first()
  const summary = group.locator('summary').first()
  if ((await group.locator('details').first().getAttribute('open')) === null) await summary.click()
  await group.getByRole('button', { name: new RegExp(`New label: .* ${label}$`) }).click()
}

test('a kind is found by one’s own words, filled in and saved by the keyboard alone', async () => {
  const of = await openCase()
  const page = await (await signedIn()).newPage()
  await page.goto(`${url}/cases/${of}/add`)
  await page.getByRole('combobox', { name: 'Find a kind of entry' }).waitFor()
  await page.keyboard.type('moved')
  await page.getByRole('option', { name: 'Survivor moved' }).waitFor()
  const steps = await page.getByRole('listbox').getByRole('option').allTextContents()
  for (let step = steps.findIndex((said) => said.startsWith('Survivor moved')); step > 0; step--)
    await page.keyboard.press('ArrowDown')
  await page
    .getByRole('listbox')
    .getByRole('option', { selected: true })
    .filter({ hasText: 'Survivor moved' })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Survivor moved' }).waitFor()
  expect(await axe(page)).toEqual([])
  const make = page.getByRole('group', { name: 'Who' }).first().getByRole('button', { name: 'New label: survivor S-1' })
  await make.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Left at: Time').focus()
  await page.keyboard.type('2255')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`${url}/cases/${of}`)
  const [only, ...more] = await entries(of)
  expect(more).toEqual([])
  expect(only).toMatchObject({ kind: 'survivor.moved', body: { who: ['S-1'] } })
  expect(only?.at).toMatch(/T22:55:00\+05:30$/)
  await page.context().close()
}, 60_000)

test('what was typed survives a reload and a closed page, and goes only by a press', async () => {
  const of = await openCase()
  const context = await signedIn()
  const first = await context.newPage()
  await first.goto(`${url}/cases/${of}/add?kind=survivor.moved&about=1.2`)
  await first.getByLabel('Left at: Time').fill('21:10')
  await draftIsKept(first)
  await first.reload()
  expect(await first.getByLabel('Left at: Time').inputValue()).toBe('21:10')
  await first.close()
  const second = await context.newPage()
  await second.goto(`${url}/cases/${of}/add`)
  await second.getByRole('heading', { name: 'Your drafts on this device' }).waitFor()
  await second.getByRole('link', { name: 'Go on' }).click()
  await second.getByText(/^You go on with the draft of/).waitFor()
  expect(await second.getByLabel('Left at: Time').inputValue()).toBe('21:10')
  await second.getByRole('button', { name: 'Throw it away and start anew' }).click()
  await expect.poll(() => second.getByLabel('Left at: Time').inputValue()).toBe('')
  expect(
    await second.evaluate(
      () => JSON.stringify(Object.fromEntries(Object.entries(localStorage))) + location.href + document.title,
    ),
  ).not.toMatch(/S-2|21:10/)
  await context.close()
}, 60_000)

test('nothing that was typed lies readable on the device', async () => {
  const of = await openCase()
  const context = await signedIn()
  const page = await context.newPage()
  await page.goto(`${url}/cases/${of}/add?kind=note`)
  await page
    .getByRole('group', { name: /^Part of the case/ })
    .getByText('Survivors')
    .click()
  await page.getByLabel('In one line').fill('Quiet Heron')
  await draftIsKept(page)
  const kept = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('notes')
      asked.onsuccess = () => resolve(asked.result)
    })
    const all = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const asked = db.transaction(name).objectStore(name).getAll()
        asked.onsuccess = () => resolve(asked.result)
      })
    const drafts = (await all('drafts')) as { bytes: ArrayBuffer }[]
    const keys = (await all('keys')) as CryptoKey[]
    return {
      count: drafts.length,
      text: drafts.map(({ bytes }) => new TextDecoder().decode(bytes)).join(),
      extractable: keys.some((key) => key.extractable),
    }
  })
  expect(kept.count).toBe(1)
  expect(kept.text).not.toContain('Heron')
  expect(kept.extractable).toBe(false)
  await context.close()
}, 60_000)

test('an error stands at its field when the field is left, the summary leads to it, and nothing is cleared', async () => {
  const of = await openCase()
  const page = await (await signedIn()).newPage()
  await page.goto(`${url}/cases/${of}/add?kind=survivor.moved`)
  await page.getByLabel('Left at: Time').fill('22:55')
  await page.getByLabel('Arrived at: Date').fill(await page.getByLabel('Left at: Date').inputValue())
  await page.getByLabel('Arrived at: Time').fill('22:20')
  await page.getByLabel('Arrived at: Time').press('Tab')
  await chooseNew(page, 'Who', 'S-1')
  await page.getByText('The arrival is before the departure').waitFor()
  await page.getByRole('button', { name: 'Save entry' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Not saved yet' })
  await summary.waitFor()
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  await summary.getByRole('link', { name: /The arrival is before the departure/ }).click()
  expect(await page.evaluate(() => document.activeElement?.closest('.form-field')?.textContent)).toContain('Arrived at')
  expect(await page.getByLabel('Arrived at: Time').inputValue()).toBe('22:20')
  expect(await entries(of)).toEqual([])
  await page.evaluate(() => scrollTo(0, 0)) // what lies under the page's head is no smaller for it
  expect(await axe(page)).toEqual([])
  await page.context().close()
}, 60_000)

test('in every part of a case an entry is written through the form and is in the record as it was written', async () => {
  const of = await openCase()
  const page = await (await signedIn()).newPage()
  for (const compartment of compartmentNames) {
    const kind = [...registry.values()].find(
      (one) => one.compartment === compartment && one.needs === 'write' && isChosenOnly(one),
    )
    expect(kind, compartment).toBeDefined()
    if (!kind) continue
    const said = Object.entries(kind.example)
      .filter(([name]) => name === 'step' || kind.needed.includes(name))
      .map(([name, value]) => [name, String(value)])
    await page.goto(`${url}/cases/${of}/add?${new URLSearchParams([['kind', kind.kind], ...said]).toString()}`)
    await page
      .getByRole('textbox', { name: /: Time$/ })
      .first()
      .fill('16:15')
    await page.getByRole('button', { name: 'Save entry' }).click()
    await page.waitForURL(`${url}/cases/${of}`)
  }
  const streams = (await lead.get(`/api/cases/${of}`)).json<{ streams: { stream: string; compartment: string }[] }>()
    .streams
  for (const compartment of compartmentNames) {
    const stream = streams.find((one) => one.compartment === compartment)?.stream
    // A concern is closed to the lead, too, unless it was given.
    if (compartment === 'concern') continue
    const kept = (await lead.get(`/api/streams/${stream}/entries`)).json<{ entries: { kind: string; at: string }[] }>()
      .entries
    expect(kept, compartment).toHaveLength(1)
    expect(registry.get(kept[0]?.kind ?? '')?.compartment).toBe(compartment)
  }
  await page.context().close()
}, 120_000)

/** Everything that it needs can be chosen, so that an address can say it. */
const isChosenOnly = (kind: Kind): boolean =>
  kind.needed.every((name) =>
    ['party', 'parties', 'choice', 'choices', 'yes-no'].includes(kind.fields[name]?.input.as ?? ''),
  )

test('an answer that is lost on the way makes one entry, however often Save is pressed', async () => {
  const of = await openCase()
  const page = await (await signedIn()).newPage()
  await page.goto(`${url}/cases/${of}/add?kind=survivor.moved&about=S-3`)
  await page.getByLabel('Left at: Time').fill('09:00')
  let lost = 0
  await page.route('**/api/entries', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Save entry' }).click()
  await page.getByText('Nobody answered.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Save entry' }).click()
  await page.waitForURL(`${url}/cases/${of}`)
  expect(await entries(of)).toHaveLength(1)
  await page.context().close()
}, 60_000)

test('an entry is corrected in the form of its own kind, and withdrawn with a reason', async () => {
  const of = await openCase()
  const one = moved(lead, of)
  await lead.post('/api/entries', { entries: [one] })
  const page = await (await signedIn()).newPage()
  await page.goto(`${url}/cases/${of}/add?correct=${String(one['id'])}`)
  await chooseNew(page, 'To', 'H-1')
  await page.getByRole('button', { name: 'Save correction' }).click()
  await page.getByRole('link', { name: /write the reason/ }).waitFor()
  await page.getByLabel('Why').fill('The constable read the wrong board')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`${url}/cases/${of}`)
  await page.goto(`${url}/cases/${of}/add?withdraw=${String(one['id'])}`)
  await page.getByLabel('Why').fill('Written in the wrong case')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.waitForURL(`${url}/cases/${of}`)
  const [, corrected, withdrawn] = await entries(of)
  expect(corrected?.body).toMatchObject({
    entry: one['id'],
    kind: 'survivor.moved',
    body: { who: ['S-1'], to: 'H-1' },
    reason: 'The constable read the wrong board',
  })
  expect(withdrawn?.body).toEqual({ entry: one['id'], reason: 'Written in the wrong case' })
  await page.context().close()
}, 60_000)

test('another account of an event is joined to it, and its draft is kept apart from that of a new event', async () => {
  const of = await openCase()
  const first = moved(lead, of)
  expect((await lead.post('/api/entries', { entries: [first] })).statusCode).toBe(200)
  const page = await (await signedIn()).newPage()
  await page.goto(`${url}/cases/${of}/add?kind=survivor.moved&about=1.1&in=survivor&same=${String(first['id'])}`)
  await page.getByLabel('Left at: Time').fill('22:50')
  await draftIsKept(page)
  await page.goto(`${url}/cases/${of}/add?kind=survivor.moved&about=1.1`)
  expect(await page.getByLabel('Left at: Time').inputValue()).toBe('')
  await page.goto(`${url}/cases/${of}/add?kind=survivor.moved&about=1.1&in=survivor&same=${String(first['id'])}`)
  expect(await page.getByLabel('Left at: Time').inputValue()).toBe('22:50')
  await page.getByRole('button', { name: 'Save entry' }).click()
  await page.waitForURL(`${url}/cases/${of}`)
  expect((await entries(of)).at(-1)).toMatchObject({ same: [first['id']] })
  await page.context().close()
}, 60_000)
