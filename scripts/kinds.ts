/** Writes src/kinds/index.ts from the folders: Node can read a folder, a browser's bundle cannot. */
import { readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export function kindFiles(root = 'src/kinds'): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lists')
    .flatMap((folder) => readdirSync(`${root}/${folder.name}`).map((name) => `${folder.name}/${name}`))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
}

export async function indexText(root = 'src/kinds'): Promise<string> {
  const imports: string[] = []
  const names: string[] = []
  for (const path of kindFiles(root)) {
    const module = (await import(pathToFileURL(`${root}/${path}`).href)) as Record<string, { kind?: unknown; sets?: unknown }>
    const found = Object.keys(module).filter((name) => typeof module[name]?.kind === 'string' && typeof module[name]?.sets === 'function')
    if (found.length === 0) throw new Error(`${root}/${path} declares no kind`)
    imports.push(`import { ${found.join(', ')} } from './${path}'`)
    names.push(...found)
  }
  return `// Written by \`npm run kinds\` from the folders beside it: do not edit.
import { makeRegistry, type Registry } from '../record/kind.ts'
${imports.join('\n')}

export const registry: Registry = makeRegistry([
${names.map((name) => `  ${name},`).join('\n')}
])
`
}

if (process.argv[1]?.endsWith('kinds.ts')) writeFileSync('src/kinds/index.ts', await indexText())
