import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { registry } from '../../kinds/index.ts'
import { checkPack } from '../../law/check.ts'
import { lawOf, type Law } from '../../law/duties.ts'
import type { Pack } from '../../law/pack.ts'
import { parsePack, type Fault, type PackFile } from '../../law/parse.ts'

/** Where the packs that come with Mukti stand: one folder for each jurisdiction. */
export const lawFolder = join(import.meta.dirname, '../../../law')

export type Loaded =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads the YAML of a pack. Worked cases are situations, and no part of it. */
export function filesOf(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path) && !/^worked[\\/]/.test(path))
    .sort()
    .map((path) => ({
      path: relative(process.cwd(), join(folder, path)),
      text: readFileSync(join(folder, path), 'utf8'),
    }))
}

/** A pack, checked whole; with one fault there is none. */
export function loadPack(folder: string, check = true): Loaded {
  if (!existsSync(folder))
    return { ok: false, faults: [{ file: folder, line: 1, where: 'pack', why: 'there is no such folder' }] }
  const parsed = parsePack(filesOf(folder))
  if (!parsed.ok) return parsed
  const faults = check ? checkPack(parsed.pack, parsed.lineOf, registry) : []
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack: parsed.pack }
}

/** Names of the packs that come along. */
export const packNames = (): string[] =>
  readdirSync(lawFolder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort()

/** The law of a pack that was checked when it was loaded. @throws with every fault when it is not sound */
export function lawNamed(name: string, check = true): Law {
  const loaded = loadPack(join(lawFolder, name), check)
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ file, line, where, why }) => `${file}:${line} ${where}: ${why}`).join('\n'))
  return lawOf(loaded.pack)
}
