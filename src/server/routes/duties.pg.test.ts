import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'

let unit: TestHouse
let lead: Browser
let of: string
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  of = await openCase(lead)
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const written = (kind: string, body: object, more: object = {}) =>
  moved(lead, of, { compartment: kind.split('.')[0] === 'court' ? 'court' : 'suspect', kind, body, ...more })

test('a case says what the law asks in it, why, until when, and what does not apply', async () => {
  const arrested = written('suspect.arrested', { who: ['A-1', 'S-1'], whySurvivor: 'Named by the informer' })
  await push(lead, [arrested])
  const answer = (await lead.get(`/api/cases/${of}/duties`)).json()
  expect(answer.packs).toEqual([{ pack: 'test-law', version: 't-1', aid: 'A working aid' }])
  const produce = answer.duties.filter(({ duty }: { duty: string }) => duty === 'produce')
  expect(produce).toMatchObject([
    {
      who: 'A-1',
      status: 'overdue',
      due: '2017-08-25T16:15:00+05:30',
      trigger: { happened: 'arrest.made', said: 'arrested', entry: arrested['id'] },
    },
    { who: 'S-1', status: 'not-applicable', because: [{ fact: 'person.role', said: 'role', value: 'survivor' }] },
  ])
  expect(answer.rules.map(({ duty }: { duty: string }) => duty).sort()).toEqual([
    'custody-limit',
    'produce',
    'tell-relative',
  ])
  expect(answer.rules.find(({ duty }: { duty: string }) => duty === 'produce')).toMatchObject({
    title: 'Do produce',
    owes: [{ owner: 'officer', said: 'officer' }],
    mark: 'text',
  })
})

test('words are given in the language that is asked for', async () => {
  const answer = (await lead.get(`/api/cases/${of}/duties?language=bn`)).json()
  expect(answer.rules[0].title).toMatch(/বাংলা/)
  expect((await lead.get(`/api/cases/${of}/duties?language=fr`)).statusCode).toBe(400)
})

test('an entry shows in the duties of its case at once, whether they were kept or not', async () => {
  await push(lead, [written('suspect.produced', { who: ['A-1'] }, { at: '2017-08-25T11:00:00+05:30' })])
  const { duties } = (await lead.get(`/api/cases/${of}/duties`)).json()
  expect(
    duties.find(({ duty, who }: { duty: string; who: string }) => duty === 'produce' && who === 'A-1'),
  ).toMatchObject({ status: 'met', metBy: { happened: 'accused.produced' } })
})

test('a case is shown as of an earlier moment: what had happened by then, and no later', async () => {
  const before = (await lead.get(`/api/cases/${of}/duties?at=2017-08-24T12:00:00Z`)).json()
  expect(before.now).toBe('2017-08-24T12:00:00.000Z')
  expect(before.duties.find(({ who }: { who: string }) => who === 'A-1')).toMatchObject({ status: 'open', metBy: null })
  expect((await lead.get(`/api/cases/${of}/duties?at=yesterday`)).statusCode).toBe(400)
})

test('a rule says which kind of entry meets it, and in which field that entry says whom', async () => {
  const { rules } = (await lead.get(`/api/cases/${of}/duties`)).json()
  expect(rules.find(({ duty }: { duty: string }) => duty === 'produce').writes).toEqual([
    { kind: 'suspect.produced', step: null, about: ['who'], said: 'produced' },
  ])
})

test('a law without a list of first hours has an empty one, and a hidden case has none', async () => {
  const { lists } = (await lead.get(`/api/cases/${of}/checklist`)).json()
  expect(lists).toEqual([{ pack: 'test-law', began: null, phases: [] }])
  const outsider = await unit.signedIn('outsider')
  expect((await outsider.get(`/api/cases/${of}/checklist`)).statusCode).toBe(404)
})

test('who may not read the court is told of its duties nowhere', async () => {
  await push(lead, [written('court.hearing', {})])
  const worker = await unit.signedIn('worker')
  const { grants } = (
    await lead.post(`/api/cases/${of}/grants`, {
      compartments: ['suspect'],
      person: worker.code(),
      level: 'read',
      reason: 'r',
    })
  ).json()
  const seen = await worker.get(`/api/cases/${of}/duties`)
  expect(seen.json().duties.map(({ duty }: { duty: string }) => duty)).not.toContain('court-copy')
  expect((await lead.get(`/api/cases/${of}/duties`)).body).toContain('court-copy')
  await lead.post(`/api/cases/${of}/grants/${grants[0]}/end`, { reason: 'over' })
  expect((await worker.get(`/api/cases/${of}/duties`)).statusCode).toBe(404)
})
