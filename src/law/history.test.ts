import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '../../test/day.ts'
import { registry } from '../kinds/index.ts'
import { read } from '../record/replay.ts'
import type { Entry } from '../record/envelope.ts'
import { movesBetween } from './compare.ts'
import { lawOf, type Law } from './duties.ts'
import { historyOf } from './history.ts'
import { dutiesInForce, inForce } from './kept.ts'
import { parsePack } from './parse.ts'

const folder = join(import.meta.dirname, '../../law/india')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const lawFrom = (change: (text: string) => string = (text) => text): Law => {
  const parsed = parsePack(files.map(({ path, text }) => ({ path, text: change(text) })))
  if (!parsed.ok) throw new Error(parsed.faults.map(({ why }) => why).join('\n'))
  return lawOf(parsed.pack)
}
const law = lawFrom()
/** The same with one clock changed, as a lawyer would in the file. */
const shorter = {
  ...law,
  pack: {
    ...law.pack,
    duties: law.pack.duties.map((duty) => (duty.id === 'arrest-24h' ? { ...duty, due: { within: '12 hours' } } : duty)),
  },
}

const recorded = (entries: readonly Entry[], at: (n: number) => string): Entry[] =>
  entries.map((entry, n) => ({ ...entry, recorded: at(n) }))
const arrest = recorded(day('06:15 suspect.arrested who=["A-1"]'), () => '2017-08-24T01:00:00.000000Z')
const since = Date.parse('2017-08-20T00:00:00Z')
const later = Date.parse('2017-08-24T05:00:00Z')

test('a clock that a lawyer changed shows both readings, each from when it was in force', () => {
  const points = historyOf(
    [
      { from: since, laws: [law] },
      { from: later, laws: [shorter] },
    ],
    registry,
    arrest,
    { duty: 'arrest-24h', who: 'A-1' },
  )
  expect(points.map(({ because, due }) => [because, due])).toEqual([
    ['entry', '2017-08-25T06:15:00+05:30'],
    ['law', '2017-08-24T18:15:00+05:30'],
  ])
})

test('what changed nothing of a duty is no point of its history', () => {
  const entries = [...arrest, ...recorded(day('07:00 suspect.note text=quiet'), () => '2017-08-24T02:00:00.000000Z')]
  expect(historyOf([{ from: since, laws: [law] }], registry, entries, { duty: 'arrest-24h', who: 'A-1' })).toHaveLength(
    1,
  )
})

test('a changed clock moves the duties that rest on it, and no others', () => {
  const reading = read(registry, arrest)
  const under = (one: Law) => dutiesInForce([inForce(one)], reading, later)
  expect(movesBetween(under(law), under(shorter))).toEqual([
    {
      duty: 'arrest-24h',
      who: 'A-1',
      change: 'due',
      was: '2017-08-25T06:15:00+05:30, open',
      now: '2017-08-24T18:15:00+05:30, open',
    },
  ])
  expect(movesBetween(under(law), under(law))).toEqual([])
})
