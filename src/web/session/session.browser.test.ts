import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceIdentities } from '../../../practice/identities.ts'
import { practice } from '../../../practice/unit.ts'
import { registry } from '../../kinds/index.ts'
import { axe, buildWeb, openBrowser, sidewaysScroll } from '../../../test/browser.ts'
import { testHouse, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let browser: Browser
let url: string
/** Signed in once: a code works once, and two tests are about what a lead does. */
let lead: Page

beforeAll(async () => {
  buildWeb('production')
  // The page works out practice codes by its own clock, so the house keeps the same one.
  house = await testHouse({ practice, now: () => Date.now() }, { web: resolve('dist/web') })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://localhost:${(house.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  lead = await stranger('/cases')
  await comesIn(lead, 'Practice Investigator')
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Somebody before the sign-in page, in a browser with nothing in it. */
async function stranger(at: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Asia/Kolkata',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(url + at)
  await page.waitForURL('**/sign-in')
  return page
}

/** A code works once, so each test is somebody else. */
async function comesIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

const casesOn = async (page: Page): Promise<string[]> => {
  const links = page.locator('main table tbody th a')
  return await links.allTextContents()
}
const search = async (page: Page, text: string) => {
  await page.getByRole('searchbox').fill(text)
  const answered = page.waitForResponse('**/api/cases/find')
  await page.keyboard.press('Enter')
  await answered
}

test('a practice person comes in by a press and sees the cases that were opened to her, and no others', async () => {
  const page = await stranger('/cases')
  await comesIn(page, 'Practice Prosecutor')
  expect(await page.title()).toBe('Cases · M')
  await page.getByRole('link', { name: 'KOL-17-031' }).first().waitFor()
  const mine = await casesOn(page)
  const admin = await stranger('/cases')
  await comesIn(admin, 'Practice Administrator')
  await admin.getByText('No case has been opened to you yet').waitFor()
  expect(await casesOn(admin)).toEqual([])
  expect(mine.length).toBeLessThan(5)
  await page.context().close()
  await admin.context().close()
}, 60_000)

test('the first page of who is signed in takes at most 200 KB packed: page, scripts and styles', async () => {
  const page = await lead.context().newPage()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname))
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: 'KOL-17-031' }).first().waitFor()
  const files = ['/index.html', ...asked].filter((path) => /\.(html|js|css)$/.test(path))
  const fonts = [...asked]
    .filter((path) => path.endsWith('.woff2'))
    .reduce((sum, path) => sum + readFileSync(`dist/web${path}`).length / 1024, 0)
  const whole = files.reduce((sum, path) => sum + gzipSync(readFileSync(`dist/web${path}`)).length / 1024, 0)
  console.log(`first page: ${whole.toFixed(1)} KB in ${files.length} files, and fonts ${fonts.toFixed(1)} KB`)
  expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1)
  expect(whole).toBeLessThan(200)
  await page.close()
}, 60_000)

test('a tile opens the list that it counts, a number finds its case, and a row opens by keyboard', async () => {
  const page = lead
  await page.getByRole('link', { name: 'KOL-17-031' }).first().waitFor()
  const tile = page.getByRole('navigation', { name: 'Counts' }).getByRole('link', { name: /that you lead/ })
  const counted = Number(await tile.locator('b').textContent())
  await tile.click()
  await page
    .getByRole('status')
    .filter({ hasText: `${counted} found` })
    .waitFor()
  expect((await casesOn(page)).length).toBe(counted)
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await search(page, 'kol-17')
  await page.getByRole('status').filter({ hasText: '1 found' }).waitFor()
  expect(await casesOn(page)).toEqual(['KOL-17-031'])
  await search(page, 'nobody is called so')
  await page.getByText('No case that you may see fits').waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('link', { name: 'KOL-17-031' }).first().waitFor()
  expect(page.url()).not.toContain('nobody')
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
}, 60_000)

test('a sealed name finds its case for who may see its survivors, and nothing for who may not', async () => {
  const sealed = practiceIdentities(registry).find((one) => one.case === 'KOL-17-031' && one.kind === 'survivor.named')
  if (!sealed) throw new Error('the practice case names nobody')
  const page = await stranger('/cases')
  await comesIn(page, 'Practice Social Worker')
  await page.locator('select.languages').selectOption('en')
  await search(page, sealed.value)
  await page.getByRole('link', { name: 'KOL-17-031' }).first().waitFor()
  await page.getByRole('status').filter({ hasText: 'found' }).waitFor()
  expect(decodeURIComponent(page.url())).not.toContain(sealed.value)
  const outside = await stranger('/cases')
  await comesIn(outside, 'Practice Constable')
  await outside.locator('select.languages').selectOption('en')
  await search(outside, sealed.value)
  await outside.getByText('No case that you may see fits').waitFor()
  await page.context().close()
  await outside.context().close()
}, 60_000)

test('a lead gives a part of her case with a reason, reads it in the list, and ends it at once', async () => {
  const page = lead
  await page.goto(`${url}/cases`)
  const address = await page.getByRole('link', { name: 'KOL-17-031' }).first().getAttribute('href')
  await page.goto(`${url}${address}/access`)
  await page.getByRole('button', { name: 'Give access' }).click()
  const form = page.getByRole('dialog', { name: 'Give access' })
  await form.getByRole('button', { name: 'Give access' }).click()
  await form.getByText('Reason: write it first.').waitFor()
  await form.getByRole('combobox').selectOption({ label: 'Practice Auditor, Practice Rights Office' })
  await form.getByLabel('Court').check()
  await form.getByLabel('7 days').check()
  await form.getByLabel('Reason').fill('Reads the order of the day')
  await form.getByRole('button', { name: 'Give access' }).click()
  await page.getByText('Reads the order of the day').waitFor()
  await page.getByRole('button', { name: /End the access of Practice Auditor: Court/ }).click()
  await page.getByLabel('Reason').fill('The day is over')
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click()
  await page.getByText('Ended (1)').click()
  await page.getByText(/Practice Investigator ended it on .*: The day is over/).waitFor()
}, 60_000)

test('whoever was sent to sign-in comes back to where she was, and signing out leaves nothing behind', async () => {
  const page = await stranger('/people')
  await comesIn(page, 'Practice Supervisor')
  expect(new URL(page.url()).pathname).toBe('/people')
  await page.getByRole('link', { name: 'Account' }).first().click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto(`${url}/people`)
  await page.waitForURL('**/sign-in')
  await page.context().close()
}, 60_000)

test('a hidden page has an empty name and opens with the passphrase alone, also after it was loaded anew', async () => {
  const page = await stranger('/cases')
  await comesIn(page, 'Practice Analyst')
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
  expect(await page.title()).toBe('Notes')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByLabel('Pass').fill('something else entirely')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByText('That did not open it.').waitFor()
  await page.getByLabel('Pass').fill('practice analyst lantern')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.waitForFunction(() => document.title === 'Cases · M')
  await page.keyboard.press('Tab')
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
  await page.reload()
  expect(await page.title()).toBe('Notes')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByLabel('Pass').fill('practice analyst lantern')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.waitForFunction(() => document.title === 'Cases · M')
  await page.context().close()
}, 60_000)

test('too many wrong tries are answered with a delay in words and seconds, and what was typed stays', async () => {
  const page = await stranger('/cases')
  await page.getByLabel('Your sign-in name').fill('nobody-here')
  for (let tries = 0; tries < 5; tries++) {
    await page.getByLabel('Passphrase').fill('not the right passphrase')
    await page.getByLabel('Code from').fill('123456')
    const answered = page.waitForResponse('**/api/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    if ((await answered).status() === 429) break
    await page.getByRole('alert').waitFor()
  }
  await page.getByText(/Wait \d+ (seconds|minutes), then try again/).waitFor()
  expect(await page.getByLabel('Your sign-in name').inputValue()).toBe('nobody-here')
  await page.context().close()
}, 60_000)

test('axe finds nothing on these pages, in two languages and themes, on phone and desk, and nothing is wider than its window', async () => {
  const page = await stranger('/cases')
  const found: string[] = []
  const look = async (name: string) => {
    for (const [language, theme, width] of [
      ['en', 'light', 1280],
      ['en', 'dark', 390],
      ['bn', 'light', 390],
      ['bn', 'dark', 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted
      }, theme)
      await page.locator('select.languages').selectOption(language)
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
      found.push(...(await axe(page)).map((line) => `${name} ${language} ${theme} ${width}: ${line}`))
      if ((await sidewaysScroll(page)) > 0) found.push(`${name} ${language} ${width}: wider than its window`)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.locator('select.languages').selectOption('en')
  }
  await look('sign-in')
  await comesIn(page, 'Practice Woman Sub-Inspector')
  const first = page.getByRole('link', { name: 'SIL-18-004' }).first()
  await first.waitFor()
  await look('cases')
  const address = await first.getAttribute('href')
  for (const path of ['/account', '/people', '/audit', `${address}/access`, '/invitation']) {
    await page.goto(url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => {})
    await look(path.replace(/[0-9a-f-]{36}/, '…'))
  }
  expect(found).toEqual([])
  await page.context().close()
}, 240_000)
