import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practice } from '../../../../practice/unit.ts'
import { axe, sidewaysScroll } from '../../../../test/browser.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'

let pages: Pages
let page: Page
let address: string
const complaints: string[] = []

/** The evening of the operation: some of what the law asks was done, some is late, some lies ahead. */
const evening = '?at=2017-08-24T18:10:00Z'

beforeAll(async () => {
  pages = await openPages({ practice, ownLaw: true })
  await pages.house.house.renewLaws()
  page = await pages.as('investigator', '/cases')
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/cases/find', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { cases } = (await answer.json()) as { cases: { id: string; label: string }[] }
    return cases.find(({ label }) => label === 'KOL-17-031')?.id
  })
  address = `${pages.url}/cases/${id}`
}, 300_000)
afterAll(async () => {
  await pages.close()
  expect(complaints).toEqual([])
})

async function open(path: string, width = 1280, language = 'en'): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
  await page.goto(`${address}${path}${evening}`)
}

const overdue = () => page.getByRole('region', { name: 'Overdue', exact: true })
const line = (title: string) => page.locator('.duty-lines > li').filter({ hasText: title })

for (const [width, language, title] of [
  [1280, 'en', 'Duties'],
  [390, 'bn', 'করণীয়'],
  [390, 'hi', 'कर्तव्य'],
] as const) {
  test(`duties are read without findings or sideways scroll, under a neutral title: ${width} px, ${language}`, async () => {
    await open('/duties', width, language)
    const first = page.locator('.duty-lines > li button').first()
    await first.click()
    await page.locator('.duty-why').first().waitFor()
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await page.title()).toBe(`${title} · M`)
  }, 60_000)
}

test('duties stand by their state: what is overdue first, how late, and who owes it', async () => {
  await open('/duties')
  const late = overdue().locator('li', { hasText: 'Bring everybody removed before the magistrate' })
  await late.getByText('7 h 25 min late').waitFor()
  expect(await late.innerText()).toMatch(/S-1[^]*S-2[^]*ITPA 15\(5\)[^]*16:15[^]*Special police officer/)
  const groups = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
  expect(groups).toEqual(['Overdue', 'Due soon', 'Open', 'Undecided', 'Met late', 'Met'])
}, 60_000)

test('a prohibition is never called due', async () => {
  await open('/duties')
  await line('Never publish a survivor’s identity').getByText('must not happen').waitFor()
}, 60_000)

test('a line opens to its reasons by the keyboard: trigger, condition, time, law, review', async () => {
  await open('/duties')
  const button = line('Produce the child before CWC').getByRole('button')
  await button.focus()
  await page.keyboard.press('Enter')
  const reasons = line('Produce the child before CWC').locator('.duty-why')
  const text = await reasons.innerText()
  expect(text).toContain('found and taken into care, 16:15')
  expect(text).toContain('a survivor and under 18, or read as under 18 until her age is decided')
  expect(text).toMatch(/plus 24 hours\s+plus 25 minutes of journey\s+until 25 Aug, 16:40/)
  expect(text).toContain('no lawyer has reviewed it yet')
  expect(await reasons.getByRole('link', { name: 'found and taken into care, 16:15' }).getAttribute('href')).toMatch(
    /\/entries\/[0-9a-f-]{36}\?at=/,
  )
}, 60_000)

test('what meets a duty is written from its line: the kind is chosen, those it is about are filled in', async () => {
  await open('/duties')
  const produce = line('Bring the arrested person before a magistrate')
  await produce.getByRole('button').click()
  await produce.getByRole('link', { name: 'Write what meets it' }).click()
  await page.waitForURL(/\/add\?/)
  expect(new URL(page.url()).search).not.toMatch(/A-\d/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('A-1').first().waitFor()
}, 60_000)

test('a duty is set aside with the rule already named and the reason still to be given', async () => {
  await open('/duties')
  const seizure = line('Report the seizure to the magistrate')
  await seizure.getByRole('button').click()
  await seizure.getByRole('link', { name: 'Waive, with a reason' }).click()
  await page.waitForURL(/kind=\w+\.duty/)
  expect(await page.getByLabel('Which duty').inputValue()).toBe('seizure-report')
  expect(await page.getByRole('radio', { name: 'waived' }).isChecked()).toBe(true)
}, 60_000)

test('beside the timeline stand the five most urgent duties, and an entry says what it started and met', async () => {
  await open('')
  const aside = page.getByRole('complementary', { name: 'Duties' })
  await aside.getByText('Bring everybody removed before the magistrate').waitFor()
  expect(await aside.getByRole('listitem').count()).toBe(5)
  await page
    .locator('.timeline .duty.open', { hasText: /^starts \d+$/ })
    .first()
    .waitFor()
  await page
    .locator('.timeline .duty', { hasText: /^met: / })
    .first()
    .waitFor()
  expect(await axe(page)).toEqual([])
}, 60_000)

for (const [width, language] of [
  [1280, 'en'],
  [390, 'bn'],
] as const) {
  test(`the first 72 hours are read without findings or sideways scroll: ${width} px, ${language}`, async () => {
    await open('/first-72-hours', width, language)
    await page.locator('.checks > li').first().waitFor()
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await page.title()).not.toMatch(/KOL/)
  }, 60_000)
}

test('the first 72 hours tick themselves: done with its hour, overdue with its lapse, and nothing to press', async () => {
  await open('/first-72-hours')
  await page.getByText('T + 7 h 25 min since removed from the premises, 16:15').waitFor()
  const step = (text: string) => page.locator('.checks > li').filter({ hasText: text })
  expect(await step('Write the grounds of section 15').innerText()).toMatch(/^done:[^]*14:20 · ITPA 15\(1\)/)
  expect(await step('Bring adults who were removed').innerText()).toMatch(/^overdue:[^]*from 16:15, 7 h 25 min late/)
  expect(await step('No child in a police station at night').innerText()).toMatch(
    /^done late:[^]*20:15, 2 h 15 min late/,
  )
  expect(await step('Arrested persons before the magistrate').innerText()).toMatch(/^to do:[^]*by 25 Aug, 17:00/)
  expect(await page.locator('.checks').getByRole('checkbox').count()).toBe(0)
}, 60_000)
