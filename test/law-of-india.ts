import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registry } from '../src/kinds/index.ts'
import { dutiesOf, lawOf } from '../src/law/duties.ts'
import type { DutyState } from '../src/law/duty-state.ts'
import type { Matter } from '../src/law/matter.ts'
import type { Pack } from '../src/law/pack.ts'
import { parsePack } from '../src/law/parse.ts'
import { recordReader } from '../src/law/record.ts'
import type { Entry } from '../src/record/envelope.ts'
import { read } from '../src/record/replay.ts'

const folder = join(import.meta.dirname, '../law/india')

/** The pack as it stands in the folder. @throws when it cannot be read */
export const indiaPack: Pack = (() => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const parsed = parsePack(files)
  if (!parsed.ok) throw new Error(parsed.faults.map(({ file, line, why }) => `${file}:${line} ${why}`).join('\n'))
  return parsed.pack
})()

const law = lawOf(indiaPack)
const reader = recordReader(indiaPack)

export const matterOf = (entries: readonly Entry[]): Matter => reader.read(read(registry, entries))

/** Every duty that these entries start, as it stands at `now`. */
export const dutiesOfEntries = (entries: readonly Entry[], now: number): DutyState[] =>
  dutiesOf([law], matterOf(entries), now)
