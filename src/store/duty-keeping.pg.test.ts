import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { registry } from '../kinds/index.ts'
import type { Compartment } from '../record/compartments.ts'
import { dutyFold } from '../server/law/in-force.ts'
import { testLaws } from '../../test/law.ts'
import { draft, testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { keepDuties, letWait, readingOf, waitingCases } from './duty-keeping.ts'

let unit: TestUnit
let lead: Member
let of: string
const fold = dutyFold(testLaws(), registry)
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
})
afterAll(async () => await unit.drop())
beforeEach(async () => {
  of = await unit.openCase(lead)
})

let duties: Pool | undefined
const keep = async () => await keepDuties((duties ??= unit.pool('mukti_duties')), of, fold)
const write = async (
  compartment: Compartment,
  kind: string,
  body: object,
  at = '2017-08-24T19:40:00+05:30',
  more: object = {},
) => {
  const made = draft(lead, of, compartment, { kind, at, body: body as never, ...more })
  const [verdict] = await unit.append(lead, [made])
  if (verdict?.status !== 'accepted') throw new Error(JSON.stringify(verdict))
  return made.id
}
const rowsOf = async (reading: number) =>
  (
    await unit.owner.query<{ duty: string; who: string | null; state: number; due: string }>(
      `select duty, who, state, to_char(due_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD HH24:MI') as due from mukti.duty
        where case_id = $1 and reading = $2 order by duty, who`,
      [of, reading],
    )
  ).rows
const states = async (reading = everything) =>
  (await rowsOf(reading)).map(({ duty, who, state }) => `${duty} ${who ?? '-'} ${state}`)
const everything = readingOf([
  'case',
  'intel',
  'operation',
  'survivor',
  'suspect',
  'evidence',
  'court',
  'premises',
  'health',
  'statement',
])

test('an entry starts a duty, and another one meets it', async () => {
  await write('suspect', 'suspect.arrested', { who: ['A-1'] })
  expect(await keep()).toBe(true)
  expect(await rowsOf(everything)).toEqual([
    { duty: 'custody-limit', who: 'A-1', state: 0, due: '2017-10-22 23:59' },
    { duty: 'produce', who: 'A-1', state: 0, due: '2017-08-25 19:40' },
    { duty: 'tell-relative', who: 'A-1', state: 0, due: '2017-08-24 19:40' },
  ])
  await write('suspect', 'suspect.produced', { who: ['A-1'] }, '2017-08-25T11:00:00+05:30')
  expect(await keep()).toBe(true)
  expect(await states()).toEqual(['custody-limit A-1 0', 'produce A-1 2', 'tell-relative A-1 0'])
})

test('a case that is kept again without news writes no row', async () => {
  await write('suspect', 'suspect.arrested', { who: ['A-1'] })
  await keep()
  const rows = async () =>
    (await unit.owner.query('select ctid::text, xmin::text from mukti.duty where case_id = $1 order by id', [of])).rows
  const before = await rows()
  expect(await keep()).toBe(false)
  expect(await rows()).toEqual(before)
})

test('a correction moves the clock, and a withdrawal takes the duty away', async () => {
  const arrested = await write('suspect', 'suspect.arrested', { who: ['A-1'] })
  await keep()
  await write('suspect', 'entry.corrected', {
    entry: arrested,
    kind: 'suspect.arrested',
    at: '2017-08-24T09:00:00+05:30',
    body: { who: ['A-1'] },
    reason: 'r',
  })
  await keep()
  expect((await rowsOf(everything)).find(({ duty }) => duty === 'produce')?.due).toBe('2017-08-25 09:00')
  await write('suspect', 'entry.withdrawn', { entry: arrested, reason: 'r' })
  expect(await keep()).toBe(true)
  expect(await rowsOf(everything)).toEqual([])
})

test('a grant makes a reading of exactly its compartments, and it goes when the grant ends', async () => {
  await write('suspect', 'suspect.arrested', { who: ['A-1'] })
  await write('court', 'court.hearing', {})
  const clerk = await unit.member('Clerk')
  const grant = await unit.grant({ case: of, compartment: 7, to: clerk, level: 1 })
  await keep()
  expect(await states(readingOf(['court']))).toEqual(['court-copy - 0'])
  expect((await states()).length).toBe(4)
  await unit.owner.query('update mukti.grants set until_at = now() where id = $1', [grant])
  expect(await keep()).toBe(true)
  expect(await states(readingOf(['court']))).toEqual([])
})

test('what will be read when a grant begins is kept before it begins', async () => {
  await write('court', 'court.hearing', {})
  const clerk = await unit.member('Clerk')
  await unit.grant({ case: of, compartment: 1, to: clerk, level: 1, until: '2998-01-01' })
  await unit.grant({ case: of, compartment: 7, to: clerk, level: 1, from: '2997-01-01', until: '2999-01-01' })
  await keep()
  const { rows } = await unit.owner.query(
    'select reading from mukti.duty_reading where case_id = $1 order by reading',
    [of],
  )
  expect(rows.map(({ reading }) => reading)).toEqual([
    readingOf(['case']),
    readingOf(['court']),
    readingOf(['case', 'court']),
    everything,
  ])
})

test('a case waits again when access to it has begun or ended by itself', async () => {
  const clerk = await unit.member('Clerk')
  await unit.grant({ case: of, compartment: 7, to: clerk, level: 1, until: '2998-01-01' })
  await keep()
  const again = async () =>
    (await unit.owner.query(`select extract(year from again) as year from mukti.duty_case where case_id = $1`, [of]))
      .rows
  expect(await again()).toEqual([{ year: '2998' }])
  await unit.owner.query('update mukti.duty_case set again = now() where case_id = $1', [of])
  expect(await letWait(unit.pool('mukti_duties'), fold.law)).toBe(1)
  await keep()
  expect(await again()).toEqual([{ year: '2998' }])
})

test('a team’s reading is there for whoever joins it, also beside what he reads by himself', async () => {
  await write('court', 'court.hearing', {})
  const team = await unit.team('Team', lead, [])
  await unit.grant({ case: of, compartment: 7, to: { team }, level: 1 })
  const clerk = await unit.member('Clerk')
  await unit.grant({ case: of, compartment: 1, to: clerk, level: 1 })
  await keep()
  await unit.owner.query('insert into mukti.person_team (person, team) values ($1, $2)', [clerk.id, team])
  expect(await waitingCases(unit.pool('mukti_duties'), 10)).toContain(of)
  await keep()
  const seen = await unit.as(
    clerk,
    async (tx) => (await tx.query('select duty, reading from mukti.duty where case_id = $1', [of])).rows,
  )
  expect(seen).toEqual([{ duty: 'court-copy', reading: readingOf(['case', 'court']) }])
})

test('every entry and every change of access lets its case wait, until it is kept', async () => {
  const pool = unit.pool('mukti_duties')
  const waits = async () => (await waitingCases(pool, 1000)).includes(of)
  expect(await waits()).toBe(true) // it was opened
  await keep()
  expect(await waits()).toBe(false)
  await write('intel', 'note', { line: 'x' })
  expect(await waits()).toBe(true)
  await keep()
  await unit.grant({ case: of, compartment: 7, to: await unit.member('Clerk'), level: 1 })
  expect(await waits()).toBe(true)
})

test('an entry of an hour that lies ahead counts from that hour on', async () => {
  await write('suspect', 'suspect.arrested', { who: ['A-1'] })
  await write('suspect', 'suspect.produced', { who: ['A-1'] }, '2999-01-01T10:00:00+05:30')
  await keep()
  expect(await states()).toContain('produce A-1 0')
  const { rows } = await unit.owner.query(
    `select extract(year from again) as year from mukti.duty_case where case_id = $1`,
    [of],
  )
  expect(rows).toEqual([{ year: '2999' }])
})

test('when the law is another one every case waits to be kept anew', async () => {
  await keep()
  const pool = unit.pool('mukti_duties')
  expect(await letWait(pool, fold.law)).toBe(0)
  expect(await letWait(pool, 'another')).toBeGreaterThan(0)
  expect(await waitingCases(pool, 1000)).toContain(of)
})

test('a concern is part of no reading, and is not read', async () => {
  const thread = '0198f2c1-cccc-7000-8000-000000000001'
  await unit.append(lead, [draft(lead, of, 'concern', { kind: 'suspect.arrested', thread, body: { who: ['A-1'] } })])
  await keep()
  expect(await states()).toEqual([])
  const client = await unit.pool('mukti_duties').connect()
  await client.query('begin')
  await client.query(`select set_config('mukti.case', $1, true)`, [of])
  expect((await client.query('select from mukti.entry e where content::text like $1', [`%${thread}%`])).rowCount).toBe(
    0,
  )
  await client.query('rollback')
  client.release()
})
