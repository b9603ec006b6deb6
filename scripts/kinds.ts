/** `npm run kinds`: writes src/kinds/index.ts and docs/kinds.md from the declarations. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { declaredKinds, indexOf } from './kinds-index.ts'
import { pageText } from './kinds-page.ts'

/** What `npm run kinds` writes, by path. */
export async function written(root = 'src/kinds'): Promise<Readonly<Record<string, string>>> {
  const declared = await declaredKinds(root)
  return { 'src/kinds/index.ts': indexOf(declared), 'docs/kinds.md': pageText(declared.flatMap(({ kinds }) => kinds)) }
}

export const indexText = async (root = 'src/kinds'): Promise<string> => indexOf(await declaredKinds(root))

if (process.argv[1]?.endsWith('kinds.ts')) {
  mkdirSync('docs', { recursive: true })
  for (const [path, text] of Object.entries(await written())) writeFileSync(path, text)
}
