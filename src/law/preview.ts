import type { Draft, Entry } from '../record/envelope.ts'
import type { Registry } from '../record/kind.ts'
import { read } from '../record/replay.ts'
import { dutiesInForce, type LawInForce, type Standing } from './kept.ts'

/** What entries that nobody has written yet would do to the duties of a case. */
export interface Preview {
  /** The moment that both are compared at: now, or that of the latest draft that lies ahead. */
  readonly now: number
  /** Duties that they start, with the moment they fall due. */
  readonly starts: readonly Standing[]
  /** Duties that they meet, in time or late, or waive. */
  readonly discharges: readonly Standing[]
  /** Duties of which nobody could say whether they are owed, for want of a fact. */
  readonly waits: readonly Standing[]
  /** Duties that fall due at another moment. */
  readonly moves: readonly Standing[]
  /** Duties that are owed no longer, by what is known then. */
  readonly ends: readonly Standing[]
  /** What they do although it must not be, or before what must come first. */
  readonly breaks: readonly Break[]
}

export interface Break {
  readonly standing: Standing
  /** Which of the drafts. */
  readonly entry: string
  /** It is only planned, and would break this once it is done as planned. */
  readonly ifDone: boolean
}

/**
 * Runs the law with and without the drafts, over the same entries and at the same moment.
 * @param now milliseconds since 1970
 */
export function previewDuties(
  laws: readonly LawInForce[],
  registry: Registry,
  entries: readonly Entry[],
  drafts: readonly Draft[],
  now: number,
): Preview {
  const ids = new Set(drafts.map(({ id }) => id))
  const reading = read(registry, [...entries, ...waiting(drafts)])
  const ahead = reading.lines.flatMap(({ entry, span }) =>
    ids.has(entry.id) && !isPlan(entry) && span ? span.from : [],
  )
  const at = Math.max(now, ...ahead)
  const before = new Map(dutiesInForce(laws, read(registry, entries), at).map((one) => [comparable(one), one]))
  const after = dutiesInForce(laws, reading, at)
  const changed = after.map((one) => ({ one, was: before.get(comparable(one)) }))
  const owed = (one: Standing | undefined) =>
    one !== undefined && ['open', 'overdue', 'undecided'].includes(one.state.status)
  const found = (judge: (now: Standing, was: Standing | undefined) => boolean) =>
    changed.flatMap(({ one, was }) => (judge(one, was) ? one : []))
  const isNew = (was: Standing | undefined) => was === undefined || was.state.status === 'not-applicable'
  const done = breaksOf(after, ids, false, before)
  return {
    now: at,
    starts: found(({ state }, was) => isNew(was) && state.status !== 'not-applicable' && state.status !== 'undecided'),
    discharges: found(({ state }, was) => owed(was) && ['met', 'met-late', 'waived'].includes(state.status)),
    waits: found(({ state }, was) => state.status === 'undecided' && was?.state.status !== 'undecided'),
    moves: found((one, was) => !isNew(was) && owed(was) && owed(one) && one.state.due?.at !== was?.state.due?.at),
    ends: found(({ state }, was) => owed(was) && state.status === 'not-applicable'),
    breaks: [...done, ...ifDone(laws, registry, entries, drafts, at, [...before.values()])],
  }
}

/** Without a place yet: the record reads them after the placed ones of their stream. */
const waiting = (drafts: readonly Draft[]): Entry[] => drafts as readonly unknown[] as Entry[]

const isPlan = ({ standing }: Draft): boolean =>
  standing === 'planned' || standing === 'promised' || standing === 'expected'

/** What is only planned, looked at as if it had been done as planned: whoever plans is told before, and not after. */
function ifDone(
  laws: readonly LawInForce[],
  registry: Registry,
  entries: readonly Entry[],
  drafts: readonly Draft[],
  now: number,
  before: readonly Standing[],
): Break[] {
  const plans = drafts.filter(isPlan)
  if (plans.length === 0) return []
  const done = drafts.map((draft): Draft => (isPlan(draft) ? { ...draft, standing: 'happened' } : draft))
  const reading = read(registry, [...entries, ...waiting(done)])
  const ids = new Set(plans.map(({ id }) => id))
  const times = reading.lines.flatMap(({ entry, span }) => (ids.has(entry.id) && span ? span.from : []))
  const states = dutiesInForce(laws, reading, Math.max(now, ...times))
  return breaksOf(states, ids, true, new Map(before.map((one) => [comparable(one), one])))
}

function breaksOf(
  states: readonly Standing[],
  ids: ReadonlySet<string>,
  planned: boolean,
  before: ReadonlyMap<string, Standing>,
): Break[] {
  return states.flatMap((standing) => {
    const entry = standing.state.breach?.from.entry
    const already = before.get(comparable(standing))?.state.breach?.from.entry
    return entry !== undefined && ids.has(entry) && entry !== already && standing.state.status !== 'not-applicable'
      ? [{ standing, entry, ifDone: planned }]
      : []
  })
}

/** What no entry started is the same duty however early the first entry lies. */
const comparable = ({ key, state }: Standing): string =>
  state.trigger.from.entry === undefined
    ? `${state.pack}|${state.duty.id}|${state.trigger.name}|${state.who ?? ''}`
    : key
