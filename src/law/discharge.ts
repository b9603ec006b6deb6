import type { Label } from '../record/label.ts'
import { startOf, type Moment } from './clock.ts'
import type { Due } from './due.ts'
import type { DutyStatus } from './duty-state.ts'
import type { Happened } from './matter.ts'
import type { Duty } from './pack.ts'
import { firstDark, type Spot } from './sun.ts'

/** What became of a duty, apart from whether it applies at all. */
export interface Discharge {
  readonly status: Exclude<DutyStatus, 'undecided' | 'not-applicable'>
  readonly by?: Happened
  readonly breach?: Happened
  readonly late?: number
}

export interface Search {
  readonly zone: string
  readonly spot: Spot | undefined
  readonly now: number
  /** Later than this, «at once» counts as late, in milliseconds. */
  readonly grace: number
  readonly happened: (name: string) => readonly Happened[]
  readonly who: Label | undefined
}

/** Judges whether a duty was discharged: in time, late, not yet, or set aside by somebody with a reason. */
export function discharge(duty: Duty, trigger: Happened, due: Due, search: Search): Discharge {
  const waived = ofDuty('duty.waived', duty, trigger, search)
  if (waived) return { status: 'waived', by: waived }
  const rule = duty.due
  const met = metBy(duty, trigger, search)
  if ('before' in rule) return judgedBefore(rule.before, trigger, due, met, search)
  if ('never' in rule) return judgedNever(rule, trigger, due, met, search)
  if ('every' in rule) return due.at && search.now > due.at.at ? overdue(due.at, search) : { status: 'open' }
  if (met) return judgedMet(duty, due, met, search)
  return due.at && search.now > due.at.at ? overdue(due.at, search) : { status: 'open' }
}

const overdue = (due: Moment, { now }: Search): Discharge => ({ status: 'overdue', late: now - due.at })

function judgedMet(duty: Duty, { at: due }: Due, by: Happened, { zone, grace }: Search): Discharge {
  if (due === undefined) return { status: 'met', by }
  const allowed = 'at_once' in duty.due ? due.at + grace : due.at
  // A discharge of which only the day is known is in time when its day began in time.
  const late = Math.max(0, by.moment.at - due.at)
  if (startOf(by.moment, zone) <= allowed)
    return { status: 'met', by, ...('at_once' in duty.due && late > 0 ? { late } : {}) }
  return { status: 'met-late', by, late }
}

function judgedBefore(
  what: string,
  trigger: Happened,
  { at: due }: Due,
  met: Happened | undefined,
  { happened, zone, now }: Search,
): Discharge {
  const came = happened(what).find(({ moment, planned }) => !planned && moment.at >= startOf(trigger.moment, zone))
  if (!came) {
    if (met) return { status: 'met', by: met }
    return due && now > due.at ? { status: 'overdue', late: now - due.at } : { status: 'open' }
  }
  if (met && startOf(met.moment, zone) <= came.moment.at) return { status: 'met', by: met }
  if (met) return { status: 'met-late', by: met, breach: came, late: met.moment.at - came.moment.at }
  return { status: 'overdue', breach: came, late: Math.max(0, now - came.moment.at) }
}

function judgedNever(
  rule: { never: 'dark' | 'always'; breached_by: readonly string[] },
  trigger: Happened,
  { at: due }: Due,
  met: Happened | undefined,
  search: Search,
): Discharge {
  const { happened, zone, spot, now } = search
  const isDark = ({ moment }: Happened) =>
    rule.never === 'always' ||
    (spot !== undefined && moment.precision === 'minute' && firstDark(moment.at, spot) === moment.at)
  const since = startOf(trigger.moment, zone)
  const done = rule.breached_by
    .flatMap((name) => happened(name))
    .filter(({ moment, planned }) => !planned && moment.at >= since)
    .toSorted((a, b) => a.moment.at - b.moment.at)
  // A permission opens the night; what must never happen is not excused by something done right before it.
  const allowed = (one: Happened) =>
    rule.never === 'dark' && met !== undefined && startOf(met.moment, zone) <= one.moment.at
  const breach = done.find((one) => isDark(one) && !allowed(one))
  if (breach) return { status: 'overdue', breach, late: Math.max(0, now - breach.moment.at) }
  const right = met ?? done[0]
  if (rule.breached_by.length > 0) return right ? { status: 'met', by: right } : { status: 'open' }
  if (due === undefined) return right ? { status: 'met', by: right } : { status: 'open' }
  if (!right) return now > due.at ? { status: 'overdue', late: now - due.at } : { status: 'open' }
  return right.moment.at <= due.at
    ? { status: 'met', by: right }
    : { status: 'met-late', by: right, late: right.moment.at - due.at }
}

/** The first thing that meets it; what was done before the trigger only where the duty says that it counts. */
function metBy(duty: Duty, trigger: Happened, search: Search): Happened | undefined {
  const since = startOf(trigger.moment, search.zone)
  const anyTime =
    duty.earlier_counts === true || 'before' in duty.due || ('never' in duty.due && duty.due.breached_by.length > 0)
  // «duty.met» speaks of the one duty that it names, also where a rule lists it because nothing else can meet it.
  const done = (name: string) =>
    search
      .happened(name)
      .filter(
        (each) =>
          !each.planned &&
          (anyTime || each.moment.at >= since) &&
          (name !== 'duty.met' || each.details['duty'] === duty.id),
      )
  const found = duty.met_by.flatMap((one) => {
    const parts = one.split(' + ').map((name) => done(name)[0])
    // What takes several things is done with the last of them.
    return parts.includes(undefined)
      ? []
      : (parts as Happened[]).toSorted((a, b) => b.moment.at - a.moment.at).slice(0, 1)
  })
  const said = ofDuty('duty.met', duty, trigger, search)
  return [...found, ...(said ? [said] : [])].toSorted((a, b) => a.moment.at - b.moment.at)[0]
}

/** When any of what meets a duty first happened after the trigger, in milliseconds since 1970. */
export function metAt(duty: Duty, trigger: Happened, { happened, zone }: Search): number | undefined {
  const since = startOf(trigger.moment, zone)
  const all = duty.met_by
    .flatMap((one) => one.split(' + '))
    .filter((name) => name !== 'duty.met')
    .flatMap((name) => happened(name))
    .filter(({ planned, moment }) => !planned && moment.at >= since)
    .map(({ moment }) => moment.at)
  return all.length === 0 ? undefined : Math.min(...all)
}

/** The last time that a duty which returns was done. */
export function lastTime(duty: Duty, trigger: Happened, search: Search): Happened | undefined {
  const since = startOf(trigger.moment, search.zone)
  return duty.met_by
    .flatMap((name) => search.happened(name))
    .filter(({ planned, moment }) => !planned && moment.at >= since && moment.at <= search.now)
    .toSorted((a, b) => a.moment.at - b.moment.at)
    .at(-1)
}

const ofDuty = (name: string, duty: Duty, trigger: Happened, { happened, zone }: Search): Happened | undefined =>
  happened(name).find(
    ({ details, moment }) => details['duty'] === duty.id && moment.at >= startOf(trigger.moment, zone),
  )
