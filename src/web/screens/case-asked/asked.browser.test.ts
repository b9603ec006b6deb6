import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLaws } from '../../../server/law/in-force.ts'
import { axe, sidewaysScroll } from '../../../../test/browser.ts'
import { moved, named, openCase, push, type Browser } from '../../../../test/house.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'

let pages: Pages
let lead: Browser
let of: string
let asks: string[]
let page: Page
/** The morning after the third office was asked. */
const morning = 'at=2017-08-28T04:00:00Z'

beforeAll(async () => {
  const law = loadLaws(['india'])
  if (!law.ok) throw new Error('the pack is not sound')
  pages = await openPages({ laws: law.laws })
  lead = await pages.house.signedIn('lead')
  of = await openCase(lead)
  asks = Array.from({ length: 3 }, () => randomUUID())
  await push(lead, [
    ...request(0, '2017-08-24T09:20', 'O-1', {
      section: 'BNSS s 173(1)',
      about: ['S-1'],
      text: 'The complaint of S-1',
    }),
    ...answer(0, '2017-08-24T11:00', 'O-1', 'refused', 'Not of this station'),
    ...request(1, '2017-08-25T10:00', 'O-2', { section: 'BNSS s 173(4)', about: ['S-1'] }),
    ...answer(1, '2017-08-26T17:30', 'O-2', 'refused', 'Away'),
    ...request(2, '2017-08-27T12:00', 'O-3', { about: ['S-1'], wantedBy: '2017-08-27T18:00:00+05:30' }),
    named(lead, of, 'S-1', 'Invented Heron'),
  ])
  page = await pages.as('lead', `/cases/${of}/asked?${morning}`)
  await page.getByRole('heading', { level: 1, name: 'Asked and answered' }).waitFor()
}, 300_000)
afterAll(async () => await pages?.close())

const entry = (kind: string, at: string, body: object, more: object = {}) =>
  moved(lead, of, { compartment: 'operation', kind: `operation.${kind}`, at: `${at}:00+05:30`, body, ...more })
function request(place: number, at: string, office: string, more: object) {
  const before = asks[place - 1]
  return [
    entry(
      'asked',
      at,
      { by: 'F-1', of: office, what: 'action', ...more },
      {
        id: asks[place],
        ...(before === undefined ? {} : { rests: [before] }),
      },
    ),
  ]
}
const answer = (place: number, at: string, by: string, said: string, reason: string) => [
  entry('answered', at, { ask: asks[place], by, answer: said, reason }),
]

/** For somebody who looks with their own eyes: `MUKTI_SHOTS` names a folder for pictures of the pages. */
async function look(name: string) {
  const folder = process.env['MUKTI_SHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const speak = async (language: string) => {
  await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
  await page.reload()
  await page.locator('.chain-drawing').first().waitFor({ timeout: 30_000 }) // the law may just be read
}

test('refusals of several offices and the silence between stand in one picture and as sentences', async () => {
  const picture = page.getByRole('region', { name: '3 requests for one thing' })
  await picture.waitFor()
  expect((await picture.getByRole('listitem').allTextContents()).map((said) => said.replace(/\s+/g, ' '))).toEqual([
    '24 Aug, 09:20: office O-1 is asked, an action, under BNSS s 173(1)',
    '1 h 40 min without an answer',
    '24 Aug, 11:00: refused, office O-1. Not of this station',
    'For 23 h nobody was asked',
    '25 Aug, 10:00: office O-2 is asked, an action, under BNSS s 173(4)',
    '1 day 7 h without an answer',
    '26 Aug, 17:30: refused, office O-2. Away',
    'For 18 h 30 min nobody was asked',
    '27 Aug, 12:00: office O-3 is asked, an action',
    '21 h 30 min without an answer, and still none',
  ])
  await picture.getByRole('button', { name: 'As text' }).click()
  expect(await picture.locator('.chain-drawing').count()).toBe(0)
  await picture.getByRole('button', { name: 'As text' }).click()
})

test('a refusal under the section on registering a case names the law’s own way on, and another refusal names none', async () => {
  const remedies = page.locator('li[data-row] .note')
  await expect.poll(() => remedies.count()).toBe(2)
  expect(await remedies.first().textContent()).toContain('BNSS 173(4)')
  expect(await remedies.first().textContent()).toContain('A working aid, not legal advice')
})

for (const [width, language] of [
  [1280, 'en'],
  [390, 'bn'],
] as const)
  test(`axe finds nothing and nothing scrolls sideways on the picture: ${width} px, ${language}`, async () => {
    await page.setViewportSize({ width, height: 900 })
    await speak(language)
    await look(`asked-${language}-${width}`)
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
  }, 60_000)

test('whoever writes on has the subject and the request before in the form, and no word of it in the address', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await speak('en')
  const refused = page.getByRole('listitem').filter({ hasText: 'Not of this station' })
  await refused.getByRole('link', { name: 'Write on to the next office' }).last().click()
  await page.getByRole('heading', { name: 'Something was asked for' }).waitFor()
  expect(page.url()).not.toMatch(/S-1|complaint/)
  expect(await page.getByRole('textbox', { name: 'Under which section' }).inputValue()).toBe('BNSS 173(4)')
  expect(await page.getByRole('textbox', { name: 'In words' }).inputValue()).toBe('The complaint of S-1')
  expect(await page.getByRole('radio', { name: 'an action' }).isChecked()).toBe(true)
  await page
    .getByRole('group', { name: /^Of whom/ })
    .getByText('O-3')
    .click()
  await page.getByLabel('Asked at: Time').fill('09:30')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`${pages.url}/cases/${of}`)
  const { entries } = (await lead.get(`/api/streams/${of}.operation/entries`)).json<{
    entries: { kind: string; rests?: string[]; body: Record<string, unknown> }[]
  }>()
  expect(entries.at(-1)).toMatchObject({
    kind: 'operation.asked',
    rests: [asks[0]],
    body: { of: 'O-3', by: 'F-1', what: 'action', about: ['S-1'], section: 'BNSS 173(4)' },
  })
})

test('a request is a letter in the language that its reader needs, with what was asked before', async () => {
  await page.goto(`${pages.url}/cases/${of}/asked/${asks[2]}/letter?${morning}`)
  const letter = page.getByRole('article')
  await letter.waitFor()
  expect(await page.title()).toMatch(/^Letter · /)
  expect(await letter.getByRole('row').allTextContents()).toEqual([
    'OfficeAsked onAnswer',
    'O-124 Aug 2017, 09:20refused, 24 Aug 2017, 11:00: Not of this station',
    'O-225 Aug 2017, 10:00refused, 26 Aug 2017, 17:30: Away',
  ])
  expect(await letter.textContent()).toContain('A working aid, not legal advice')
  expect(await letter.textContent()).not.toContain('Heron')
  expect(await axe(page)).toEqual([])
  await look('letter-en-1280')
  await page.getByRole('button', { name: 'বাংলা' }).last().click()
  await letter.getByRole('heading', { name: 'অনুরোধ' }).waitFor()
  expect(await letter.getAttribute('lang')).toBe('bn')
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await sidewaysScroll(page)).toBe(0)
  await look('letter-bn-390')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  await page.setViewportSize({ width: 794, height: 1123 })
  await look('letter-bn-print')
  await page.emulateMedia({ media: 'screen' })
})

test('a name stands in a letter only after a press, and goes when the reader closes it', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const letter = page.getByRole('article')
  await page.getByRole('button', { name: 'Open the names' }).click()
  await letter.getByText('Invented Heron (S-1)').waitFor()
  await letter.getByText(/নাম আছে/).waitFor()
  await page.getByRole('button', { name: 'Labels only' }).click()
  await expect.poll(() => letter.textContent()).not.toContain('Heron')
})
