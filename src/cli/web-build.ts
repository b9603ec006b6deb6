import { createHash } from 'node:crypto'
import { brotliCompress, constants } from 'node:zlib'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')

/** Everything that the pages are made of. */
const sources = [
  'src/web',
  'src/record',
  'src/kinds',
  'src/views',
  'src/contract',
  'src/law',
  'src/device',
  'vite.config.ts',
  'scripts/kinds-for-readers.ts',
  'scripts/one-language.ts',
  'package-lock.json',
]

/**
 * Builds the pages when they are missing or older than their sources, which is about two seconds once. The build grows
 * in a folder of its own and takes the place of the old one whole, since another Mukti may be reading that.
 * @param mode `gallery` is the page of all shared pieces, for looking at and for tests
 * @returns the folder to serve
 */
export async function buildPages(
  progress: (line: string) => void,
  mode: 'production' | 'gallery' = 'production',
): Promise<string> {
  const built = join(dist, mode === 'gallery' ? 'gallery' : 'web')
  const now = fingerprint()
  if (stampOf(built) === now) return built
  progress('Building the pages …')
  const { build } = await import('vite')
  const growing = mkdtempSync(join(root, '.building-'))
  const nodeEnv = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production' // a test runner's own would bring in React's development build
  try {
    await build({
      root: join(root, 'src/web'),
      configFile: join(root, 'vite.config.ts'),
      mode,
      logLevel: 'error',
      build: { outDir: join(growing, 'new') },
    })
    if (mode === 'production') await packAll(join(growing, 'new'))
    writeFileSync(join(growing, 'new/.stamp'), now)
    // Two starts may build at once: what the other has finished meanwhile is the same.
    if (stampOf(built) !== now) takePlace(join(growing, 'new'), built, join(growing, 'old'))
  } finally {
    if (nodeEnv === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = nodeEnv
    rmSync(growing, { recursive: true, force: true })
  }
  return built
}

/** Lays `main.js.br` beside `main.js`: packed as small as brotli can, which is too slow for a start of the server. */
async function packAll(folder: string): Promise<void> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(
    texts.map(async (name) => {
      const plain = readFileSync(join(folder, name))
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
      writeFileSync(join(folder, `${name}.br`), await promisify(brotliCompress)(plain, { params }))
    }),
  )
}

function takePlace(grown: string, place: string, aside: string): void {
  mkdirSync(dist, { recursive: true })
  if (existsSync(place)) renameSync(place, aside)
  renameSync(grown, place)
}

function stampOf(folder: string): string | undefined {
  const stamp = join(folder, '.stamp')
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
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
