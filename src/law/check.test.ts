import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { registry } from '../kinds/index.ts'
import { checkPack } from './check.ts'
import { dutiesOf, lawOf } from './duties.ts'
import type { Pack } from './pack.ts'
import { parsePack } from './parse.ts'
import { readSituation } from './situation.ts'

const folder = join(import.meta.dirname, '../../law/india')
const parsed = parsePack(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
)
if (!parsed.ok) throw new Error(parsed.faults.map(({ file, line, why }) => `${file}:${line} ${why}`).join('\n'))
const { pack } = parsed

const faultsOf = (changed: Partial<Pack>) =>
  checkPack({ ...pack, ...changed }, () => ({ file: 'a', line: 1 }), registry)
    .filter(({ why }) => !why.startsWith('is not said in'))
    .map(({ where, why }) => `${where}: ${why}`)

test('a rule of the entry team that names an act which nobody declared is told', () => {
  const [first] = pack.roster
  if (!first) throw new Error('the pack has a roster')
  const roster = [{ ...first, sources: [{ act: 'NO-ACT', section: '1', mark: 'text' as const }] }]
  expect(faultsOf({ roster })).toContain(`roster › ${first.id} › sources: «NO-ACT» is none of the acts`)
})

test('a step of the first hours that nothing ticks is told', () => {
  const [first] = pack.checklist
  if (!first) throw new Error('the pack has a checklist')
  const { duty: _duty, met_by: _metBy, ...bare } = first
  expect(faultsOf({ checklist: [bare] })).toContain(`checklist › ${first.id}: nothing ticks it: name a duty, or met_by`)
})

test('a duty that somebody calls met is met, and no other one with it', () => {
  const ban = (duty: string) => {
    const read = readSituation(pack, {
      people: { 'S-1': { age: 16 } },
      events: [{ always: '2026-01-10T11:00:00+05:30' }, { 'duty.met': '2026-01-10T12:00:00+05:30', duty }],
    })
    if (!read.ok) throw new Error(read.faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
    const states = dutiesOf([lawOf(pack)], read.situation.matter, Date.parse('2026-01-10T13:00:00+05:30'))
    return states.find(({ duty: { id } }) => id === 'identity-ban')?.status
  }
  expect(ban('identity-ban')).toBe('met')
  expect(ban('search-video')).toBe('open')
})
