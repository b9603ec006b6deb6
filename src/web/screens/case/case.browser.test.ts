import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practice } from '../../../../practice/unit.ts'
import { codeAt, fromBase32, stepAt } from '../../../server/totp.ts'
import { axe, buildWeb, openBrowser, sidewaysScroll } from '../../../../test/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/house.ts'

let house: TestHouse
let browser: Browser
let url: string
const people = new Map<string, BrowserContext>()
const complaints: string[] = []

beforeAll(async () => {
  buildWeb('production')
  house = await testHouse({ practice }, { web: resolve('dist/web') })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://localhost:${(house.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** A browser of its own in which somebody of the practice unit is signed in; the same one each time. */
async function as(signIn: string): Promise<BrowserContext> {
  const before = people.get(signIn)
  if (before) return before
  const person = practice.people.find((one) => one.signIn === signIn)
  if (!person) throw new Error(`nobody is called ${signIn}`)
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kolkata', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${url}/nothing-here`)
  house.now += 30_000
  const status = await post(page, '/api/sign-in', {
    signIn,
    passphrase: person.passphrase,
    code: codeAt(fromBase32(person.totpSecret), stepAt(house.now)),
  })
  expect(status.status).toBe(200)
  await page.close()
  people.set(signIn, context)
  return context
}

/** What the page itself would send. */
const post = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      })
      return { status: answer.status, json: (await answer.json()) as unknown }
    },
    [path, body] as const,
  )

async function caseOf(page: Page, label = 'KOL-17-031'): Promise<string> {
  const { json } = await post(page, '/api/cases/find', {})
  const found = (json as { cases: { id: string; label: string }[] }).cases.find((one) => one.label === label)
  if (!found) throw new Error(`${label} is not in the list`)
  return found.id
}

/** The evening of the operation, when one of two girls has not arrived. */
const evening = 'at=2017-08-24T18:10:00Z'

async function open(
  signIn: string,
  path = '',
  size: { width: number; height: number } = { width: 1280, height: 900 },
  query = `?${evening}`,
): Promise<Page> {
  const page = await (await as(signIn)).newPage()
  await page.setViewportSize(size)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${url}/nothing-here`)
  const id = await caseOf(page)
  await page.goto(`${url}/cases/${id}${path}${query}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

const pages = [
  '',
  '/where',
  '/parties',
  '/parties/1-1',
  '/asked',
  '/conflicts',
  '/conflicts/1-1/age',
  '/history/1-1/age',
  ...['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'premises', 'court'].map(
    (part) => `/part/${part}`,
  ),
]

const fewer = ['', '/where', '/parties/1-1', '/conflicts/1-1/age', '/part/operation', '/part/evidence']

for (const [width, language, looked] of [
  [1280, 'en', pages],
  [390, 'bn', fewer],
] as const) {
  test(`axe finds nothing and nothing scrolls sideways on the pages of a case: ${width} px, ${language}`, async () => {
    const page = await open('investigator', '', { width, height: 900 })
    await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
    for (const path of looked) {
      await page.goto(`${page.url().split('/').slice(0, 5).join('/').split('?')[0]}${path}?${evening}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await axe(page), path).toEqual([])
      expect(await sidewaysScroll(page), path).toBe(0)
      expect(await page.title(), path).not.toMatch(/KOL|S-1/)
    }
    await page.evaluate(() => localStorage.setItem('language', 'en'))
    await page.close()
  }, 240_000)
}

test('a case opens with its stage, its alarms, the picture of the day and the newest entry first', async () => {
  const page = await open('investigator')
  await page.getByRole('heading', { level: 1, name: /KOL-17-031/ }).waitFor()
  await page.getByRole('region', { name: 'Picture of the day' }).waitFor()
  const times = await page
    .locator('.timeline > li time[datetime]')
    .evaluateAll((all) => all.slice(0, 12).map((one) => one.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(5)
  expect([...times].sort().reverse()).toEqual(times)
  expect(await page.locator('.alarms > li').count()).toBeLessThanOrEqual(4)
  await page.close()
}, 60_000)

test('the board says of each girl where she is, and of one who has not arrived since when nobody answers', async () => {
  const page = await open('investigator', '/where')
  await page
    .getByText(/nobody answers for/)
    .first()
    .waitFor()
  expect(await page.locator('.person-row').count()).toBeGreaterThan(1)
  await page.close()
}, 60_000)

test('the moment that one looks at goes along from page to page, and J and Enter walk the rows', async () => {
  const page = await open('investigator')
  await page
    .getByText(/^As of 24 Aug 2017, 23:40/)
    .first()
    .waitFor()
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .first()
    .getByRole('link', { name: /Where is everyone/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Where is everyone' }).waitFor()
  await page.locator('.as-of-line').getByText('As of 24 Aug 2017, 23:40').waitFor()
  expect(decodeURIComponent(page.url())).toContain(evening)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /KOL-17-031/ }).waitFor()
  await page.keyboard.press('j')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true)
  await page.close()
}, 60_000)

test('a practice case of long ago is shown as of its own end, and the page says so', async () => {
  const page = await open('investigator', '', undefined, '')
  await page.getByText(/This practice case ended then/).waitFor()
  await page.close()
}, 60_000)

test('a sealed name is shown on a press only, for as long as the row is open', async () => {
  const page = await open('investigator', '/parties/1-1')
  const before = await page.locator('main').innerText()
  await page.getByRole('button', { name: 'Show: Name' }).first().click()
  const name = page.locator('main b[translate=no]').first()
  await name.waitFor()
  const said = (await name.textContent()) ?? ''
  expect(said.length).toBeGreaterThan(2)
  expect(before).not.toContain(said)
  await page.getByRole('button', { name: 'Hide again: Name' }).first().click()
  expect(await page.locator('main').innerText()).not.toContain(said)
  await page.close()
}, 60_000)

test('who sees three parts finds the others in the fixed list with “Ask”, and a closed part says nothing of itself', async () => {
  const page = await open('prosecutor')
  const list = page.getByRole('navigation', { name: 'Parts of this case' }).first()
  expect(await list.locator('.shut').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('Survivors'), expect.stringContaining('Intel')]),
  )
  expect((await list.locator('.shut').first().innerText()).replace(/\s+/g, ' ')).toMatch(/^\D+Ask$/)
  await list.getByRole('button', { name: /Survivors/ }).click()
  await page.getByRole('dialog', { name: 'Survivors: closed to you' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('main').innerText()).not.toMatch(/came to safety/)
  await page.close()
}, 60_000)

test('a case that one may not see and a case that is not there look the same', async () => {
  const lead = await open('investigator')
  const id = await caseOf(lead)
  await lead.close()
  const page = await (await as('auditor')).newPage()
  const seen: string[] = []
  for (const of of [id, randomUUID()]) {
    await page.goto(`${url}/cases/${of}`)
    await page.getByText('There is nothing here that you may see').waitFor()
    seen.push(await page.locator('main').innerText())
  }
  expect(seen[0]).toBe(seen[1])
  await page.close()
}, 60_000)

test('an entry written elsewhere comes onto the page by itself, and stays there after a reload', async () => {
  const page = await open('investigator', '/part/operation', undefined, '')
  const id = await caseOf(page)
  const { json } = (await page.evaluate(async () => ({
    json: (await (await fetch('/api/me')).json()) as unknown,
  }))) as { json: { person: { code: string }; device: string } }
  const at = '2017-09-13T10:00:00+05:30'
  const entry = {
    id: randomUUID(),
    case: id,
    compartment: 'operation',
    kind: 'note',
    v: 1,
    at,
    by: json.person.code,
    device: json.device,
    n: 1,
    saw: [],
    base: 0,
    practice: true,
    written: { device: at, skew: null, via: 'server' },
    body: { line: 'The stairwell light is mended', who: ['P-1'] },
  }
  const other = await (await as('investigator')).newPage()
  await other.goto(`${url}/nothing-here`)
  const { json: verdicts } = await post(other, '/api/entries', { entries: [entry] })
  expect(verdicts).toMatchObject({ verdicts: [{ status: 'accepted' }] })
  await page.getByText('The stairwell light is mended').waitFor()
  await page.reload()
  await page.getByText('The stairwell light is mended').waitFor()
  await other.close()
  await page.close()
}, 60_000)

test('a case fetches the words of its own language alone, and says all of them in another when it is switched', async () => {
  const page = await open('investigator', '', undefined, '')
  const tables: string[] = []
  page.on('request', (request) => tables.push(...(/table_(\w+-\w\w)/.exec(request.url())?.slice(1, 2) ?? [])))
  const rows = page.locator('li.entry[data-row]')
  await page.reload()
  await rows.nth(20).waitFor()
  const english = await rows.allInnerTexts()
  for (const [language, letters] of [
    ['bn', /[\u0980-\u09ff]/],
    ['hi', /[\u0900-\u097f]/],
  ] as const) {
    await page.locator('select.languages').selectOption(language)
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
    const said = await rows.allInnerTexts()
    expect(said.length).toBe(english.length)
    for (const text of said) {
      expect(text).toMatch(letters)
      expect(text).not.toContain('undefined')
    }
  }
  await page.locator('select.languages').selectOption('en')
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' })
  expect(await rows.allInnerTexts()).toEqual(english)
  expect(tables).toEqual(['reading-en', 'reading-bn', 'reading-hi'])
  await page.close()
}, 60_000)

test('two values are settled with a reason; both stay in the history of the field', async () => {
  const page = await open('investigator', '/conflicts', undefined, '')
  await page.getByRole('link', { name: 'Look at both and settle' }).first().click()
  await page.getByRole('button', { name: 'Settle' }).click()
  await page.getByText(/^Choose one of the values/).waitFor()
  await page.locator('.value input').first().check()
  await page.getByLabel('Why').fill('The school register was seen')
  await page.getByRole('button', { name: 'Settle' }).click()
  await page.getByText('Only one value stands').waitFor()
  await page
    .getByText(/The school register was seen/)
    .first()
    .waitFor()
  expect(await page.locator('.chain .one-value').count()).toBeGreaterThanOrEqual(2)
  await page.close()
}, 60_000)

test('no page of a case broke a rule of the page or stopped', () => {
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
})
