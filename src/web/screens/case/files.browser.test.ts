import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, buildWeb, openBrowser } from '../../../../test/browser.ts'
import { openCase, testHouse, type Browser as Asker, type TestHouse } from '../../../../test/house.ts'

let house: TestHouse
let browser: Browser
let lead: Asker
let url: string

beforeAll(async () => {
  buildWeb('production')
  house = await testHouse({}, { web: resolve('dist/web') })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://localhost:${(house.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  lead = await house.signedIn('lead')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  expect(house?.failures ?? []).toEqual([])
  await house?.close()
})

/** A page of its own in which the lead is signed in. */
async function signedIn(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kolkata', acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${url}/nothing-here`)
  house.now += 30_000
  const way = { signIn: 'lead', passphrase: house.person('lead').passphrase, code: house.code('lead') }
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/sign-in', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    way,
  )
  expect(status).toBe(200)
  return page
}

interface Written {
  id: string
  kind: string
  files?: string[]
  body: Record<string, unknown>
}
const written = async (of: string) =>
  (await lead.get(`/api/streams/${of}.evidence/entries`)).json<{ entries: Written[] }>().entries
const looks = async () =>
  Number(
    (await house.database.owner.query(`select count(*) as n from mukti.audit where action = 'file-read'`)).rows[0].n,
  )

const chooser = (page: Page) => page.getByLabel('File: Choose a file')

/** Writes an entry with this file through the form. */
async function attach(page: Page, of: string, name: string, mimeType: string, bytes: Buffer): Promise<Written> {
  await page.goto(`${url}/cases/${of}/add?kind=evidence.file-attached`)
  await chooser(page).setInputFiles({ name, mimeType, buffer: bytes })
  await page.getByRole('textbox', { name: /^Title/ }).fill('Seizure list, practice')
  await page.getByLabel('Received at: Time').fill('21:10')
  await page.getByText('The file is kept, sealed, with this entry.').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`${url}/cases/${of}`)
  return (await written(of)).at(-1) as Written
}

test('a file that was cut off on its way arrives, stands in the entry and its envelope, and comes back byte for byte', async () => {
  const of = await openCase(lead)
  const bytes = randomBytes(9_000_001)
  const page = await signedIn()
  let pieces = 0
  await page.route('**/api/files/*', async (route) => {
    pieces += route.request().method() === 'PATCH' ? 1 : 0
    await (pieces === 2 ? route.abort() : route.continue())
    if (pieces === 2) pieces += 1
  })
  const { body, files } = await attach(page, of, 'Seizure list.pdf', 'application/pdf', bytes)
  expect(pieces).toBeGreaterThan(3)
  expect(body).toMatchObject({
    title: 'Seizure list, practice',
    file: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
  })
  expect(files).toEqual([body['file']])
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the file' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('Seizure list.pdf')
  const sum = (all: Buffer) => createHash('sha256').update(all).digest('hex')
  expect(sum(readFileSync(await download.path()))).toBe(sum(bytes))
  expect(page.url()).toBe(`${url}/cases/${of}`)
  await page.context().close()
}, 90_000)

test('nothing is saved while the file is on its way, and the same file chosen after a reload goes on', async () => {
  const of = await openCase(lead)
  const page = await signedIn()
  const file = { name: 'long.bin', mimeType: 'application/octet-stream', buffer: randomBytes(6_000_000) }
  await page.addInitScript(() => {
    // The moment of a file that is made here is the moment of making; of one on a disk it stays.
    Object.defineProperty(File.prototype, 'lastModified', { get: () => 1_503_580_500_000 })
  })
  let held = true
  const offsets: string[] = []
  await page.route('**/api/files/*', async (route) => {
    if (route.request().method() !== 'PATCH') return await route.continue()
    offsets.push(route.request().headers()['upload-offset'] ?? '')
    await (held && offsets.length === 2 ? new Promise(() => {}) : route.continue())
  })
  await page.goto(`${url}/cases/${of}/add?kind=evidence.file-attached`)
  await chooser(page).setInputFiles(file)
  await page.getByLabel('Received at: Time').fill('21:10')
  await page.getByText(/^On its way: \d+ %$/).waitFor()
  await expect.poll(() => offsets.length).toBe(2)
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/the file is still on its way/i)
    .first()
    .waitFor()
  expect(await written(of)).toEqual([])
  held = false
  await page.reload()
  await chooser(page).setInputFiles(file)
  await page.getByText('The file is kept, sealed, with this entry.').waitFor()
  expect(offsets).toEqual(['0', String(4 * 1024 * 1024), String(4 * 1024 * 1024)])
  await page.context().close()
}, 60_000)

/** A PNG of one colour. */
function picture(): Buffer {
  const crcOf = (data: Buffer) => {
    let crc = ~0
    for (const byte of data) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    }
    return ~crc >>> 0
  }
  const chunk = (type: string, data: Buffer) => {
    const [length, sum, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), data])]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crcOf(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(24, 120)])))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture is in no list, is fetched only when asked for, is covered again, and each look is written down', async () => {
  const of = await openCase(lead)
  const page = await signedIn()
  const { id } = await attach(page, of, 'lock.png', 'image/png', picture())
  await page.getByRole('link', { name: 'Download the file' }).waitFor()
  expect(await page.locator('img').count()).toBe(0)
  const before = await looks()
  await page.goto(`${url}/cases/${of}/entries/${id}`)
  const show = page.getByRole('button', { name: /Show for 20 s/ })
  await show.waitFor()
  expect(await axe(page)).toEqual([])
  expect([await page.locator('img').count(), await looks()]).toEqual([0, before])
  await show.click()
  const shown = page.getByRole('img', { name: 'Photograph: File' })
  await shown.waitFor()
  expect(
    await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, getComputedStyle(image).filter]),
  ).toEqual([8, 'none'])
  expect(await looks()).toBe(before + 1)
  await page.getByRole('button', { name: /Hide again/ }).click()
  await show.waitFor()
  expect(await page.locator('img').count()).toBe(0)
  await show.click()
  await shown.waitFor()
  expect(await looks()).toBe(before + 2)
  await page.context().close()
}, 60_000)

test('a picture that stays open is covered after 20 seconds', async () => {
  const of = await openCase(lead)
  const page = await signedIn()
  const { id } = await attach(page, of, 'lock.png', 'image/png', picture())
  await page.clock.install()
  await page.goto(`${url}/cases/${of}/entries/${id}`)
  await page.getByRole('button', { name: /Show for 20 s/ }).click()
  await page.getByRole('img', { name: 'Photograph: File' }).waitFor()
  await page.clock.fastForward(19_000)
  expect(await page.locator('img').count()).toBe(1)
  await page.clock.fastForward(1_500)
  await expect.poll(() => page.locator('img').count()).toBe(0)
  await page.context().close()
}, 60_000)

test('an entry whose file is not there says so', async () => {
  const of = await openCase(lead)
  const page = await signedIn()
  const file = randomBytes(32).toString('hex')
  const entry = {
    id: randomUUID(),
    case: of,
    compartment: 'evidence',
    kind: 'evidence.file-attached',
    v: 1,
    at: '2017-08-24T16:15:00+05:30',
    by: lead.code(),
    device: lead.device(),
    n: 1,
    written: { device: '2017-08-24T19:52:10+05:30', skew: null, via: 'server' },
    saw: [],
    base: 0,
    body: { file },
    files: [file],
  }
  const { verdicts } = (await lead.post('/api/entries', { entries: [entry] })).json<{
    verdicts: { status: string }[]
  }>()
  expect(verdicts[0]?.status).toBe('accepted')
  await page.goto(`${url}/cases/${of}/entries/${entry.id}`)
  await page.getByText('The file itself is not here').waitFor()
  expect(await page.getByRole('link', { name: 'Download the file' }).count()).toBe(0)
  await page.context().close()
}, 60_000)
