import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dutiesOf, lawOf } from './duties.ts'
import { parsePack } from './parse.ts'
import { compareWithExpected, readSituation } from './situation.ts'

const folder = join(import.meta.dirname, '../../law/india')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('worked'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const parsed = parsePack(files)
if (!parsed.ok)
  throw new Error(
    parsed.faults
      .slice(0, 20)
      .map((f) => `${f.file}:${f.line} ${f.where}: ${f.why}`)
      .join('\n'),
  )
const { pack } = parsed
const law = lawOf(pack)

for (const name of readdirSync(join(folder, 'worked'))) {
  test(`worked case ${name} comes out exactly`, () => {
    const read = readSituation(pack, parse(readFileSync(join(folder, 'worked', name), 'utf8')))
    expect(read.ok ? [] : read.faults).toEqual([])
    if (!read.ok) return
    const { matter, expected, now } = read.situation
    expect(compareWithExpected(pack, dutiesOf([law], matter, now ?? 0), expected)).toEqual([])
  })
}
