import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'

let unit: TestHouse
let lead: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})
beforeEach(async () => {
  of = await openCase(lead)
})

const made = (compartment: string, kind: string, body: object, at = '2017-08-24T16:15:00+05:30', more: object = {}) =>
  moved(lead, of, { compartment, kind, at, body, ...more })
const arrest = (more: object = {}) =>
  made('suspect', 'suspect.arrested', { who: ['A-1'] }, '2017-08-24T16:15:00+05:30', more)
const preview = async (...entries: object[]) => {
  const answer = await lead.post(`/api/cases/${of}/duties/preview`, { entries })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const names = (all: { duty: string }[]) => all.map(({ duty }) => duty).sort()

test('an arrest that is not written yet says which duties it starts and until when', async () => {
  const { starts, breaks, rules } = await preview(arrest())
  expect(names(starts)).toEqual(['custody-limit', 'produce', 'tell-relative'])
  expect(starts.find(({ duty }: { duty: string }) => duty === 'produce')).toMatchObject({
    who: 'A-1',
    due: '2017-08-25T16:15:00+05:30',
  })
  expect(breaks).toEqual([])
  expect(names(rules)).toEqual(['custody-limit', 'produce', 'tell-relative'])
})

test('nothing of it is stored, and the audit has no more rows than after reading', async () => {
  const count = async () =>
    (
      await unit.database.owner.query(
        'select (select count(*) from mukti.entry) as entries, (select count(*) from mukti.audit) as audit, (select count(*) from mukti.duty_wait) as waits',
      )
    ).rows[0]
  const before = await count()
  await preview(arrest())
  expect(await count()).toEqual(before)
  expect((await lead.get(`/api/cases/${of}/duties`)).json().duties).toEqual([])
})

test('an entry says which duties it meets, also late', async () => {
  await push(lead, [arrest()])
  const { discharges, starts } = await preview(
    made('suspect', 'suspect.produced', { who: ['A-1'] }, '2017-08-26T10:00:00+05:30'),
  )
  expect(discharges).toMatchObject([{ duty: 'produce', status: 'met-late', metBy: { happened: 'accused.produced' } }])
  expect(starts).toEqual([])
})

test('what cannot be decided names the fact that is missing', async () => {
  const { waits } = await preview(made('survivor', 'survivor.moved', { who: ['S-1'], from: 'P-1' }))
  expect(waits).toMatchObject([{ duty: 'committee', status: 'undecided', missing: [{ fact: 'person.child' }] }])
})

test('a step before what must come first is a warning, and so is what must not be', async () => {
  await push(lead, [
    made('operation', 'operation.planned', { for: '2017-08-24T22:00:00+05:30' }, '2017-08-23T10:00:00+05:30'),
  ])
  const entry = made('operation', 'operation.entered', {}, '2017-08-24T22:00:00+05:30')
  const { breaks } = await preview(entry)
  expect(breaks.map(({ duty, ifDone }: { duty: { duty: string }; ifDone: boolean }) => [duty.duty, ifDone])).toEqual([
    ['statement-first', false],
    ['not-by-night', false],
  ])
  expect(breaks[0].entry).toBe(entry['id'])
  const byDay = await preview(
    made('statement', 'survivor.statement', { who: 'S-1' }, '2017-08-24T09:00:00+05:30'),
    made('operation', 'operation.entered', {}, '2017-08-24T15:00:00+05:30'),
  )
  expect(byDay.breaks).toEqual([])
})

test('what is only planned warns of what it would break once it is done', async () => {
  await push(lead, [
    made('operation', 'operation.planned', { for: '2017-08-24T22:00:00+05:30' }, '2017-08-23T10:00:00+05:30'),
  ])
  const planned = made('operation', 'operation.entered', {}, '2999-08-24T22:00:00+05:30', { standing: 'planned' })
  const { breaks } = await preview(planned)
  expect(breaks.map(({ duty, ifDone }: { duty: { duty: string }; ifDone: boolean }) => [duty.duty, ifDone])).toEqual([
    ['statement-first', true],
    ['not-by-night', true],
  ])
})

test('a correction moves a deadline, and a withdrawal ends what rests on nothing any more', async () => {
  const first = arrest()
  await push(lead, [first])
  const corrected = made('suspect', 'entry.corrected', {
    entry: first['id'],
    kind: 'suspect.arrested',
    version: 1,
    at: '2017-08-24T09:00:00+05:30',
    body: { who: ['A-1'] },
    reason: 'The memo says nine',
  })
  expect(names((await preview(corrected)).moves)).toEqual(
    ['custody-limit', 'produce', 'tell-relative'].filter((duty) => duty !== 'custody-limit'),
  )
})

test('an entry that is not in its form is refused with its field, and one of another case too', async () => {
  const refused = async (entry: object) =>
    (await lead.post(`/api/cases/${of}/duties/preview`, { entries: [entry] })).json()
  expect((await refused(made('suspect', 'suspect.arrested', {}))).refusals).toMatchObject([
    { field: expect.stringMatching(/^entries\.0\./) },
  ])
  expect((await refused({ ...arrest(), case: randomUUID() })).refusals).toMatchObject([{ field: 'entries.0.case' }])
})

test('a preview in a case that is hidden and in one that is missing answer the same', async () => {
  const outsider = await unit.signedIn('outsider')
  const ask = async (id: string) =>
    await outsider.post(`/api/cases/${id}/duties/preview`, {
      entries: [moved(outsider, id, { compartment: 'suspect', kind: 'suspect.arrested', body: { who: ['A-1'] } })],
    })
  const [hidden, missing] = [await ask(of), await ask(randomUUID())]
  const plain = (body: string) => body.replace(/urn:uuid:[0-9a-f-]+/, '')
  expect([hidden.statusCode, plain(hidden.body)]).toEqual([404, plain(missing.body)])
})
