import type { Label } from '../record/label.ts'
import type { Moment, Step } from './clock.ts'
import type { Happened } from './matter.ts'
import type { Duty, DueRule } from './pack.ts'

export const dutyStatuses = ['overdue', 'open', 'undecided', 'met', 'met-late', 'waived', 'not-applicable'] as const
export type DutyStatus = (typeof dutyStatuses)[number]

/** What kind of clock it is: each is shown in its own way. */
export type ClockKind = 'at-once' | 'deadline' | 'before' | 'never' | 'limit' | 'range' | 'again'

export const clockKindOf = (due: DueRule): ClockKind =>
  'at_once' in due
    ? 'at-once'
    : 'within' in due
      ? 'deadline'
      : 'before' in due
        ? 'before'
        : 'never' in due
          ? 'never'
          : 'every' in due
            ? 'again'
            : 'at_least' in due
              ? 'range'
              : 'limit'

/** One duty as it stands: why it exists, until when, and what met it. */
export interface DutyState {
  readonly duty: Duty
  /** The pack that it comes from. */
  readonly pack: string
  /** Stays the same however the entries came: duty, trigger, and whom it is about. */
  readonly key: string
  readonly who: Label | undefined
  /** Everybody of the case because of whom it exists. */
  readonly concerned: readonly Label[]
  readonly trigger: Happened
  readonly status: DutyStatus
  readonly clock: ClockKind
  /** Undefined while the clock waits for something that has not happened. */
  readonly due: Moment | undefined
  readonly steps: readonly Step[]
  /** The day on which a right of the held person begins. */
  readonly accrues: string | undefined
  /** Of a range: before this it is too early. */
  readonly earliest: Moment | undefined
  /** What discharged it; for a waiver, what waived it. */
  readonly by: Happened | undefined
  /** What went ahead although this was not in place, or happened although it must not. */
  readonly breach: Happened | undefined
  /** Milliseconds: how late it was met, how long it is overdue, or how long «at once» took. */
  readonly late: number | undefined
  readonly conditions: readonly ConditionState[]
  /** Regimes that governed at the trigger: `crpc`, `ipc`. Of several sources those of these count. */
  readonly governing: readonly string[]
  readonly missing: readonly string[]
  /** Facts that are read for somebody's protection until they are decided. */
  readonly protective: readonly string[]
  /** Facts that nothing says and the pack presumes. */
  readonly presumed: readonly string[]
  /** It was met, and by what is known now it would not have been owed: the history stays. */
  readonly noLongerOwed: boolean
  /** What a person should look at: a date before its trigger, for one. */
  readonly asks: readonly DutyQuestion[]
  /** Compartments of everything that it rests on: who may not read one of them may not be told of it. */
  readonly compartments: readonly string[]
}

export interface ConditionState {
  readonly fact: string
  readonly value: boolean | string | number | readonly string[] | undefined
  readonly entries: readonly string[]
}

export type DutyQuestion =
  | { readonly asks: 'clock-before-trigger'; readonly word: string }
  | { readonly asks: 'done-before-trigger'; readonly entry: string | undefined }
