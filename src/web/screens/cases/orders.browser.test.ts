import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, sidewaysScroll } from '../../../../test/browser.ts'
import { moved, openCase, push } from '../../../../test/house.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'

let pages: Pages
let of: string
beforeAll(async () => {
  pages = await openPages()
  const lead = await pages.house.signedIn('lead')
  of = await openCase(lead, 'KOL-17-031')
  const order = (who: string, body: object) =>
    moved(lead, of, {
      kind: 'survivor.order',
      at: '2017-08-25T12:00:00+05:30',
      body: { step: 'made', who: [who], ...body },
    })
  await push(lead, [
    moved(lead, of, { kind: 'survivor.placed', at: '2017-08-24', body: { who: ['S-1', 'S-2'], home: 'H-2' } }),
    order('S-1', { by: 'O-3', basis: 'jj-37', ground: 'child-care', end: '2017-12-25', review: '2017-12-20' }),
    order('S-2', { by: 'O-3', basis: 'jj-37', ground: 'no-relative', end: '2099-12-25', review: '2099-09-25' }),
  ])
}, 300_000)
afterAll(async () => await pages?.close())

for (const [width, language] of [
  [1280, 'en'],
  [390, 'bn'],
] as const)
  test(`who leads a case sees above the list which orders to look at, and in the case their clocks: ${width} px, ${language}`, async () => {
    const page = await pages.as('lead', '/cases')
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
    await page.reload()
    const told = page.locator('.note.danger li')
    await expect.poll(() => told.count(), { timeout: 20_000 }).toBe(2)
    if (language === 'en')
      expect(await told.allTextContents()).toEqual([
        expect.stringMatching(/^KOL-17-031.*S-2: kept only for want of kin, of money or for the trial/),
        expect.stringMatching(/^KOL-17-031.*S-1: the order has ended/),
      ])
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    const folder = process.env['MUKTI_SHOTS']
    if (folder) mkdirSync(folder, { recursive: true })
    if (folder) await page.screenshot({ path: `${folder}/orders-${language}-${width}.png`, fullPage: true })
    await page.goto(`${pages.url}/cases/${of}/part/survivor?at=2017-12-25T09:00:00Z`)
    await page.locator('.person-row').nth(1).waitFor()
    if (language === 'en') {
      await page
        .getByText(/order ends today/)
        .first()
        .waitFor()
      await page.getByText(/review was due 4 days/).waitFor()
    }
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    if (folder) await page.screenshot({ path: `${folder}/order-clocks-${language}-${width}.png`, fullPage: true })
    await page.context().close()
  }, 60_000)
