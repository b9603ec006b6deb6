import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '../../../../test/house.ts'
import { openPages, type Pages } from '../../../../test/pages.ts'
import { axe } from '../../../../test/browser.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 240_000)
afterAll(async () => await pages?.close())

test('a colleague asks for a new lead on the page of who may see the case, and an administrator agrees under People', async () => {
  const { house } = pages
  const lead = await house.signedIn('lead')
  const of = await openCase(lead, 'KOL-19-077')
  const worker = await house.signedIn('worker')
  const grant = { compartments: ['survivor'], level: 'read', reason: 'Care', person: worker.code() }
  expect((await lead.post(`/api/cases/${of}/grants`, grant)).statusCode).toBe(200)
  await house.database.owner.query(`update mukti.person set disabled_at = now() where sign_in = 'lead'`)

  const colleague = await pages.as('worker', `/cases/${of}/access`)
  await colleague.getByRole('heading', { name: 'Nobody leads this case any more' }).waitFor()
  expect(await axe(colleague)).toEqual([])
  await colleague.getByRole('button', { name: 'Ask an administrator' }).click()
  await colleague.getByText('Reason: write it first.').waitFor()
  const next = (await colleague.getByLabel('Who is to lead it').locator('option').allTextContents()).slice(1)
  expect(next.length).toBeGreaterThan(0)
  await colleague.getByLabel('Who is to lead it').selectOption({ index: 1 })
  await colleague.getByLabel('Reason').fill('Knows the girls')
  await colleague.getByRole('button', { name: 'Ask an administrator' }).click()
  await colleague.getByText('Asked. An administrator sees it').waitFor()

  const admin = await pages.as('admin', '/people')
  await admin.getByRole('heading', { name: 'A case has no lead' }).waitFor()
  expect(await admin.locator('main').innerText()).not.toContain('KOL-19-077')
  expect(await axe(admin)).toEqual([])
  await admin.getByLabel('Reason').fill('Asked both')
  await admin.getByRole('button', { name: /^Name .* lead$/ }).click()
  await admin.getByRole('heading', { name: 'A case has no lead' }).waitFor({ state: 'hidden' })
  await colleague.reload()
  await colleague.getByRole('heading', { name: 'Who may see this case' }).waitFor()
  await expect.poll(() => colleague.getByRole('heading', { name: 'Nobody leads this case any more' }).count()).toBe(0)
}, 60_000)
