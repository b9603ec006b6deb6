import type { Label } from '../record/label.ts'
import type { Reading } from '../record/replay.ts'
import { momentText, startOf, type Moment } from './clock.ts'
import { dutiesOf, type Law } from './duties.ts'
import type { ClockKind, DutyState } from './duty-state.ts'
import type { Happened } from './matter.ts'
import { recordReader, type RecordReader } from './record.ts'
import { sectionsOf } from './said.ts'

/** A law with what it reads out of the record: made once for each pack in force. */
export interface LawInForce {
  readonly law: Law
  readonly record: RecordReader
}

export const inForce = (law: Law): LawInForce => ({ law, record: recordReader(law.pack) })

/** A duty as it stands, and the law that it comes from. */
export interface Standing {
  /** The same however the entries came: pack, duty, trigger, and whom it is about. */
  readonly key: string
  readonly law: Law
  readonly state: DutyState
}

/** Every duty of every law in force that these entries have started, as it stands at `now` (milliseconds since 1970). */
export const dutiesInForce = (laws: readonly LawInForce[], reading: Reading, now: number): Standing[] =>
  judged(laws, reading, now).standings

function judged(laws: readonly LawInForce[], reading: Reading, now: number) {
  const standings: Standing[] = []
  const taken = new Map<string, number>()
  let again = Number.POSITIVE_INFINITY
  for (const { law, record } of laws) {
    const matter = record.read(reading)
    for (const { moment, planned } of matter.happened) {
      const from = planned ? now : startOf(moment, law.pack.head.zone)
      if (from > now) again = Math.min(again, from)
    }
    for (const state of dutiesOf([law], matter, now)) {
      const plain = `${state.pack}|${state.key}`
      const nth = (taken.get(plain) ?? 0) + 1 // one entry may say two things that start the same duty
      taken.set(plain, nth)
      standings.push({ key: nth === 1 ? plain : `${plain}|${nth}`, law, state })
    }
  }
  return { standings, again }
}

/** How a duty is kept. Whether one that is owed is overdue depends on the hour alone, and is said when it is read. */
export const keptStates = ['owed', 'undecided', 'met', 'met-late', 'waived'] as const
export type KeptState = (typeof keptStates)[number]

/** What is kept of a duty that was started: by code and label, no identity and no free text of an entry. */
export interface KeptDuty {
  readonly key: string
  readonly pack: string
  readonly duty: string
  readonly who: Label | undefined
  readonly state: KeptState
  /** From when on it is overdue if it is still owed, in milliseconds since 1970; undefined: it waits, or never is. */
  readonly due: number | undefined
  /** Owed by a court or another office. */
  readonly watch: boolean
  readonly owners: readonly string[]
  readonly sections: readonly string[]
  readonly shown: ShownDuty
}

/** What a line on the board shows beside the words of the pack. Moments as the law has them: an instant or a day. */
export interface ShownDuty {
  readonly about: readonly Label[]
  readonly clock: ClockKind
  readonly due: string | null
  readonly trigger: ShownHappening
  readonly by: ShownHappening | null
  readonly breach: ShownHappening | null
  readonly accrues: string | null
  readonly missing: readonly string[]
  readonly protective: readonly string[]
  readonly noLongerOwed: boolean
}

export interface ShownHappening {
  readonly happened: string
  readonly at: string
  readonly entry: string | null
}

export interface Kept {
  readonly duties: readonly KeptDuty[]
  /**
   * Something was written of an hour that lies after `now`: from then on it counts, and everything is to be kept anew.
   * Milliseconds since 1970; undefined: nothing changes with time alone.
   */
  readonly again: number | undefined
}

/**
 * The duties as they are kept: right at `now` and at every later moment until `again`, if nothing more is written.
 * What does not apply is not kept.
 */
export function keptDuties(laws: readonly LawInForce[], reading: Reading, now: number): Kept {
  const { standings, again } = judged(laws, reading, now)
  return { duties: standings.flatMap((one) => keptOf(one) ?? []), again: Number.isFinite(again) ? again : undefined }
}

function keptOf({ key, law, state }: Standing): KeptDuty | undefined {
  if (state.status === 'not-applicable') return undefined
  const { zone } = law.pack.head
  const { duty } = state
  return {
    key,
    pack: state.pack,
    duty: duty.id,
    who: state.who,
    state: state.status === 'open' || state.status === 'overdue' ? 'owed' : state.status,
    due: lapsesAt(state),
    watch: duty.watch === true,
    owners: duty.owes,
    sections: sectionsOf(state, state.governing),
    shown: {
      about: state.concerned,
      clock: state.clock,
      due: textOf(state.due, zone),
      trigger: happeningShown(state.trigger, zone),
      by: state.by === undefined ? null : happeningShown(state.by, zone),
      breach: state.breach === undefined ? null : happeningShown(state.breach, zone),
      accrues: state.accrues ?? null,
      missing: state.missing,
      protective: state.protective,
      noLongerOwed: state.noLongerOwed,
    },
  }
}

/** From when on a duty that is owed is overdue: what was broken, from then on; what must not happen, never by the clock. */
function lapsesAt({ duty, due, breach }: DutyState): number | undefined {
  if (breach !== undefined) return breach.moment.at
  if ('never' in duty.due && duty.due.breached_by.length > 0) return undefined
  return due?.at
}

const textOf = (moment: Moment | undefined, zone: string): string | null =>
  moment === undefined ? null : momentText(moment, zone)

const happeningShown = ({ name, moment, from }: Happened, zone: string): ShownHappening => ({
  happened: name,
  at: momentText(moment, zone),
  entry: from.entry ?? null,
})
