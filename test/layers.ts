import { dirname, join, normalize } from 'node:path'

/** Who may import whom: dependencies point down only. A layer always may import itself. */
const pure = ['record', 'kinds', 'views', 'law', 'network', 'release', 'contract'] as const
const mayImport: Readonly<Record<string, readonly string[]>> = {
  record: [],
  kinds: ['record'],
  views: ['record'],
  law: ['record', 'kinds'],
  network: ['record'],
  release: ['record', 'network'],
  contract: ['record'],
  store: pure,
  practice: [...pure, 'store', 'server'],
  server: [...pure, 'store'],
  device: pure,
  web: [...pure, 'device'],
  cli: [...pure, 'store', 'server', 'practice'],
}

const because: Readonly<Record<string, string>> = {
  record: 'the record knows nothing of what is built on it',
  kinds: 'a kind declares; it is read by others and reads nobody',
  views: 'a view is given facts, it does not fetch them',
  law: 'the engine is a function of the pack, the entries and the time it is told',
  network: 'matching is told what to compare, it does not look for it',
  release: 'a release check judges a text that it is given',
  contract: 'the contract is what server and device agree on, and is neither of them',
  store: 'the store serves others and knows nobody above it',
  practice: 'the practice unit is written through the server’s own door, and no command or screen is part of it',
  server: 'the server does not know what a screen or a command looks like',
  device: 'a device has no database and no disk of ours',
  web: 'a screen asks the contract, it does not reach into the server',
  cli: 'a command does not need a browser',
}

/** What the pure layers may use of other people's work: nothing that has a clock, a disk or a network. */
const purePackages = ['zod', 'canonicalize', 'edtf', '@marcbachmann/cel-js', 'yaml', 'suncalc', 'temporal-polyfill']

const inBrowser = [...pure, 'device', 'web']

/** Every name that a file imports, exports from, or imports lazily. */
export function importsOf(text: string): string[] {
  const from = /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]/g
  const bare = /(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g
  const lazy = /\bimport\(\s*['"]([^'"]+)['"]/g
  return [from, bare, lazy].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}

/**
 * Why `file` may not import `name`, in words; undefined when it may.
 * @param file path from the root, such as src/views/timeline.ts
 * @param name as written in the import
 */
export function judgeImport(file: string, name: string): string | undefined {
  const layer = layerOf(file)
  if (layer === undefined) return undefined
  const isPure = (pure as readonly string[]).includes(layer)
  if (!name.startsWith('.')) {
    if (name.startsWith('node:') && inBrowser.includes(layer)) {
      return `${file} imports ${name}: ${layer} also runs in a browser and on a phone`
    }
    const allowed = !isPure || purePackages.some((each) => name === each || name.startsWith(`${each}/`))
    return allowed ? undefined : `${file} imports ${name}: ${because[layer]}`
  }
  const target = normalize(join(dirname(file), name))
  const other = layerOf(target)
  if (other === undefined && /^(test|scripts|bench|tools)\//.test(target)) {
    return `${file} imports ${target}: the program does not need its own tests and tools`
  }
  if (other === undefined || other === layer || mayImport[layer]?.includes(other)) return undefined
  return `${file} imports ${target}: ${because[layer]}`
}

const reaches: readonly [RegExp, string][] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bTemporal\.Now\b/, 'the clock: time is handed in'],
  [/\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/, 'chance: what is random is handed in'],
  [/\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\(/, 'the network'],
  [/\bprocess\.|\blocalStorage\b|\bindexedDB\b/, 'the machine'],
  [/\bsetTimeout\(|\bsetInterval\(/, 'the clock: a pure layer waits for nothing'],
]

/** What a file of a pure layer reaches for outside of what it is given, in words; undefined when nothing. */
export function judgePurity(file: string, text: string): string | undefined {
  if (!(pure as readonly string[]).includes(layerOf(file) ?? '')) return undefined
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
  const found = reaches.find(([pattern]) => pattern.test(code))
  return found && `${file} reaches for ${found[1]}`
}

/** The layer that a path belongs to: the folder below src, or practice; undefined for everything else. */
function layerOf(path: string): string | undefined {
  if (path.startsWith('practice/')) return 'practice'
  const layer = /^src\/([^/]+)\//.exec(path)?.[1]
  if (layer !== undefined && !(layer in mayImport))
    throw new Error(`src/${layer} is no layer: add it to test/layers.ts`)
  return layer
}
