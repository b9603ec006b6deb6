import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dutiesOf, lawOf } from './duties.ts'
import { parsePack } from './parse.ts'
import { readSituation } from './situation.ts'

const folder = join(import.meta.dirname, '../../law/india')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const parsed = parsePack(files)
if (!parsed.ok) throw new Error(parsed.faults.map(({ file, line, why }) => `${file}:${line} ${why}`).join('\n'))
const { pack } = parsed

const statusAt = (now: string, duty: string, content: object) => {
  const read = readSituation(pack, content)
  if (!read.ok) throw new Error(read.faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  return dutiesOf([lawOf(pack)], read.situation.matter, Date.parse(now)).find((state) => state.duty.id === duty)?.status
}

test('a permission that came first opens the night for an arrest', () => {
  const atNight = (...more: object[]) => ({
    procedure: 'bnss',
    people: { 'A-1': { sex: 'female', adult: true } },
    charges: 'BNS 143(4)',
    events: [
      { 'arrest.planned': '2026-01-10T20:00:00+05:30', about: 'A-1' },
      ...more,
      { 'arrest.made': '2026-01-10T21:00:00+05:30', about: 'A-1' },
    ],
  })
  const permitted = { 'arrest.permissionMagistrate': '2026-01-10T20:30:00+05:30', about: 'A-1' }
  const now = '2026-01-10T22:00:00+05:30'
  expect(statusAt(now, 'arrest-woman-night', atNight())).toBe('overdue')
  expect(statusAt(now, 'arrest-woman-night', atNight(permitted))).toBe('met')
})

test('nothing done right before opens what must never happen', () => {
  const published = {
    facts: { 'case.tags': ['pocso'] },
    events: [
      { 'fir.registered': '2026-01-10T11:00:00+05:30' },
      { 'fir.markedSensitive': '2026-01-10T11:30:00+05:30' },
      { 'fir.published': '2026-01-11T11:00:00+05:30' },
    ],
  }
  expect(statusAt('2026-01-10T12:00:00+05:30', 'fir-no-upload', published)).toBe('met')
  expect(statusAt('2026-01-12T11:00:00+05:30', 'fir-no-upload', published)).toBe('overdue')
})
