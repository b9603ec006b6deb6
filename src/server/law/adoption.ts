import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Registry } from '../../record/kind.ts'
import { read } from '../../record/replay.ts'
import { movesBetween, type Move } from '../../law/compare.ts'
import type { LawSince } from '../../law/history.ts'
import { dutiesInForce } from '../../law/kept.ts'
import { entriesForKeeping, keepDuties, keptCases, letWait, waitingCases } from '../../store/duty-keeping.ts'
import { latestAdopted, lawProgress, putInForce, type Adopted } from '../../store/law-adopted.ts'
import type { Settings } from '../../store/settings.ts'
import { dutyFold, lawsOfPacks, loadLaws, packsOnDisk, type Laws, type LoadedLaws } from './in-force.ts'

const namesOf = ({ law }: Settings): readonly string[] => law ?? ['india']
const ownOf = ({ folder }: Settings): string => join(folder, 'law')

/** The law as it stands on the disk: what would be in force if somebody adopted it now. */
export const onDisk = (settings: Settings): LoadedLaws => loadLaws(namesOf(settings), ownOf(settings))

/**
 * The law in force: the wording that was adopted last. A file that somebody changed since moves nothing; on a store that
 * has never served, the law is what came along.
 */
export const adoptedOrOnDisk = (adopted: Adopted | undefined, settings: Settings): LoadedLaws =>
  adopted === undefined ? onDisk(settings) : lawsOfPacks(adopted.packs)

/** Writes down what is in force from the first start on. @returns it; undefined when what is there is not sound */
export async function adoptFirst(duties: Pool, settings: Settings): Promise<Adopted | undefined> {
  const laws = onDisk(settings)
  if (!laws.ok) return undefined
  const packs = packsOnDisk(namesOf(settings), ownOf(settings))
  await putInForce(duties, {
    name: laws.laws.name,
    packs,
    by: 'first start',
    reason: 'came along with Mukti',
    moved: {},
  })
  return await latestAdopted(duties)
}

/** What a change of the law does to one case that is kept. */
export interface CaseMoves {
  readonly case: string
  readonly moves: readonly Move[]
}

/**
 * Reckons every kept case under the law in force and under another, and changes nothing.
 * @param pool connected as mukti_duties
 * @param onCase told after each case: how many are done, of how many
 */
export async function previewLaw(
  pool: Pool,
  registry: Registry,
  before: Laws,
  after: Laws,
  now: number,
  onCase: (done: number, all: number) => void = () => {},
): Promise<CaseMoves[]> {
  const cases = await keptCases(pool)
  const found: CaseMoves[] = []
  for (const [at, of] of cases.entries()) {
    const reading = read(registry, await entriesForKeeping(pool, of))
    const moves = movesBetween(dutiesInForce(before.inForce, reading, now), dutiesInForce(after.inForce, reading, now))
    if (moves.length > 0) found.push({ case: of, moves })
    onCase(at + 1, cases.length)
  }
  return found
}

/** Puts what stands on the disk in force. @returns its name, or why there is none */
export async function adoptLaw(
  pool: Pool,
  settings: Settings,
  by: string,
  reason: string,
  moved: Readonly<Record<string, number>>,
): Promise<LoadedLaws> {
  const laws = onDisk(settings)
  if (!laws.ok) return laws
  await putInForce(pool, {
    name: laws.laws.name,
    packs: packsOnDisk(namesOf(settings), ownOf(settings)),
    by,
    reason,
    moved,
  })
  return laws
}

/** Keeps every case by these laws; a server that runs works beside it. Tells how many are still behind. */
export async function keepAllBy(
  pool: Pool,
  laws: Laws,
  registry: Registry,
  tell: (progress: { readonly behind: number; readonly all: number }) => void,
): Promise<void> {
  const fold = dutyFold(laws, registry)
  for (;;) {
    tell(await lawProgress(pool, laws.name))
    await letWait(pool, laws.name)
    const waiting = await waitingCases(pool, 200)
    if (waiting.length === 0) return
    for (const of of waiting) await keepDuties(pool, of, fold)
  }
}

/**
 * Which law was in force from when on. What was recorded before the first adoption was shown under that one; a wording
 * that this version can no longer read is left out.
 */
export function timelineOf(adopted: readonly Adopted[], now: Laws): LawSince[] {
  const known = adopted.flatMap(({ packs, at }) => {
    const laws = lawsOfPacks(packs)
    return laws.ok ? [{ from: at, laws: laws.laws.inForce.map(({ law }) => law) }] : []
  })
  const first = known[0]
  if (!first) return [{ from: 0, laws: now.inForce.map(({ law }) => law) }]
  return [{ ...first, from: 0 }, ...known.slice(1)]
}
