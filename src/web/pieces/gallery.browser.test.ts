import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, buildWeb, openBrowser, serveFolder, sidewaysScroll } from '../../../test/browser.ts'

let browser: Browser
let site: { url: string; close: () => Promise<void> }
const complaints: string[] = []

beforeAll(async () => {
  buildWeb('gallery')
  site = await serveFolder('dist/gallery')
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Look = { language?: string; theme?: string; width?: number }

async function gallery({ language = 'en', theme = 'light', width = 1280 }: Look = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  await page.addInitScript(
    ([spoken, look]) => {
      localStorage.setItem('language', spoken!)
      localStorage.setItem('theme', look!)
    },
    [language, theme],
  )
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${site.url}/gallery.html`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

for (const language of ['en', 'bn']) {
  for (const theme of ['light', 'dark', 'contrast']) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing on any piece: ${language}, ${theme}, ${width} px`, async () => {
        const page = await gallery({ language, theme, width })
        expect(await axe(page)).toEqual([])
        await page.close()
      }, 60_000)
    }
  }
}

test('axe finds nothing with the table, a sheet and the keyboard list open', async () => {
  const page = await gallery({ width: 390 })
  await page.getByRole('button', { name: 'As table' }).click()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Parts' }).click()
  await page.getByRole('dialog', { name: 'Parts of this case' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.type('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.close()
}, 60_000)

for (const language of ['en', 'bn', 'hi']) {
  test(`nothing needs sideways scrolling from 320 to 1280 px: ${language}`, async () => {
    const page = await gallery({ language })
    for (const width of [320, 390, 800, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0])
    }
    await page.close()
  }, 60_000)
}

test('on a phone everything to press is 48 px or larger, links inside a sentence excepted', async () => {
  const page = await gallery({ width: 390 })
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, input:not([type=radio], [type=checkbox])')]
      .filter((one) => one.offsetParent !== null && !one.matches('.skip, .party, .sentence a, th a, .timeline a, .bar'))
      .filter((one) => one.getBoundingClientRect().height < 47.5)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent}`),
  )
  expect(small).toEqual([])
  await page.close()
}, 60_000)

test('Shift three times leaves a page called Notes and nothing else that can be reached', async () => {
  const page = await gallery()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  expect(await page.title()).toBe('Notes')
  expect(await page.locator('#app').evaluate((app) => (app as HTMLElement).inert)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('#app') ?? null)).toBeNull()
  await page.reload()
  await page.getByRole('heading', { name: 'Notes' }).waitFor()
  expect(await page.title()).toBe('Notes')
  await page.close()
}, 60_000)

test('coming back from the hidden page needs the passphrase, and a wrong one shows nothing', async () => {
  const page = await gallery()
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('Pass').fill('wrong')
  await page.keyboard.press('Enter')
  await page.getByText('That did not open it').waitFor()
  expect(await page.title()).toBe('Notes')
  await page.getByLabel('Pass').fill('neem')
  await page.keyboard.press('Enter')
  await page.locator('.away').waitFor({ state: 'detached' })
  expect(await page.locator('#app').evaluate((app) => (app as HTMLElement).inert)).toBe(false)
  await page.close()
}, 60_000)

test('single letters are silent in a field and can be switched off', async () => {
  const page = await gallery()
  await page.locator('#with').focus()
  await page.keyboard.type('?')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.locator('#with').blur()
  await page.keyboard.type('?')
  await page.getByRole('checkbox', { name: /Single letters/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.type('?')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.close()
}, 60_000)

test('J and K walk the rows and Enter has a link to open', async () => {
  const page = await gallery()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('j')
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('j')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).not.toBe(first)
  await page.keyboard.press('k')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first)
  await page.close()
}, 60_000)

test('the picture has a table that says the same', async () => {
  const page = await gallery()
  const bar = page.getByRole('img', { name: /survivor S-2, gap.*22:55 to 23:40, 45 min/ })
  expect(await bar.count()).toBe(1)
  await page.getByRole('button', { name: 'As table' }).click()
  expect(await page.getByRole('row', { name: /S-2.*gap.*22:55.*23:40.*45 min/ }).count()).toBe(1)
  await page.close()
}, 60_000)

test('a photograph is blurred until asked for', async () => {
  const page = await gallery()
  const photograph = page.getByRole('button', { name: /Show for 20 s/ })
  expect(await photograph.getAttribute('aria-pressed')).toBe('false')
  expect(await photograph.locator('img').evaluate((image) => getComputedStyle(image).filter)).toContain('blur')
  await photograph.click()
  expect(await page.locator('.photograph img').evaluate((image) => getComputedStyle(image).filter)).toBe('none')
  await page.close()
}, 60_000)

test('a time that is no time is said so when the field is left, and nothing typed is cleared', async () => {
  const page = await gallery()
  const box = page.getByRole('textbox', { name: 'When: Time' })
  await box.fill('2570')
  await box.blur()
  await page.getByText('2570 is not a time of day').waitFor()
  expect(await box.inputValue()).toBe('2570')
  await box.fill('2310')
  await box.blur()
  expect(await box.inputValue()).toBe('23:10')
  await page.close()
}, 60_000)

test('the language changes on the spot, in the page and for assistive technology, and is remembered', async () => {
  const page = await gallery()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('bn')
  await page.getByRole('button', { name: 'লুকান' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('bn')
  expect(await page.evaluate(() => localStorage.getItem('language'))).toBe('bn')
  await page.close()
}, 60_000)

test('no piece breaks the rules that the page is served under', () => {
  expect(complaints).toEqual([])
})
