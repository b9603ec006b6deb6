import type { Compartment } from '../record/compartments.ts'
import type { Entry, Source, Standing } from '../record/envelope.ts'
import { labelsOf, readForward } from '../record/kind.ts'
import type { Label } from '../record/label.ts'
import type { Line } from '../record/replay.ts'
import { sentence } from '../record/sentence.ts'
import type { When } from '../record/when.ts'
import type { Language, Words } from '../record/words.ts'

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

/** What all rows of one timeline are shown by: the moment, and whether an entry that happened rests on this one. */
export interface Shown {
  readonly now: number
  readonly restedOn: (entry: string) => boolean
}

/**
 * A row says each thing when it is asked: a screen draws fifty of ten thousand. The getters stand on the prototype, since
 * an object with getters of its own costs ten times as much to make; whoever wants a plain one asks for `toJSON`.
 */
export class Row implements TimelineRow {
  private readonly line: Line
  private readonly shown: Shown
  private others: readonly Row[] = none
  private said: Sentences | undefined

  constructor(line: Line, shown: Shown) {
    this.line = line
    this.shown = shown
  }

  /** Adds another account of this event. */
  join(line: Line): void {
    this.others = [...this.others, new Row(line, this.shown)]
  }

  get id() {
    return this.line.entry.id
  }
  get stream() {
    return this.line.stream
  }
  get compartment() {
    return this.line.entry.compartment
  }
  get kind() {
    return this.line.entry.kind
  }
  get words() {
    return this.line.kind?.words
  }
  get sentence() {
    return (this.said ??= sentences(this.line, this.line.body))
  }
  get at() {
    return this.line.at
  }
  get from() {
    return this.line.span?.from
  }
  get to() {
    return this.line.span?.to
  }
  get recorded() {
    const recorded = Date.parse(this.line.entry.recorded)
    return Number.isNaN(recorded) ? undefined : recorded
  }
  get by() {
    return this.line.entry.by
  }
  get actors() {
    return this.line.entry.actors ?? none
  }
  get about() {
    const { entry, kind, body } = this.line
    return [...new Set([...(entry.about ?? []), ...(kind ? labelsOf(kind, body) : [])])]
  }
  get source() {
    return this.line.entry.source
  }
  get standing() {
    return this.line.entry.standing ?? 'happened'
  }
  get state() {
    return stateOf(this.line)
  }
  get before() {
    const { kind, entry, corrections } = this.line
    return kind && corrections.length > 0 ? sentences(this.line, readForward(kind, entry.v, entry.body)) : undefined
  }
  get reasons() {
    const { withdrawn, corrections } = this.line
    return [...(withdrawn ? [withdrawn] : []), ...[...corrections].reverse()].map((change) =>
      String(change.body['reason'] ?? ''),
    )
  }
  get promise() {
    return promiseOf(this.line, this.shown)
  }
  get flags() {
    return flagsOf(this.line, this.shown.now)
  }
  get accounts(): readonly TimelineRow[] {
    return this.others
  }
  get practice() {
    return this.line.entry.practice === true
  }
  get waiting() {
    return this.line.entry.seq === undefined
  }
  get files() {
    return this.line.corrections.at(-1)?.files ?? this.line.entry.files ?? none
  }

  /** As plain data. */
  toJSON(): TimelineRow {
    return Object.fromEntries(said.map((name) => [name, this[name]])) as unknown as TimelineRow
  }
}

const said = Object.entries(Object.getOwnPropertyDescriptors(Row.prototype)).flatMap(([name, own]) =>
  'get' in own && own.get !== undefined ? [name as keyof TimelineRow] : [],
)

const none: readonly never[] = []

const late = 24 * 3_600_000

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

export function promiseOf({ entry, span, withdrawn }: Line, { now, restedOn }: Shown): TimelineRow['promise'] {
  if (withdrawn || !isPlan(entry)) return undefined
  if (restedOn(entry.id)) return 'kept'
  return span !== undefined && span.to < now ? 'broken' : 'open'
}

const isPlan = ({ standing }: Entry): boolean =>
  standing === 'planned' || standing === 'promised' || standing === 'expected'

function flagsOf({ entry, span, withdrawn }: Line, now: number): Flag[] {
  if (withdrawn) return []
  const recorded = Date.parse(entry.recorded)
  const written = Date.parse(entry.written.device)
  const happened = entry.standing === undefined || entry.standing === 'happened'
  return [
    ...(happened && span !== undefined && span.from > now ? ['in-the-future' as const] : []),
    ...(written > recorded ? ['clock-ahead' as const] : []),
    ...(entry.written.via !== 'replay' && recorded - written > late ? ['written-late' as const] : []),
  ]
}
