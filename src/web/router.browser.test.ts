import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, buildWeb, openBrowser, serveFolder } from '../../test/browser.ts'

let browser: Browser
let site: { url: string; close: () => Promise<void> }

beforeAll(async () => {
  buildWeb('production')
  site = await serveFolder('dist/web')
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('a page that is not there says so under a neutral title, and breaks none of the page’s rules', async () => {
  const page = await browser.newPage({ locale: 'en-GB' })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${site.url}/nothing-here`)
  await page.getByRole('heading', { name: 'Not found' }).first().waitFor()
  expect(await page.title()).toBe('Not found · M')
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
}, 60_000)

test('the skip link is the first stop and leads to the page', async () => {
  const page = await browser.newPage({ locale: 'en-GB' })
  await page.goto(`${site.url}/nothing-here`)
  await page.getByRole('heading', { name: 'Not found' }).first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.close()
}, 60_000)

test('no script or style is written into the page itself', () => {
  const html = readFileSync('dist/web/index.html', 'utf8')
  expect(html).not.toMatch(/<style|<script(?![^>]*src=)|style=/)
})

test('a page loaded anew in each language comes up in it', async () => {
  const page = await browser.newPage({ locale: 'en-GB' })
  for (const [language, title] of [
    ['bn', 'পাওয়া'],
    ['hi', 'नहीं'],
    ['en', 'Not found'],
  ] as const) {
    await page.goto(`${site.url}/nothing-here`)
    await page.locator(`select:has(option[value="${language}"])`).first().selectOption(language)
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
    await page.goto(`${site.url}/nothing-here`)
    await page.locator(`html[lang="${language}"] main h1`).first().waitFor({ state: 'attached' })
    expect(await page.title()).toContain(title)
  }
  await page.close()
}, 60_000)
