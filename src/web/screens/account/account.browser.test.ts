import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeAt, fromBase32, stepAt } from '../../../server/totp.ts'
import { freshContext, openPages, type Pages } from '../../../../test/pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
}, 240_000)
beforeEach(async () => void (await pages.house.database.owner.query('delete from mukti.delay')))
afterAll(async () => await pages?.close())

test('a session is ended from another browser, which then stands at sign-in', async () => {
  const here = await pages.as('worker', '/account')
  const there = await pages.as('worker', '/account')
  await there.getByRole('heading', { name: 'My account' }).waitFor()
  await here.reload()
  await here
    .getByRole('button', { name: /^End: / })
    .first()
    .click()
  await here.getByText('Ended', { exact: true }).waitFor()
  await there.getByRole('button', { name: 'Make ten new ones' }).click()
  await there.waitForURL('**/sign-in')
  await here.context().close()
  await there.context().close()
}, 60_000)

test('a new passphrase is asked for with the old one, and only the new one signs in', async () => {
  const page = await pages.as('outsider', '/account')
  const change = page.getByRole('button', { name: 'Change it' })
  await page.getByLabel('The one you have').fill('not the one that is known')
  await page.getByLabel('The new one').fill('a kettle that nobody else has')
  await change.click()
  await page
    .getByText(/do not go together/)
    .first()
    .waitFor()
  await page.getByLabel('The one you have').fill(pages.house.person('outsider').passphrase)
  await change.click()
  await page.getByText('Changed. Every other session has ended.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await pages.signIn(page, 'outsider', 'a kettle that nobody else has')
  await page.context().close()
}, 60_000)

test('ten new recovery codes are shown once, after a fresh code of the app', async () => {
  const page = await pages.as('keeper', '/account')
  await pages.house.database.owner.query(`update mukti.session set fresh_until = now() - interval '1 second'`)
  await page.getByRole('button', { name: 'Make ten new ones' }).click()
  const asked = page.getByRole('dialog', { name: 'Show it is you' })
  pages.house.now += 30_000
  await asked.getByLabel('Code from').fill(pages.house.code('keeper'))
  await asked.getByRole('button', { name: 'Confirm' }).click()
  await page.locator('.recovery-codes li').first().waitFor()
  expect(await page.locator('.recovery-codes li').count()).toBe(10)
  await page.getByLabel('I have written them down').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('10 of 10 are left.').waitFor()
  expect(await page.locator('.recovery-codes li').count()).toBe(0)
  await page.context().close()
}, 60_000)

test('a passkey of the device is added, signs its person in, opens a hidden page, and is removed', async () => {
  const page = await pages.as('lead', '/account')
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.getByLabel('Name for it').fill('Work phone')
  await page.getByRole('button', { name: 'Add this device' }).click()
  await page.getByRole('button', { name: 'Remove: Work phone' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.getByRole('button', { name: 'Use fingerprint or PIN' }).click()
  await page.waitForURL('**/cases')
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByLabel('Pass').waitFor()
  await page.getByRole('button', { name: 'Open' }).click()
  await page.waitForFunction(() => document.title === 'Cases · M')
  await page.goto(`${pages.url}/account`)
  await page.getByRole('button', { name: 'Remove: Work phone' }).click()
  await page.getByText('None yet.').waitFor()
  await page.context().close()
}, 60_000)

test('somebody who was invited comes in by a link in a browser of their own, and a change of role ends their session', async () => {
  const admin = await pages.as('admin', '/people')
  await admin.getByRole('button', { name: 'Invite somebody' }).click()
  const form = admin.getByRole('dialog', { name: 'Invite somebody' })
  await form.getByLabel('Name', { exact: true }).fill('Meera')
  await form.getByLabel('Sign-in name').fill('meera')
  await form.getByLabel('Caseworker').check()
  await form.getByRole('button', { name: 'Make the invitation' }).click()
  const handed = admin.getByRole('dialog', { name: 'Hand this over' })
  const link = (await handed.getByText(/\/invitation#/).textContent()) ?? ''
  await handed.getByRole('button', { name: 'I have handed it over' }).click()
  await admin.getByRole('row', { name: /Meera.*invited, not in yet/ }).waitFor()

  const page = await (await freshContext(pages.browser)).newPage()
  await page.goto(link.trim())
  await page.getByLabel('Choose a passphrase').fill('nine slow herons by the river')
  expect(page.url()).toBe(`${pages.url}/invitation`)
  const app = (await page.getByRole('link', { name: 'Open in the app on this device' }).getAttribute('href')) ?? ''
  const secret = new URL(app).searchParams.get('secret') ?? ''
  await page.getByLabel('Code from').fill(codeAt(fromBase32(secret), stepAt(pages.house.now)))
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.getByLabel('I have written them down').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.waitForURL('**/cases')

  await admin.reload()
  await admin.getByRole('button', { name: 'Change: Meera' }).click()
  const change = admin.getByRole('dialog', { name: 'Change: Meera' })
  await change.getByLabel('Auditor').check()
  await change.getByRole('button', { name: 'Save' }).click()
  await admin.getByRole('row', { name: /Meera.*Auditor/ }).waitFor()
  await page.goto(`${pages.url}/account`)
  await page.waitForURL('**/sign-in')
  await page.context().close()
  await admin.context().close()
}, 60_000)
