import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase, type Browser } from '../../../../test/house.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'

let pages: Pages
let lead: Browser
beforeAll(async () => {
  pages = await openPages()
  lead = await pages.house.signedIn('lead')
}, 240_000)
afterAll(async () => await pages?.close())

interface Written {
  readonly id: string
  readonly kind: string
  readonly n: number
  readonly device: string
  readonly thread?: string
  readonly body: Record<string, unknown>
}
const entriesOf = async (of: string, part: string): Promise<Written[]> =>
  (await lead.get(`/api/streams/${of}.${part}/entries`)).json<{ entries: Written[] }>().entries
const caseOf = (page: Page): string => /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

async function fillNewCase(page: Page, label: string) {
  await page.getByLabel('Case number').fill(label)
  await page.getByLabel('Code name').fill('Kingfisher')
  await page.locator('input[value="tip"]').check()
}

test('a new case is opened with its first entry, and the form of how it began stands ready', async () => {
  const page = await pages.as('lead', '/new-case')
  await fillNewCase(page, 'kol-17-031')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.waitForURL(/\/add\?kind=intel\.tip$/)
  await page.getByRole('heading', { name: 'Tip', exact: true }).waitFor()
  const entries = await entriesOf(caseOf(page), 'case')
  expect(entries).toMatchObject([
    { kind: 'case.opened', body: { number: 'KOL-17-031', codeName: 'Kingfisher', began: 'tip' } },
  ])
  await page.context().close()
}, 60_000)

test('what is typed is on the disk the moment the page hides, before any pause of typing', async () => {
  const page = await pages.as('lead', '/sign-in')
  // The pause never comes to its end in this page.
  await page.addInitScript(() => {
    const real = window.setTimeout.bind(window)
    window.setTimeout = ((run: () => void, wait?: number) =>
      wait === 400 ? 0 : real(run, wait)) as typeof window.setTimeout
  })
  await page.goto(`${pages.url}/new-case`)
  await page.getByLabel('Code name').fill('Heron')
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
  expect(await page.title()).toBe('Notes')
  const kept = () =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open('notes')
        asked.onsuccess = () => done(asked.result)
      })
      return await new Promise<number>((done) => {
        const asked = db.transaction('drafts').objectStore('drafts').count()
        asked.onsuccess = () => done(asked.result)
      })
    })
  await expect.poll(kept).toBe(1)
  await page.context().close()
}, 60_000)

test('a press after the session has ended leads to sign-in and back to the same words', async () => {
  const page = await pages.as('lead', '/new-case')
  await fillNewCase(page, 'KOL-19-001')
  await pages.house.database.owner.query('update mukti.session set ended = now() where ended is null')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.waitForURL('**/sign-in')
  await pages.signIn(page, 'lead')
  await page.waitForURL('**/new-case')
  expect(await page.getByLabel('Case number').inputValue()).toBe('KOL-19-001')
  expect(await page.getByLabel('Code name').inputValue()).toBe('Kingfisher')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.waitForURL(/\/add\?kind=intel\.tip$/)
  lead = await pages.house.signedIn('lead')
  expect(await entriesOf(caseOf(page), 'case')).toHaveLength(1)
  await page.context().close()
}, 60_000)

test('a reply and a referral outside go to the thread of their concern, and with two concerns the form asks which', async () => {
  const of = await openCase(lead, 'KOL-19-002')
  const page = await pages.as('lead', '/cases')
  const write = async (kind: string, fill: () => Promise<void>) => {
    await page.goto(`${pages.url}/cases/${of}/add?kind=${kind}`)
    await page.locator('button').filter({ hasText: /^Now$/ }).first().click()
    await fill()
    await page.locator('form.stack').getByRole('button', { name: /^Save/ }).click()
    await page.waitForURL(`${pages.url}/cases/${of}`)
  }
  const choose = (value: string) => async () => await page.locator(`input[value="${value}"]`).first().check()
  const threads = async (): Promise<string[]> =>
    (await lead.get(`/api/cases/${of}`))
      .json<{ streams: { compartment: string; thread: string | null }[] }>()
      .streams.flatMap(({ compartment, thread }) => (compartment === 'concern' && thread !== null ? [thread] : []))
  await write('concern.raised', choose('inaction'))
  const [thread = ''] = await threads()
  await write('concern.replied', choose('being-looked-into'))
  await write('concern.referred-outside', choose('women'))
  const kinds = (await entriesOf(of, `concern.${thread}`)).map(({ kind }) => kind)
  expect(kinds).toEqual(['concern.raised', 'concern.replied', 'concern.referred-outside'])
  await write('concern.raised', choose('inaction'))
  const second = (await threads()).find((one) => one !== thread) ?? ''
  await write('concern.replied', async () => {
    await page.locator(`input[value="${second}"]`).check()
    await choose('found')()
  })
  expect((await entriesOf(of, `concern.${second}`)).map(({ kind }) => kind)).toEqual([
    'concern.raised',
    'concern.replied',
  ])
  await page.context().close()
}, 60_000)
