import type { Compartment } from '../record/compartments.ts'
import type { Entry, Source, Standing } from '../record/envelope.ts'
import { labelsOf, readForward } from '../record/kind.ts'
import type { Label } from '../record/label.ts'
import type { Line, Reading } from '../record/replay.ts'
import { sentence } from '../record/sentence.ts'
import type { When } from '../record/when.ts'
import type { Language, Words } from '../record/words.ts'
import { grouped } from './told.ts'

export type Sentences = Readonly<Record<Language, string>>

/** One event as the timeline draws it. Times in milliseconds since 1970. */
export interface TimelineRow {
  readonly id: string
  readonly stream: string
  readonly compartment: Compartment
  readonly kind: string
  /** Undefined: this build does not know the kind; the row is one plain line. */
  readonly words: Words | undefined
  readonly sentence: Sentences | undefined
  readonly at: When
  readonly from: number | undefined
  readonly to: number | undefined
  readonly recorded: number | undefined
  readonly by: string
  readonly actors: readonly Label[]
  readonly about: readonly Label[]
  readonly source: Source | undefined
  readonly standing: Standing
  readonly state: 'stands' | 'corrected' | 'withdrawn' | 'contested' | 'unknown'
  /** Corrected: what stood before; the newest reason first. */
  readonly before: Sentences | undefined
  readonly reasons: readonly string[]
  /** A promise or plan: kept when an entry rests on it, broken when its time has passed without one. */
  readonly promise: 'open' | 'kept' | 'broken' | undefined
  readonly flags: readonly Flag[]
  /** Other accounts of the same event: drawn beside this one, counted with it. */
  readonly accounts: readonly TimelineRow[]
  readonly practice: boolean
  readonly waiting: boolean
  readonly files: readonly string[]
}

/** `in-the-future`: happened, says the entry, but its time has not come. `clock-ahead`: the device's clock ran before the store's. */
export type Flag = 'in-the-future' | 'clock-ahead' | 'written-late'

export interface Timeline {
  /** Oldest first; what nobody can date comes last. */
  readonly rows: readonly TimelineRow[]
  /** Events, not entries: two accounts of one event count once; corrections, withdrawals and what was withdrawn do not count. */
  readonly count: number
}

const late = 24 * 3_600_000

/**
 * The timeline of everything that the reader may see: whole lines, with what was corrected, withdrawn, contested or is
 * unknown; a promise whose time has passed without an entry that rests on it is broken. Needs whole entries, so it
 * takes a reading where other views are told facts. `now` in milliseconds since 1970.
 */
export function timeline(reading: Reading, now: number): Timeline {
  const lines = reading.lines.filter(
    ({ entry }) => entry.kind !== 'entry.corrected' && entry.kind !== 'entry.withdrawn',
  )
  const restedOn = restedOnBy(lines)
  const rows = accountsOf(lines).map(([first, ...others]) => rowOf(first, now, restedOn, others))
  return { rows, count: rows.filter((row) => [row, ...row.accounts].some(({ state }) => state !== 'withdrawn')).length }
}

/** Promises whose time has passed and on which no entry rests, oldest first. */
export function brokenPromises(reading: Reading, now: number): readonly Line[] {
  const restedOn = restedOnBy(reading.lines)
  return reading.lines.filter(
    (line) => line.entry.standing === 'promised' && promiseOf(line, now, restedOn) === 'broken',
  )
}

const restedOnBy = (lines: readonly Line[]): Set<string> =>
  new Set(lines.filter(({ withdrawn, entry }) => !withdrawn && keeps(entry)).flatMap(({ entry }) => entry.rests ?? []))

/** An entry that is itself only a plan keeps no promise; one that says «did not happen» keeps none either. */
const keeps = ({ standing }: Entry): boolean =>
  standing === undefined || standing === 'happened' || standing === 'presumed'

/** Lines of one event together, each where its first one stands; a withdrawn account links nothing, and stands for itself. */
function accountsOf(lines: readonly Line[]): [Line, ...Line[]][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let up = id
    while (parent.has(up)) up = parent.get(up) as string
    return up
  }
  const standing = new Set(lines.filter(({ withdrawn }) => !withdrawn).map(({ entry }) => entry.id))
  for (const { entry } of lines)
    for (const other of entry.same ?? []) {
      if (!standing.has(entry.id) || !standing.has(other)) continue
      const [a, b] = [root(entry.id), root(other)]
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
    }
  return [
    ...grouped(lines, (line) =>
      line.withdrawn || !standing.has(line.entry.id) ? `${line.stream} ${line.entry.id}` : root(line.entry.id),
    ).values(),
  ] as [Line, ...Line[]][]
}

/** A sentence is made when it is asked for: a screen draws fifty rows of ten thousand. */
function rowOf(line: Line, now: number, restedOn: ReadonlySet<string>, others: readonly Line[] = []): TimelineRow {
  const { entry, kind, body, at, span } = line
  let said: Sentences | undefined
  const recorded = Date.parse(entry.recorded)
  return {
    id: entry.id,
    stream: line.stream,
    compartment: entry.compartment,
    kind: entry.kind,
    words: kind?.words,
    get sentence() {
      return (said ??= sentences(line, body))
    },
    at,
    from: span?.from,
    to: span?.to,
    recorded: Number.isNaN(recorded) ? undefined : recorded,
    by: entry.by,
    actors: entry.actors ?? [],
    about: [...new Set([...(entry.about ?? []), ...(kind ? labelsOf(kind, body) : [])])],
    source: entry.source,
    standing: entry.standing ?? 'happened',
    state: stateOf(line),
    get before() {
      return kind && line.corrections.length > 0 ? sentences(line, readForward(kind, entry.v, entry.body)) : undefined
    },
    reasons: [...(line.withdrawn ? [line.withdrawn] : []), ...[...line.corrections].reverse()].map((change) =>
      String(change.body['reason'] ?? ''),
    ),
    promise: promiseOf(line, now, restedOn),
    flags: flagsOf(line, now, recorded),
    accounts: others.map((other) => rowOf(other, now, restedOn)),
    practice: entry.practice === true,
    waiting: entry.seq === undefined,
    files: line.corrections.at(-1)?.files ?? entry.files ?? [],
  }
}

/** Each language is said when it is asked for: a screen shows one of them. */
const sentences = ({ kind }: Line, body: Readonly<Record<string, unknown>> | undefined): Sentences | undefined =>
  kind &&
  body && {
    get en() {
      return sentence(kind, body, 'en')
    },
    get bn() {
      return sentence(kind, body, 'bn')
    },
    get hi() {
      return sentence(kind, body, 'hi')
    },
  }

const stateOf = ({ withdrawn, contested, corrections, kind }: Line): TimelineRow['state'] =>
  withdrawn
    ? 'withdrawn'
    : !kind
      ? 'unknown'
      : contested
        ? 'contested'
        : corrections.length > 0
          ? 'corrected'
          : 'stands'

function promiseOf(
  { entry, span, withdrawn }: Line,
  now: number,
  restedOn: ReadonlySet<string>,
): TimelineRow['promise'] {
  if (withdrawn || (entry.standing !== 'planned' && entry.standing !== 'promised' && entry.standing !== 'expected'))
    return undefined
  if (restedOn.has(entry.id)) return 'kept'
  return span !== undefined && span.to < now ? 'broken' : 'open'
}

function flagsOf({ entry, span, withdrawn }: Line, now: number, recorded: number): Flag[] {
  if (withdrawn) return []
  const written = Date.parse(entry.written.device)
  const happened = entry.standing === undefined || entry.standing === 'happened'
  return [
    ...(happened && span !== undefined && span.from > now ? ['in-the-future' as const] : []),
    ...(written > recorded ? ['clock-ahead' as const] : []),
    ...(entry.written.via !== 'replay' && recorded - written > late ? ['written-late' as const] : []),
  ]
}
