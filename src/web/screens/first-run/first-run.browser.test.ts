import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { openHouse } from '../../../server/house.ts'
import { codeAt, fromBase32, stepAt } from '../../../server/totp.ts'
import { axe, buildWeb, openBrowser } from '../../../../test/browser.ts'
import { people } from '../../../../test/house.ts'
import { freshContext, listen, webFolder } from '../../../../test/pages.ts'
import { freshDatabase, throwawayFolder } from '../../../../test/postgres.ts'

let browser: Browser
let close: () => Promise<void> = async () => {}
beforeAll(async () => {
  buildWeb('production')
  browser = await openBrowser()
}, 240_000)
afterEach(async () => await close())
afterAll(async () => await browser?.close())

/** A store with nothing in it, and a page that somebody opened without knowing. */
async function emptyStore(): Promise<Page> {
  const database = await freshDatabase()
  const opened = await openHouse(
    { port: 0, folder: throwawayFolder('empty'), databaseUrl: database.url },
    () => {},
    async () => undefined,
    { practice: people, cost: { memory: 64, passes: 1 } },
  )
  if (!opened.ok) throw new Error(opened.problem.words.en)
  const app = await buildApp(opened.house, { web: webFolder })
  const page = await (await freshContext(browser)).newPage()
  close = async () => {
    await page.context().close()
    await app.close()
    await opened.house.close()
    await database.drop()
  }
  const url = await listen(app)
  await page.goto(`${url}/sign-in`)
  if (!page.url().endsWith('/first-run')) await page.goto(`${url}/first-run`)
  await page.getByRole('heading', { name: 'What would you like to do first?' }).waitFor()
  return page
}

test('on an empty store a unit is set up in three steps, and its administrator signs in with what was shown once', async () => {
  const page = await emptyStore()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Set up your unit' }).click()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await next.click()
  await page.getByText('Name of the unit: write it first.').first().waitFor()
  await page.getByLabel('Name of the unit').fill('Kolkata unit')
  await next.click()
  await page.getByLabel('Your name').fill('Asha')
  await page.getByLabel('Sign-in name').fill('asha')
  await page.getByLabel('Passphrase', { exact: true }).fill('seven green lanterns at dusk')
  await next.click()
  await page.getByLabel('Passphrase of the sealed names').fill('an old well behind the school')
  expect(await axe(page)).toEqual([])
  await page.locator('form').getByRole('button', { name: 'Set up the unit' }).click()
  await page.getByRole('heading', { name: 'Your unit is set up' }).waitFor()
  const link = (await page.getByRole('link', { name: 'Open in the app on this device' }).getAttribute('href')) ?? ''
  const secret = new URL(link).searchParams.get('secret') ?? ''
  expect(await page.locator('.recovery-codes li').count()).toBe(10)
  await page.getByLabel('I have written them down').check()
  await page.getByRole('button', { name: 'To sign-in' }).click()
  await page.waitForURL('**/sign-in')
  await page.getByLabel('Your sign-in name').fill('asha')
  await page.getByLabel('Passphrase', { exact: true }).fill('seven green lanterns at dusk')
  await page.getByLabel('Code from').fill(codeAt(fromBase32(secret), stepAt(Date.now())))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/cases')
  await page.getByRole('link', { name: 'People' }).first().waitFor()
}, 60_000)

test('on an empty store the practice unit opens by one press, and its people stand at sign-in', async () => {
  const page = await emptyStore()
  await page.getByRole('button', { name: 'Open the practice unit' }).click()
  await page.waitForURL('**/sign-in')
  await page.getByRole('button', { name: 'Lead' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/cases')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}, 60_000)
