import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Compartment } from '../../src/record/compartments.ts'
import { readAudit } from '../../src/store/audit.ts'
import { readCaseload } from '../../src/store/caseload.ts'
import { endGrant, grantAccess, grantsOfCase, openCase, ownAccess } from '../../src/store/grants.ts'
import { entryHistory, heads, readStream } from '../../src/store/read.ts'
import { draft, sha256, testUnit, type Member, type TestUnit } from './unit.ts'

let unit: TestUnit
let lead: Member
let stranger: Member
let hidden: string
let own: string
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
  stranger = await unit.member('Stranger')
  hidden = await unit.openCase(lead, 'KOL-17-001')
  own = await unit.openCase(stranger, 'KOL-17-002')
})
afterAll(async () => await unit.drop())

/** What somebody gets who asks for everything about a case, with the ids that he sent taken out of the answers. */
const everything = async (who: Member, of: string, compartment: Compartment) => {
  const name = `${of}.${compartment}`
  const answers = await unit.as(
    who,
    async (tx) => [
      await readStream(tx, name),
      await entryHistory(tx, name, randomUUID()),
      await heads(tx, { [name]: 3 }, [of]),
      await grantsOfCase(tx, of),
      await ownAccess(tx, of),
      await readCaseload(tx, { limit: 50 }),
      await grantAccess(tx, {
        of: { case: of, compartment },
        to: { person: stranger.id },
        level: 'read',
        reason: 'curious',
      }),
      await grantAccess(tx, { of: { case: of, compartment }, to: { person: lead.id }, level: 'read', reason: '' }),
      await readAudit(tx, { of: { case: of }, limit: 5 }),
    ],
    of,
  )
  const written = await unit.append(who, [
    draft(who, of, compartment),
    draft(who, of, compartment, { saw: [randomUUID()] }),
  ])
  return JSON.stringify([answers, written])
    .replaceAll(of, 'CASE')
    .replace(/"(seq|id|at|recorded|last)":("[^"]*"|\d+)/g, '"$1":0')
}

test('a hidden stream and a missing one give the same answer to every question, and leave the same rows in the audit', async () => {
  await unit.append(lead, [draft(lead, hidden, 'intel')])
  const other = await unit.openCase(lead)
  const ended = await unit.grant({
    case: other,
    compartment: 2,
    to: stranger,
    level: 3,
    from: '2017-01-01',
    until: '2017-08-24',
  })
  const later = await unit.openCase(lead)
  await unit.grant({ case: later, compartment: 2, to: stranger, level: 3, from: '2999-01-01', until: '2999-08-24' })
  const rows = async () => Number((await unit.owner.query('select count(*) as n from mukti.audit')).rows[0].n)
  const asked = []
  for (const of of [randomUUID(), hidden, other, later]) {
    const before = await rows()
    asked.push({ answer: await everything(stranger, of, 'intel'), rows: (await rows()) - before })
  }
  expect(asked[0]?.rows).toBeGreaterThan(0)
  for (const one of asked) expect(one).toEqual(asked[0])
  expect(ended).toBeDefined()
})

test('an entry with the id of a hidden entry is taken exactly like one with a fresh id', async () => {
  const secret = draft(lead, hidden, 'survivor')
  await unit.append(lead, [secret])
  const [same, fresh] = await unit.append(stranger, [
    draft(stranger, own, 'survivor', { id: secret.id }),
    draft(stranger, own, 'survivor'),
  ])
  expect(same?.status).toBe('accepted')
  expect(fresh?.status).toBe('accepted')
})

test('naming a hidden entry and naming none at all get the same verdict', async () => {
  const secret = draft(lead, hidden, 'court')
  await unit.append(lead, [secret])
  const verdicts = await unit.append(stranger, [
    draft(stranger, own, 'court', { saw: [secret.id] }),
    draft(stranger, own, 'court', { saw: [randomUUID()] }),
  ])
  expect(verdicts.map((verdict) => ({ ...verdict, id: '' }))).toEqual([
    { id: '', status: 'refused', problem: 'saw' },
    { id: '', status: 'refused', problem: 'saw' },
  ])
})

test('a thousand hidden matches change no byte of a list or a search', async () => {
  const word = sha256('a word').subarray(0, 16)
  const ask = async () =>
    JSON.stringify(
      await unit.as(stranger, async (tx) => [
        await readCaseload(tx, { limit: 50 }),
        await readCaseload(tx, { limit: 50, search: { label: 'KOL' } }),
        await readCaseload(tx, { limit: 50, filter: { flag: 'alarms' } }),
        await readCaseload(tx, { limit: 50, search: { tokens: [word] } }),
        (await tx.query('select count(*) from mukti.token')).rows,
      ]),
    )
  const before = await ask()
  for (let cases = 0; cases < 20; cases += 1) await unit.openCase(lead, `KOL-18-${cases}`)
  await unit.owner.query(`update mukti.card set flags = '{alarm}' where case_id <> $1`, [own])
  await unit.owner.query(
    `insert into mukti.token (tok, stream, case_id, entry) select $1, c.stream, c.case_id, gen_random_uuid()
       from mukti.card c, generate_series(1, 5) where c.case_id <> $2`,
    [word, own],
  )
  expect(await ask()).toBe(before)
})

test('a grant that is ended gives nothing from the next request on, and the stream is reported gone', async () => {
  const guest = await unit.member('Guest')
  const id = await unit.as(
    lead,
    async (tx) =>
      await grantAccess(tx, {
        of: { case: hidden, compartment: 'intel' },
        to: { person: guest.id },
        level: 'read',
        reason: 'briefing',
      }),
  )
  if (!id.ok) throw new Error(id.refused)
  const name = `${hidden}.intel`
  const look = async () =>
    await unit.as(guest, async (tx) => ({
      page: (await readStream(tx, name)) !== undefined,
      ...(await heads(tx, { [name]: 0 })),
    }))
  expect(await look()).toMatchObject({ page: true, gone: [] })
  expect(await unit.as(lead, (tx) => endGrant(tx, id.value, 'the briefing is over'))).toEqual({
    ok: true,
    value: undefined,
  })
  expect(await look()).toEqual({ page: false, heads: {}, gone: [name] })
})

test('reading does not let write, and writing does not let give access', async () => {
  const reader = await unit.member('Reader')
  const writer = await unit.member('Writer')
  await unit.grant({ case: hidden, compartment: 6, to: reader, level: 1 })
  await unit.grant({ case: hidden, compartment: 6, to: writer, level: 2 })
  const give = (who: Member, to: Member) =>
    unit.as(who, (tx) =>
      grantAccess(tx, {
        of: { case: hidden, compartment: 'evidence' },
        to: { person: to.id },
        level: 'read',
        reason: 'helps',
      }),
    )
  const before = await refusals(hidden)
  expect(await unit.append(reader, [draft(reader, hidden, 'evidence')])).toMatchObject([
    { status: 'refused', problem: 'grant' },
  ])
  expect(await unit.append(writer, [draft(writer, hidden, 'evidence')])).toMatchObject([{ status: 'accepted' }])
  expect(await give(writer, reader)).toEqual({ ok: false, refused: 'grant' })
  expect((await refusals(hidden)) - before).toBe(2)
})

test('nobody gives access to himself, nor for longer than he has it', async () => {
  const deputy = await unit.member('Deputy')
  const guest = await unit.member('Another guest')
  await unit.grant({
    case: hidden,
    compartment: 7,
    to: deputy,
    level: 3,
    until: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const give = (to: Member, until?: string) =>
    unit.as(deputy, (tx) =>
      grantAccess(tx, {
        of: { case: hidden, compartment: 'court' },
        to: { person: to.id },
        level: 'read',
        reason: 'helps',
        ...(until ? { until } : {}),
      }),
    )
  expect(await give(deputy)).toEqual({ ok: false, refused: 'grant' })
  expect(await give(guest, 'infinity')).toEqual({ ok: false, refused: 'grant' })
  expect(await give(guest, new Date(Date.now() + 7_200_000).toISOString())).toEqual({ ok: false, refused: 'grant' })
  expect(await give(guest)).toMatchObject({ ok: true })
})

test('a writer cannot write in another’s name or from another’s device', async () => {
  const verdicts = await unit.append(stranger, [
    draft(stranger, own, 'intel', { by: `p-${lead.id}` }),
    draft(stranger, own, 'intel', { device: lead.device }),
  ])
  expect(verdicts).toMatchObject([{ problem: 'writer' }, { problem: 'writer' }])
})

test('who leads a case sees who tried to look into it', async () => {
  await unit.append(stranger, [draft(stranger, hidden, 'operation')])
  const rows = await unit.as(lead, (tx) => readAudit(tx, { of: { case: hidden }, limit: 1 }))
  expect(rows).toMatchObject([{ action: 'refused', person: stranger.id, case: hidden, compartment: 'operation' }])
})

test('an administrator sees no case and opens none', async () => {
  const admin = await unit.member('Admin', { roles: ['administrator'] })
  expect(
    await unit.as(admin, async (tx) => (await tx.query('select count(*)::int as n from mukti.stream')).rows),
  ).toEqual([{ n: 0 }])
  expect(await unit.as(admin, (tx) => openCase(tx, { request: randomUUID(), label: 'X' }))).toEqual({
    ok: false,
    refused: 'grant',
  })
})

test('opening a case twice with one request opens one', async () => {
  const request = randomUUID()
  const first = await unit.as(lead, (tx) => openCase(tx, { request, label: 'KOL-17-009' }))
  expect(await unit.as(lead, (tx) => openCase(tx, { request, label: 'KOL-17-009' }))).toEqual(first)
  expect(await unit.as(stranger, (tx) => openCase(tx, { request, label: 'KOL-17-009' }))).not.toEqual(first)
})

const refusals = async (of: string) =>
  Number(
    (await unit.owner.query(`select count(*) as n from mukti.audit where action = 'refused' and case_id = $1`, [of]))
      .rows[0].n,
  )
