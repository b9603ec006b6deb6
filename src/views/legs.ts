import type { Leg } from '../record/facts.ts'
import type { Told } from '../record/replay.ts'
import { earliest, events } from './told.ts'

export type Whereabouts = Told<'whereabouts'> | Told<'absence'>
/** One thing that was told of somebody's whereabouts, ready to be put in line. Times in milliseconds since 1970. */
export interface Item {
  readonly start: number | undefined
  readonly end: number | undefined
  readonly leg: Leg
  readonly told: Whereabouts
  readonly absence: Told<'absence'>['value'] | undefined
  /** Told of a group that this person belongs to: counts only where it does not contradict what was told of herself. */
  readonly ofGroup: boolean
  readonly entries: readonly string[]
}

/**
 * One item per event, by departure and not by arrival of the entry: a phone that was offline writes into the middle of
 * a path. Accounts of one event become one item; a day without an hour stands behind an hour of that day that says the same place.
 */
export function inOneLine(told: readonly Whereabouts[], ofGroup: ReadonlySet<string>): Item[] {
  const items = events(told).map((accounts) => itemOf(accounts, ofGroup))
  const exact = items.filter(({ told: { span } }) => span !== undefined && span.from === span.to)
  return items
    .filter((item) => !isVague(item) || !exact.some((sure) => sure !== item && saysTheSame(sure, item)))
    .sort((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity) || (a.end ?? Infinity) - (b.end ?? Infinity) || 0)
}

function itemOf(accounts: readonly Whereabouts[], ofGroup: ReadonlySet<string>): Item {
  const [first] = accounts as [Whereabouts, ...Whereabouts[]]
  const entries = accounts.map(({ entry }) => entry)
  if (first.fact === 'absence') {
    return {
      start: first.span?.from,
      end: undefined,
      leg: { state: first.value.step === 'back' ? 'at' : 'not-known' },
      told: first,
      absence: first.value,
      ofGroup: ofGroup.has(first.of),
      entries,
    }
  }
  const legs =
    accounts.length === 1 ? [first.value] : accounts.flatMap((one) => (one.fact === 'whereabouts' ? [one.value] : []))
  const leg: Leg = legs.length === 1 ? first.value : Object.assign({}, ...[...legs].reverse())
  const arrived = legs.find((one) => one.arrived !== undefined)
  const { place: _vehicle, ...onTheWay } = leg
  const reached = arrived?.to ?? arrived?.place ?? leg.to
  const whole: Leg =
    arrived && leg.state === 'moving'
      ? { ...onTheWay, ...(reached === undefined ? {} : { place: reached }), state: 'at', left: leg.left ?? first.at }
      : leg
  const moving = whole.state === 'moving' || (whole.state === 'at' && whole.left !== undefined)
  return {
    start:
      moving || whole.state !== 'at'
        ? (earliest(whole.left) ?? first.span?.from)
        : (earliest(whole.arrived) ?? first.span?.from),
    end: moving ? earliest(whole.arrived) : undefined,
    leg: whole,
    told: first,
    absence: undefined,
    ofGroup: ofGroup.has(first.of),
    entries,
  }
}

const isVague = ({ told: { span }, leg, absence }: Item): boolean =>
  absence === undefined && leg.state === 'at' && leg.left === undefined && span !== undefined && span.from !== span.to

const saysTheSame = (sure: Item, vague: Item): boolean => {
  const { span } = vague.told
  const place = vague.leg.place ?? vague.leg.to
  return (
    place !== undefined &&
    span !== undefined &&
    sure.start !== undefined &&
    sure.start <= span.to &&
    (sure.end ?? sure.start) >= span.from &&
    [sure.leg.place, sure.leg.to, sure.leg.from].includes(place)
  )
}
