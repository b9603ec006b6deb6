import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lawOf } from '../../law/duties.ts'
import { inForce, keptDuties, type LawInForce } from '../../law/kept.ts'
import { extendPack } from '../../law/own-pack.ts'
import { parsePack, type Fault } from '../../law/parse.ts'
import { read } from '../../record/replay.ts'
import type { Registry } from '../../record/kind.ts'
import type { DutyFold } from '../../store/duty-keeping.ts'
import type { AdoptedPack } from '../../store/law-adopted.ts'
import { lawUnsound, type StartProblem } from '../../store/start-problem.ts'
import { filesIn, lawFolder, loadPack } from './packs.ts'

/** Every law in force in this house. */
export interface Laws {
  readonly inForce: readonly LawInForce[]
  /** Which packs, in which wording: duties that were kept by another one are kept anew. */
  readonly name: string
}

export type LoadedLaws =
  | { readonly ok: true; readonly laws: Laws }
  | { readonly ok: false; readonly problem: StartProblem }

/** Raised when the engine counts in another way: what was kept by the old one is then kept anew. */
const engine = 1

export function lawsOf(inForceNow: readonly LawInForce[]): Laws {
  const words = createHash('sha256').update(JSON.stringify(inForceNow.map(({ law }) => law.pack)))
  const versions = inForceNow.map(({ law }) => law.pack.head.version)
  return { inForce: inForceNow, name: [...versions, `e${engine}`, words.digest('hex').slice(0, 16)].join(' ') }
}

/**
 * Loads the law that governs here, and the unit's own orders over it, from the disk. A pack that is not sound would serve
 * fewer duties than the law asks: then there is no house, and the words name file and line. What is only unfinished (a
 * translation, a worked example) is for `mukti law check` and the tests.
 * @param names of packs that come along
 * @param own folder of the unit's own pack; one that is not there changes nothing
 */
export function loadLaws(names: readonly string[], own?: string): LoadedLaws {
  const faults: string[] = []
  for (const name of names) {
    const loaded = loadPack(join(lawFolder, name), 'sound')
    if (!loaded.ok) faults.push(...loaded.faults.filter((fault) => !isUnfinished(fault)).map(faultSaid))
  }
  return faults.length > 0 ? { ok: false, problem: lawUnsound(faults) } : lawsOfPacks(packsOnDisk(names, own))
}

/** The packs as they stand on the disk now. */
export const packsOnDisk = (names: readonly string[], own?: string): AdoptedPack[] => [
  ...names.map((name) => ({ folder: name, own: false, files: filesIn(join(lawFolder, name)) })),
  ...(own !== undefined && existsSync(own) ? [{ folder: 'own', own: true, files: filesIn(own) }] : []),
]

/** Puts laws together from the text of their packs: from the disk, or as they were adopted. */
export function lawsOfPacks(packs: readonly AdoptedPack[]): LoadedLaws {
  const laws: LawInForce[] = []
  for (const { folder, own, files } of packs) {
    const parsed = parsePack(files)
    if (!parsed.ok) return { ok: false, problem: lawUnsound(parsed.faults.map(faultSaid)) }
    if (!own) {
      laws.push(inForce(lawOf(parsed.pack)))
      continue
    }
    const at = laws.findIndex(({ law }) => law.pack.head.id === parsed.pack.head.extends)
    const base = laws[at]?.law.pack
    if (!base) {
      const why = `extends ${parsed.pack.head.extends ?? 'nothing'}, which is not in force here`
      return { ok: false, problem: lawUnsound([`${folder}: ${why}`]) }
    }
    const extended = extendPack(base, parsed.pack)
    if (!extended.ok) {
      return { ok: false, problem: lawUnsound(extended.faults.map(({ duty, why }) => `${folder} ${duty}: ${why}`)) }
    }
    laws[at] = inForce(lawOf(extended.pack))
  }
  return { ok: true, laws: lawsOf(laws) }
}

/** @throws when a pack is not sound: a house that serves has made sure of it before */
export function lawsInForce(house: { laws(): LoadedLaws }): Laws {
  const loaded = house.laws()
  if (!loaded.ok) throw new Error(loaded.problem.words.en)
  return loaded.laws
}

const isUnfinished = ({ where, why }: Fault): boolean =>
  why.startsWith('is not said in') || where.includes('› examples')

const faultSaid = ({ file, line, where, why }: Fault): string => `${file}:${line} ${where}: ${why}`

/** How this house keeps duties. */
export const dutyFold = ({ inForce: laws, name }: Laws, registry: Registry): DutyFold => ({
  law: name,
  keep: (entries, now) => keptDuties(laws, read(registry, entries), now),
})
