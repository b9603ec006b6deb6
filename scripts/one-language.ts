import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseSync } from 'rolldown/utils'
import type { Plugin } from 'vite'

/**
 * What a table of words is for. `reading`: sentences, labels, codes, what the pages of a case say. `writing`: what only
 * the form for an entry says. `find`: what kinds are found by, which the picker searches in all languages at once.
 */
export const tables = ['reading', 'writing', 'find'] as const
export type Table = (typeof tables)[number]

const languages = ['en', 'bn', 'hi'] as const
type Triple = readonly [en: string, bn: string, hi: string]

/** Where texts are taken out of the code: whatever else a page shows comes with its code in three languages. */
const inTables =
  /^src\/(kinds\/|views\/|web\/screens\/case(-[a-z]+)?\/|web\/screens\/add\/|web\/entry-form\/)(?!.*(\.test\.|titles\.ts)).*\.tsx?$/

/**
 * People read one language. The build takes `words('…', '…', '…')` out of the kinds and the pages of a case and leaves
 * `words(17)`; the texts stand in a table for each language, of which a page fetches the one that it shows
 * (`src/web/words/table-files.ts`). In tests and on the server every text stands where it is used.
 * @param root of the repository
 */
export function oneLanguage(root: string): Plugin {
  const pathOf = (id: string) =>
    id
      .slice(root.length + 1)
      .split(sep)
      .join('/')
  let book = readBook(root)
  return {
    name: 'one-language',
    buildStart: () => void (book = readBook(root)),
    resolveId: (id) => (id.startsWith('table:') ? `\0${id}` : undefined),
    load(id) {
      const [, table, language] = /^\0table:([a-z]+)-([a-z]+)$/.exec(id) ?? []
      if (table && language) return `export default ${JSON.stringify(tableOf(book, table as Table, language))}`
      if (id === join(root, 'src/record/words.ts')) return wordsByPlace
      if (id === join(root, 'src/web/words/table-files.ts')) return tableFiles()
      return undefined
    },
    transform(code, id) {
      const path = pathOf(id)
      if (path === 'src/record/kind.ts') return { code: withoutAssertion(code), map: null }
      if (path === 'src/web/words/tables.ts') return { code: withLearning(code), map: null }
      if (!inTables.test(path) || !code.includes('words(')) return undefined
      return { code: withPlaces(code, this.parse(code), book), map: null }
    },
  }
}

/** Every text in its place. `reading` comes first, its names of kinds and steps before all, since `find` needs those, too. */
interface Book {
  readonly places: ReadonlyMap<string, number>
  readonly texts: readonly Triple[]
  /** Where each part ends. */
  readonly names: number
  readonly reading: number
  readonly writing: number
}

function readBook(root: string): Book {
  const parts: Record<Part, Map<string, Triple>> = {
    names: new Map(),
    reading: new Map(),
    writing: new Map(),
    find: new Map(),
  }
  for (const path of globSync('src/**/*.{ts,tsx}', { cwd: root }).sort()) {
    const name = path.split(sep).join('/')
    if (!inTables.test(name)) continue
    const { program } = parseSync(name, readFileSync(join(root, path), 'utf8'))
    visitWords(program, [], (triple, way) => parts[partOf(name, way)].set(keyOf(triple), triple))
  }
  const places = new Map<string, number>()
  const texts: Triple[] = []
  const ends = (['names', 'reading', 'writing', 'find'] as const).map((part) => {
    for (const [key, triple] of parts[part]) {
      if (places.has(key)) continue
      places.set(key, texts.length)
      texts.push(triple)
    }
    return texts.length
  })
  return { places, texts, names: ends[0] ?? 0, reading: ends[1] ?? 0, writing: ends[2] ?? 0 }
}

type Part = 'names' | 'reading' | 'writing' | 'find'

/** @param way names of the properties and calls that a text stands in, from the outside in */
function partOf(path: string, way: readonly string[]): Part {
  if (/^src\/web\/(screens\/add|entry-form)\//.test(path)) return 'writing'
  if (!path.startsWith('src/kinds/')) return 'reading'
  if (way.includes('refusal()') || way.at(-1) === 'hint') return 'writing'
  if (way.at(-1) === 'find') return 'find'
  const names = way.at(-1) === 'words' && (way.length === 2 || way.includes('steps'))
  return names ? 'names' : 'reading'
}

const keyOf = (triple: Triple): string => triple.join('\n')

/** A part of the table: from which place on, and the texts. */
function tableOf({ texts, names, reading, writing }: Book, table: Table, language: string): [number, string[]][] {
  const part = (from: number, to: number): [number, string[]] => [
    from,
    texts.slice(from, to).map((triple) => triple[languages.indexOf(language as 'en')] ?? ''),
  ]
  if (table === 'reading') return [part(0, reading)]
  return table === 'writing' ? [part(reading, writing)] : [part(0, names), part(writing, texts.length)]
}

/** Takes the place of src/record/words.ts: texts with a number are looked up when they are read. */
const wordsByPlace = `
const tables = { en: [], bn: [], hi: [] }
class Words {
  constructor(place) { this.place = place }
  get en() { return tables.en[this.place] }
  get bn() { return tables.bn[this.place] }
  get hi() { return tables.hi[this.place] }
}
export const languages = ['en', 'bn', 'hi']
export const words = (en, bn, hi) => (bn === undefined ? new Words(en) : { en, bn, hi })
export const learn = (language, parts) => {
  for (const [from, texts] of parts) for (let at = 0; at < texts.length; at += 1) tables[language][from + at] = texts[at]
}
`

/** Takes the place of src/web/words/table-files.ts. */
const tableFiles = () => {
  const lines = tables.flatMap((table) =>
    languages.map((language) => `  '${table} ${language}': () => import('table:${table}-${language}'),`),
  )
  return `export const tableFiles = {\n${lines.join('\n')}\n}`
}

/** Puts `learn` of the words by place into src/web/words/tables.ts. */
function withLearning(code: string): string {
  const kept = code.replace(/const learn = [^\n]*\n/, "import { learn } from '../../record/words.ts'\n")
  if (kept === code) throw new Error('one-language: tables.ts no longer learns where this build thinks')
  return kept
}

/** The tests have held every sentence to its fields; a page has only one language to look at. */
function withoutAssertion(code: string): string {
  const kept = code.replace(/\n\s*assertSentences\([^\n]*\n/, '\n')
  if (kept === code) throw new Error('one-language: kind.ts no longer looks at its sentences where this build thinks')
  return kept
}

function withPlaces(code: string, program: unknown, { places }: Book): string {
  const calls: { start: number; end: number; place: number }[] = []
  visitWords(program, [], (triple, _way, { start, end }) => {
    const place = places.get(keyOf(triple))
    if (place === undefined) throw new Error(`one-language: “${triple[0]}” stands in no table`)
    calls.push({ start: start as number, end: end as number, place })
  })
  return calls
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, place }) => `${text.slice(0, start)}words(${place})${text.slice(end)}`, code)
}

type Node = Record<string, unknown>

/** Visits every `words(…)` of three literal texts. What is put together from variables stays as it is. */
function visitWords(
  tree: unknown,
  way: readonly string[],
  visit: (triple: Triple, way: readonly string[], call: Node) => void,
): void {
  if (typeof tree !== 'object' || tree === null) return
  if (Array.isArray(tree)) return tree.forEach((each) => visitWords(each, way, visit))
  const node = tree as Node
  let inside = way
  if (node['type'] === 'Property') {
    const { name, value } = node['key'] as { name?: string; value?: string }
    inside = [...way, name ?? String(value)]
  }
  if (node['type'] === 'CallExpression') {
    const callee = (node['callee'] as Node)['name']
    const texts = (node['arguments'] as Node[]).map(({ type, value }) =>
      type === 'Literal' && typeof value === 'string' ? value : undefined,
    )
    if (callee === 'words' && texts.length === 3 && !texts.includes(undefined))
      return visit(texts as unknown as Triple, way, node)
    inside = [...way, `${String(callee)}()`]
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'type') visitWords(child, inside, visit)
}
