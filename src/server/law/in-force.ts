import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { lawOf } from '../../law/duties.ts'
import { inForce, keptDuties, type LawInForce } from '../../law/kept.ts'
import type { Fault } from '../../law/parse.ts'
import { read } from '../../record/replay.ts'
import type { Registry } from '../../record/kind.ts'
import type { DutyFold } from '../../store/duty-keeping.ts'
import { lawUnsound, type StartProblem } from '../../store/start-problem.ts'
import { lawFolder, loadPack, packNames } from './packs.ts'

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
 * Loads every pack that comes along. A pack that is not sound would serve fewer duties than the law asks: then there is no
 * house, and the words name file and line. What is only unfinished (a translation, a worked example) is for `mukti law
 * check` and the tests.
 */
export function loadLaws(folders: readonly string[] = packNames().map((name) => join(lawFolder, name))): LoadedLaws {
  const laws: LawInForce[] = []
  for (const folder of folders) {
    const loaded = loadPack(folder)
    const unsound = loaded.ok ? [] : loaded.faults.filter((fault) => !isUnfinished(fault))
    const pack = loaded.ok ? loaded : loadPack(folder, false)
    if (!pack.ok || unsound.length > 0)
      return {
        ok: false,
        problem: lawUnsound((unsound.length > 0 ? unsound : pack.ok ? [] : pack.faults).map(faultSaid)),
      }
    laws.push(inForce(lawOf(pack.pack)))
  }
  return { ok: true, laws: lawsOf(laws) }
}

const isUnfinished = ({ where, why }: Fault): boolean =>
  why.startsWith('is not said in') || where.includes('› examples')

const faultSaid = ({ file, line, where, why }: Fault): string => `${file}:${line} ${where}: ${why}`

/** How this house keeps duties. */
export const dutyFold = ({ inForce: laws, name }: Laws, registry: Registry): DutyFold => ({
  law: name,
  keep: (entries, now) => keptDuties(laws, read(registry, entries), now),
})
