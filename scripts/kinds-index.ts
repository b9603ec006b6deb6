/** Finds what the folders of src/kinds declare: Node can read a folder, a browser's bundle cannot. */
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Kind } from '../src/record/kind.ts'

/** A file of src/kinds, the names that it exports and the kinds behind them. */
export interface Declared {
  readonly path: string
  readonly names: readonly string[]
  readonly kinds: readonly Kind[]
}

export async function declaredKinds(root: string): Promise<Declared[]> {
  const found: Declared[] = []
  for (const path of kindFiles(root)) {
    const module = (await import(pathToFileURL(`${root}/${path}`).href)) as Record<string, unknown>
    const names = Object.keys(module).filter((name) => isKind(module[name]))
    if (names.length === 0) throw new Error(`${root}/${path} declares no kind`)
    found.push({ path, names, kinds: names.map((name) => module[name] as Kind) })
  }
  return found
}

export function indexOf(declared: readonly Declared[]): string {
  return `// Written by \`npm run kinds\` from the folders beside it: do not edit.
import { makeRegistry, type Registry } from '../record/kind.ts'
${declared.map(({ path, names }) => `import { ${names.join(', ')} } from './${path}'`).join('\n')}

export const registry: Registry = makeRegistry([
${declared
  .flatMap(({ names }) => names)
  .map((name) => `  ${name},`)
  .join('\n')}
])
`
}

const kindFiles = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lists')
    .flatMap((folder) => readdirSync(`${root}/${folder.name}`).map((name) => `${folder.name}/${name}`))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()

const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'sets' in value &&
  typeof value.sets === 'function'
