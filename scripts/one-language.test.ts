import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { expect, test } from 'vitest'
import { registry } from '../src/kinds/index.ts'
import { oneLanguage, tables, type Table } from './one-language.ts'

const plugin = oneLanguage(resolve('.'))
const load = plugin.load as (id: string) => string | undefined
const transform = plugin.transform as (this: object, code: string, id: string) => { code: string } | undefined
const textsOf = (table: Table, language: string): [number, string[]][] =>
  JSON.parse((load(`\0table:${table}-${language}`) ?? '').replace(/^export default /, '')) as [number, string[]][]
const placed = (language: string, of: readonly Table[] = tables): Map<number, string> =>
  new Map(
    of.flatMap((table) =>
      textsOf(table, language).flatMap(([from, texts]) => texts.map((text, at) => [from + at, text] as const)),
    ),
  )

test('the tables of the three languages have the same places, and none is empty', () => {
  const [en, bn, hi] = ['en', 'bn', 'hi'].map((language) => placed(language)) as [
    Map<number, string>,
    ...Map<number, string>[],
  ]
  expect([...(bn?.keys() ?? [])]).toEqual([...en.keys()])
  expect([...(hi?.keys() ?? [])]).toEqual([...en.keys()])
  for (const table of [en, bn, hi]) expect([...(table?.values() ?? [])].filter((text) => text === '')).toEqual([])
})

test('the reading table holds every sentence and every name of a kind, and what people search by stands apart', () => {
  for (const language of ['en', 'bn', 'hi'] as const) {
    const reading = new Set(placed(language, ['reading']).values())
    const find = new Set(placed(language, ['find']).values())
    for (const kind of registry.values()) {
      expect(reading.has(kind.says[language]), kind.kind).toBe(true)
      expect(reading.has(kind.words[language]) && find.has(kind.words[language]), kind.kind).toBe(true)
      expect(find.has(kind.find[language]), kind.kind).toBe(true)
    }
  }
})

test('what the build writes in the place of a text leads back to that text, in every file of the kinds', () => {
  const texts = placed('bn')
  for (const path of globSync('src/kinds/*/*.ts').filter((name) => !name.endsWith('.test.ts'))) {
    const code = readFileSync(path, 'utf8')
    const parse = (text: string) => parseSync(path, text).program
    const made = transform.call({ parse }, code, resolve(path))?.code ?? ''
    const said = [...made.matchAll(/\bwords\((\d+)\)/g)].map(([, place]) => texts.get(Number(place)))
    expect(said, path).not.toContain(undefined)
    for (const text of said) expect(code).toContain(text)
    expect(made).not.toMatch(/[\u0980-\u09ff]/)
  }
})
