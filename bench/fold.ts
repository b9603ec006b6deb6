import { createHash } from 'node:crypto'
import { registry } from '../src/kinds/index.ts'
import { compartmentNames } from '../src/record/compartments.ts'
import { isOpen, type Entry } from '../src/record/envelope.ts'
import type { Kind } from '../src/record/kind.ts'
import { read, see, type Reading } from '../src/record/replay.ts'
import { alarms } from '../src/views/alarms.ts'
import { asked } from '../src/views/asked.ts'
import { attempts } from '../src/views/attempts.ts'
import { conflicts } from '../src/views/conflicts.ts'
import { cover } from '../src/views/cover.ts'
import { evidenceCustody } from '../src/views/evidence-custody.ts'
import { gates } from '../src/views/gate.ts'
import { money } from '../src/views/money.ts'
import { parties } from '../src/views/parties.ts'
import { picture } from '../src/views/picture.ts'
import { premises } from '../src/views/premises.ts'
import { timeline } from '../src/views/timeline.ts'
import { whereIsEveryone } from '../src/views/where-is-everyone.ts'
import { wishesAndLiberty } from '../src/views/wishes-and-liberty.ts'
import { interleaved, median, type Bench, type Row } from './measure.ts'

/** Reading a large case and folding every view of it, as a device does when it opens it. */
export const folding: Bench = {
  name: 'fold',
  run: async (size, tell) => {
    const rows: Row[] = []
    for (const count of size === 'quick' ? [200, 1_000] : [2_000, 10_000]) {
      tell(`a case of ${count} entries of every kind`)
      rows.push(...(await measured(count, size === 'quick' ? 10 : 40)))
    }
    return rows
  },
}

const now = Date.parse('2018-03-01T00:00:00Z')
const views: Readonly<Record<string, (of: Reading) => unknown>> = {
  'where is everyone': (of) => see(whereIsEveryone, of, now),
  timeline: (of) => timeline(of, now),
  parties: (of) => parties(of, now),
  cover: (of) => cover(of, now),
  alarms: (of) => alarms(of, now),
  wishes: (of) => see(wishesAndLiberty, of, now),
  attempts: (of) => see(attempts, of, now),
  gates: (of) => gates(of, now),
  asked: (of) => see(asked, of, now),
  premises: (of) => see(premises, of, now),
  custody: (of) => see(evidenceCustody, of, now),
  money: (of) => see(money, of, now),
  conflicts: (of) => conflicts(of),
  picture: (of) => picture(of, { from: firstDay, until: firstDay + dayLength }, now),
}

async function measured(count: number, rounds: number): Promise<Row[]> {
  const text = JSON.stringify(largeCase(count))
  const entries = JSON.parse(text) as Entry[]
  const times = await interleaved(
    rounds,
    {
      parse: () => JSON.parse(text),
      read: () => read(registry, entries),
      every: () => {
        const fresh = read(registry, entries)
        for (const view of Object.values(views)) view(fresh)
      },
      where: () => see(whereIsEveryone, read(registry, entries), now),
    },
    10,
  )
  const reading = read(registry, entries)
  // What views find once is kept with the reading: each is given a reading of its own, so that its work is timed and no memory.
  const alone = await interleaved(
    Math.ceil(rounds / 4),
    Object.fromEntries(Object.entries(views).map(([name, view]) => [name, () => view({ ...reading })])),
  )
  const slowest = Object.entries(alone)
    .map(([name, of]) => [name, median(of)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
  const peer = { name: 'JSON.parse', times: times.parse }
  const goal = { of: 'median', most: 50 } as const
  return [
    { what: `read ${count} entries of one case`, ours: times.read, peer },
    { what: `the same ${count}, and where is everyone`, ours: times.where, peer, goal },
    {
      what: `the same ${count}, and every view`,
      ours: times.every,
      peer,
      goal,
      note: `The peer parses the same entries and does nothing else. Slowest views by themselves: ${slowest.map(([name, took]) => `${name} ${took.toFixed(1)} ms`).join(', ')}.`,
    },
  ]
}

const firstDay = Date.parse('2017-08-24T00:00:00+05:30')
const dayLength = 86_400_000
const caseId = '0198f2c1-aaaa-7000-8000-000000000001'

/**
 * The example of every kind in turn, over two hundred days, with twelve times as many people as an example names: a large
 * network case. Every tenth entry is a move, as those are what the longest view reads.
 */
export function largeCase(count: number): Entry[] {
  const kinds = [...registry.values()].filter(
    ({ kind }) => !['entry.corrected', 'entry.withdrawn', 'fact.settled'].includes(kind),
  )
  const moved = kinds.find(({ kind }) => kind === 'survivor.moved')
  const seqs = new Map<string, number>()
  return Array.from({ length: count }, (_, at) => {
    const kind = (at % 10 === 0 && moved ? moved : kinds[at % kinds.length]) as Kind
    const compartment =
      kind.compartment === 'every'
        ? (compartmentNames.filter((name) => name !== 'concern')[at % 9] ?? 'case')
        : kind.compartment
    const seq = (seqs.get(compartment) ?? 0) + 1
    seqs.set(compartment, seq)
    const when = new Date(firstDay + Math.floor((at / count) * 200 * dayLength) + 330 * 60_000)
      .toISOString()
      .slice(0, 19)
    const hash = createHash('sha256').update(`${compartment} ${seq}`).digest('hex')
    return {
      id: `0198f2c1-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
      case: caseId,
      compartment,
      kind: kind.kind,
      v: kind.v,
      at: `${when}+05:30`,
      by: 'p-2',
      device: 'd-1',
      n: at,
      written: { device: `${when}+05:30`, skew: 0, via: 'server' },
      saw: [],
      base: seq - 1,
      body: asStored(kind.example, Math.floor(at / kinds.length) % 12) as Entry['body'],
      practice: true,
      ...(compartment === 'concern' ? { thread: '0198f2c1-cccc-7000-8000-000000000001' } : {}),
      seq,
      recorded: `${new Date(firstDay + at * 60_000).toISOString().slice(0, 19)}.000000Z`,
      prev: hash,
      hash,
    } satisfies Entry
  })
}

/** Names sealed (in form), and each label moved to another person. */
function asStored(value: unknown, by: number): unknown {
  if (isOpen(value))
    return {
      k: 'k-1',
      n: 'n'.repeat(16),
      c: 'c'.repeat(64),
      m: createHash('sha256').update(JSON.stringify(value)).digest('base64url'),
    }
  if (typeof value === 'string')
    return value.replace(
      /^([SACKWE])-(\d+)$/,
      (_all, letter: string, number: string) => `${letter}-${Number(number) + by * 4}`,
    )
  if (Array.isArray(value)) return value.map((item: unknown) => asStored(item, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asStored(item, by)]))
}
