import type { Page } from 'playwright-core'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, sidewaysScroll } from '../../../../test/browser.ts'
import { moved, openCase, push, type Browser } from '../../../../test/house.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'
import { lawOf } from '../../../law/duties.ts'
import { inForce } from '../../../law/kept.ts'
import { lawsOf } from '../../../server/law/in-force.ts'
import { lawFolder, loadPack } from '../../../server/law/packs.ts'

let pages: Pages
let lead: Browser
let of: string
let page: Page
const complaints: string[] = []

/** A case whose offence lies on both sides of the day on which the law changed, and its first months in court. */
const written = (at: string, kind: string, body: object, compartment = kind.split('.')[0]) =>
  moved(lead, of, { compartment, kind, at, body })

beforeAll(async () => {
  const loaded = loadPack(join(lawFolder, 'india'), false)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)))
  pages = await openPages({ laws: lawsOf([inForce(lawOf(loaded.pack))]) })
  lead = await pages.house.signedIn('lead')
  of = await openCase(lead, 'COU-24-001')
  await push(lead, [
    written('2024-05-10', 'survivor.episode', {
      who: ['S-1'],
      act: ['recruited', 'harboured'],
      by: ['A-1'],
      until: '2024-08-02',
    }),
    written(
      '2024-08-02',
      'party.described',
      { who: 'S-1', age: { from: 16, to: 17, basis: 'stated', asOf: '2024-08-02' } },
      'survivor',
    ),
    written('2024-08-03T10:00:00+05:30', 'court.registration', { step: 'registered', sections: 'BNS 143; IPC 370' }),
    written('2024-08-05', 'court.charge', { step: 'added', who: ['A-1', 'A-2'], section: 'IPC 370(5)', act: 'ipc' }),
    written('2024-08-05', 'court.charge', { step: 'added', who: ['A-1'], section: 'POCSO 5/6', act: 'pocso' }),
    written('2024-08-06', 'court.charge', {
      step: 'added',
      who: ['S-2'],
      section: 'ITPA 8',
      act: 'itpa',
      whySurvivor: 'the station wrote it so',
    }),
    written('2024-09-10', 'suspect.bail', {
      step: 'granted',
      who: ['A-2'],
      conditions: ['no-contact', 'report'],
      released: 'yes',
    }),
    written('2024-09-20', 'court.charge', { step: 'dropped', who: ['A-2'], section: 'IPC 370(5)', act: 'ipc' }),
    written('2024-10-01', 'court.cognizance', { forum: 'special-court', result: 'taken', next: '2024-10-21' }),
    written('2024-10-21', 'court.hearing', {
      happened: 'adjourned',
      forum: 'special-court',
      adjournedFor: 'defence',
      why: 'lawyer absent',
      survivorCame: 'yes',
      next: '2024-11-18',
      nextFor: 'evidence of S-1',
    }),
    written('2024-11-18', 'court.hearing', { happened: 'did-not-sit', forum: 'special-court', next: '2024-12-09' }),
    written('2024-12-09', 'court.hearing', { happened: 'evidence', forum: 'special-court', next: '2025-01-20' }),
    written('2025-01-06', 'court.verdict', { who: ['A-1'], verdict: 'guilty', sections: 'IPC 370(5)' }),
    written('2025-01-07', 'court.sentence', { who: 'A-1', sections: 'IPC 370(5)', kind: 'rigorous', term: 'P14Y' }),
    written('2025-01-10', 'court.appeal', { step: 'filed', by: 'defence', forum: 'high-court' }),
  ])
  page = await pages.as('lead', `/cases/${of}/court-calendar`)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
}, 300_000)

afterAll(async () => {
  await pages?.close()
})

/** The same page in the same browser; the moment is in the address, as everywhere in a case. */
async function open(path: string, heading: string): Promise<void> {
  await page.goto(`${pages.url}/cases/${of}${path}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
const openCalendar = (query = '') => open(`/court-calendar${query}`, 'Court calendar')
const openCharges = (query = '') => open(`/charges${query}`, 'Charges')
const card = (name: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name, exact: true }) })
const textOf = async (name: string) => (await card(name).innerText()).replaceAll(/\s+/g, ' ')

test('the days in court stand in their order, each with what it brought and at whose request it was put off', async () => {
  await openCalendar()
  const days = await card('Day by day').locator('[data-row]').allInnerTexts()
  expect(days.map((day) => day.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Oct 2024.*Cognizance/),
    expect.stringMatching(
      /21 Oct 2024.*Adjourned.*a survivor came for nothing.*Defence.*lawyer absent.*evidence of survivor S-1/,
    ),
    expect.stringMatching(/18 Nov 2024.*did not sit.*at whose request is not written/),
    expect.stringMatching(/9 Dec 2024.*Evidence taken/),
  ])
  expect(await textOf('Put off, by whom and why')).toMatch(/Defence 1 .*lawyer absent.*Not written 1/)
  expect(await page.locator('.court-numbers').innerText()).toMatch(
    /2\s+times put off[\s\S]*1\s+day a survivor came for nothing/,
  )
})

test('the next date is said while it lies ahead, and asked for when it has passed in silence', async () => {
  await openCalendar('?at=2025-01-11T06:00:00Z')
  expect(await textOf('Next date')).toMatch(/20 Jan 2025.*in 9 days/)
  await openCalendar('?at=2025-02-01T06:00:00Z')
  await page.getByText('20 Jan 2025 has passed, and nobody wrote what became of it').waitFor()
})

test('bail with its conditions, verdict and sentence stand under each accused, and a dropped charge is struck', async () => {
  await openCalendar()
  const one = (who: string) =>
    page.locator('.one-accused').filter({ has: page.getByRole('link', { name: `accused ${who}` }) })
  expect(await one('A-2').first().innerText()).toMatch(
    /Granted[\s\S]*No contact with the survivor · Report to the station/,
  )
  expect(await one('A-2').first().locator('del').allInnerTexts()).toEqual(['IPC 370(5)'])
  expect(await one('A-1').first().innerText()).toMatch(/Guilty[\s\S]*Rigorous imprisonment/)
  expect(await textOf('Appeals')).toMatch(/An appeal was filed, by: Defence/)
})

test('what the court owes is watched, and the year of the trial is counted from cognizance', async () => {
  await openCalendar()
  await card('What the court owes').getByText('POCSO trial within one year').first().waitFor()
  expect(await card('What the court owes').locator('progress').first().getAttribute('max')).toBe('365')
  expect(await textOf('What the court owes')).not.toMatch(/Overdue/)
})

test('who stands under which charge is shown with its history, and beside a survivor the rule that she is not punished', async () => {
  await openCharges()
  const said = await textOf('Who stands under which charge')
  expect(said).toMatch(/A-2 IPC 370\(5\) dropped Added, 5 Aug 2024 → Dropped, 20 Sept? 2024/)
  expect(said).toMatch(
    /S-2 ITPA 8 stands .*A person who was trafficked is not punished.*The reason that was written: the station wrote it so/,
  )
})

test('a case across a change of the law shows both laws and says so; with one day, one law', async () => {
  await openCharges()
  await page.getByText('The law changed on 1 July 2024'.replace('July', 'Jul')).waitFor()
  const acts = () => page.locator('.of-act h3 span[lang]').allInnerTexts()
  expect(await acts()).toEqual(expect.arrayContaining(['IPC', 'BNS']))
  await page.getByText('Other days').click()
  await page.getByLabel('First day').fill('2024-07-01')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect.poll(acts).not.toContain('IPC')
  await page.getByLabel('Last day').fill('2024-06-01')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByText('Last day: it lies before the first.').waitFor()
})

test('an offence is found by a section and by words of any language', async () => {
  await openCharges()
  const rows = () => page.locator('.offence > summary b').allInnerTexts()
  const find = page.getByLabel('Find by words or section')
  await find.fill('ipc 370(5)')
  await expect.poll(rows).toEqual(['IPC 370(5)'])
  for (const word of ['যৌনপল্লি রাখা', 'वेश्यालय रखना', 'keeping brothel']) {
    await find.fill(word)
    await expect.poll(rows, { message: word }).toEqual(['ITPA 3(1)'])
  }
  await find.fill('no such thing')
  await page.getByText('Nothing in the catalogue matches').waitFor()
})

test('an offence opens on its punishment, its old and new law side by side, and what each element still lacks', async () => {
  await openCharges()
  await page.getByLabel('Find by words or section').fill('bns 143(4)')
  await page.getByRole('group', { name: 'Against whom' }).getByText('A-1').click()
  await page.locator('.offence > summary').first().click()
  const open = page.locator('.offence[open]')
  expect(await open.locator('.laws b').allInnerTexts()).toEqual(['IPC 370(4)', 'BNS 143(4)'])
  expect(await open.innerText()).toMatch(/Longest[\s\S]*Shortest[\s\S]*within 90 days/)
  const elements = (await open.locator('.elements > li').allInnerTexts()).map((said) => said.replaceAll(/\s+/g, ' '))
  expect(elements.some((said) => /^act .*names accused A-1/.test(said))).toBe(true)
  expect(elements.some((said) => /^person .*of the survivor, without this accused/.test(said))).toBe(true)
  await page.getByRole('group', { name: 'Against whom' }).getByText('A-2').click()
  expect(await open.locator('.elements').innerText()).toMatch(/shows this yet[\s\S]*Could be shown by/)
})

test('a charge is written in the form of its kind, which begins with the section, the act and the accused', async () => {
  await openCharges()
  await page.getByLabel('Find by words or section').fill('itpa 5(1)')
  await page.getByRole('group', { name: 'Against whom' }).getByText('S-2').click()
  await page.getByRole('link', { name: 'Claim non-punishment for her' }).first().waitFor()
  await page.locator('.offence > summary').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /^Charge .* under ITPA 5\(1\)/ }).click()
  await page.getByRole('heading', { name: 'Section added or dropped' }).waitFor()
  expect(page.url()).not.toContain('S-2')
  expect(await page.getByLabel('Section', { exact: true }).inputValue()).toBe('ITPA 5(1)')
  await page.getByRole('button', { name: 'Save entry' }).click()
  await page.getByRole('link', { name: /Write why she is named/ }).waitFor()
})

test('a next date before the hearing itself is asked back at its field', async () => {
  await page.goto(`${pages.url}/cases/${of}/add?kind=court.hearing`)
  await page.getByLabel('When: Time').fill('11:00')
  await page.getByLabel('Next date: Day').fill('3')
  await page.getByLabel('Next date: Month').selectOption('2')
  await page.getByLabel('Next date: Year').fill('2019')
  await page.getByRole('button', { name: 'Save entry' }).click()
  await page.getByText('Next date: it lies before this day in court itself').first().waitFor()
})

test('who may not see the court part sees that it is closed, and nothing of what is in it', async () => {
  const worker = await pages.house.signedIn('worker')
  const granted = await lead.post(`/api/cases/${of}/grants`, {
    person: worker.code(),
    compartments: ['survivor'],
    level: 'read',
    reason: 'cares for her',
  })
  expect(granted.statusCode, granted.body).toBe(200)
  const other = await pages.as('worker', `/cases/${of}/charges`)
  for (const [path, title] of [
    ['charges', 'Charges'],
    ['court-calendar', 'Court calendar'],
  ] as const) {
    await other.goto(`${pages.url}/cases/${of}/${path}`)
    await other.getByRole('heading', { level: 1, name: title }).waitFor()
    await other.getByRole('heading', { name: /Court.*closed/i }).waitFor()
    expect(await other.locator('main').innerText()).not.toMatch(
      /370|POCSO|A-1|A-2|adjourned|put off|lawyer absent|Oct 2024/i,
    )
  }
  await other.context().close()
})

for (const [width, language, theme] of [
  [1280, 'en', 'light'],
  [390, 'bn', 'dark'],
  [390, 'hi', 'light'],
] as const) {
  test(`axe finds nothing and nothing scrolls sideways: ${width} px, ${language}, ${theme}`, async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
    for (const path of ['charges', 'court-calendar', 'court-calendar?at=2025-02-01T06:00:00Z']) {
      await page.goto(`${pages.url}/cases/${of}/${path}`)
      await page.locator('.offence, .trial, .note.warn').first().waitFor()
      if (path === 'charges') await page.locator('.offence > summary').nth(3).click()
      expect(await axe(page), path).toEqual([])
      expect(await sidewaysScroll(page), path).toBe(0)
      expect(await page.title(), path).not.toMatch(/COU|S-1|A-1/)
      expect(await page.locator('main').innerText(), path).not.toMatch(/undefined|\{\w+\}/)
    }
    await page.evaluate(() => localStorage.setItem('language', 'en'))
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  })
}

test('no page broke a rule or stopped', () => {
  expect(complaints).toEqual([])
})
