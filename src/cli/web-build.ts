import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'dist/web')

/** Everything that the pages are made of. */
const sources = [
  'src/web',
  'src/record',
  'src/kinds',
  'src/views',
  'src/contract',
  'src/device',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the pages when they are missing or older than their sources, which is about two seconds once.
 * @returns the folder to serve
 */
export async function buildPages(progress: (line: string) => void): Promise<string> {
  const stamp = join(built, '.stamp')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return built
  progress('Building the pages …')
  const { build } = await import('vite')
  await build({ root: join(root, 'src/web'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  writeFileSync(stamp, now)
  return built
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path)) return
    const entries = tryFolder(path)
    if (entries) for (const name of entries) add(join(path, name))
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const source of sources) add(join(root, source))
  return hash.digest('hex')
}

const tryFolder = (path: string): string[] | undefined => {
  try {
    return readdirSync(path).sort()
  } catch {
    return undefined
  }
}
