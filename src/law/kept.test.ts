import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testLaws } from '../../test/law.ts'
import { registry } from '../kinds/index.ts'
import type { Entry } from '../record/envelope.ts'
import { read } from '../record/replay.ts'
import { lawOf } from './duties.ts'
import { dutiesInForce, inForce, keptDuties } from './kept.ts'

const laws = testLaws().inForce
const start = Date.parse('2017-08-24T00:00:00Z')
const hours = (count: number) => start + count * 3_600_000
const text = (count: number) => new Date(hours(count)).toISOString().replace('.000Z', '+00:00')

const kinds = {
  suspect: ['suspect.arrested', 'suspect.produced'],
  survivor: ['survivor.moved', 'survivor.produced'],
  court: ['court.hearing', 'court.order'],
  operation: ['operation.planned', 'operation.entered'],
  statement: ['survivor.statement'],
} as const
const hour = fc.nat(24 * 120)

const entries: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        ...Object.entries(kinds).flatMap(([part, names]) => names.map((name) => [part, name] as const)),
      ),
      hour,
      for: hour,
      who: fc.constantFrom('A-1', 'A-2', 'S-1', 'C-2'),
      planned: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ kind: [compartment, kind], hour: at, who, planned, ...more }, n) => ({
      id: `0198f2c1-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      case: '0198f2c1-aaaa-7000-8000-000000000001',
      compartment: compartment as Entry['compartment'],
      kind,
      v: 1,
      at: text(at),
      ...(planned && compartment === 'suspect' ? { standing: 'planned' as const } : {}),
      by: 'p-1',
      device: 'd-1',
      n,
      written: { device: text(0), skew: 0, via: 'server' as const },
      saw: [],
      base: 0,
      body: kind === 'survivor.statement' ? { who } : { who: [who], about: [who], for: text(more.for) },
      seq: n + 1,
      recorded: text(0),
      prev: '',
      hash: '',
    })),
  )

test('what is kept at one moment says at every later one what the engine says then, until it must be kept anew', () => {
  fc.assert(
    fc.property(entries, hour, hour, (written, kept, later) => {
      const reading = read(registry, written)
      const { duties, again } = keptDuties(laws, reading, hours(kept))
      const now = hours(kept + later)
      if (again !== undefined && again <= now) return
      const said = duties.map(({ key, state, due }) => [
        key,
        state === 'owed' ? (due !== undefined && due < now ? 'overdue' : 'open') : state,
      ])
      const engine = dutiesInForce(laws, reading, now).flatMap(({ key, state }) =>
        state.status === 'not-applicable' ? [] : [[key, state.status]],
      )
      expect(said).toEqual(engine)
    }),
    { numRuns: 400 },
  )
})

test('no two duties of a case have one key', () => {
  fc.assert(
    fc.property(entries, (written) => {
      const keys = keptDuties(laws, read(registry, written), hours(2000)).duties.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('what is kept holds no free text of an entry', () => {
  const written = fc
    .sample(entries, { numRuns: 20, seed: 1 })
    .map((all) =>
      all.map((one) => ({ ...one, body: { ...one.body, said: 'words of somebody', reason: 'words of somebody' } })),
    )
  const rows = written.flatMap((all) => keptDuties(laws, read(registry, all), hours(2000)).duties)
  expect(rows.length).toBeGreaterThan(10)
  expect(JSON.stringify(rows)).not.toContain('words of somebody')
})

test('a law that has judged other cases says of this one what a fresh one says', () => {
  fc.assert(
    fc.property(entries, hour, (written, at) => {
      const fresh = laws.map(({ law }) => inForce(lawOf(law.pack)))
      const reading = read(registry, written)
      const used = dutiesInForce(laws, reading, hours(at)).map(({ key, state }) => [key, state])
      expect(used).toEqual(dutiesInForce(fresh, reading, hours(at)).map(({ key, state }) => [key, state]))
    }),
  )
})
