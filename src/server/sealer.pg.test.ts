import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../test/house.ts'
import { rebuildCards } from '../store/cards.ts'
import { appendDeps } from './sealer.ts'

let unit: TestHouse
let lead: Browser
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
})
afterAll(async () => await unit.close())

const corrected = (of: string, entry: string, body: object, more: object = {}) =>
  moved(lead, of, {
    kind: 'entry.corrected',
    body: { entry, kind: 'survivor.moved', body, reason: 'Read wrong', ...more },
  })

test('what a correction says instead is checked as an entry of that kind is', async () => {
  const of = await openCase(lead, 'MEND-1')
  const [first] = await push(lead, [moved(lead, of)])
  const sent = [
    corrected(of, first?.id ?? '', { who: ['S-1'], to: 'V-2', speed: 40 }),
    corrected(of, first?.id ?? '', { to: 'V-2' }),
    corrected(of, first?.id ?? '', { who: ['S-1'], to: 'V-2' }, { version: 99 }),
    corrected(of, first?.id ?? '', { who: ['S-1'], to: 'V-2' }),
  ]
  const answer = await lead.post('/api/entries', { entries: sent })
  const { verdicts } = answer.json<{
    verdicts: { status: string; reason?: string; problem?: { refusals: { field: string }[] } }[]
  }>()
  const said = verdicts.map(({ status, reason, problem }) => [
    status,
    reason,
    problem?.refusals.map(({ field }) => field),
  ])
  expect(said).toEqual([
    ['refused', 'schema', ['body.speed']],
    ['refused', 'schema', ['body.who']],
    ['refused', 'kind', undefined],
    ['accepted', undefined, undefined],
  ])
})

test('deleting every card and folding anew gives the same cards as appending one by one did', async () => {
  const of = await openCase(lead, 'SAME-1')
  const first = moved(lead, of)
  const later = moved(lead, of, { at: '2017-08-24T18:00:00+05:30', body: { who: ['S-2'], from: 'P-1', to: 'O-1' } })
  const after = moved(lead, of, {
    at: { after: later['id'], by: 'P1D' },
    body: { who: ['S-3'], from: 'P-1', to: 'O-1' },
  })
  const entries = [
    after,
    first,
    later,
    corrected(of, String(first['id']), { who: ['S-4'], to: 'V-2' }),
    moved(lead, of, { id: randomUUID() }),
  ]
  for (const entry of entries) await push(lead, [entry])
  const all = async () =>
    (await unit.database.owner.query('select * from mukti.card where case_id = $1 order by stream', [of])).rows
  const before = await all()
  const { card } = appendDeps(unit.house)
  if (card) await rebuildCards(unit.database.pool('mukti_verify'), card)
  expect(await all()).toEqual(before)
})
