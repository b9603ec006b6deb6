import { afterAll, beforeAll, expect, test } from 'vitest'
import { inForce } from '../../law/kept.ts'
import { testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { loadPack, lawFolder } from '../law/packs.ts'
import { lawOf } from '../../law/duties.ts'
import { lawsOf } from '../law/in-force.ts'
import { join } from 'node:path'

let unit: TestHouse
let worker: Browser
beforeAll(async () => {
  const loaded = loadPack(join(lawFolder, 'india'), false)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 5)))
  unit = await testHouse({ laws: lawsOf([inForce(lawOf(loaded.pack))]) })
  worker = await unit.signedIn('worker')
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

test('the law in force is told with its version, its aid line, what changed and how sure it is', async () => {
  const { packs, duties } = (await worker.get('/api/law?language=bn')).json()
  expect(packs).toMatchObject([
    { pack: 'india', version: expect.stringMatching(/^in-/), aid: expect.stringMatching(/[\u0980-\u09ff]/) },
  ])
  expect(packs[0].changes.length).toBeGreaterThan(0)
  const { all, marks } = packs[0].duties
  expect(all).toBe(duties.length)
  expect(marks.text + marks.secondary + marks.memory).toBe(all)
})

test('a rule is told with its sources, what starts it, what meets it, and the names of its examples', async () => {
  const rule = (await worker.get('/api/law/duties/arrest-24h')).json()
  expect(rule).toMatchObject({
    pack: 'india',
    duty: 'arrest-24h',
    starts: expect.arrayContaining([expect.objectContaining({ happened: 'arrest.made' })]),
  })
  expect(rule.sources.map(({ act }: { act: string }) => act)).toContain('BNSS')
  expect(rule.examples.length).toBeGreaterThan(0)
  expect((await worker.get('/api/law/duties/no-such-rule')).statusCode).toBe(404)
})

test('the catalogue is as the law stood on a day: before and after a code was replaced', async () => {
  const acts = async (on: string) =>
    new Set(
      ((await worker.get(`/api/law/offences?on=${on}`)).json().offences as { act: string }[]).map(({ act }) => act),
    )
  expect((await acts('2017-08-24')).has('BNS')).toBe(false)
  expect((await acts('2017-08-24')).has('IPC')).toBe(true)
  expect((await acts('2025-01-01')).has('BNS')).toBe(true)
  expect((await acts('2025-01-01')).has('IPC')).toBe(false)
  expect((await worker.get('/api/law/offences?on=yesterday')).statusCode).toBe(400)
})

test('an offence is told with its longest and shortest punishment, and is found by its words in every language', async () => {
  const { offences } = (await worker.get('/api/law/offences?language=hi')).json()
  const found = offences.find(({ offence }: { offence: string }) => offence === 'itpa-3-1')
  expect(found).toMatchObject({ most: 5, least: 1, classification: 'text', defaultBailDays: 60 })
  expect(found.find).toEqual(expect.arrayContaining([expect.stringMatching(/brothel/), expect.stringMatching(/[ঀ-৿]/)]))
})

test('the checklist has phases, steps and who does them, in words', async () => {
  const { phases, rows, roster } = (await worker.get('/api/law/checklist?language=en')).json()
  expect(phases.length).toBeGreaterThan(2)
  expect(rows.length).toBeGreaterThan(20)
  expect(
    rows.every(({ phase }: { phase: string }) => phases.some((one: { phase: string }) => one.phase === phase)),
  ).toBe(true)
  expect(rows[0].who[0].said).toMatch(/\w/)
  expect(roster.length).toBeGreaterThan(3)
})
