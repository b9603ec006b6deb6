import { canonical } from './canonical.ts'
import { isSealed, streamName, type Entry, type Standing } from './envelope.ts'
import { isRegister, type FactName, type FactValues, type Setting } from './facts.ts'
import { readForward, type Kind, type Registry } from './kind.ts'
import type { Label } from './label.ts'
import { spanOf, type Span, type When } from './when.ts'

/** A fact as a view is told it: whose, what, when, and by which entry. */
export type Told<Name extends FactName = FactName> = { [N in Name]: {
  readonly of: string
  readonly fact: N
  readonly value: FactValues[N]
  readonly at: When
  /** Earliest and latest millisecond that `at` allows; undefined when nobody knows. */
  readonly span: Span | undefined
  readonly standing: Standing
  readonly entry: string
  readonly line: Line
} }[Name]

/** An entry as it is read today: corrections and withdrawals applied, the original kept beside it. */
export interface Line {
  readonly entry: Entry
  readonly stream: string
  /** Undefined: written by a newer version; kept and shown as one plain line. */
  readonly kind: Kind | undefined
  readonly body: Readonly<Record<string, unknown>>
  readonly at: When
  readonly span: Span | undefined
  readonly withdrawn: Entry | undefined
  readonly corrections: readonly Entry[]
  /** Two corrections that did not see each other both stand. */
  readonly contested: boolean
}

/** A decision of a person between values: `keep` undefined means that both may stand. */
export interface Settlement {
  readonly of: string
  readonly fact: string
  readonly keep: string | undefined
  readonly line: Line
}

/** Everything that was recorded, as it stands today. What views fold over. */
export interface Reading {
  readonly lines: readonly Line[]
  readonly told: readonly Told[]
  readonly settlements: readonly Settlement[]
}

/**
 * A fold. `start` makes a fresh state that the driver owns; `step` may change it in place and gives it back: it knows no
 * clock, no disk, no chance. Time comes in through `show` alone. `step` must not depend on the order in which streams
 * arrive: keep what was told and put it in order in `show`.
 */
export interface View<State, Shown, Name extends FactName = FactName> {
  readonly name: string
  readonly reads: readonly Name[]
  /** Also what is planned, promised or expected; else only what happened or is presumed. */
  readonly plans?: true
  readonly start: () => State
  readonly step: (state: State, told: Told<Name>) => State
  /** For the few that show a working value: a person's decision between values that stand. */
  readonly settle?: (state: State, settlement: Settlement) => State
  readonly show: (state: State, now: number) => Shown
}

export const defineView = <State, Shown, const Name extends FactName>(view: View<State, Shown, Name>): View<State, Shown, Name> => view

/** Folds a view over a reading. */
export function fold<State, Shown, Name extends FactName>(view: View<State, Shown, Name>, reading: Reading): State {
  let state = view.start()
  for (const told of reading.told) if (isFor(view, told)) state = view.step(state, told as Told<Name>)
  if (view.settle) for (const settlement of reading.settlements) state = view.settle(state, settlement)
  return state
}

/** Folds and shows: what a screen calls. `now` in milliseconds since 1970. */
export const see = <State, Shown, Name extends FactName>(view: View<State, Shown, Name>, reading: Reading, now: number): Shown =>
  view.show(fold(view, reading), now)

/**
 * Follows streams entry by entry, as a device does. An entry that changes how earlier ones read (a correction, a
 * withdrawal, an anchor of «a month after») makes the record read again; every other one is a step.
 */
export function follow<State, Shown, Name extends FactName>(registry: Registry, view: View<State, Shown, Name>) {
  const entries: Entry[] = []
  let state = view.start()
  return {
    add(entry: Entry): void {
      entries.push(entry)
      const now = read(registry, entries)
      if (rereads(entry)) {
        state = fold(view, now)
        return
      }
      for (const told of now.told) if (told.entry === entry.id && told.line.stream === streamName(entry) && isFor(view, told)) state = view.step(state, told as Told<Name>)
      if (view.settle) for (const settlement of now.settlements) if (settlement.line.entry === entry) state = view.settle(state, settlement)
    },
    state: (): State => state,
    show: (now: number): Shown => view.show(state, now),
  }
}

/**
 * Reads entries of any number of streams, in any order between streams: what was withdrawn is out, what was corrected
 * is as corrected, old versions are read forward, and each fact that a kind sets is told with its entry.
 */
export function read(registry: Registry, entries: readonly Entry[]): Reading {
  const ordered = [...entries].sort(byStreamThenPlace)
  const alive = withdrawals(ordered)
  const mended = corrections(ordered, alive)
  const anchors = new Map<string, When>(ordered.map((entry) => [entry.id, entry.at]))
  const anchor = (depth: number) => (id: string): Span | undefined => depth > 8 ? undefined : spanOf(anchors.get(id), anchor(depth + 1))

  const lines: Line[] = []
  const told: Told[] = []
  const settlements: Settlement[] = []
  for (const entry of ordered) {
    const line = lineOf(registry, entry, alive.get(key(entry)), mended.get(key(entry)) ?? [], anchor(0))
    lines.push(line)
    if (line.withdrawn || !line.kind) continue
    if (entry.kind === 'fact.settled') {
      settlements.push({ of: String(line.body['of']), fact: String(line.body['fact']), keep: line.body['choose'] === 'one' ? (line.body['keep'] as string | undefined) : undefined, line })
    }
    if (entry.standing === 'did-not-happen') continue
    for (const setting of settingsOf(line)) {
      told.push({ ...setting, at: line.at, span: line.span, standing: entry.standing ?? 'happened', entry: entry.id, line } as Told)
    }
  }
  lines.sort(byMoment)
  told.sort((a, b) => byMoment(a.line, b.line))
  return { lines, told, settlements }
}

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
  const groups = new Map<string, Told[]>()
  for (const told of reading.told) {
    if (!isRegister(told.fact)) continue
    const name = `${told.of} ${told.fact}`
    const group = groups.get(name)
    if (group) group.push(told)
    else groups.set(name, [told])
  }
  const settledBy = new Map<string, Settlement[]>()
  for (const settlement of reading.settlements) {
    const name = `${settlement.of} ${settlement.fact}`
    settledBy.set(name, [...(settledBy.get(name) ?? []), settlement])
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, history]) => standpoint(history, settledBy.get(name) ?? []))
}

function standpoint(history: readonly Told[], settlements: readonly Settlement[]): Standpoint {
  const seen = new Set(history.flatMap((told) => told.line.entry.saw.filter((id) => id !== told.entry)))
  let values = history.filter((told) => !seen.has(told.entry))
  const overtaken = new Set(history.flatMap((told) => [...told.line.entry.saw]))
  const live = settlements.filter(({ line }) => !overtaken.has(line.entry.id))
  const settled = live.at(-1)
  if (settled) {
    const considered = new Set(settled.line.entry.saw)
    if (settled.keep !== undefined) {
      const kept = history.filter((told) => told.entry === settled.keep)
      values = [...kept, ...values.filter((told) => told.entry !== settled.keep && !considered.has(told.entry))]
    }
    const unseen = values.filter((told) => !considered.has(told.entry) && told.entry !== settled.keep)
    return { ...head(history), values, history, settled, conflict: (unseen.length > 0 && differ(values)) || live.length > 1 && differ(values) }
  }
  return { ...head(history), values, history, settled: undefined, conflict: differ(values) }
}

const head = (history: readonly Told[]) => ({ of: history[0]?.of ?? '', fact: history[0]?.fact as FactName })

/** Equal open values agree; two sealed ones agree only when they are one commitment. */
const differ = (values: readonly Told[]): boolean => new Set(values.map(({ value }) => canonical(isSealed(value) ? value.m : value))).size > 1

const isFor = <State, Shown, Name extends FactName>(view: View<State, Shown, Name>, told: Told): boolean =>
  (view.reads as readonly FactName[]).includes(told.fact) && (view.plans === true || told.standing === 'happened' || told.standing === 'presumed')

const rereads = (entry: Entry): boolean => entry.kind === 'entry.corrected' || entry.kind === 'entry.withdrawn' || typeof entry.at === 'object'

const key = (entry: Entry): string => `${streamName(entry)} ${entry.id}`

/** Which entries are struck: from the newest back, since a withdrawal can itself be withdrawn. */
function withdrawals(ordered: readonly Entry[]): Map<string, Entry> {
  const struck = new Map<string, Entry>()
  for (let at = ordered.length - 1; at >= 0; at--) {
    const entry = ordered[at] as Entry
    if (entry.kind !== 'entry.withdrawn' || struck.has(key(entry))) continue
    const target = `${streamName(entry)} ${String(entry.body['entry'])}`
    if (target !== key(entry)) struck.set(target, entry)
  }
  return struck
}

/** The corrections of each entry that stand: not withdrawn, and not seen and replaced by a later one. Newest last. */
function corrections(ordered: readonly Entry[], struck: ReadonlyMap<string, Entry>): Map<string, Entry[]> {
  const all = new Map<string, Entry[]>()
  for (const entry of ordered) {
    if (entry.kind !== 'entry.corrected' || struck.has(key(entry))) continue
    const target = `${streamName(entry)} ${String(entry.body['entry'])}`
    const before = (all.get(target) ?? []).filter(({ id }) => !entry.saw.includes(id))
    all.set(target, [...before, entry])
  }
  return all
}

function lineOf(registry: Registry, entry: Entry, withdrawn: Entry | undefined, mends: readonly Entry[], anchor: (id: string) => Span | undefined): Line {
  const mend = mends.at(-1)
  const kind = registry.get(entry.kind)
  const written = mend ? (mend.body['body'] as Record<string, unknown>) : entry.body
  const body = kind ? readForward(kind, mend ? kind.v : entry.v, written) : undefined
  const at = (mend?.body['at'] as When | undefined) ?? entry.at
  return {
    entry, stream: streamName(entry), kind: body ? kind : undefined, body: body ?? entry.body, at, span: spanOf(at, anchor),
    withdrawn, corrections: mends, contested: mends.length > 1,
  }
}

const settingsOf = ({ kind, body, entry, at }: Line): readonly Setting[] => kind?.sets(body, {
  id: entry.id, at, ...(entry.standing ? { standing: entry.standing } : {}), ...(entry.actors ? { actors: entry.actors as Label[] } : {}),
}) ?? []

const byTime = (a: Span | undefined, b: Span | undefined): number => (a?.from ?? Infinity) - (b?.from ?? Infinity) || 0

/** The order of a timeline: by the earliest moment that the words allow, then by stream and place in it; undated last. */
export const byMoment = (a: Line, b: Line): number => byTime(a.span, b.span) || byStreamThenPlace(a.entry, b.entry)

/** Waiting entries (no place yet) come after the placed ones of their stream, in the device's own count. */
const byStreamThenPlace = (a: Entry, b: Entry): number => {
  const [streamOfA, streamOfB] = [streamName(a), streamName(b)]
  if (streamOfA !== streamOfB) return streamOfA < streamOfB ? -1 : 1
  return (a.seq ?? Infinity) - (b.seq ?? Infinity) || a.n - b.n || (a.id < b.id ? -1 : 1)
}
