import { canonical } from './canonical.ts'
import { isSealed } from './envelope.ts'
import { isRegister, type FactName } from './facts.ts'
import type { Reading, Settlement, Told } from './replay.ts'

/** A value that stands: nothing that was written later had it on the screen and replaced it. */
export interface Standpoint<Name extends FactName = FactName> {
  readonly of: string
  readonly fact: Name
  readonly values: readonly Told<Name>[]
  /** All that was ever said, oldest first: the history of the field. */
  readonly history: readonly Told<Name>[]
  readonly settled: Settlement | undefined
  /** Two different values stand that nobody has settled. */
  readonly conflict: boolean
}

/** The present value or values of every register: `S-1` and `age` → what stands. */
export function standpoints(reading: Reading): Standpoint[] {
  const groups = grouped(reading.told.filter(({ fact }) => isRegister(fact)))
  const settledBy = grouped(reading.settlements)
  const sawOf = new Map(reading.lines.map(({ entry }) => [entry.id, entry.saw]))
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, history]) => standpoint(history, settledBy.get(name) ?? [], sawOf))
}

type Saw = ReadonlyMap<string, readonly string[]>

function standpoint(history: readonly Told[], settlements: readonly Settlement[], sawOf: Saw): Standpoint {
  const seen = replaced(
    history.map(({ entry }) => entry),
    sawOf,
  )
  const standing = history.filter(({ entry }) => !seen.has(entry))
  const over = replaced([...history.map(({ entry }) => entry), ...settlements.map(({ line }) => line.entry.id)], sawOf)
  // A settlement whose value has been withdrawn since decides nothing any more.
  const live = settlements.filter(
    ({ keep, line }) => !over.has(line.entry.id) && (keep === undefined || history.some(({ entry }) => entry === keep)),
  )
  const head = { of: history[0]?.of ?? '', fact: history[0]?.fact as FactName, history }
  const settled = live.at(-1)
  if (!settled) return { ...head, values: standing, settled, conflict: differ(standing) }

  const kept = new Set(live.flatMap(({ keep }) => (keep === undefined ? [] : [keep])))
  const considered = replaced(
    live.map(({ line }) => line.entry.id),
    sawOf,
  )
  const unseen = standing.filter(({ entry }) => !considered.has(entry) && !kept.has(entry))
  const values = kept.size === 0 ? standing : [...history.filter(({ entry }) => kept.has(entry)), ...unseen]
  const disagree = new Set(live.map(({ keep }) => keep)).size > 1
  return { ...head, values, settled, conflict: (unseen.length > 0 || disagree) && differ(values) }
}

/** Whatever these entries had on the screen, and whatever that had replaced before it. */
function replaced(by: readonly string[], sawOf: Saw): Set<string> {
  const found = new Set<string>()
  const open = by.flatMap((id) => (sawOf.get(id) ?? []).filter((saw) => saw !== id))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const before of sawOf.get(id) ?? []) if (before !== id) open.push(before)
  }
  return found
}

/** Equal open values agree; two sealed ones agree only when they are one commitment. */
const differ = (values: readonly Told[]): boolean =>
  new Set(values.map(({ value }) => canonical(isSealed(value) ? value.m : value))).size > 1

function grouped<One extends { of: string; fact: string }>(all: readonly One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const name = `${one.of} ${one.fact}`
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}
