import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, sha256, testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { rebuildCards, type CardFold } from './cards.ts'
import { readCaseload, type CaseQuery } from './caseload.ts'

let unit: TestUnit
let lead: Member
const texts: CardFold<string[]> = {
  start: [],
  step: (state, entry) => [...state, String(entry.body['text'])],
  show: (state) => ({ count: state.length, flags: state.includes('alarm') ? ['alarms'] : [] }),
}
const card = texts as CardFold
const hash = (word: string) => sha256(word).subarray(0, 16)
const write = async (who: Member, of: string, compartment: 'intel' | 'court', text: string) =>
  await unit.append(who, [draft(who, of, compartment, { body: { text } })], {
    card,
    tokens: (drafts) => drafts.map(({ body }) => [hash(String(body['text']))]),
  })
const list = async (who: Member, query: CaseQuery) =>
  await unit.as(who, async (tx) => (await readCaseload(tx, query)).cases)
const labels = async (who: Member, query: Partial<CaseQuery> = {}) =>
  (await list(who, { limit: 50, ...query })).map(({ label }) => label)

beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead')
})
afterAll(async () => await unit.drop())

test('the case that was written in last comes first, and pages go on where the one before ended', async () => {
  const cases: string[] = []
  for (const label of ['A-1', 'A-2', 'A-3', 'B-1']) cases.push(await unit.openCase(lead, label))
  await write(lead, cases[1] ?? '', 'intel', 'something new')
  expect(await labels(lead)).toEqual(['A-2', 'B-1', 'A-3', 'A-1'])
  const pages: string[] = []
  let after: CaseQuery['after']
  for (;;) {
    const page = await list(lead, { limit: 1, ...(after ? { after } : {}) })
    if (page.length === 0) break
    pages.push(...page.map(({ label }) => label))
    after = page.at(-1)
  }
  expect(pages).toEqual(['A-2', 'B-1', 'A-3', 'A-1'])
})

test('a list can be narrowed by the beginning of the label, by what a card counts, and by words', async () => {
  const of = await unit.openCase(lead, 'C-1')
  await write(lead, of, 'intel', 'alarm')
  await write(lead, of, 'court', 'padlock')
  expect(await labels(lead, { search: { label: 'A' } })).toEqual(['A-2', 'A-3', 'A-1'])
  expect(await labels(lead, { filter: { flag: 'alarms' } })).toEqual(['C-1'])
  expect(await labels(lead, { search: { tokens: [hash('alarm'), hash('padlock')] } })).toEqual(['C-1'])
  expect(await labels(lead, { search: { tokens: [hash('alarm'), hash('another word')] } })).toEqual([])
})

test('a reader is shown the cards of the compartments that he may see, and finds nothing by the words of the others', async () => {
  const prosecutor = await unit.member('Prosecutor')
  const of = await unit.openCase(lead, 'D-1')
  await write(lead, of, 'court', 'hearing')
  await write(lead, of, 'intel', 'informant')
  await unit.grant({ case: of, compartment: 7, to: prosecutor, level: 1 })
  const [seen, ...others] = await list(prosecutor, { limit: 50 })
  expect(others).toEqual([])
  expect(seen).toMatchObject({ label: 'D-1', cards: [{ compartment: 'court', shown: { count: 1 } }] })
  expect(await labels(prosecutor, { search: { tokens: [hash('hearing')] } })).toEqual(['D-1'])
  expect(await labels(prosecutor, { search: { tokens: [hash('informant')] } })).toEqual([])
})

test('somebody who may see very much gets the same list by another way', async () => {
  const reader = await unit.member('Reader')
  const { rows: cases } = await unit.owner.query<{ id: string }>('select id from mukti.case_file order by opened')
  for (const { id } of cases)
    for (const compartment of [1, 2, 7]) await unit.grant({ case: id, compartment, to: reader, level: 1 })
  const queries: CaseQuery[] = [
    { limit: 50 },
    { limit: 2 },
    { limit: 50, search: { label: 'A' } },
    { limit: 50, filter: { flag: 'alarms' } },
    { limit: 50, search: { tokens: [hash('hearing')] } },
  ]
  const wide = async (query: CaseQuery, few: number) =>
    await unit.as(
      reader,
      async (tx) => (await readCaseload(tx, query, { wide: 5, few: { cards: few, words: few } })).cases,
    )
  const both = async (query: CaseQuery) => ({
    narrow: await list(reader, query),
    wide: await wide(query, 100),
    dense: await wide(query, 0),
  })
  for (const query of queries) {
    const { narrow, wide, dense } = await both(query)
    expect(wide).toEqual(narrow)
    expect(dense).toEqual(narrow)
    expect(narrow.length).toBeGreaterThan(0)
    const after = narrow[0]
    if (!after) continue
    const next = await both({ ...query, after })
    expect([next.wide, next.dense]).toEqual([next.narrow, next.narrow])
  }
})

test('deleting every card and folding all entries anew gives the same cards', async () => {
  const all = async () => (await unit.owner.query('select * from mukti.card order by stream')).rows
  for (const of of (await list(lead, { limit: 50 })).slice(0, 2)) await write(lead, of.case, 'intel', 'one more')
  const before = await all()
  await unit.owner.query(`update mukti.card set state = null, shown = '{"count": 99}', last = now()`)
  await rebuildCards(unit.pool('mukti_verify'), card)
  expect(await all()).toEqual(before)
})
