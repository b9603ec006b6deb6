import type { Entry } from '../record/envelope.ts'
import type { Label } from '../record/label.ts'
import type { Line, Reading, Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { earliest, grouped, hasHappened, inOrder, latest, minutesBetween, toldOf } from './told.ts'

/** One condition of the gate. Times in milliseconds since 1970. */
export interface ConditionRow {
  readonly condition: string
  readonly state: 'met' | 'growing-old' | 'old' | 'not-met'
  /** Why it is not met although somebody wrote that it was. */
  readonly because: 'never-written' | 'rests-withdrawn' | 'too-few' | undefined
  readonly entry: string | undefined
  readonly asOf: number | undefined
  readonly until: number | undefined
  readonly minutesOld: number | undefined
  readonly minutesLeft: number | undefined
  readonly count: number | undefined
  readonly expected: number | undefined
  /** What it rests on, such as a sighting; one that is closed to the reader has no words. */
  readonly rests: readonly {
    readonly entry: string
    readonly kind: string | undefined
    readonly at: When | undefined
    readonly withdrawn: boolean
    readonly grade: string | undefined
  }[]
}

export interface DecisionRow {
  readonly entry: string
  readonly decision: string
  readonly at: When
  readonly by: Label | undefined
  readonly reason: string | undefined
  readonly until: When | undefined
  readonly atRisk: readonly Label[]
}

export interface Gate {
  readonly attempt: number
  readonly site: Label | undefined
  readonly conditions: readonly ConditionRow[]
  readonly met: number
  readonly go: 'open' | 'closed'
  /** Codes of the conditions for which it is closed. */
  readonly missing: readonly string[]
  readonly decisions: readonly DecisionRow[]
  /** The last decision; an override goes against a closed gate. */
  readonly decided: DecisionRow | undefined
}

/**
 * The gate of each attempt and site: every condition met, not met or growing old, and the sighting it rests on. A
 * condition whose ground was withdrawn is not met. `required` are conditions that close the gate also when nobody wrote of
 * them. Needs whole lines, since a condition rests on entries of any kind.
 */
export function gates(reading: Reading, now: number, required: readonly string[] = ['presence']): readonly Gate[] {
  const conditions = inOrder(toldOf(reading, 'condition').filter(hasHappened)).filter(
    ({ value, span }) => (earliest(value.asOf) ?? span?.from ?? -Infinity) <= now,
  )
  const decisions = inOrder(toldOf(reading, 'decision').filter(hasHappened))
  const attempts = inOrder(toldOf(reading, 'attempt'))
  const grounds = new Set(conditions.flatMap(({ line }) => groundsOf(line.entry)))
  const lines = new Map(
    grounds.size === 0
      ? []
      : reading.lines.flatMap((line) => (grounds.has(line.entry.id) ? [[line.entry.id, line]] : [])),
  )
  const numbers = new Set([...conditions, ...decisions, ...attempts].map(({ value }) => value.attempt ?? 1))
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((attempt) => {
      const mine = conditions.filter(({ value }) => (value.attempt ?? 1) === attempt)
      const decided = decisions.filter(({ value }) => (value.attempt ?? 1) === attempt)
      const sites = new Set(
        [...mine, ...decided].flatMap(({ value }) => (value.site === undefined ? [] : [value.site])),
      )
      const each = sites.size === 0 ? [undefined] : [...sites].sort()
      return each.map((site) =>
        gateOf(
          attempt,
          site,
          mine.filter(({ value }) => value.site === undefined || value.site === site),
          decided.filter(({ value }) => value.site === undefined || value.site === site),
          lines,
          now,
          required,
        ),
      )
    })
}

function gateOf(
  attempt: number,
  site: Label | undefined,
  told: readonly Told<'condition'>[],
  decided: readonly Told<'decision'>[],
  lines: ReadonlyMap<string, Line>,
  now: number,
  required: readonly string[],
): Gate {
  const newest = [...grouped(told, ({ value }) => value.condition).values()].map(
    (all) => all.at(-1) as Told<'condition'>,
  )
  const rows = newest.map((one) => conditionOf(one, lines, now))
  const absent = required
    .filter((code) => !rows.some(({ condition }) => condition === code))
    .map((condition): ConditionRow => ({
      condition,
      state: 'not-met',
      because: 'never-written',
      entry: undefined,
      asOf: undefined,
      until: undefined,
      minutesOld: undefined,
      minutesLeft: undefined,
      count: undefined,
      expected: undefined,
      rests: [],
    }))
  const conditions = [...absent, ...rows].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.minutesLeft ?? Infinity) - (b.minutesLeft ?? Infinity) ||
      (a.condition < b.condition ? -1 : 1),
  )
  const missing = conditions
    .filter(({ state }) => state === 'not-met' || state === 'old')
    .map(({ condition }) => condition)
  const decisions = decided.map(({ entry, value, at }): DecisionRow => ({
    entry,
    decision: value.decision,
    at,
    by: value.by,
    reason: value.reason,
    until: value.until,
    atRisk: value.atRisk ?? [],
  }))
  return {
    attempt,
    site,
    conditions,
    met: conditions.length - missing.length,
    go: missing.length === 0 ? 'open' : 'closed',
    missing,
    decisions,
    decided: decisions.at(-1),
  }
}

const order = { 'not-met': 0, old: 1, 'growing-old': 2, met: 3 } as const

/** The entries that a condition rests on. */
const groundsOf = ({ rests, source }: Entry): string[] => [...(rests ?? []), ...(source?.entries ?? [])]

function conditionOf(
  { entry, value, line, span }: Told<'condition'>,
  lines: ReadonlyMap<string, Line>,
  now: number,
): ConditionRow {
  const asOf = earliest(value.asOf) ?? span?.from
  const until = latest(value.until)
  const rests = groundsOf(line.entry).map((id) => {
    const under = lines.get(id)
    const source = under?.entry.source
    const grade =
      source?.reliability === undefined && source?.likelihood === undefined
        ? undefined
        : `${source.reliability ?? ''}${source.likelihood ?? ''}`
    return { entry: id, kind: under?.entry.kind, at: under?.at, withdrawn: under?.withdrawn !== undefined, grade }
  })
  const withdrawn = rests.some((one) => one.withdrawn)
  const tooFew = value.count !== undefined && value.expected !== undefined && value.count < value.expected
  const life = asOf !== undefined && until !== undefined ? until - asOf : undefined
  const state =
    value.met !== 'met' || withdrawn
      ? 'not-met'
      : until !== undefined && until < now
        ? 'old'
        : life !== undefined && until !== undefined && until - now <= life / 2
          ? 'growing-old'
          : 'met'
  return {
    condition: value.condition,
    state,
    because:
      withdrawn && value.met === 'met' ? 'rests-withdrawn' : state === 'not-met' && tooFew ? 'too-few' : undefined,
    entry,
    asOf,
    until,
    minutesOld: asOf === undefined ? undefined : minutesBetween(asOf, now),
    minutesLeft: until === undefined ? undefined : minutesBetween(now, until),
    count: value.count,
    expected: value.expected,
    rests,
  }
}
