import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { everyAdopted, lawProgress } from '../../store/law-adopted.ts'
import { startKeepingDuties, type DutyKeeper } from '../duty-keeper.ts'
import { adoptLaw, keepAllBy, onDisk, previewLaw } from './adoption.ts'
import { lawsInForce, loadLaws } from './in-force.ts'

let unit: TestHouse
let lead: Browser
let keeper: DutyKeeper
let of: string
const failures: unknown[] = []
beforeAll(async () => {
  const laws = loadLaws(['india'])
  if (!laws.ok) throw new Error(laws.problem.words.en)
  unit = await testHouse({ ownLaw: true })
  await unit.house.renewLaws()
  lead = await unit.signedIn('lead')
  keeper = startKeepingDuties(unit.house, (error) => failures.push(error))
  of = await openCase(lead, 'KOL-26-1')
  const at = '2026-11-23T06:15:00+05:30'
  await push(lead, [moved(lead, of, { compartment: 'suspect', kind: 'suspect.arrested', at, body: { who: ['A-1'] } })])
  await keeper.settle()
}, 60_000)
afterAll(async () => {
  await keeper.stop()
  expect([...unit.failures, ...failures]).toEqual([])
  await unit.close()
})

/** A lawyer changes one clock in the unit's own orders. */
function changeOneClock(): void {
  const folder = join(unit.house.settings.folder, 'law')
  mkdirSync(folder, { recursive: true })
  const words = '{ en: Orders, bn: আদেশ, hi: आदेश }'
  writeFileSync(
    join(folder, 'orders.yaml'),
    `pack:
  id: unit
  extends: india
  title: ${words}
  zone: Asia/Kolkata
  version: unit-1
  published: 2026-11-29
  at_once_is_late_after: 12 hours
  aid: ${words}
  changes: [{ version: unit-1, on: 2026-11-29, what: first }]
changes:
  - { duty: arrest-24h, within: 12 hours, why: The court is near }
`,
  )
}
const dueNow = async () => {
  const { duties } = (await lead.get(`/api/cases/${of}/duties`)).json() as { duties: { duty: string; due: string }[] }
  return duties.find(({ duty }) => duty === 'arrest-24h')?.due
}

test('a changed file moves no deadline; a person sees what it would move, adopts it, and finds both readings', async () => {
  expect((await everyAdopted(unit.house.pools.duties)).map(({ by }) => by)).toEqual(['first start'])
  changeOneClock()
  await unit.house.renewLaws()
  expect(await dueNow()).toBe('2026-11-24T06:15:00+05:30')

  const [before, after] = [lawsInForce(unit.house), onDisk(unit.house.settings)]
  if (!after.ok) throw new Error(after.problem.words.en)
  const { duties } = unit.house.pools
  const weighed = await previewLaw(duties, unit.house.registry, before, after.laws, unit.now)
  expect(weighed).toEqual([
    { case: of, moves: [expect.objectContaining({ duty: 'arrest-24h', who: 'A-1', change: 'due' })] },
  ])
  expect(await dueNow()).toBe('2026-11-24T06:15:00+05:30')

  const done = await adoptLaw(duties, unit.house.settings, 'lead', 'Our court is near', { cases: 1, duties: 1 })
  if (!done.ok) throw new Error(done.problem.words.en)
  const progress: number[] = []
  await keepAllBy(duties, done.laws, unit.house.registry, ({ behind }) => progress.push(behind))
  expect(progress.at(-1)).toBe(0)
  expect((await lawProgress(duties, done.laws.name)).behind).toBe(0)
  await unit.house.renewLaws()
  expect(await dueNow()).toBe('2026-11-23T18:15:00+05:30')

  const { rules } = (await lead.get(`/api/cases/${of}/duties`)).json() as { rules: { duty: string; unit: unknown }[] }
  expect(rules.find(({ duty }) => duty === 'arrest-24h')?.unit).toMatchObject({
    kind: 'tightened',
    was: '24 hours',
    now: '12 hours',
  })

  const history = (await lead.get(`/api/cases/${of}/duties/history?duty=arrest-24h&who=A-1`)).json() as {
    points: { because: string; due: string }[]
    adopted: { by: string; reason: string }[]
  }
  expect(history.points.map(({ because, due }) => [because, due])).toEqual([
    ['entry', '2026-11-24T06:15:00+05:30'],
    ['law', '2026-11-23T18:15:00+05:30'],
  ])
  expect(history.adopted.map(({ by, reason }) => `${by}: ${reason}`)).toEqual([
    'first start: came along with Mukti',
    'lead: Our court is near',
  ])
}, 60_000)

test('what was in force is changed and deleted by nobody who serves', async () => {
  const { app, duties } = unit.house.pools
  for (const pool of [app, duties]) {
    await expect(pool.query(`update mukti.law_adopted set by = 'nobody'`)).rejects.toThrow(/permission denied/)
    await expect(pool.query('delete from mukti.law_adopted')).rejects.toThrow(/permission denied/)
  }
  await expect(
    app.query(`insert into mukti.law_adopted (name, files, by, reason) values ('x', '[]', 'x', 'x')`),
  ).rejects.toThrow(/permission denied/)
})
