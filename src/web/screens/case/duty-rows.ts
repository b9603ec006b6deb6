import type { DutyState } from '../../pieces/signals.tsx'
import type { CaseDuties, Duty, Rule } from '../../reading/duties.ts'

/** A line of the list: the same duty, owed to several people by the same clock, is one line. */
export interface DutyRow {
  readonly key: string
  readonly rule: Rule
  /** The first of those that stand in this line: the others differ in whom they are about. */
  readonly duty: Duty
  readonly all: readonly Duty[]
  readonly look: DutyState
  /** Whom it is about, as labels; empty: the whole case. */
  readonly about: readonly string[]
  /** Milliseconds since 1970; undefined: it waits, or never is. */
  readonly due: number | undefined
}

const hour = 3_600_000

/** Every line of a case's duties. @param now milliseconds since 1970 */
export function dutyRows({ duties, rules }: Pick<CaseDuties, 'duties' | 'rules'>, now: number): DutyRow[] {
  const ruleOf = new Map(rules.map((rule) => [`${rule.pack} ${rule.duty}`, rule]))
  return [...Map.groupBy(duties, sameLine)].flatMap(([key, all]) => {
    const [duty] = all
    const rule = duty && ruleOf.get(`${duty.pack} ${duty.duty}`)
    if (!duty || !rule) return []
    const due = duty.dueAt === null ? undefined : Date.parse(duty.dueAt)
    return [{ key, rule, duty, all, look: lookOf(duty, due, now), about: aboutOf(all), due }]
  })
}

const sameLine = ({ pack, duty, status, due, trigger, metBy, missing, breach, protective }: Duty): string =>
  [
    pack,
    duty,
    status,
    due,
    due === null || status === 'not-applicable' ? trigger.happened : '',
    metBy?.at,
    breach?.at,
    missing.map(({ fact }) => fact).join(),
    protective.join(),
  ].join('|')

/** Whom it is owed to; of a duty of the whole case, whom it exists for, when they are few. */
function aboutOf(all: readonly Duty[]): string[] {
  const named = [...new Set(all.flatMap(({ who }) => who ?? []))]
  const concerned = [...new Set(all.flatMap(({ concerned }) => concerned))]
  return (named.length > 0 ? named : concerned.length <= 3 ? concerned : []).sort((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  )
}

/** Due soon: inside 24 hours, or the last quarter of a longer clock. What must not happen is never due. */
export function lookOf({ status, clock, trigger }: Duty, due: number | undefined, now: number): DutyState {
  if (status === 'met-late') return 'late'
  if (status === 'not-applicable') return 'na'
  if (status !== 'open') return status
  if (due === undefined || clock === 'never') return 'open'
  const began = Date.parse(trigger.at)
  return due - now <= Math.max(24 * hour, (due - began) / 4) ? 'soon' : 'open'
}

/** Most urgent first. */
const urgency: Record<DutyState, number> = {
  overdue: 0,
  soon: 1,
  open: 2,
  undecided: 3,
  late: 4,
  met: 5,
  waived: 6,
  na: 7,
}

export const byUrgency = (one: DutyRow, other: DutyRow): number =>
  urgency[one.look] - urgency[other.look] || byDue(one, other)

export const byDue = (one: DutyRow, other: DutyRow): number =>
  (one.due ?? Infinity) - (other.due ?? Infinity) || one.rule.title.localeCompare(other.rule.title)

export const byOwner = (one: DutyRow, other: DutyRow): number =>
  ownersOf(one).localeCompare(ownersOf(other)) || byDue(one, other)

export const bySection = (one: DutyRow, other: DutyRow): number =>
  sectionsOf(one).localeCompare(sectionsOf(other), 'en', { numeric: true }) || byDue(one, other)

export const ownersOf = ({ rule }: DutyRow): string => rule.owes.map(({ said }) => said).join(' · ')

/** «POCSO 24(4) · JJ2015 31(1)». */
export const sectionsOf = ({ duty }: DutyRow): string => duty.sections.join(' · ')
