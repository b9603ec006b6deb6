import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { registry } from '../../kinds/index.ts'
import { checkPack } from '../../law/check.ts'
import type { Pack } from '../../law/pack.ts'
import { parsePack, type Fault, type PackFile } from '../../law/parse.ts'

/** Where the packs that come with Mukti stand: one folder for each jurisdiction. */
export const lawFolder = join(import.meta.dirname, '../../../law')

export type Loaded =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The YAML of a pack by paths within its folder, as it is adopted. Worked cases are situations, and no part of it. */
export const filesIn = (folder: string): PackFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('worked/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

/** The same with paths as somebody who mends them opens them. */
const filesOf = (folder: string): PackFile[] =>
  filesIn(folder).map(({ path, text }) => ({ path: relative(process.cwd(), join(folder, path)), text }))

/**
 * A pack, checked; with one fault there is none.
 * @param check `whole` with its worked examples, `sound` without them, false not at all
 */
export function loadPack(folder: string, check: 'whole' | 'sound' | false = 'whole'): Loaded {
  if (!existsSync(folder))
    return { ok: false, faults: [{ file: folder, line: 1, where: 'pack', why: 'there is no such folder' }] }
  const parsed = parsePack(filesOf(folder))
  if (!parsed.ok) return parsed
  const faults = check === false ? [] : checkPack(parsed.pack, parsed.lineOf, registry, check === 'whole')
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack: parsed.pack }
}

/** Names of the packs that come along. */
export const packNames = (): string[] =>
  readdirSync(lawFolder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort()
