import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moved, openCase, push, testHouse, type Browser, type TestHouse } from '../../test/house.ts'

let unit: TestHouse
let lead: Browser
let worker: Browser
let warden: Browser // of the home
let keeper: Browser
beforeAll(async () => {
  unit = await testHouse()
  lead = await unit.signedIn('lead')
  worker = await unit.signedIn('worker')
  warden = await unit.signedIn('outsider')
  keeper = await unit.signedIn('keeper')
})
afterAll(async () => {
  expect(unit.failures).toEqual([])
  await unit.close()
})

const give = async (of: string, to: Browser, compartments: string[], level: string) => {
  const answer = await lead.post(`/api/cases/${of}/grants`, { person: to.code(), compartments, level, reason: 'Test' })
  if (answer.statusCode !== 200) throw new Error(answer.body)
}
const told = async (who: Browser) =>
  (await who.post('/api/cases/find', {}))
    .json<{ orders: { label: string; who: string | null; reason: string }[] }>()
    .orders.map(({ label, who: whom, reason }) => `${label} ${whom ?? 'somebody'} ${reason}`)

const placed = (by: Browser, of: string) =>
  moved(by, of, { kind: 'survivor.placed', at: '2017-08-24T23:20:00+05:30', body: { who: ['S-1'], home: 'H-2' } })
const order = (by: Browser, of: string, body: object, id = randomUUID()) =>
  moved(by, of, {
    id,
    kind: 'survivor.order',
    at: '2017-08-25T12:00:00+05:30',
    body: { step: 'made', who: ['S-1'], by: 'O-3', ground: 'child-care', ...body },
  })

test('an order that has ended is told to who leads the case, and to nobody of the home', async () => {
  const of = await openCase(lead, 'END-1')
  await give(of, warden, ['survivor'], 'approve')
  await give(of, worker, ['survivor'], 'write')
  await push(lead, [placed(lead, of), order(lead, of, { end: '2017-12-25', review: '2017-12-20' })])
  expect(await told(lead)).toEqual(['END-1 S-1 end-passed'])
  expect(await told(warden)).toEqual([])
  expect(await told(worker)).toEqual([])
})

test('people of the home do not end it by an extension, a departure, a correction or a withdrawal; somebody outside does', async () => {
  const acts: ((of: string, made: string) => Record<string, unknown>)[] = [
    (of, made) => order(warden, of, { step: 'extended', end: '2099-12-25', order: made }),
    (of) =>
      moved(warden, of, { kind: 'survivor.left', at: '2017-12-20', body: { who: ['S-1'], from: 'H-2', to: 'K-1' } }),
    (of, made) =>
      moved(warden, of, {
        kind: 'entry.corrected',
        body: {
          entry: made,
          kind: 'survivor.order',
          version: 1,
          reason: 'Another date',
          body: { step: 'made', who: ['S-1'], by: 'O-3', ground: 'child-care', end: '2099-12-25' },
        },
      }),
    (of, made) => moved(warden, of, { kind: 'entry.withdrawn', body: { entry: made, reason: 'Not ours' } }),
  ]
  for (const [place, act] of acts.entries()) {
    const label = `HOME-${place + 1}`
    const ofThis = async () => (await told(lead)).filter((line) => line.startsWith(label))
    const of = await openCase(lead, label)
    await give(of, warden, ['survivor'], 'approve')
    const made = randomUUID()
    await push(lead, [placed(lead, of), order(lead, of, { end: '2017-12-25' }, made)])
    await push(warden, [act(of, made)])
    expect(await ofThis(), label).toEqual([`${label} S-1 end-passed`])
    await push(lead, [
      order(lead, of, { step: 'extended', end: '2099-12-25', ...(place === 3 ? {} : { order: made }) }),
    ])
    expect(await ofThis(), label).toEqual([])
  }
})

test('who keeps concerns of the case is told without a label when the survivors are closed to her, and of no other case', async () => {
  const of = await openCase(lead, 'KIN-1')
  await push(lead, [placed(lead, of), order(lead, of, { end: '2099-12-25', ground: 'no-relative' })])
  expect(await told(keeper)).toEqual([])
  await give(of, keeper, ['case'], 'read')
  expect(await told(keeper)).toEqual(['KIN-1 somebody held-for-kin-money-or-trial'])
})

test('an order whose end lies ahead is told by nobody until its day comes', async () => {
  const of = await openCase(lead, 'NEXT-1')
  await push(lead, [placed(lead, of), order(lead, of, { end: '2099-12-25', review: '2099-09-25' })])
  expect((await told(lead)).filter((line) => line.startsWith('NEXT-1'))).toEqual([])
  const day = new Date(Date.now() + 6 * 3_600_000).toISOString()
  await push(lead, [order(lead, of, { step: 'extended', end: day })])
  expect((await told(lead)).filter((line) => line.startsWith('NEXT-1'))).toEqual(['NEXT-1 S-1 ends-today'])
})
