import { canonical } from './canonical.ts'
import { censusOf } from './census.ts'
import { isSealed } from './envelope.ts'
import { isRegister, type FactName } from './facts.ts'
import { grouped } from './in-order.ts'
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
  const groups = registersOf(reading.told)
  const settledBy = grouped(reading.settlements, nameOf)
  const sawOf = censusOf(reading.lines).saws
  return groups
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, history }) => standpoint(history, settledBy.get(name) ?? none, sawOf))
}

const nameOf = ({ of, fact }: { readonly of: string; readonly fact: string }): string => `${of} ${fact}`
const none: readonly Settlement[] = []

interface Register {
  readonly name: string
  readonly history: Told[]
}

/** What was told of each register. A name is made for each register, and not for each value that it ever had. */
function registersOf(all: readonly Told[]): Register[] {
  const found: Register[] = []
  const known = new Map<string, Map<string, Register>>()
  for (const told of all) {
    if (!isRegister(told.fact)) continue
    let own = known.get(told.of)
    if (!own) known.set(told.of, (own = new Map()))
    const register = own.get(told.fact)
    if (register) register.history.push(told)
    else {
      const first = { name: nameOf(told), history: [told] }
      own.set(told.fact, first)
      found.push(first)
    }
  }
  return found
}

type Saw = ReadonlyMap<string, readonly string[]>

function standpoint(history: readonly Told[], settlements: readonly Settlement[], sawOf: Saw): Standpoint {
  const by = history.map(({ entry }) => entry)
  const seen = replaced(by, sawOf)
  const standing = seen.size === 0 ? history : history.filter(({ entry }) => !seen.has(entry))
  const head = { of: history[0]?.of ?? '', fact: history[0]?.fact as FactName, history }
  const over =
    settlements.length === 0 ? seen : replaced([...by, ...settlements.map(({ line }) => line.entry.id)], sawOf)
  // A settlement whose value has been withdrawn since decides nothing any more.
  const live = settlements.filter(
    ({ keep, line }) => !over.has(line.entry.id) && (keep === undefined || history.some(({ entry }) => entry === keep)),
  )
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
  if (sawOf.size === 0) return found
  const open: string[] = []
  const openAll = (id: string) => {
    for (const saw of sawOf.get(id) ?? []) if (saw !== id) open.push(saw)
  }
  for (const id of by) openAll(id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    openAll(id)
  }
  return found
}

/** Equal open values agree; two sealed ones agree only when they are one commitment. */
function differ([first, ...others]: readonly Told[]): boolean {
  if (first === undefined || others.length === 0) return false
  const said = saidBy(first)
  return others.some((other) => saidBy(other) !== said)
}

const saidBy = ({ value }: Told): string => canonical(isSealed(value) ? value.m : value)
