import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { axe } from '../../../../test/browser.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'
import { mailServer, type TestMailServer } from '../../../../test/smtp.ts'

let pages: Pages
let smtp: TestMailServer
beforeAll(async () => {
  smtp = await mailServer()
  pages = await openPages()
  Object.assign(pages.house.house.settings, { mail: { server: smtp.url, from: 'mukti@unit.example' } })
}, 240_000)
beforeEach(async () => void (await pages.house.database.owner.query('delete from mukti.delay')))
afterAll(async () => {
  await pages?.close()
  await smtp?.close()
})

/** As the keeper writes it, with its notice. */
const remind = async (who: string, soon: number, overdue: number) => {
  const { owner } = pages.house.database
  await owner.query(
    `insert into mukti.reminder (person, soon, overdue, escalated, web) select id, $2, $3, 0, true from mukti.person where sign_in = $1`,
    [who, soon, overdue],
  )
  await owner.query('notify mukti_reminders')
}

test('a reminder shows by itself on an open page, and in the bar until it is marked read', async () => {
  const page = await pages.as('worker', '/account')
  await page.getByText('No reminders in the last 30 days.').waitFor({ timeout: 30_000 })
  await remind('worker', 1, 2)
  await page.getByText('3 duties are due').waitFor()
  await page.getByText('2 overdue · 1 within 24 hours').waitFor()
  await page.getByRole('link', { name: 'Account · 1' }).first().waitFor()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('link', { name: 'Account', exact: true }).first().waitFor()
  expect(await page.getByText('new', { exact: true }).count()).toBe(0)
  await page.context().close()
}, 60_000)

test('somebody proves an address, chooses mail, thresholds and quiet hours, and finds them again', async () => {
  const page = await pages.as('lead', '/account')
  await page.getByLabel('Mail address').fill('lead@unit.example')
  await page.getByRole('button', { name: 'Send a code' }).click()
  await page.getByLabel('Code from the letter').waitFor()
  await page.getByLabel('Code from the letter').fill(/^\d{8}$/m.exec(smtp.letters.at(-1)?.text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByText('Mail goes to lead@unit.example.').waitFor()
  expect(await page.getByLabel('By mail').isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: '4 hours before', exact: true }).uncheck()
  await page.getByLabel('From', { exact: true }).fill('22:00')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(/^Quiet hours: two times/).waitFor()
  await page.getByLabel('Until', { exact: true }).fill('6:00')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await page.getByText('Mail goes to lead@unit.example.').waitFor()
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('22:00')
  expect(await page.getByLabel('Until', { exact: true }).inputValue()).toBe('06:00')
  expect(await page.getByRole('checkbox', { name: '4 hours before', exact: true }).isChecked()).toBe(false)
  expect(await page.getByRole('checkbox', { name: 'When overdue' }).isChecked()).toBe(true)
  expect(await axe(page)).toEqual([])
  await page.context().close()
}, 60_000)

test('a calendar address is shown once, leads to a calendar, and is ended', async () => {
  const page = await pages.as('outsider', '/account')
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = (await page.getByText(/\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/).textContent()) ?? ''
  expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/)
  await page.reload()
  await page.getByText(/^There is an address since/).waitFor()
  expect(await page.getByText('/api/calendar/').count()).toBe(0)
  await page.getByRole('button', { name: 'End the address' }).click()
  await page.getByRole('button', { name: 'Make an address' }).waitFor()
  expect((await fetch(address)).status).toBe(404)
  await page.context().close()
}, 60_000)
