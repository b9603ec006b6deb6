import type { Label } from '../record/label.ts'
import type { Reading } from '../record/replay.ts'
import { startOf, type Moment } from './clock.ts'
import { dutiesOf } from './duties.ts'
import type { DutyState } from './duty-state.ts'
import type { LawInForce } from './kept.ts'
import type { Happened } from './matter.ts'
import type { ChecklistRow } from './pack.ts'
import { sectionsOf } from './said.ts'

/** `holds`: what must not happen, and has not. `not-begun`: nothing has happened yet that asks for it. */
export const rowStates = [
  'done',
  'done-late',
  'overdue',
  'to-do',
  'undecided',
  'holds',
  'waived',
  'not-begun',
  'not-applicable',
] as const
export type RowState = (typeof rowStates)[number]

/** A step of the first hours as it stands: nobody ticks it by hand. */
export interface TickedRow {
  readonly row: ChecklistRow
  readonly state: RowState
  /** What ticked it; of several, the last. */
  readonly by: Happened | undefined
  readonly due: Moment | undefined
  /** Milliseconds: how late it was done, or how long it is overdue. */
  readonly late: number | undefined
  readonly missing: readonly string[]
  /** Of whom it is still open; empty: of nobody in particular. */
  readonly who: readonly Label[]
  readonly sections: readonly string[]
}

export interface Checklist {
  readonly rows: readonly TickedRow[]
  /** From when on the hours are counted; undefined: that has not happened. */
  readonly began: Happened | undefined
}

/** The first hours of a case, each step ticked by the record alone. @param now milliseconds since 1970 */
export function checklistOf({ law, record }: LawInForce, reading: Reading, now: number): Checklist {
  const { pack } = law
  const zone = pack.head.zone
  const matter = record.read(reading)
  const states = Map.groupBy(dutiesOf([law], matter, now), ({ duty }) => duty.id)
  const happened = matter.happened.filter(({ planned, moment }) => !planned && startOf(moment, zone) <= now)
  const first = (names: readonly string[]) =>
    happened
      .filter(({ name }) => names.includes(name))
      .reduce<Happened | undefined>((one, other) => (one && one.moment.at <= other.moment.at ? one : other), undefined)
  return {
    rows: pack.checklist.map((row) => ticked(row, first(row.met_by ?? []), states.get(row.duty ?? '') ?? [])),
    began: first(pack.phases.flatMap(({ from }) => from ?? [])),
  }
}

/** The worst of all states of a duty is that of its row: one survivor of two is not everybody. */
const worstFirst = ['overdue', 'to-do', 'undecided', 'done-late', 'done', 'holds', 'waived'] as const

function ticked(row: ChecklistRow, by: Happened | undefined, states: readonly DutyState[]): TickedRow {
  const owed = states.filter(({ status }) => status !== 'not-applicable')
  const sections = [...new Set((owed.length > 0 ? owed : states).flatMap((one) => sectionsOf(one, one.governing)))]
  const nothing = { row, by, due: undefined, late: undefined, missing: [], who: [], sections }
  if (by) return { ...nothing, state: 'done' }
  const state = worstFirst.find((one) => owed.some((duty) => stateOf(duty) === one))
  if (state === undefined) return { ...nothing, state: states.length > 0 ? 'not-applicable' : 'not-begun' }
  const these = owed.filter((duty) => stateOf(duty) === state)
  const dues = these.flatMap(({ due }) => due ?? []).sort((one, other) => one.at - other.at)
  const done = these.flatMap((one) => one.by ?? []).sort((one, other) => one.moment.at - other.moment.at)
  const lates = these.flatMap(({ late }) => late ?? [])
  return {
    ...nothing,
    state,
    by: done.at(-1),
    due: dues[0],
    late: lates.length > 0 ? Math.max(...lates) : undefined,
    missing: [...new Set(these.flatMap(({ missing }) => missing))],
    who: [...new Set(these.flatMap(({ who }) => who ?? []))].sort(),
  }
}

function stateOf({ status, clock }: DutyState): (typeof worstFirst)[number] | undefined {
  switch (status) {
    case 'met':
      return 'done'
    case 'met-late':
      return 'done-late'
    case 'open':
      return clock === 'never' ? 'holds' : 'to-do'
    case 'not-applicable':
      return undefined
    default:
      return status
  }
}
