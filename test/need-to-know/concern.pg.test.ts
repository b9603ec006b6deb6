import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAudit } from '../../src/store/audit.ts'
import { readCaseload } from '../../src/store/caseload.ts'
import { grantAccess, grantsOfCase } from '../../src/store/grants.ts'
import { changePerson } from '../../src/store/people.ts'
import { heads, readStream } from '../../src/store/read.ts'
import { draft, testUnit, type Member, type TestUnit } from './unit.ts'

let unit: TestUnit
let home: string
let lead: Member
let raiser: Member
let keeper: Member
let keeperOfTheHome: Member
let warden: Member
let kase: string
let thread: string
beforeAll(async () => {
  unit = await testUnit()
  home = await unit.office('The home')
  lead = await unit.member('Lead')
  raiser = await unit.member('Raiser', { office: home })
  keeper = await unit.member('Keeper', { roles: ['concern-keeper'] })
  keeperOfTheHome = await unit.member('Keeper of the home', { roles: ['concern-keeper'], office: home })
  warden = await unit.member('Warden', { office: home })
  kase = await unit.openCase(lead)
  for (const who of [raiser, warden]) await unit.grant({ case: kase, compartment: 4, to: who, level: 2 })
  thread = randomUUID()
  expect(await raise(raiser, thread)).toMatchObject([{ status: 'accepted', seq: 1 }])
})
afterAll(async () => await unit.drop())

const raise = async (who: Member, of: string) =>
  await unit.append(who, [draft(who, kase, 'concern', { kind: 'concern.raised', thread: of })], {
    concernedBy: () => ({ people: [lead.id], offices: [home] }),
  })

const name = () => `${kase}.concern.${thread}`

/** Everything by which somebody could learn that there is a concern. */
const traces = async (who: Member) =>
  await unit.as(who, async (tx) => ({
    page: (await readStream(tx, name())) !== undefined,
    streams: Object.keys((await heads(tx, {}, [kase])).heads).filter((each) => each.includes('concern')).length,
    cards: (await readCaseload(tx, { limit: 50 })).cases.flatMap(({ cards }) =>
      cards.filter(({ compartment }) => compartment === 'concern'),
    ).length,
    rows: Number(
      (await tx.query<{ n: string }>('select count(*) as n from mukti.entry where kind = $1', ['concern.raised']))
        .rows[0]?.n,
    ),
    grants: (await grantsOfCase(tx, kase)).filter(({ compartment }) => compartment === 'concern').length,
    audit: (await readAudit(tx, { of: { case: kase }, limit: 100 })).filter(
      ({ compartment, person }) => compartment === 'concern' && person !== who.id,
    ).length,
  }))

const nothing = { page: false, streams: 0, cards: 0, rows: 0, grants: 0, audit: 0 }

test('who raised a concern and a keeper of concerns read it', async () => {
  for (const who of [raiser, keeper])
    expect(await traces(who)).toMatchObject({ page: true, streams: 1, cards: 1, rows: 1 })
})

test('the person that it is about, the office that it is about and whoever leads the case find no trace of it', async () => {
  for (const who of [lead, warden, keeperOfTheHome]) expect(await traces(who)).toEqual(nothing)
})

test('no grant opens a concern to those it is about', async () => {
  for (const who of [lead, warden, keeperOfTheHome]) {
    const given = await unit.as(keeper, (tx) =>
      grantAccess(tx, {
        of: { case: kase, compartment: 'concern', thread },
        to: { person: who.id },
        level: 'read',
        reason: 'asked for it',
      }),
    )
    expect(given).toEqual({ ok: false, refused: 'grant' })
  }
  const team = await unit.team('Everybody', keeper, [keeper, warden, lead])
  for (const to of [{ team }, warden, lead]) await unit.grant({ case: kase, compartment: 9, to, level: 3 })
  for (const who of [lead, warden]) expect(await traces(who)).toEqual(nothing)
})

test('leaving the office, or coming to it, does not open a concern about it', async () => {
  const admin = await unit.member('Admin', { roles: ['administrator'] })
  const helper = await unit.member('Helper')
  await unit.grant({ case: kase, compartment: 9, to: helper, level: 2 })
  const move = async (who: Member, office?: string) =>
    await unit.as(admin, (tx) =>
      changePerson(tx, who.id, {
        name: who.name,
        roles: ['caseworker'],
        language: 'bn',
        ...(office ? { office } : {}),
      }),
    )
  expect(await traces(helper)).toMatchObject({ page: true })
  expect(await move(helper, home)).toMatchObject({ ok: true })
  expect(await traces(helper)).toMatchObject({ page: false, streams: 0, rows: 0 })
  expect(await move(helper)).toMatchObject({ ok: true })
  expect(await move(warden)).toMatchObject({ ok: true })
  for (const who of [helper, warden]) expect(await traces(who)).toMatchObject({ page: false, streams: 0, rows: 0 })
})

test('whoever tries the thread of a hidden concern learns no more than from a fresh one', async () => {
  const [taken] = await raise(warden, thread)
  const [fresh] = await raise(warden, randomUUID())
  expect({ ...taken, id: '', hash: '', recorded: '' }).toEqual({ ...fresh, id: '', hash: '', recorded: '' })
})

test('somebody without access to the case cannot raise a concern in it, whether it exists or not', async () => {
  const stranger = await unit.member('Stranger')
  const there = await raise(stranger, randomUUID())
  const missing = await unit.append(stranger, [
    draft(stranger, randomUUID(), 'concern', { kind: 'concern.raised', thread: randomUUID() }),
  ])
  for (const verdicts of [there, missing]) expect(verdicts).toMatchObject([{ status: 'refused', problem: 'grant' }])
})
