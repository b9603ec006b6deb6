import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export const root = join(import.meta.dirname, '..')

export interface Source {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

const ours = ['src', 'test', 'scripts', 'bench', 'practice', 'docs', 'law', 'tools', '.ci']

/** Every text file that people wrote, without what is installed, built or recorded. */
export function sources(pattern: RegExp = /\.(ts|tsx|mjs|sql|css|html|md|yaml|json)$/): Source[] {
  const here = readdirSync(root, { withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => name)
  const below = ours.flatMap((folder) => listOf(folder))
  return [...here, ...below]
    .filter((path) => pattern.test(path) && !path.endsWith('package-lock.json'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) =>
        join(each.parentPath, each.name)
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      )
      .filter((path) => !path.includes('node_modules/'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // not every folder exists from the first day
    throw error
  }
}
