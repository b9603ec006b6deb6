import { actsOf, isAct, type Acts } from './acts.ts'
import { streamName, type Entry, type Standing } from './envelope.ts'
import type { FactName, FactValues } from './facts.ts'
import type { Compartment } from './compartments.ts'
import { readForward, type Around, type Kind, type Registry } from './kind.ts'
import { oncePerMoment, oncePerReading } from './once.ts'
import { grouped, sorted } from './in-order.ts'
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
  for (const place of placesOf(reading, view.reads)) {
    const told = reading.told[place] as Told
    if (isFor(view, told)) state = view.step(state, told as Told<Name>)
  }
  if (view.settle) for (const settlement of reading.settlements) state = view.settle(state, settlement)
  return state
}

/** What was told of one fact, in the order of the reading. */
export const toldOf = <Name extends FactName>(reading: Reading, fact: Name): readonly Told<Name>[] =>
  placesOf(reading, [fact]).map((place) => reading.told[place] as Told<Name>)

/** Where some facts stand among all that was told, in its order: a view of a few facts does not look through the others. */
function placesOf(reading: Reading, facts: readonly FactName[]): readonly number[] {
  const places = placesByFact(reading)
  const [only, ...others] = facts
  if (only !== undefined && others.length === 0) return places.get(only) ?? []
  return facts.flatMap((fact) => places.get(fact) ?? []).sort((a, b) => a - b)
}

const placesByFact = oncePerReading(({ told }): ReadonlyMap<FactName, readonly number[]> =>
  grouped(told.keys(), (place) => (told[place] as Told).fact),
)

/**
 * Folds and shows: what a screen calls. `now` in milliseconds since 1970. Several parts of a page ask for the same view
 * of the same reading, and views ask for each other: it is shown once for each moment.
 */
export function see<State, Shown, Name extends FactName>(
  view: View<State, Shown, Name>,
  reading: Reading,
  now: number,
): Shown {
  const seen = (views.get(view) ?? shownOnce(view)) as (reading: Reading, now: number) => Shown
  return seen(reading, now)
}

const views = new WeakMap<object, (reading: Reading, now: number) => unknown>()
function shownOnce<State, Shown, Name extends FactName>(view: View<State, Shown, Name>) {
  const state = oncePerReading((reading) => fold(view, reading))
  const shown = oncePerMoment((reading, now) => view.show(state(reading), now))
  views.set(view, shown)
  return shown
}

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
  const streams = streamsOf(entries)
  const ordered = streams.flatMap(([, inPlace]) => inPlace)
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
  const settlements: Settlement[] = []
  for (const [name, inPlace] of streams)
    for (const entry of inPlace) {
      const line = lineOf(registry, entry, name, acts, first)
      lines.push(line)
      if (line.kind?.kind === 'fact.settled' && !line.withdrawn) settlements.push(settlementOf(line))
    }
  // They stand by stream and place already, and sorting keeps that order among equals: `byMoment`, without comparing names.
  lines.sort((a, b) => byTime(a.span, b.span))
  const told: Told[] = []
  for (const line of lines) tell(line, told)
  return { lines, told, settlements }
}

const settlementOf = (line: Line): Settlement => ({
  of: String(line.body['of']),
  fact: String(line.body['fact']),
  keep: line.body['choose'] === 'one' ? (line.body['keep'] as string | undefined) : undefined,
  line,
})

/** Adds the facts that a line sets; what was withdrawn or did not happen sets none. */
function tell(line: Line, told: Told[]): void {
  const { entry, kind, at, span } = line
  if (line.withdrawn || !kind || entry.standing === 'did-not-happen') return
  for (const { of, fact, value } of kind.sets(line.body, aroundOf(line)))
    told.push({
      of,
      fact,
      value,
      at,
      span,
      standing: entry.standing ?? 'happened',
      entry: entry.id,
      line,
    } as Told)
}

const aroundOf = ({ entry: { id, standing, actors }, at }: Line): Around =>
  standing === undefined && actors === undefined
    ? { id, at }
    : { id, at, ...(standing ? { standing } : {}), ...(actors ? { actors } : {}) }

const isFor = <State, Shown, Name extends FactName>(view: View<State, Shown, Name>, told: Told): boolean =>
  (view.reads as readonly FactName[]).includes(told.fact) &&
  (view.plans === true || told.standing === 'happened' || told.standing === 'presumed')

/**
 * Streams by name, each in its own order. An entry that is there twice, waiting and placed, is one: the placed one.
 */
function streamsOf(entries: readonly Entry[]): (readonly [name: string, inPlace: readonly Entry[]])[] {
  const streams = new Map<string, Entry[]>()
  // The next entry of a compartment is mostly of the same stream as the one before, and needs no name made.
  const last = new Map<Compartment, { readonly one: Entry; readonly stream: Entry[] }>()
  for (const entry of entries) {
    const before = last.get(entry.compartment)
    if (before && before.one.case === entry.case && before.one.thread === entry.thread) before.stream.push(entry)
    else {
      const name = streamName(entry)
      const stream = streams.get(name) ?? []
      if (stream.push(entry) === 1) streams.set(name, stream)
      last.set(entry.compartment, { one: entry, stream })
    }
  }
  return [...streams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, stream]) => [name, once(sorted(stream, byPlace))])
}

/** Each id once. The store gives an id one place, so that only what waits, or shares a place, can be there twice. */
function once(inPlace: readonly Entry[]): readonly Entry[] {
  let place = -Infinity
  if (inPlace.every(({ seq }) => seq !== undefined && seq > place && ((place = seq), true))) return inPlace
  const seen = new Set<string>()
  return inPlace.filter(({ id }) => !seen.has(id) && seen.add(id))
}

const timeOf = (entry: Entry, acts: Acts): When => (acts.today(entry).at as When | undefined) ?? entry.at

function lineOf(
  registry: Registry,
  entry: Entry,
  stream: string,
  acts: Acts,
  anchor: (id: string) => Span | undefined,
): Line {
  const corrections = acts.correctionsOf(entry)
  const kind = registry.get(entry.kind)
  const today = acts.today(entry)
  const body = kind ? readForward(kind, today.version, today.body) : undefined
  const at = (today.at as When | undefined) ?? entry.at
  return {
    entry,
    stream,
    kind: body ? kind : undefined,
    body: body ?? today.body,
    at,
    span: spanOf(at, anchor),
    withdrawn: acts.withdrawnBy(entry),
    corrections,
    contested: corrections.length > 1,
  }
}

const byTime = (a: Span | undefined, b: Span | undefined): number => (a?.from ?? Infinity) - (b?.from ?? Infinity) || 0

/** The order of a timeline: by the earliest moment that the words allow, then by stream and place in it; undated last. */
export const byMoment = (a: Line, b: Line): number =>
  a === b
    ? 0
    : byTime(a.span, b.span) || (a.stream === b.stream ? byPlace(a.entry, b.entry) : a.stream < b.stream ? -1 : 1)

/** Waiting entries (no place yet) come after the placed ones of their stream, in the device's own count. */
const byPlace = (a: Entry, b: Entry): number =>
  (a.seq ?? Infinity) - (b.seq ?? Infinity) || a.n - b.n || (a.id < b.id ? -1 : 1)
