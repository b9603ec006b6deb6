import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { grantsOfCase } from '../../src/store/grants.ts'
import { answerLeadRequest, askForLead, isLeadless, leadRequests } from '../../src/store/lead-requests.ts'
import { disablePerson } from '../../src/store/people.ts'
import { draft, testUnit, type Member, type TestUnit } from '../need-to-know/unit.ts'

let unit: TestUnit
let admin: Member
let second: Member
let colleague: Member
let next: Member
let stranger: Member
beforeAll(async () => {
  unit = await testUnit()
  admin = await unit.member('Administrator', { roles: ['administrator', 'caseworker'] })
  second = await unit.member('Second administrator', { roles: ['administrator'] })
  next = await unit.member('Next')
  stranger = await unit.member('Stranger')
})
afterAll(async () => await unit?.drop())

let lead: Member
let of: string
/** A case that only one person leads; a colleague reads two of its parts. */
beforeEach(async () => {
  lead = await unit.member('Lead')
  colleague = await unit.member('Colleague')
  of = await unit.openCase(lead)
  for (const compartment of [1, 4]) await unit.grant({ case: of, compartment, to: colleague, level: 1 })
})

const refusedAs = { ok: false, refused: 'grant' }
const shutOut = async () => await unit.as(admin, (tx) => disablePerson(tx, lead.id, true, 'Left the unit'))
const asks = async (who: Member, to: Member, reason = 'They know the case') =>
  await unit.as(who, (tx) => askForLead(tx, of, to.id, reason))
const open = async (who: Member) => await unit.as(who, leadRequests)
const answers = async (who: Member, id: string, given = true, reason = 'Asked both') =>
  await unit.as(who, (tx) => answerLeadRequest(tx, id, given, reason))
const requested = async (): Promise<string> => {
  await shutOut()
  expect(await asks(colleague, next)).toMatchObject({ ok: true })
  const found = (await open(second)).find(({ askedBy }) => askedBy === colleague.id)
  return found?.id ?? ''
}
const parts = async (who: Member) =>
  (await unit.as(who, (tx) => grantsOfCase(tx, of))).filter(({ to }) => 'person' in to && to.person === who.id).length

test('when the only lead is shut out, a colleague of the case and an administrator together name another', async () => {
  const id = await requested()
  expect(await parts(next)).toBe(0)
  expect(await answers(second, id)).toMatchObject({ ok: true })
  const given = await unit.as(next, (tx) => grantsOfCase(tx, of))
  const theirs = given.filter(({ to }) => 'person' in to && to.person === next.id)
  expect(theirs).toHaveLength(10)
  expect(theirs.every(({ level, until, by }) => level === 'approve' && until === undefined && by === second.id)).toBe(
    true,
  )
  expect(await unit.as(colleague, (tx) => isLeadless(tx, of))).toBe(false)
  const [written] = await unit.append(next, [draft(next, of, 'survivor')])
  expect(written?.status).toBe('accepted')
})

test('while somebody leads the case nobody can be named, and a request from before is worth nothing', async () => {
  expect(await unit.as(colleague, (tx) => isLeadless(tx, of))).toBe(false)
  expect(await asks(colleague, next)).toEqual(refusedAs)
  const id = await requested()
  await unit.as(admin, (tx) => disablePerson(tx, lead.id, false, 'Came back'))
  expect(await answers(second, id)).toEqual(refusedAs)
  expect(await parts(next)).toBe(0)
})

test('a lead whose way in was reset counts as gone until confirmed, and an administrator alone gains nothing by that', async () => {
  await unit.as(admin, (tx) => tx.query('select mukti.disable_person($1, true, $2)', [lead.id, 'Reset']))
  await unit.owner.query('update mukti.person set disabled_at = null, suspended_at = now() where id = $1', [lead.id])
  expect(await unit.as(colleague, (tx) => isLeadless(tx, of))).toBe(true)
  expect(await asks(admin, next)).toEqual(refusedAs)
  expect(await asks(lead, next)).toEqual(refusedAs)
})

test('the administrator who agrees is given nothing of the case, is not told which one it is, and cannot be its lead', async () => {
  const id = await requested()
  const told = JSON.stringify(await open(second))
  expect(told).not.toContain(of)
  expect(told).not.toMatch(/KOL|label/i)
  expect(await answers(second, id)).toMatchObject({ ok: true })
  expect(await unit.as(second, (tx) => grantsOfCase(tx, of))).toEqual([])
  const seen = await unit.as(second, async (tx) => (await tx.query('select stream from mukti.entry')).rows)
  expect(seen).toEqual([])
  const own = await unit.as(second, async (tx) => (await tx.query('select case_id, details from mukti.audit')).rows)
  expect(JSON.stringify(own)).not.toContain(of)
  expect(await asks(colleague, admin)).toEqual(refusedAs)
})

test('who asks cannot name himself, cannot agree himself, and cannot choose who manages people or reads the audit', async () => {
  await shutOut()
  const auditor = await unit.member('Auditor', { roles: ['auditor', 'caseworker'] })
  const gone = await unit.member('Gone')
  await unit.as(admin, (tx) => disablePerson(tx, gone.id, true, 'Left'))
  for (const to of [colleague, admin, second, auditor, gone])
    expect(await asks(colleague, to), to.name).toEqual(refusedAs)
  // An administrator who works in the case himself may ask, and then somebody else has to agree.
  await unit.grant({ case: of, compartment: 1, to: admin, level: 1 })
  expect(await asks(admin, next)).toMatchObject({ ok: true })
  const [mine] = (await open(second)).filter(({ askedBy }) => askedBy === admin.id)
  expect((await open(admin)).some(({ id }) => id === mine?.id)).toBe(false)
  expect(await answers(admin, mine?.id ?? '')).toEqual(refusedAs)
})

test('a hidden case, a missing one and a led one refuse alike, and leave the same row in the audit', async () => {
  await shutOut()
  const missing = '6f1c1de2-0000-4000-8000-00000000dead'
  const said = []
  for (const asked of [of, missing]) {
    said.push(await unit.as(stranger, (tx) => askForLead(tx, asked, next.id, 'Curious')))
    said.push(await unit.as(stranger, (tx) => isLeadless(tx, asked)))
  }
  expect(said).toEqual([refusedAs, false, refusedAs, false])
  const rows = await unit.as(
    stranger,
    async (tx) =>
      (await tx.query<{ action: string; details: string }>('select action, details from mukti.audit order by seq'))
        .rows,
  )
  expect(rows).toEqual([
    { action: 'refused', details: 'ask-for-lead' },
    { action: 'refused', details: 'ask-for-lead' },
  ])
})

test('nobody but an administrator is told of requests or answers one; nobody at all reads the table itself', async () => {
  const id = await requested()
  for (const who of [stranger, colleague, next]) {
    expect(await open(who), who.name).toEqual([])
    expect(await answers(who, id), who.name).toEqual(refusedAs)
  }
  await expect(unit.as(second, (tx) => tx.query('select * from mukti.lead_request'))).rejects.toThrow(/permission/)
  await expect(
    unit.as(second, (tx) => tx.query('select mukti.name_lead($1, $2, $3)', [of, next.id, 'x'])),
  ).rejects.toThrow(/permission/)
})

test('a concern stays with its keepers: a lead who is named gets no part of it', async () => {
  const thread = '6f1c1de2-0000-4000-8000-00000000c0de'
  await unit.as(colleague, (tx) => tx.query('select mukti.open_concern($1, $2, $3, $4)', [of, thread, [lead.id], []]))
  const id = await requested()
  expect(await answers(second, id)).toMatchObject({ ok: true })
  const theirs = (await unit.as(next, (tx) => grantsOfCase(tx, of))).map(({ compartment }) => compartment)
  expect(theirs).not.toContain('concern')
})

test('a request lapses when who asked has left the case, and asking again takes the place of the earlier question', async () => {
  await shutOut()
  await asks(colleague, next)
  await asks(colleague, stranger, 'Changed my mind')
  const mine = (await open(second)).filter(
    ({ askedBy, reason }) => askedBy === colleague.id && reason === 'Changed my mind',
  )
  const [request] = mine.slice(-1)
  expect(mine.at(-1)?.person).toBe(stranger.id)
  await unit.owner.query('update mukti.grants set until_at = now() where person = $1 and case_id = $2', [
    colleague.id,
    of,
  ])
  expect(await answers(second, request?.id ?? '')).toEqual(refusedAs)
  expect(await answers(second, request?.id ?? '', false)).toMatchObject({ ok: true })
})

test('every step needs a reason and leaves a row: the question in the log of the case, the answer in that of the unit', async () => {
  await shutOut()
  expect(await asks(colleague, next, '  ')).toEqual({ ok: false, refused: 'schema' })
  const id = await requested()
  expect(await answers(second, id, true, ' ')).toEqual({ ok: false, refused: 'schema' })
  expect(await answers(second, id)).toMatchObject({ ok: true })
  const rows = (
    await unit.owner.query<{ action: string; case_id: string | null; details: string }>(
      `select action, case_id, details from mukti.audit where details like $1 order by seq`,
      [`${id}%`],
    )
  ).rows
  expect(rows).toMatchObject([
    { action: 'lead-asked', case_id: of, details: `${id} p-${next.id}` },
    { action: 'lead-named', case_id: null, details: `${id} p-${next.id}` },
  ])
})
