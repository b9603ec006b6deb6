import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openHouse } from '../../server/house.ts'
import { setUpPractice } from '../../server/set-up.ts'
import { buildWeb, openBrowser } from '../../../test/browser.ts'
import { people } from '../../../test/house.ts'
import { freshContext, webFolder } from '../../../test/pages.ts'
import { freshDatabase, throwawayFolder } from '../../../test/postgres.ts'

let browser: Browser
beforeAll(async () => {
  buildWeb('production')
  browser = await openBrowser()
}, 240_000)
afterAll(async () => await browser?.close())

test('a unit elsewhere reads and writes times in the zone of its own places, whatever zone the device is in', async () => {
  const database = await freshDatabase()
  const settings = { port: 0, folder: throwawayFolder('zone'), databaseUrl: database.url, zone: 'Asia/Kathmandu' }
  const cost = { memory: 64, passes: 1 }
  const opened = await openHouse(
    settings,
    () => {},
    async () => undefined,
    { practice: people, cost },
  )
  if (!opened.ok) throw new Error(opened.problem.words.en)
  expect((await setUpPractice(opened.house)).ok).toBe(true)
  const app = await buildApp(opened.house, { web: webFolder })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`
  const page = await (await freshContext(browser)).newPage()
  try {
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Lead' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('**/cases')
    await page.getByText('+05:45').waitFor()
    await page.goto(`${url}/new-case`)
    await page.getByText('Asia/Kathmandu, +05:45').first().waitFor()
  } finally {
    await page.context().close()
    await app.close()
    await opened.house.close()
    await database.drop()
  }
}, 60_000)
