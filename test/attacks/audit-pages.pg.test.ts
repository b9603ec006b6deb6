import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase, testHouse, type Browser, type TestHouse } from '../house.ts'

let unit: TestHouse
let lead: Browser
let auditor: Browser
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  auditor = await unit.signedIn('auditor')
  for (let at = 0; at < 7; at++) {
    await openCase(lead, `KOL-${at}`)
    await lead.post('/api/cases/find', { text: 'nobody' })
  }
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

interface Page {
  rows: { seq?: number; person: string; action: string }[]
  more: boolean
  next: string | null
}
const ask = async (by: Browser, body: object): Promise<Page> => (await by.post('/api/audit', body)).json<Page>()

test('a page of one person and one action is full, its pages follow each other, and the last says so', async () => {
  const asked = { person: lead.code(), action: 'case-opened', limit: 3 }
  const pages: Page[] = []
  for (let before: string | null | undefined; before !== null; before = pages.at(-1)?.next)
    pages.push(await ask(auditor, { ...asked, ...(before === undefined ? {} : { before }) }))
  expect(pages.map(({ rows }) => rows.length)).toEqual([3, 3, 1])
  const rows = pages.flatMap((page) => page.rows)
  expect(rows.every(({ person, action }) => person === lead.code() && action === 'case-opened')).toBe(true)
  expect(new Set(rows.map(({ seq }) => seq)).size).toBe(7)
})

test('a place in the audit tells nothing, is never twice the same, and is of no use to another person', async () => {
  const [one, again] = [await ask(lead, { limit: 3 }), await ask(lead, { limit: 3 })]
  expect(one.next).not.toBe(again.next)
  expect(one.rows.every(({ seq }) => seq === undefined)).toBe(true)
  expect((await auditor.post('/api/audit', { limit: 3, before: one.next })).statusCode).toBe(400)
})
