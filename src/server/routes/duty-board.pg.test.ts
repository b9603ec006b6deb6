import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../../test/house.ts'
import { startKeepingDuties, type DutyKeeper } from '../duty-keeper.ts'

let unit: TestHouse
let lead: Browser
let keeper: DutyKeeper
let of: string
let count = 0
const failures: unknown[] = []
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  const laws = unit.house.laws()
  if (!laws.ok) throw new Error(laws.problem.words.en)
  keeper = startKeepingDuties(unit.house, (error) => failures.push(error))
})
afterAll(async () => {
  await keeper.stop()
  expect([...unit.failures, ...failures]).toEqual([])
  await unit.close()
})
beforeEach(async () => {
  of = await openCase(lead, `KOL-17-${(count += 1)}`)
})

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const arrest = (who: string, at: string, in_ = of) =>
  moved(lead, in_, { compartment: 'suspect', kind: 'suspect.arrested', at, body: { who: [who] } })
const board = async (query: string, by = lead) => {
  await keeper.settle()
  const answer = await by.get(`/api/duties?${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const lines = (answer: { duties: { duty: string; who: string; status: string }[] }) =>
  answer.duties.map(({ duty, who, status }) => `${duty} ${who} ${status}`)

test('the board sorts by the hour at which it is read: overdue, within a day, within a week', async () => {
  await push(lead, [arrest('A-1', hoursAgo(30)), arrest('A-2', hoursAgo(2))])
  await push(lead, [moved(lead, of, { compartment: 'court', kind: 'court.hearing', at: hoursAgo(24 * 4), body: {} })])
  expect(lines(await board(`case=${of}&state=overdue`))).toEqual([
    'tell-relative A-1 overdue',
    'produce A-1 overdue',
    'tell-relative A-2 overdue',
  ])
  expect(lines(await board(`case=${of}&state=next-24h`))).toEqual(['produce A-2 open'])
  expect(lines(await board(`case=${of}&state=week`))).toEqual(['produce A-2 open', 'court-copy null open'])
  const { counts, behind } = await board(`case=${of}`)
  expect([counts, behind]).toEqual([
    {
      overdue: { count: 3, more: false },
      'next-24h': { count: 1, more: false },
      week: { count: 2, more: false },
      undecided: { count: 0, more: false },
    },
    { count: 0, more: false },
  ])
})

test('a line says case, rule, whom, until when and under which section, in the language asked for', async () => {
  const made = arrest('A-1', '2017-08-24T16:15:00+05:30')
  await push(lead, [made])
  const [line] = (await board(`case=${of}&state=overdue&owner=officer&section=TL+7&language=hi`)).duties
  expect(line).toMatchObject({
    case: of,
    label: `KOL-17-${count}`,
    duty: 'produce',
    title: 'Do produce हिन्दी',
    owes: [{ owner: 'officer', said: 'officer हिन्दी' }],
    who: 'A-1',
    due: '2017-08-25T16:15:00+05:30',
    dueAt: '2017-08-25T10:45:00.000000Z',
    trigger: { happened: 'arrest.made', entry: made['id'] },
    sections: ['TL 7(1)'],
    mark: 'text',
  })
  const shown = (await lead.get(`/api/cases/${of}/duties`)).json().duties as { id: string; duty: string }[]
  expect(shown.find(({ id }) => id === line.id)?.duty).toBe('produce')
})

test('what waits for a fact stands under undecided, and says which fact', async () => {
  await push(lead, [moved(lead, of, { body: { who: ['S-1'], from: 'P-1', to: 'V-2' } })])
  const { duties, counts } = await board(`case=${of}&state=undecided`)
  expect(duties).toMatchObject([
    { duty: 'committee', status: 'undecided', missing: [{ fact: 'person.child', said: 'under 18' }] },
  ])
  expect(counts.undecided.count).toBe(1)
})

test('what others owe can be left out, and owners and sections choose', async () => {
  await push(lead, [arrest('A-1', hoursAgo(2))])
  await push(lead, [moved(lead, of, { compartment: 'court', kind: 'court.hearing', at: hoursAgo(2), body: {} })])
  const duties = async (query: string) =>
    ((await board(`case=${of}&${query}`)).duties as { duty: string }[]).map(({ duty }) => duty).sort()
  expect(await duties('watch=only')).toEqual(['court-copy'])
  expect(await duties('watch=without')).toEqual(['custody-limit', 'produce', 'tell-relative'])
  expect(await duties('owner=court-staff')).toEqual(['court-copy'])
  expect(await duties('section=TL 13')).toEqual(['custody-limit', 'tell-relative'])
})

test('pages follow each other without a line twice or missing, and a place of somebody else is refused', async () => {
  await push(
    lead,
    Array.from({ length: 7 }, (_, at) => arrest(`A-${at + 1}`, hoursAgo(2))),
  )
  const all = lines(await board(`case=${of}`))
  const paged: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: { duties: { duty: string; who: string; status: string }[]; next: string | null } = await board(
      `case=${of}&limit=4${next === '' ? '' : `&after=${next}`}`,
    )
    paged.push(...lines(page))
    next = page.next
  }
  expect(all).toHaveLength(21)
  expect(paged).toEqual(all)
  expect((await lead.get('/api/duties?after=AAAA')).statusCode).toBe(400)
})

test('mine are the cases that I lead; all are those that I may read', async () => {
  await push(lead, [arrest('A-1', hoursAgo(2))])
  const worker = await unit.signedIn('worker')
  const own = await openCase(worker, `OWN-${count}`)
  await lead.post(`/api/cases/${of}/grants`, {
    compartments: ['suspect'],
    person: worker.code(),
    level: 'write',
    reason: 'r',
  })
  await push(worker, [
    moved(worker, own, { compartment: 'suspect', kind: 'suspect.arrested', at: hoursAgo(2), body: { who: ['A-1'] } }),
  ])
  const cases = async (query: string) => [
    ...new Set(((await board(query, worker)).duties as { case: string }[]).map((one) => one.case)),
  ]
  expect(await cases('whose=mine')).toEqual([own])
  expect((await cases('whose=all')).sort()).toEqual([own, of].sort())
})

test('without `court` the board has no line, no count and no page more because of a court entry', async () => {
  await push(lead, [arrest('A-1', hoursAgo(2))])
  const outsider = await unit.signedIn('outsider')
  await lead.post(`/api/cases/${of}/grants`, {
    compartments: ['suspect'],
    person: outsider.code(),
    level: 'read',
    reason: 'r',
  })
  const told = async () => JSON.stringify({ ...(await board('limit=3', outsider)), now: '' })
  const before = await told()
  for (let at = 0; at < 5; at += 1)
    await push(lead, [moved(lead, of, { compartment: 'court', kind: 'court.hearing', at: hoursAgo(24 * 9), body: {} })])
  expect(await told()).toBe(before)
  expect(lines(await board(`case=${of}&state=overdue`))).toContain('court-copy null overdue')
})

test('until a case is kept anew the board says that it is behind', async () => {
  await keeper.settle()
  await keeper.stop()
  await push(lead, [arrest('A-1', hoursAgo(2))])
  const behind = async () => (await lead.get(`/api/duties?case=${of}`)).json().behind
  expect(await behind()).toEqual({ count: 1, more: false })
  const laws = unit.house.laws()
  if (laws.ok) keeper = startKeepingDuties(unit.house, (error) => failures.push(error))
  await keeper.settle()
  expect(await behind()).toEqual({ count: 0, more: false })
})
