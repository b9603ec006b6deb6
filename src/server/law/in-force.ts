import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lawOf } from '../../law/duties.ts'
import { inForce, keptDuties, type LawInForce } from '../../law/kept.ts'
import { extendPack } from '../../law/own-pack.ts'
import type { Pack } from '../../law/pack.ts'
import type { Fault } from '../../law/parse.ts'
import { read } from '../../record/replay.ts'
import type { Registry } from '../../record/kind.ts'
import type { DutyFold } from '../../store/duty-keeping.ts'
import { lawUnsound, type StartProblem } from '../../store/start-problem.ts'
import { lawFolder, loadOwn, loadPack } from './packs.ts'

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
 * Loads the law that governs here, and lays the unit's own orders over it. A pack that is not sound would serve fewer
 * duties than the law asks: then there is no house, and the words name file and line. What is only unfinished (a
 * translation, a worked example) is for `mukti law check` and the tests.
 * @param names of packs that come along
 * @param own folder of the unit's own pack; one that is not there changes nothing
 */
export function loadLaws(names: readonly string[], own?: string): LoadedLaws {
  const laws: LawInForce[] = []
  for (const name of names) {
    const loaded = loadSound(join(lawFolder, name))
    if (!loaded.ok) return { ok: false, problem: lawUnsound(loaded.faults) }
    laws.push(inForce(lawOf(loaded.pack)))
  }
  if (own === undefined || !existsSync(own)) return { ok: true, laws: lawsOf(laws) }
  const orders = loadOwn(own)
  if (!orders.ok) return { ok: false, problem: lawUnsound(orders.faults.map(faultSaid)) }
  const at = laws.findIndex(({ law }) => law.pack.head.id === orders.pack.head.extends)
  const base = laws[at]?.law.pack
  if (!base)
    return {
      ok: false,
      problem: lawUnsound([`${own}: extends ${orders.pack.head.extends ?? 'nothing'}, which is not in force here`]),
    }
  const extended = extendPack(base, orders.pack)
  if (!extended.ok)
    return { ok: false, problem: lawUnsound(extended.faults.map(({ duty, why }) => `${own} ${duty}: ${why}`)) }
  laws[at] = inForce(lawOf(extended.pack))
  return { ok: true, laws: lawsOf(laws) }
}

function loadSound(folder: string): { ok: true; pack: Pack } | { ok: false; faults: string[] } {
  const loaded = loadPack(folder, 'sound')
  if (loaded.ok) return loaded
  const unsound = loaded.faults.filter((fault) => !isUnfinished(fault))
  const pack = unsound.length === 0 ? loadPack(folder, false) : loaded
  return pack.ok ? pack : { ok: false, faults: (unsound.length > 0 ? unsound : pack.faults).map(faultSaid) }
}

const isUnfinished = ({ where, why }: Fault): boolean =>
  why.startsWith('is not said in') || where.includes('› examples')

const faultSaid = ({ file, line, where, why }: Fault): string => `${file}:${line} ${where}: ${why}`

/** How this house keeps duties. */
export const dutyFold = ({ inForce: laws, name }: Laws, registry: Registry): DutyFold => ({
  law: name,
  keep: (entries, now) => keptDuties(laws, read(registry, entries), now),
})
