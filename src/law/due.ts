import {
  dayAfter,
  dayOfMoment,
  endOf,
  instant,
  lengthOf,
  nextOpen,
  startOf,
  type Closed,
  type Moment,
  type Step,
} from './clock.ts'
import type { Happened } from './matter.ts'
import type { Duty, DueRule } from './pack.ts'
import { firstDark, type Spot } from './sun.ts'

/** When a duty falls due, and how that was reckoned. */
export interface Due {
  readonly at: Moment | undefined
  readonly steps: readonly Step[]
  readonly accrues?: string
  readonly earliest?: Moment
  /** A moment was given from which the clock should run, and it lies before the trigger. */
  readonly before?: string
}

export interface Surroundings {
  readonly zone: string
  readonly spot: Spot | undefined
  readonly closed: Closed
  /** Happenings of a name about the same person, in order. */
  readonly happened: (name: string) => readonly Happened[]
  /** Whether a condition holds for whom this duty is about. */
  readonly holds: (condition: string) => boolean | undefined
  /** When the duty was first met, in milliseconds since 1970: a journey after that adds nothing. */
  readonly metAt: number | undefined
  /** The last discharge of a duty that returns. */
  readonly lastTime: Happened | undefined
}

/**
 * The due moment of a duty whose trigger this is. Never before the trigger: a moment from which that would follow was
 * mistyped, so the clock runs from the trigger and somebody is asked.
 */
export function dueOf(duty: Duty, trigger: Happened, around: Surroundings): Due {
  const start = startOfClock(duty.due, trigger, around)
  if (start.waits) return { at: undefined, steps: [] }
  const due = dueFrom(duty.due, trigger, start.moment, start.word, around)
  const early = due.at !== undefined && due.at.at < startOf(trigger.moment, around.zone)
  if (!early || start.word === undefined) return due
  return { ...dueFrom(duty.due, trigger, trigger.moment, undefined, around), before: start.word }
}

function dueFrom(
  rule: DueRule,
  trigger: Happened,
  moment: Moment,
  word: string | undefined,
  around: Surroundings,
): Due {
  const from: Step = { step: 'from', moment, ...(word === undefined ? {} : { word }) }
  const found = reckoned(rule, trigger, moment, around)
  return { ...found, steps: [from, ...found.steps] }
}

function reckoned(rule: DueRule, trigger: Happened, from: Moment, around: Surroundings): Due {
  const { zone, closed } = around
  if ('at_once' in rule) return { at: from, steps: [{ step: 'at-once' }] }
  if ('within' in rule) {
    const { end, steps } = endOf(from, lengthOf(rule.within), {
      zone,
      closed,
      firstDayCounts: rule.first_day_counts ?? false,
    })
    if (rule.not_counting === 'journey') {
      const minutes = journeyMinutes(trigger, end, around)
      if (minutes > 0) return { at: later(end, minutes), steps: [...steps, { step: 'journey', minutes }] }
    }
    if (rule.if_closed === 'next-open-day') {
      const open = nextOpen(end, zone, closed)
      return { at: open.end, steps: [...steps, ...open.steps] }
    }
    return { at: end, steps }
  }
  if ('before' in rule) return beforeWhat(rule.before, trigger, around)
  if ('never' in rule) return darkness(rule.never, from, around)
  if ('every' in rule) {
    const last = around.lastTime?.moment ?? from
    const { end, steps } = endOf(last, lengthOf(rule.every), { zone })
    return { at: end, steps: around.lastTime ? [{ step: 'next-time', moment: last }, ...steps] : steps }
  }
  if ('at_least' in rule) {
    const least = endOf(from, lengthOf(rule.at_least), { zone })
    const most = endOf(from, lengthOf(rule.at_most), { zone })
    return { at: most.end, earliest: least.end, steps: [...least.steps, ...most.steps] }
  }
  const options = { zone, closed, firstDayCounts: rule.first_day_counts ?? false }
  const whole = endOf(from, lengthOf(rule.at_most), options)
  const window = rule.within_first?.find(({ when }) => around.holds(when) === true)
  const shown = window ? endOf(from, lengthOf(window.span), options) : whole
  const steps: Step[] = [{ step: 'at-most' }, ...whole.steps, ...(window ? shown.steps : [])]
  if (rule.right_accrues !== 'next-day') return { at: shown.end, steps }
  const accrues = dayAfter(dayOfMoment(shown.end, zone))
  return { at: shown.end, accrues, steps: [...steps, { step: 'accrues', day: accrues }] }
}

/**
 * From the trigger itself, from a moment that came with it, or from another happening about the same person: the first
 * after the trigger, else the last before it (a detention that is extended counts from the arrival).
 */
function startOfClock(
  rule: DueRule,
  trigger: Happened,
  { zone, happened }: Surroundings,
): { waits: true } | { waits: false; moment: Moment; word?: string } {
  const word = 'from' in rule ? rule.from : undefined
  if (word === undefined) return { waits: false, moment: trigger.moment }
  const detail = trigger.details[word] ?? trigger.details[`${word}At`]
  const others = happened(word).filter(({ planned }) => !planned)
  const other = (others.find(({ moment }) => moment.at >= startOf(trigger.moment, zone)) ?? others.at(-1))?.moment
  const moment = typeof detail === 'object' ? detail : other
  if (moment !== undefined) return { waits: false, moment, word }
  return word.includes('.') ? { waits: true } : { waits: false, moment: trigger.moment }
}

function beforeWhat(name: string, trigger: Happened, { happened, zone }: Surroundings): Due {
  const came = happened(name).find(({ moment, planned }) => !planned && moment.at >= startOf(trigger.moment, zone))
  const planned = trigger.details['for'] ?? trigger.details['forAt']
  const at = came?.moment ?? (typeof planned === 'object' ? planned : happened(name).find((one) => one.planned)?.moment)
  return { at, steps: [at === undefined ? { step: 'before' } : { step: 'before', moment: at }] }
}

function darkness(never: 'dark' | 'always', from: Moment, { spot, zone }: Surroundings): Due {
  if (never === 'always') return { at: undefined, steps: [] }
  const start = startOf(from, zone)
  const dark = spot === undefined ? undefined : firstDark(start, spot)
  if (dark === undefined) return { at: undefined, steps: [] }
  return { at: instant(dark), steps: [{ step: dark === start ? 'already-dark' : 'sunset', moment: instant(dark) }] }
}

/**
 * Minutes on the way, as far as they are written: with the trigger, or as journeys of the same person within the clock.
 * What she travels once it is met or past moves no deadline.
 */
function journeyMinutes(trigger: Happened, end: Moment, { happened, zone, metAt }: Surroundings): number {
  const own = trigger.details['journey']
  if (typeof own === 'number') return own
  let minutes = 0
  for (const { moment, details } of happened('journey.made')) {
    if (moment.at < startOf(trigger.moment, zone)) continue
    if (moment.at >= Math.min(end.at + minutes * 60_000, metAt ?? Number.POSITIVE_INFINITY)) break
    minutes += typeof details['minutes'] === 'number' ? details['minutes'] : 0
  }
  return minutes
}

const later = (moment: Moment, minutes: number): Moment => instant(moment.at + minutes * 60_000)
