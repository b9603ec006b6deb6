import { afterAll, beforeAll, expect, test } from 'vitest'
import { testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { freshDatabase } from '../../test/postgres.ts'
import {
  aboutUnit,
  addMember,
  addPerson,
  changePerson,
  directory,
  disablePerson,
  foundTeam,
  handTeam,
  liftSuspension,
  peopleRecords,
  putOffice,
  removeMember,
  setUpUnit,
  whoAmI,
} from './people.ts'
import { withSession } from './session.ts'

let unit: TestUnit
let admin: Member
let lead: Member
beforeAll(async () => {
  unit = await testUnit()
  admin = await unit.member('Admin', { roles: ['administrator'] })
  lead = await unit.member('Lead')
})
afterAll(async () => await unit.drop())

const someone = { name: 'Someone', roles: ['caseworker'], language: 'hi' } as const
const seen = async (who: Member) =>
  await unit.as(who, async (tx) => Number((await tx.query('select count(*) as n from mukti.stream')).rows[0].n))

test('an empty store takes one unit with its first administrator, and no second', async () => {
  const empty = await freshDatabase()
  const setUp = () =>
    withSession(empty.app, { token: '' }, (tx) =>
      setUpUnit(tx, { name: 'Unit', practice: true, person: 'Admin', signIn: 'admin', language: 'en' }),
    )
  expect(await withSession(empty.app, { token: '' }, aboutUnit)).toBeUndefined()
  expect(await setUp()).toMatchObject({ ok: true })
  expect(await setUp()).toEqual({ ok: false, refused: 'grant' })
  expect(await withSession(empty.app, { token: '' }, aboutUnit)).toMatchObject({ name: 'Unit', practice: true })
  await empty.drop()
})

test('an administrator adds and changes people and offices; nobody else does', async () => {
  const office = await unit.as(admin, (tx) => putOffice(tx, { name: 'The unit', kind: 'police-unit' }))
  if (!office.ok) throw new Error(office.refused)
  const added = await unit.as(admin, (tx) => addPerson(tx, { ...someone, office: office.value, signIn: 'someone' }))
  if (!added.ok) throw new Error(added.refused)
  expect(await unit.as(admin, (tx) => addPerson(tx, { ...someone, signIn: 'someone' }))).toEqual({
    ok: false,
    refused: 'taken',
  })
  expect(await unit.as(admin, (tx) => changePerson(tx, added.value, { ...someone, name: 'Somebody' }))).toMatchObject({
    ok: true,
  })
  const records = await unit.as(admin, peopleRecords)
  expect(records.ok && records.value.find(({ id }) => id === added.value)).toMatchObject({
    name: 'Somebody',
    signIn: 'someone',
  })
  expect(await unit.as(lead, (tx) => addPerson(tx, { ...someone, signIn: 'another' }))).toEqual({
    ok: false,
    refused: 'grant',
  })
  expect(await unit.as(lead, peopleRecords)).toEqual({ ok: false, refused: 'grant' })
})

test('nobody changes his own roles, and who manages people does not read the audit', async () => {
  const me = { name: 'Admin', language: 'en' } as const
  const change = (roles: ('administrator' | 'caseworker' | 'auditor')[]) =>
    unit.as(admin, (tx) => changePerson(tx, admin.id, { ...me, roles }))
  expect(await change(['administrator', 'caseworker'])).toEqual({ ok: false, refused: 'grant' })
  expect(await change(['administrator'])).toMatchObject({ ok: true })
  expect(
    await unit.as(admin, (tx) => addPerson(tx, { ...someone, roles: ['administrator', 'auditor'], signIn: 'both' })),
  ).toEqual({ ok: false, refused: 'schema' })
})

test('who has signed in knows his colleagues, who has not knows nobody', async () => {
  expect((await unit.as(lead, directory)).people.map(({ name }) => name)).toContain('Admin')
  expect(await unit.as(undefined, directory)).toEqual({ people: [], offices: [], teams: [] })
  expect(await unit.as(lead, whoAmI)).toMatchObject({ id: lead.id, device: lead.device, fresh: false })
  expect(await unit.as(undefined, whoAmI)).toBeUndefined()
})

test('a team’s lead takes people in, and with them goes what was opened to the team; the administrator who founded it cannot', async () => {
  const head = await unit.member('Head of the team')
  const member = await unit.member('Member')
  const team = await unit.as(admin, (tx) => foundTeam(tx, 'Entry team', head.id))
  if (!team.ok) throw new Error(team.refused)
  const kase = await unit.openCase(lead)
  await unit.grant({ case: kase, compartment: 3, to: { team: team.value }, level: 1 })
  expect(await unit.as(admin, (tx) => addMember(tx, team.value, admin.id))).toEqual({ ok: false, refused: 'grant' })
  expect(await seen(member)).toBe(0)
  await unit.as(head, (tx) => addMember(tx, team.value, member.id))
  expect(await seen(member)).toBe(1)
  await unit.as(head, (tx) => removeMember(tx, team.value, member.id))
  expect(await seen(member)).toBe(0)
  expect(await unit.as(head, (tx) => handTeam(tx, team.value, member.id))).toMatchObject({ ok: true })
  expect(await unit.as(head, (tx) => addMember(tx, team.value, head.id))).toEqual({ ok: false, refused: 'grant' })
})

test('somebody suspended sees nothing until one who approves on his streams confirms him', async () => {
  const kase = await unit.openCase(lead)
  const colleague = await unit.member('Colleague')
  await unit.grant({ case: kase, compartment: 2, to: colleague, level: 2 })
  await unit.owner.query('update mukti.person set suspended_at = now() where id = $1', [colleague.id])
  expect(await seen(colleague)).toBe(0)
  for (const who of [admin, colleague])
    expect(await unit.as(who, (tx) => liftSuspension(tx, colleague.id))).toEqual({ ok: false, refused: 'grant' })
  expect(await unit.as(lead, (tx) => liftSuspension(tx, colleague.id))).toMatchObject({ ok: true })
  expect(await seen(colleague)).toBe(1)
})

test('a disabled person is signed out at once and everywhere', async () => {
  const leaver = await unit.member('Leaver')
  expect(await unit.as(admin, (tx) => disablePerson(tx, leaver.id, true, 'moved away'))).toMatchObject({ ok: true })
  expect(await unit.as(leaver, whoAmI)).toBeUndefined()
  expect(await unit.as(admin, (tx) => disablePerson(tx, leaver.id, false, 'came back'))).toMatchObject({ ok: true })
  expect(await unit.as(leaver, whoAmI)).toBeUndefined()
})
