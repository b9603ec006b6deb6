import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { momentText } from './clock.ts'
import { dutiesOf, lawOf } from './duties.ts'
import { parsePack } from './parse.ts'
import { readSituation } from './situation.ts'

const folder = join(import.meta.dirname, '../../law/india')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const parsed = parsePack(files)
if (!parsed.ok) throw new Error(parsed.faults.map(({ why }) => why).join('\n'))
const { pack } = parsed
const law = lawOf(pack)

const faults = (yaml: string) => {
  const read = readSituation(pack, parse(yaml))
  return read.ok ? [] : read.faults.map(({ where, why }) => `${where}: ${why}`)
}
const due = (yaml: string, duty: string) => {
  const read = readSituation(pack, parse(yaml))
  if (!read.ok) throw new Error(read.faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  const found = dutiesOf([law], read.situation.matter, Date.parse('2025-01-01T00:00:00Z')).find(
    ({ duty: { id } }) => id === duty,
  )
  return found?.due && momentText(found.due, pack.head.zone)
}

test('the same is read in whichever of several clear ways somebody writes it', () => {
  const ways = [
    'regimes: { procedure: crpc }\npeople: { A-1: { adult: true } }\ncharges: { A-1: IPC 376 }\nevents:\n  - { remand.first: 2024-07-04, about: A-1 }',
    'procedure: crpc\npersons: [{ label: A1, adult: true, charge: IPC 376 }]\nevents:\n  - { at: 2024-07-04, event: remand.first, person: A1 }',
    'procedure.regime: crpc\nA: note\npeople: { A-1: { adult: true, charges: [IPC 376] } }\nevents: { remand.first: { at: 2024-07-04, who: A-1 } }'.replace(
      'A: note\n',
      '',
    ),
    'regime: crpc\noffences: IPC 376\nremand.first: 2024-07-04',
  ]
  expect(ways.map((yaml) => due(yaml, 'default-bail-90'))).toEqual(ways.map(() => '2024-10-01'))
})

test('a time without its zone is asked back, with how to write it', () => {
  expect(faults('events:\n  - { arrest.made: "2026-01-10T11:00:00", about: A-1 }')).toEqual([
    'events 1 › arrest.made: «2026-01-10T11:00:00» has no zone: write 2026-01-10T11:00:00+05:30 or what holds there',
  ])
})

test('a word that the pack does not have is asked back with the likeliest that it has', () => {
  expect(faults('events:\n  - { arrest.mad: 2026-01-10, about: A-1 }')[0]).toContain('did you mean arrest.made?')
  expect(faults('people: { A-1: { sexx: female } }')[0]).toContain('people › A-1 › sexx: is no fact')
})

test('an impossible age, an unknown section and a label that is none are asked back, all at once', () => {
  const asked = faults('people: { A-1: { age: 217 }, girl: { age: 15 } }\ncharges: IPC 9999')
  expect(asked).toHaveLength(3)
  expect(asked.join('\n')).toMatch(/is no possible age[\s\S]*is no label[\s\S]*IPC 9999/)
})
