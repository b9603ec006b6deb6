import { actsOf, isAct, type Acts } from './acts.ts'
import { streamName, type Entry, type Standing } from './envelope.ts'
import type { FactName, FactValues, Setting } from './facts.ts'
import { readForward, type Kind, type Registry } from './kind.ts'
import { spanOf, type Span, type When } from './when.ts'

export { standpoints, type Standpoint } from './standpoint.ts'

/** A fact as a view is told it: whose, what, when, and by which entry. */
export type Told<Name extends FactName = FactName> = {
  [N in Name]: {
    readonly of: string
    readonly fact: N
    readonly value: FactValues[N]
    readonly at: When
    /** Earliest and latest millisecond that `at` allows; undefined when nobody knows. */
    readonly span: Span | undefined
    readonly standing: Standing
    readonly entry: string
    readonly line: Line
  }
}[Name]

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

export const defineView = <State, Shown, const Name extends FactName>(
  view: View<State, Shown, Name>,
): View<State, Shown, Name> => view

/** Folds a view over a reading. */
export function fold<State, Shown, Name extends FactName>(view: View<State, Shown, Name>, reading: Reading): State {
  let state = view.start()
  for (const told of reading.told) if (isFor(view, told)) state = view.step(state, told as Told<Name>)
  if (view.settle) for (const settlement of reading.settlements) state = view.settle(state, settlement)
  return state
}

/** Folds and shows: what a screen calls. `now` in milliseconds since 1970. */
export const see = <State, Shown, Name extends FactName>(
  view: View<State, Shown, Name>,
  reading: Reading,
  now: number,
): Shown => view.show(fold(view, reading), now)

/**
 * Follows streams entry by entry, as a device does. An entry that changes how others read (a correction, a withdrawal,
 * an anchor of «a month after», one that was there before) makes the record read again; every other one is a step.
 */
export function follow<State, Shown, Name extends FactName>(registry: Registry, view: View<State, Shown, Name>) {
  const entries: Entry[] = []
  const waitedFor = new Set<string>()
  let state = view.start()
  return {
    add(entry: Entry): void {
      entries.push(entry)
      const again = isAct(entry) || typeof entry.at === 'object' || waitedFor.has(entry.id)
      for (const id of namedBy(entry)) waitedFor.add(id)
      waitedFor.add(entry.id)
      if (again) {
        state = fold(view, read(registry, entries))
        return
      }
      const alone = read(registry, [entry])
      for (const told of alone.told) if (isFor(view, told)) state = view.step(state, told as Told<Name>)
      if (view.settle) for (const settlement of alone.settlements) state = view.settle(state, settlement)
    },
    state: (): State => state,
    show: (now: number): Shown => view.show(state, now),
  }
}

/** Entries that will read differently, or make this one read differently, once they are there. */
const namedBy = ({ at, body }: Entry): string[] =>
  [typeof at === 'object' && 'after' in at ? at.after : undefined, body['entry']].filter((id) => typeof id === 'string')

/**
 * Reads entries of any number of streams, in any order between streams: what was withdrawn is out, what was corrected
 * is as corrected, old versions are read forward, and each fact that a kind sets is told with its entry.
 */
export function read(registry: Registry, entries: readonly Entry[]): Reading {
  const ordered = inPlace(entries)
  const acts = actsOf(ordered)
  let anchors: Map<string, When> | undefined // few cases have a time that leans on another entry
  const anchor =
    (depth: number) =>
    (id: string): Span | undefined => {
      anchors ??= new Map(ordered.map((entry) => [entry.id, timeOf(entry, acts)]))
      return depth > 8 ? undefined : spanOf(anchors.get(id), anchor(depth + 1))
    }
  const first = anchor(0)

  const lines: Line[] = []
  const told: Told[] = []
  const settlements: Settlement[] = []
  for (const entry of ordered) {
    const line = lineOf(registry, entry, acts, first)
    lines.push(line)
    if (line.withdrawn || !line.kind) continue
    if (entry.kind === 'fact.settled') {
      settlements.push({
        of: String(line.body['of']),
        fact: String(line.body['fact']),
        keep: line.body['choose'] === 'one' ? (line.body['keep'] as string | undefined) : undefined,
        line,
      })
    }
    if (entry.standing === 'did-not-happen') continue
    for (const { of, fact, value } of settingsOf(line)) {
      told.push({
        of,
        fact,
        value,
        at: line.at,
        span: line.span,
        standing: entry.standing ?? 'happened',
        entry: entry.id,
        line,
      } as Told)
    }
  }
  // Both stand by stream and place already, and sorting keeps that order among equals: `byMoment`, without comparing names.
  lines.sort((a, b) => byTime(a.span, b.span))
  told.sort((a, b) => byTime(a.span, b.span))
  return { lines, told, settlements }
}

const isFor = <State, Shown, Name extends FactName>(view: View<State, Shown, Name>, told: Told): boolean =>
  (view.reads as readonly FactName[]).includes(told.fact) &&
  (view.plans === true || told.standing === 'happened' || told.standing === 'presumed')

/**
 * Streams by name, each in its own order. An entry that is there twice, waiting and placed, is one: the placed one. A
 * device holds ten thousand entries, so each stream's name is made once per entry and compared once per stream.
 */
function inPlace(entries: readonly Entry[]): Entry[] {
  const streams = new Map<string, Entry[]>()
  for (const entry of entries) {
    const name = streamName(entry)
    const stream = streams.get(name)
    if (stream) stream.push(entry)
    else streams.set(name, [entry])
  }
  return [...streams.keys()].sort().flatMap((name) => {
    const seen = new Set<string>()
    return (streams.get(name) ?? []).sort(byPlace).filter(({ id }) => !seen.has(id) && seen.add(id))
  })
}

const timeOf = (entry: Entry, acts: Acts): When => (acts.today(entry).at as When | undefined) ?? entry.at

function lineOf(registry: Registry, entry: Entry, acts: Acts, anchor: (id: string) => Span | undefined): Line {
  const corrections = acts.correctionsOf(entry)
  const kind = registry.get(entry.kind)
  const today = acts.today(entry)
  const body = kind ? readForward(kind, today.version, today.body) : undefined
  const at = (today.at as When | undefined) ?? entry.at
  return {
    entry,
    stream: streamName(entry),
    kind: body ? kind : undefined,
    body: body ?? today.body,
    at,
    span: spanOf(at, anchor),
    withdrawn: acts.withdrawnBy(entry),
    corrections,
    contested: corrections.length > 1,
  }
}

const settingsOf = ({ kind, body, entry, at }: Line): readonly Setting[] =>
  kind?.sets(body, {
    id: entry.id,
    at,
    ...(entry.standing ? { standing: entry.standing } : {}),
    ...(entry.actors ? { actors: entry.actors } : {}),
  }) ?? []

const byTime = (a: Span | undefined, b: Span | undefined): number => (a?.from ?? Infinity) - (b?.from ?? Infinity) || 0

/** The order of a timeline: by the earliest moment that the words allow, then by stream and place in it; undated last. */
export const byMoment = (a: Line, b: Line): number => byTime(a.span, b.span) || byStreamThenPlace(a.entry, b.entry)

const byStreamThenPlace = (a: Entry, b: Entry): number => {
  const [streamOfA, streamOfB] = [streamName(a), streamName(b)]
  return streamOfA !== streamOfB ? (streamOfA < streamOfB ? -1 : 1) : byPlace(a, b)
}

/** Waiting entries (no place yet) come after the placed ones of their stream, in the device's own count. */
const byPlace = (a: Entry, b: Entry): number =>
  (a.seq ?? Infinity) - (b.seq ?? Infinity) || a.n - b.n || (a.id < b.id ? -1 : 1)
