import fc from 'fast-check'
import type { Pool } from 'pg'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../src/kinds/index.ts'
import { keptDuties, keptStates } from '../../src/law/kept.ts'
import { compartmentNames, type Compartment } from '../../src/record/compartments.ts'
import type { Draft } from '../../src/record/envelope.ts'
import { read } from '../../src/record/replay.ts'
import { dutyFold } from '../../src/server/law/in-force.ts'
import { keepDuties, readingOf } from '../../src/store/duty-keeping.ts'
import { entriesForLaw } from '../../src/store/duties.ts'
import { testLaws } from '../law.ts'
import { draft, testUnit, type Member, type TestUnit } from './unit.ts'

let unit: TestUnit
let lead: Member
const laws = testLaws()
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
})
afterAll(async () => await unit.drop())

let duties: Pool | undefined
/** One pool for all: a property keeps eighty cases, and each pool of its own would hold on to a connection. */
const keep = async (of: string) =>
  await keepDuties((duties ??= unit.pool('mukti_duties')), of, dutyFold(laws, registry))

const parts: readonly Compartment[] = compartmentNames.filter((name) => name !== 'concern')
const written = ['suspect', 'court', 'survivor', 'operation', 'statement'] as const

const hour = fc
  .integer({ min: 0, max: 24 * 90 })
  .map(
    (hours) => `${new Date(Date.parse('2017-08-24T00:00:00Z') + hours * 3_600_000).toISOString().slice(0, 19)}+00:00`,
  )
const who = fc.constantFrom('A-1', 'A-2')
const whom = fc.constantFrom('S-1', 'C-2')
/** What is written, about whom and when, of kinds that the law looks at. */
const entry: fc.Arbitrary<Pick<Draft, 'compartment' | 'kind' | 'body' | 'at' | 'standing'>> = fc.oneof(
  fc.record({
    compartment: fc.constant('suspect' as const),
    kind: fc.constantFrom('suspect.arrested', 'suspect.produced'),
    at: hour,
    body: who.map((one) => ({ who: [one] })),
    standing: fc.constantFrom('happened', 'planned'),
  }),
  fc.record({
    compartment: fc.constant('survivor' as const),
    kind: fc.constantFrom('survivor.moved', 'survivor.produced'),
    at: hour,
    body: whom.map((one) => ({ who: [one] })),
    standing: fc.constant('happened'),
  }),
  fc.record({
    compartment: fc.constant('court' as const),
    kind: fc.constantFrom('court.hearing', 'court.order'),
    at: hour,
    body: fc.constant({ about: ['A-1'] }),
    standing: fc.constant('happened'),
  }),
  fc.record({
    compartment: fc.constant('operation' as const),
    kind: fc.constantFrom('operation.planned', 'operation.entered'),
    at: hour,
    body: hour.map((at) => ({ for: at })),
    standing: fc.constant('happened'),
  }),
  fc.record({
    compartment: fc.constant('statement' as const),
    kind: fc.constant('survivor.statement'),
    at: hour,
    body: whom.map((one) => ({ who: one })),
    standing: fc.constant('happened'),
  }),
) as never

test('whatever is written and whatever somebody may read, her rows are what the law makes of exactly these entries', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 12 }),
      fc.array(fc.uniqueArray(fc.constantFrom(...written, 'case' as const), { minLength: 1 }), {
        minLength: 1,
        maxLength: 3,
      }),
      async (entries, readers) => {
        const of = await unit.openCase(lead)
        for (const one of entries) await unit.append(lead, [draft(lead, of, one.compartment, one)])
        const members: Member[] = []
        for (const granted of readers) {
          const member = await unit.member('Reader')
          members.push(member)
          for (const part of granted)
            await unit.grant({ case: of, compartment: compartmentNames.indexOf(part) + 1, to: member, level: 1 })
        }
        await keep(of)
        for (const member of [lead, ...members]) {
          const [rows, seen] = await unit.as(
            member,
            async (tx) =>
              [
                (await tx.query('select key, state, due_at, shown, owners, sections from mukti.duty order by key'))
                  .rows,
                await entriesForLaw(tx),
              ] as const,
            of,
          )
          const expected = keptDuties(laws.inForce, read(registry, seen?.entries ?? []), seen?.now ?? 0)
          expect(rows).toEqual(
            expected.duties
              .map(({ key, state, due, shown, owners, sections }) => ({
                key,
                state: keptStates.indexOf(state),
                due_at: due === undefined ? Infinity : new Date(due),
                shown: JSON.parse(JSON.stringify(shown)) as unknown,
                owners,
                sections,
              }))
              .sort((a, b) => (a.key < b.key ? -1 : 1)),
          )
        }
      },
    ),
    { numRuns: 25 },
  )
}, 180_000)

/** A case with an arrest, and a hearing that only those see who may read `court`. */
async function caseWithCourt(): Promise<string> {
  const of = await unit.openCase(lead)
  await unit.append(lead, [
    draft(lead, of, 'suspect', { kind: 'suspect.arrested', body: { who: ['A-1'] } }),
    draft(lead, of, 'court', { kind: 'court.hearing', body: {} }),
  ])
  return of
}

const rowsOf = async (member: Member, of: string) =>
  await unit.as(
    member,
    async (tx) => (await tx.query('select duty, reading from mukti.duty where case_id = $1 order by duty', [of])).rows,
  )
const readingsOf = async (member: Member, of: string) =>
  await unit.as(
    member,
    async (tx) => (await tx.query('select reading from mukti.duty_reading where case_id = $1', [of])).rows,
  )

test('without `court` nobody is told of a duty that a court entry started, nor of a reading that has it', async () => {
  const of = await caseWithCourt()
  const officer = await unit.member('Officer')
  await unit.grant({ case: of, compartment: 5, to: officer, level: 3 })
  await keep(of)
  expect(await rowsOf(officer, of)).toEqual(
    ['custody-limit', 'produce', 'tell-relative'].map((duty) => ({ duty, reading: readingOf(['suspect']) })),
  )
  expect(await readingsOf(officer, of)).toEqual([{ reading: readingOf(['suspect']) }])
  expect((await rowsOf(lead, of)).map(({ duty }) => duty)).toContain('court-copy')
})

test('an entry that she may not read changes nothing that she is told, not even that anything waits or has changed', async () => {
  const of = await caseWithCourt()
  const officer = await unit.member('Officer')
  await unit.grant({ case: of, compartment: 5, to: officer, level: 1 })
  await keep(of)
  const told = async () =>
    await unit.as(officer, async (tx) => [
      (await tx.query('select * from mukti.duty order by id')).rows,
      (await tx.query('select * from mukti.duty_reading')).rows,
      (await tx.query('select mukti.duties_behind($1, 100)', [laws.name])).rows,
    ])
  const before = await told()
  await unit.append(lead, [draft(lead, of, 'court', { kind: 'court.order', body: { about: ['A-1'] } })])
  expect(await told()).toEqual(before)
  await keep(of)
  expect(await told()).toEqual(before)
  await unit.append(lead, [draft(lead, of, 'suspect', { kind: 'note', body: { line: 'x' } })])
  expect((await told())[2]).toEqual([{ duties_behind: 1 }])
})

test('when a grant ends its rows are gone with it, before anything is kept anew', async () => {
  const of = await caseWithCourt()
  const clerk = await unit.member('Clerk')
  const grant = await unit.grant({ case: of, compartment: 7, to: clerk, level: 1 })
  await unit.grant({ case: of, compartment: 1, to: clerk, level: 1 })
  await keep(of)
  expect((await rowsOf(clerk, of)).map(({ duty }) => duty)).toEqual(['court-copy'])
  await unit.owner.query('update mukti.grants set until_at = now() where id = $1', [grant])
  expect(await rowsOf(clerk, of)).toEqual([])
  await keep(of)
  expect(await rowsOf(clerk, of)).toEqual([])
  expect(await readingsOf(clerk, of)).toEqual([{ reading: readingOf(['case']) }])
})

test('for any grants the role of somebody who sees very much is shown the same rows', async () => {
  const cases = [await caseWithCourt(), await caseWithCourt()]
  const reader = await unit.member('Reader')
  const team = await unit.team('Team', reader, [reader])
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ part: fc.constantFrom(...parts), which: fc.nat(1), team: fc.boolean(), ended: fc.boolean() }),
        { maxLength: 6 },
      ),
      fc.boolean(),
      async (grants, suspended) => {
        await unit.owner.query('delete from mukti.grants where person = $1 or team is not null', [reader.id])
        for (const { part, which, team: byTeam, ended } of grants)
          await unit.grant({
            case: cases[which] ?? '',
            compartment: compartmentNames.indexOf(part) + 1,
            to: byTeam ? { team } : reader,
            level: 1,
            from: '2017-01-01',
            until: ended ? '2018-01-01' : '2999-01-01',
          })
        await unit.owner.query('update mukti.person set suspended_at = case when $2 then now() end where id = $1', [
          reader.id,
          suspended,
        ])
        for (const of of cases) await keep(of)
        const seen = await unit.as(reader, async (tx) => {
          const rows = async () => (await tx.query('select case_id, key from mukti.duty order by case_id, key')).rows
          const narrow = await rows()
          await tx.query('set local role mukti_wide')
          return [narrow, await rows()]
        })
        expect(seen[1]).toEqual(seen[0])
        const mine = grants.filter(({ ended, which }) => !ended && which === 0).map(({ part }) => part)
        const duties = seen[0]?.filter(({ case_id }) => case_id === cases[0]).length
        expect(duties).toBe(suspended ? 0 : (mine.includes('suspect') ? 3 : 0) + (mine.includes('court') ? 1 : 0))
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

test('nobody who serves requests can write, keep or unmake a duty, nor see who else reads a case', async () => {
  const of = await caseWithCourt()
  await keep(of)
  const attacks = [
    'insert into mukti.duty select * from mukti.duty',
    'update mukti.duty set state = 2',
    'delete from mukti.duty',
    'update mukti.duty_reading set reading = 1',
    'delete from mukti.duty_reading',
    'insert into mukti.duty_wait (case_id, part) values (gen_random_uuid(), 1)',
    'select * from mukti.duty_wait',
    'select * from mukti.duty_case',
    `select * from mukti.readings_of('${of}')`,
    'select mukti.duty_streams()',
    'set role mukti_duties',
    'alter table mukti.duty disable row level security',
  ]
  for (const role of ['mukti_app', 'mukti_wide'])
    await unit.as(lead, async (tx) => {
      if (role === 'mukti_wide') await tx.query('set local role mukti_wide')
      for (const attack of attacks) {
        await tx.query('savepoint one')
        const state = await tx.query(attack).then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
        await tx.query('rollback to savepoint one')
        expect(`${role}: ${attack}: ${state}`).toBe(`${role}: ${attack}: 42501`)
      }
    })
})

test('whoever keeps duties reads one case at a time, no concern, and writes nothing but duties', async () => {
  const of = await caseWithCourt()
  const client = await unit.pool('mukti_duties').connect()
  const asked = async (sql: string): Promise<string> => {
    await client.query('savepoint one')
    const answer = await client.query(sql).then(
      ({ rows }) => JSON.stringify(rows),
      (error: { code: string }) => error.code,
    )
    await client.query('rollback to savepoint one')
    return answer
  }
  await client.query('begin')
  expect(await asked('select count(*)::int as n from mukti.entry')).toBe('[{"n":0}]')
  for (const [narrow, count] of [
    [of, 2],
    [randomUUID(), 0],
  ] as const) {
    await client.query(`select set_config('mukti.case', $1, true)`, [narrow])
    expect(await asked('select count(*)::int as n from mukti.entry')).toBe(`[{"n":${count}}]`)
  }
  for (const closed of [
    'select * from mukti.subject_key',
    'select * from mukti.person',
    'select * from mukti.session',
    'select * from mukti.grants',
    'delete from mukti.entry',
    'select * from mukti.audit',
    'select * from mukti.secret',
  ])
    expect(`${closed}: ${await asked(closed)}`).toBe(`${closed}: 42501`)
  await client.query('rollback')
  client.release()
})
