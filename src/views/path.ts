import { letterOf, type Label } from '../record/label.ts'
import { inOneLine, type Item, type Whereabouts } from './legs.ts'
import { agree, same } from './places.ts'
import { saysAdult, saysChild, type Protection } from './protection.ts'
import { minutesBetween } from './told.ts'

/** A piece of somebody's path as it is drawn: at a place, on the way, or nobody knows. Times in milliseconds since 1970. */
export interface Stretch {
  readonly state: 'at' | 'moving' | 'not-known' | 'absent' | 'sought' | 'left' | 'dead'
  readonly place: Label | undefined
  readonly placeKind: string | undefined
  readonly from: Label | undefined
  readonly to: Label | undefined
  /** Undefined: nobody wrote since when. */
  readonly since: number | undefined
  /** Undefined: still so. */
  readonly until: number | undefined
  /** The last moment at which somebody wrote that it was so. */
  readonly confirmed: number | undefined
  readonly with: readonly Label[]
  readonly basis: string | undefined
  readonly ownWish: string | undefined
  readonly custody: boolean
  readonly believed: boolean
  readonly entries: readonly string[]
}

export type GapReason =
  | 'not-arrived'
  | 'not-known'
  | 'absent'
  | 'sought'
  | 'left'
  | 'wish-not-known'
  | 'path-broken'
  | 'no-way-between'
  | 'two-places'

/** A time for which nobody answers, or for which two places are written. `until` undefined: it still grows. */
export interface Gap {
  readonly reason: GapReason
  readonly since: number | undefined
  readonly until: number | undefined
  readonly minutes: number | undefined
  readonly from: Label | undefined
  readonly to: Label | undefined
  readonly with: readonly Label[]
  readonly entries: readonly string[]
}

export interface Path {
  readonly stretches: readonly Stretch[]
  /** The one that still grows first, then the longest. */
  readonly gaps: readonly Gap[]
}

export interface Walker {
  readonly protection: Protection
  /** An accused is answered for only while held. */
  readonly onlyInCustody: boolean
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Walks everything that was told of one person's whereabouts in the order in which it happened, up to `now`, and names
 * every time for which nobody answers and every time for which two places are written.
 */
export function walk(
  told: readonly Whereabouts[],
  now: number,
  walker: Walker,
  ofGroup: ReadonlySet<string> = new Set(),
): Path {
  const items = inOneLine(told, ofGroup).filter(({ start }) => start === undefined || start <= now)
  const stretches: Mutable<Stretch>[] = []
  const gaps: Gap[] = []
  /** Of a stay that a journey ended in: that journey. */
  const wayTo = new Map<Stretch, Mutable<Stretch>>()
  let at: Mutable<Stretch> | undefined

  const missing = (reason: GapReason, since: number | undefined, until: number | undefined, of: Partial<Gap> = {}) => {
    if (
      since !== undefined &&
      until !== undefined &&
      until <= since &&
      reason !== 'two-places' &&
      reason !== 'path-broken'
    )
      return
    gaps.push({
      reason,
      since,
      until,
      minutes: since === undefined ? undefined : minutesBetween(since, until ?? now),
      from: of.from,
      to: of.to,
      with: of.with ?? [],
      entries: of.entries ?? [],
    })
  }
  const begin = (item: Item, over: Partial<Stretch>): Mutable<Stretch> => {
    const stretch: Mutable<Stretch> = {
      state: 'at',
      place: undefined,
      placeKind: item.leg.placeKind,
      from: undefined,
      to: undefined,
      since: item.start,
      until: undefined,
      confirmed: item.start,
      with: item.leg.with ?? [],
      basis: item.leg.basis,
      ownWish: item.leg.ownWish,
      custody: item.leg.custody ?? false,
      believed: (item.leg.believed ?? false) || item.told.standing === 'presumed',
      entries: item.entries,
      ...over,
    }
    stretches.push(stretch)
    return stretch
  }
  const close = (until: number | undefined) => {
    if (at && at.until === undefined) at.until = until
  }
  const answered = (stretch: Stretch) =>
    !stretch.believed && (walker.onlyInCustody ? stretch.custody : wayTo.has(stretch) || inCharge(stretch))
  /** What was open until this moment: an arrival that is missing, a time not known, an absence. */
  const endOpen = (until: number | undefined, next: { from: Label | undefined; to: Label | undefined }) => {
    if (!at) return
    if (at.state === 'moving' && answered(at))
      missing('not-arrived', at.confirmed ?? at.since, until, {
        from: at.from,
        to: at.to,
        with: at.with,
        entries: at.entries,
      })
    const reason = openReason(at, walker)
    if (reason && at.state !== 'moving')
      missing(reason, at.since, until, { from: at.from, to: next.to ?? next.from, with: at.with, entries: at.entries })
  }
  const overlap = (item: Item, place: Label | undefined, until: number | undefined) =>
    missing('two-places', item.start, until, {
      from: at?.place ?? at?.to,
      to: place,
      entries: [...(((at && wayTo.get(at)) ?? at)?.entries ?? []), ...item.entries],
    })

  /**
   * Who was brought from where she was has an unbroken path, though nobody wrote the hour of leaving. A remand is the court's word
   * on who answers from then on: the way there needs no entry of its own.
   */
  const stay = (item: Item) => {
    const place = item.leg.place ?? item.leg.to
    const spot = { place, placeKind: item.leg.placeKind }
    if (at && at.state !== 'dead') {
      const before = wayTo.get(at)
      if (before && earlier(item.start, at.since)) {
        if (same(spot, before.place) || same(spot, at.place)) return
        if (!item.ofGroup) overlap(item, place, at.since)
        return
      }
      if (at.state === 'at' && agree(spot, at)) return confirm(at, item, spot)
      if (at.state === 'moving' && same(spot, at.place) && !same(spot, at.to)) return confirm(at, item, {})
      if (item.ofGroup && at.state === 'at') return
      if (at.state === 'moving' && !agree(spot, { place: at.to })) {
        if (answered(at))
          missing('path-broken', at.confirmed ?? at.since, item.start, {
            from: at.to,
            to: place,
            with: at.with,
            entries: [...at.entries, ...item.entries],
          })
      } else if (at.state === 'at') {
        if (answered(at) && item.leg.basis !== 'remand') {
          if (item.start !== undefined && item.start === at.since) overlap(item, place, item.start)
          else if (item.leg.from === undefined || !agree({ place: item.leg.from }, at))
            missing(
              item.leg.from === undefined ? 'no-way-between' : 'path-broken',
              at.confirmed ?? at.since,
              item.start,
              { from: at.place, to: place, with: at.with, entries: [...at.entries, ...item.entries] },
            )
        }
      } else if (at.state !== 'moving') endOpen(item.start, { from: undefined, to: place })
      close(item.start)
    }
    at = begin(item, { state: 'at', place })
  }

  const move = (item: Item) => {
    const { leg } = item
    const to = leg.to ?? (leg.state === 'at' ? leg.place : undefined)
    const vehicle = leg.state === 'moving' ? leg.place : undefined
    const until = item.end !== undefined && item.end <= now ? item.end : undefined
    if (at && at.state !== 'dead') {
      const way = wayTo.get(at)
      const before = at.state === 'moving' ? at : way
      if (before && sameWay(before, leg.from, to, item.start)) {
        if (at.state === 'moving' && until !== undefined) arrive(item, to, until)
        return
      }
      if (item.ofGroup && at.state === 'at' && !agree({ place: leg.from }, at)) return
      if (way && earlier(item.start, at.since)) {
        if (answered(way)) overlap(item, to, until === undefined ? at.since : Math.min(at.since ?? until, until))
        if (until === undefined || earlier(until, at.since)) return
      } else if (at.state === 'at' && !agree({ place: leg.from }, at)) {
        if (answered(at))
          missing('path-broken', at.confirmed ?? at.since, item.start, {
            from: at.place,
            to: leg.from,
            with: at.with,
            entries: [...at.entries, ...item.entries],
          })
      } else if (at.state === 'moving') {
        const broken = leg.from !== undefined && leg.from !== at.place && !agree({ place: leg.from }, { place: at.to })
        if (broken && answered(at))
          missing('path-broken', at.confirmed ?? at.since, item.start, {
            from: at.to,
            to: leg.from,
            with: at.with,
            entries: [...at.entries, ...item.entries],
          })
        else if (leg.from === undefined || leg.from !== at.place) endOpen(item.start, { from: leg.from, to })
      } else endOpen(item.start, { from: leg.from, to })
      close(item.start)
    } else if (leg.from !== undefined) {
      begin(item, {
        state: 'at',
        place: leg.from,
        placeKind: undefined,
        since: undefined,
        until: item.start,
        confirmed: undefined,
        with: [],
        basis: undefined,
        custody: false,
        believed: true,
      })
    }
    at = begin(item, { state: 'moving', place: vehicle, placeKind: undefined, from: leg.from, to })
    if (until !== undefined || (leg.state === 'at' && item.end === undefined)) arrive(item, to, until ?? item.start)
  }

  const arrive = (item: Item, to: Label | undefined, moment: number | undefined) => {
    const way = at
    if (!way) return
    close(moment)
    at = begin(item, {
      state: 'at',
      place: to ?? way.to,
      since: moment,
      confirmed: moment,
      custody: way.custody || (item.leg.custody ?? false),
    })
    wayTo.set(at, way)
  }

  const gone = (item: Item, state: 'not-known' | 'absent' | 'sought' | 'left') => {
    const from = item.leg.from ?? (at?.state === 'at' ? at.place : at?.to)
    const to = item.leg.to ?? (state === 'sought' || state === 'left' ? item.leg.place : undefined)
    let since = item.start
    if (at && at.state === state && state !== 'left') return confirm(at, item, {})
    if (at && at.state !== 'dead') {
      if (item.ofGroup && at.state === 'at' && item.leg.from !== undefined && !agree({ place: item.leg.from }, at))
        return
      if (wayTo.has(at) && earlier(item.start, at.since)) return
      if (at.state === 'moving') since = answered(at) ? (at.confirmed ?? at.since) : since
      else if (at.state === 'at' && state === 'left' && !agree({ place: item.leg.from }, at)) {
        if (answered(at))
          missing('path-broken', at.confirmed ?? at.since, item.start, {
            from: at.place,
            to: item.leg.from,
            entries: [...at.entries, ...item.entries],
          })
      } else if (at.state !== 'at' && state !== 'left') since = openReason(at, walker) ? at.since : since
      else if (at.state !== 'at') endOpen(item.start, { from: undefined, to })
      close(since ?? item.start)
    }
    const held = at?.custody ?? false
    at = begin(item, {
      state,
      place: undefined,
      placeKind: undefined,
      from,
      to,
      since,
      custody: item.leg.custody ?? held,
      ...(item.absence ? { ownWish: absenceWish(item, walker) } : {}),
    })
  }

  for (const item of items) {
    if (at?.state === 'dead') break
    if (item.absence?.step === 'back') {
      const before = [...stretches].reverse().find(({ state }) => state === 'at')
      if (at && at.state !== 'at') {
        endOpen(item.start, { from: undefined, to: before?.place })
        close(item.start)
        at = begin(item, {
          state: 'at',
          place: item.leg.place ?? before?.place,
          placeKind: before?.placeKind,
          with: before?.with ?? [],
        })
      } else if (at) confirm(at, item, {})
    } else if (item.absence) gone(item, 'absent')
    else if (item.leg.state === 'dead') {
      close(item.start)
      at = begin(item, { state: 'dead', place: item.leg.place })
    } else if (item.leg.state === 'moving' || (item.leg.state === 'at' && item.leg.left !== undefined)) move(item)
    else if (item.leg.state === 'at') stay(item)
    else gone(item, item.leg.state)
  }
  if (at && at.state !== 'dead') {
    const reason = at.state === 'moving' ? (answered(at) ? 'not-arrived' : undefined) : openReason(at, walker)
    if (reason)
      missing(reason, at.state === 'moving' ? (at.confirmed ?? at.since) : at.since, undefined, {
        from: at.from ?? at.place,
        to: at.to,
        with: at.with,
        entries: at.entries,
      })
  }
  return { stretches, gaps: gaps.sort(mostUrgent) }
}

/** The one that still grows first, then the longest. */
export const mostUrgent = (a: Gap, b: Gap): number =>
  Number(a.until !== undefined) - Number(b.until !== undefined) ||
  (b.minutes ?? Infinity) - (a.minutes ?? Infinity) ||
  (a.since ?? 0) - (b.since ?? 0)

/** Why nobody answers for somebody who is in this state; undefined: somebody does, or nobody has to. */
export function openReason(
  stretch: Pick<Stretch, 'state' | 'place' | 'basis' | 'ownWish' | 'custody' | 'believed' | 'to'>,
  walker: Walker,
): GapReason | undefined {
  const { state, basis, ownWish } = stretch
  if (walker.onlyInCustody && !stretch.custody) return undefined
  if (state === 'not-known' || state === 'sought') return state
  if (state === 'absent') return ownWish === 'yes' ? undefined : 'absent'
  if (state !== 'left') return undefined
  if (walker.onlyInCustody) return basis === 'none' || basis === 'escaped' ? 'left' : undefined
  if (basis === 'order') return undefined
  if (walker.protection !== 'adult') return 'left'
  if (ownWish === 'no' || basis === 'none') return 'left'
  return ownWish === 'yes' || basis === 'own-wish' ? undefined : 'wish-not-known'
}

/** An adult's absence is a worry only against her own wish; a child's always. */
const absenceWish = ({ absence }: Item, { protection }: Walker): string => {
  const child =
    protection === 'child' || saysChild(absence?.child) || (protection === 'undecided' && !saysAdult(absence?.child))
  return child || absence?.ownWish === 'no' ? 'no' : 'yes'
}

/** Somebody has taken charge: from then on a gap is an alarm. A girl seen in a flat before the entry is in nobody's charge. */
const inCharge = (stretch: Stretch): boolean =>
  stretch.state === 'moving' ||
  stretch.custody ||
  stretch.with.some((label) => answering.includes(letterOf(label))) ||
  stretch.basis !== undefined ||
  (stretch.place !== undefined && letterOf(stretch.place) !== 'P')

/** Whoever can answer for somebody: being with an accused is nobody's charge. */
const answering: readonly string[] = ['F', 'O', 'H', 'K']

const earlier = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a < b

/** Two accounts of one journey that nobody linked: the same way, begun within half an hour. */
const sameWay = (way: Stretch, from: Label | undefined, to: Label | undefined, start: number | undefined): boolean =>
  (from === undefined || way.from === undefined || from === way.from) &&
  to !== undefined &&
  to === way.to &&
  (start === undefined || way.since === undefined || Math.abs(start - way.since) <= 30 * 60_000)

function confirm(
  at: Mutable<Stretch>,
  item: Item,
  spot: { place?: Label | undefined; placeKind?: string | undefined },
): void {
  if (item.start !== undefined && (at.confirmed === undefined || item.start > at.confirmed)) at.confirmed = item.start
  at.place ??= spot.place
  at.placeKind ??= spot.placeKind
  if (item.leg.with) at.with = item.leg.with
  at.basis ??= item.leg.basis
  if (item.leg.custody !== undefined) at.custody = item.leg.custody
  at.believed &&= (item.leg.believed ?? false) || item.told.standing === 'presumed'
  at.entries = [...at.entries, ...item.entries]
}
