import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { FastifyInstance } from 'fastify'
import { buildWeb, openBrowser } from './browser.ts'
import { testHouse, type TestHouse } from './house.ts'

/** The built pages on a house of invented people, and a Chromium before them: one of each for a file of tests. */
export interface Pages {
  readonly house: TestHouse
  readonly browser: Browser
  readonly url: string
  /** Fills in the sign-in page, on which `page` must be, with a code that was not used yet. */
  signIn(page: Page, who: string, passphrase?: string): Promise<void>
  /** A page at `path` in a browser of its own in which this person has signed in. */
  as(who: string, path: string): Promise<Page>
  close(): Promise<void>
}

const manners = { locale: 'en-GB', timezoneId: 'Asia/Kolkata', viewport: { width: 1280, height: 900 } } as const

/** A browser with nothing in it. */
export async function freshContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(manners)
  // What a page does not show by then it never shows: a test that fails should not take a minute to say so.
  context.setDefaultTimeout(10_000)
  return context
}

/** Listens on a free port; the address is under the name that cookies and passkeys take. */
export async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://localhost:${(app.server.address() as AddressInfo).port}`
}

export const webFolder = resolve('dist/web')

/** @param options what else of the house is not as usual: the law of a country instead of the one for tests */
export async function openPages(options: Parameters<typeof testHouse>[0] = {}): Promise<Pages> {
  buildWeb('production')
  const house = await testHouse(options, { web: webFolder })
  const url = await listen(house.app)
  const browser = await openBrowser()
  const signIn = async (page: Page, who: string, passphrase = house.person(who).passphrase) => {
    house.now += 30_000
    await page.getByLabel('Your sign-in name').fill(who)
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('Code from').fill(house.code(who))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((address) => address.pathname !== '/sign-in')
  }
  return {
    house,
    browser,
    url,
    signIn,
    as: async (who, path) => {
      const page = await (await freshContext(browser)).newPage()
      await page.goto(`${url}/sign-in`)
      await signIn(page, who)
      await page.goto(url + path)
      return page
    },
    close: async () => {
      await browser.close()
      await house.close()
    },
  }
}
