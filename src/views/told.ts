import type { FactName } from '../record/facts.ts'
import { grouped, sorted } from '../record/in-order.ts'
import { oncePerReading } from '../record/once.ts'
import { byMoment, standpoints, toldOf, type Told } from '../record/replay.ts'
import { spanOf, type When } from '../record/when.ts'

export { grouped, toldOf }

/** For views that keep what they were told, in whatever order it came, and put it in order when they show it. */
export const keeping = <Name extends FactName>() => ({
  start: (): Told<Name>[] => [],
  step: (kept: Told<Name>[], told: Told<Name>): Told<Name>[] => {
    kept.push(told)
    return kept
  },
})

/** Oldest first, by when it happened; what has no date comes last. A new list. */
export const inOrder = <T extends Told>(told: readonly T[]): T[] => sorted(told, (a, b) => byMoment(a.line, b.line))

/** Those of one fact, typed as such. */
export const ofFact = <Name extends FactName>(told: readonly Told[], fact: Name): Told<Name>[] =>
  told.filter(({ fact: name }) => name === fact) as Told<Name>[]

/** Values that no later one had on the screen and replaced. */
export function stillStanding<T extends Told>(told: readonly T[]): T[] {
  const seen = new Set<string>()
  for (const { line, entry } of told) for (const id of line.entry.saw) if (id !== entry) seen.add(id)
  return told.filter((one) => !seen.has(one.entry))
}

/** The earliest moment that the words allow, in milliseconds since 1970. */
export const earliest = (when: When | undefined): number | undefined => spanOf(when)?.from

/** The latest moment that the words allow. */
export const latest = (when: When | undefined): number | undefined => spanOf(when)?.to

/** Whole minutes between two moments, never below zero. */
export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 60_000))

export const hasHappened = (told: Told): boolean => told.standing === 'happened' || told.standing === 'presumed'

/** All that happened or is presumed. */
export const happened = oncePerReading((reading): readonly Told[] => reading.told.filter(hasHappened))

/** The value or values that stand of every register, as far as they happened. */
export const standing = oncePerReading((reading) => standpoints({ ...reading, told: happened(reading) }))

/** `S-2` before `S-10`. */
export const byLabel = (a: string, b: string): number =>
  a.charAt(0) === b.charAt(0) ? Number(a.slice(2)) - Number(b.slice(2)) || (a < b ? -1 : a > b ? 1 : 0) : a < b ? -1 : 1

/** Groups of told facts that are accounts of one event: joined by `same`, each told in order. */
export function events<T extends Told>(told: readonly T[]): T[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    const up = parent.get(id)
    return up === undefined || up === id ? id : root(up)
  }
  for (const { entry, line } of told)
    for (const other of line.entry.same ?? []) {
      const [a, b] = [root(entry), root(other)]
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
    }
  return [...grouped(inOrder(told), ({ entry }) => root(entry)).values()]
}
