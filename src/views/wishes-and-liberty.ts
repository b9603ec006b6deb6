import type { FactName } from '../record/facts.ts'
import { letterOf, type Label } from '../record/label.ts'
import { defineView, type Settlement, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { ageFacts, protectionOf, type Protection } from './protection.ts'
import { byLabel, earliest, grouped, hasHappened, inOrder, latest, minutesBetween, ofFact } from './told.ts'

export interface WishRow {
  readonly entry: string
  readonly at: When
  readonly wish: string
  readonly alone: string | undefined
  readonly askedBy: Label | undefined
  readonly language: string | undefined
  readonly hasWords: boolean
}

/** An order with everything that became of it. Times in milliseconds since 1970. */
export interface OrderRow {
  readonly entry: string
  readonly by: Label | undefined
  readonly basis: string | undefined
  readonly ground: string | undefined
  readonly start: When | undefined
  readonly end: When | undefined
  readonly review: When | undefined
  readonly state: 'in-force' | 'challenged' | 'end-passed' | 'ended' | 'set-aside'
  readonly steps: readonly {
    readonly entry: string
    readonly step: string
    readonly at: When
    readonly by: Label | undefined
  }[]
}

export type LibertyAlarm =
  | 'end-passed'
  | 'ends-today'
  | 'no-end'
  | 'review-passed'
  | 'review-today'
  | 'no-review'
  | 'held-for-kin-money-or-trial'
  | 'no-ground'
  | 'no-wish-no-order'
  | 'against-her-wish'

export interface Liberty {
  readonly who: Label
  readonly protection: Protection
  /** The last wish; undefined: nobody asked her. */
  readonly wish: WishRow | undefined
  readonly wishes: readonly WishRow[]
  readonly orders: readonly OrderRow[]
  readonly consents: readonly {
    readonly entry: string
    readonly scope: string | undefined
    readonly purpose: string | undefined
    readonly to: Label | undefined
    readonly until: When | undefined
    readonly lapsed: boolean
  }[]
  readonly status: string | undefined
  /** The home or place where somebody keeps her; undefined: she is not kept anywhere. */
  readonly keptAt: Label | undefined
  readonly alarms: readonly {
    readonly reason: LibertyAlarm
    readonly since: number | undefined
    readonly minutes: number | undefined
    readonly order: string | undefined
  }[]
}

const reads = ['wish', 'consent', 'order', 'victimStatus', 'whereabouts', ...ageFacts] as const satisfies FactName[]
type Read = (typeof reads)[number]
interface State {
  readonly told: Told<Read>[]
  readonly settlements: Settlement[]
}

/**
 * What each survivor wishes, and by what right she is kept: the basis in law, start, end and next review of every order.
 * An adult stays nowhere without her wish or an order with an end.
 */
export const wishesAndLiberty = defineView({
  name: 'wishes and liberty',
  reads,
  start: (): State => ({ told: [], settlements: [] }),
  step: (state, told: Told<Read>) => {
    state.told.push(told)
    return state
  },
  settle: (state, settlement) => {
    if (settlement.fact === 'age') state.settlements.push(settlement)
    return state
  },
  show: ({ told, settlements }, now): readonly Liberty[] =>
    [...grouped(told.filter(hasHappened), ({ of }) => of)]
      .filter(
        ([of, all]) => 'SCEG'.includes(letterOf(of)) || all.some(({ fact }) => fact === 'order' || fact === 'wish'),
      )
      .map(([who, all]) => libertyOf(who, inOrder(all), settlements, now))
      .sort((a, b) => Number(b.alarms.length > 0) - Number(a.alarms.length > 0) || byLabel(a.who, b.who)),
})

/** Grounds on which nobody may be kept: want of kin or money, or that the court needs her. */
export const noGround: readonly string[] = ['no-relative', 'no-money', 'poverty', 'testimony', 'trial']

function libertyOf(who: Label, told: readonly Told<Read>[], settlements: readonly Settlement[], now: number): Liberty {
  const protection = protectionOf(who, told, now, settlements)
  const wishes = ofFact(told, 'wish').map(({ entry, at, value }): WishRow => ({
    entry,
    at,
    wish: value.wish,
    alone: value.alone,
    askedBy: value.askedBy,
    language: value.language,
    hasWords: value.words !== undefined,
  }))
  const orders = ordersOf(ofFact(told, 'order'), now)
  const kept = keptAt(ofFact(told, 'whereabouts'), now)
  const base = {
    who,
    protection,
    wish: wishes.at(-1),
    wishes,
    orders,
    consents: consentsOf(ofFact(told, 'consent'), now),
    status: ofFact(told, 'victimStatus').at(-1)?.value.status,
    keptAt: kept?.place,
  }
  return { ...base, alarms: alarmsOf(base, kept, now) }
}

function ordersOf(told: readonly Told<'order'>[], now: number): OrderRow[] {
  const rows = new Map<string, Told<'order'>[]>()
  let newest: string | undefined
  for (const one of told) {
    const begins = one.value.order === undefined && (one.value.step === 'made' || newest === undefined)
    const order = begins ? one.entry : (one.value.order ?? newest ?? one.entry)
    if (begins) newest = one.entry
    rows.set(order, [...(rows.get(order) ?? []), one])
  }
  return [...rows].map(([entry, steps]): OrderRow => {
    const lastOf = <Key extends 'by' | 'basis' | 'ground' | 'start' | 'end' | 'review'>(key: Key) =>
      steps
        .map(({ value }) => value[key])
        .filter((value) => value !== undefined)
        .at(-1)
    const step = steps.filter(({ value }) => value.step !== 'reviewed').at(-1)?.value.step
    const end = lastOf('end')
    const state =
      step === 'ended' || step === 'set-aside'
        ? step
        : (latest(end) ?? Infinity) < now
          ? 'end-passed'
          : step === 'challenged'
            ? 'challenged'
            : 'in-force'
    return {
      entry,
      by: steps[0]?.value.by,
      basis: lastOf('basis'),
      ground: lastOf('ground'),
      start: lastOf('start'),
      end,
      review: lastOf('review'),
      state,
      steps: steps.map((one) => ({ entry: one.entry, step: one.value.step, at: one.at, by: one.value.by })),
    }
  })
}

/** Where she is kept now: in a home or an office, as long as nobody wrote that she left. */
function keptAt(
  legs: readonly Told<'whereabouts'>[],
  now: number,
): { place: Label | undefined; since: number | undefined; byOwnWish: boolean } | undefined {
  const last = legs.filter(({ span }) => span === undefined || span.from <= now).at(-1)
  if (
    !last ||
    last.value.state !== 'at' ||
    last.value.believed ||
    ['restored', 'repatriation'].includes(last.value.basis ?? '')
  )
    return undefined
  const place = last.value.place ?? last.value.to
  const home =
    place === undefined
      ? ['shelter', 'home', 'aftercare'].includes(last.value.placeKind ?? '')
      : letterOf(place) === 'H'
  return home
    ? { place, since: earliest(last.value.arrived) ?? last.span?.from, byOwnWish: last.value.ownWish === 'yes' }
    : undefined
}

function consentsOf(told: readonly Told<'consent'>[], now: number): Liberty['consents'] {
  const standing = new Map<string, Told<'consent'>>()
  for (const one of told) {
    const key = `${one.value.scope ?? ''} ${one.value.purpose ?? ''} ${one.value.to ?? ''}`
    if (one.value.step === 'given') standing.set(key, one)
    else
      for (const [name, given] of standing)
        if (name === key || given.value.scope === one.value.scope) standing.delete(name)
  }
  return [...standing.values()].map(({ entry, value: { scope, purpose, to, until } }) => ({
    entry,
    scope,
    purpose,
    to,
    until,
    lapsed: (latest(until) ?? Infinity) < now,
  }))
}

function alarmsOf(
  { protection, wish, orders, keptAt: place }: Omit<Liberty, 'alarms'>,
  kept: { since: number | undefined; byOwnWish: boolean } | undefined,
  now: number,
): Liberty['alarms'] {
  const alarm = (reason: LibertyAlarm, since: number | undefined, order?: string) => ({
    reason,
    since,
    minutes: since === undefined ? undefined : minutesBetween(since, now),
    order,
  })
  const live = orders.filter(({ state }) => state === 'in-force' || state === 'challenged')
  const held = kept !== undefined || place !== undefined
  const stays = wish?.wish === 'stay'
  return [
    ...orders
      .filter(({ state }) => state === 'end-passed' && held && live.length === 0 && !(protection === 'adult' && stays))
      .map(({ end, entry }) => alarm('end-passed', latest(end), entry)),
    ...(held && live.length > 0 && live.every(({ end }) => isToday(end, now)) && !(protection === 'adult' && stays)
      ? live.map(({ end, entry }) => alarm('ends-today', earliest(end), entry))
      : []),
    ...live.filter(({ end }) => end === undefined).map(({ start, entry }) => alarm('no-end', earliest(start), entry)),
    ...live
      .filter(({ review }) => (latest(review) ?? Infinity) < now)
      .map(({ review, entry }) => alarm('review-passed', latest(review), entry)),
    ...live
      .filter(({ review }) => isToday(review, now))
      .map(({ review, entry }) => alarm('review-today', earliest(review), entry)),
    ...live
      .filter(({ review, end }) => review === undefined && end === undefined)
      .map(({ start, entry }) => alarm('no-review', earliest(start), entry)),
    ...(live.length > 0 &&
    live.every(
      ({ ground }) =>
        ground !== undefined && (noGround.includes(ground) || (protection === 'adult' && ground === 'no-home-found')),
    )
      ? live.map(({ start, entry }) => alarm('held-for-kin-money-or-trial', earliest(start), entry))
      : []),
    ...live
      .filter(({ ground }) => ground === 'none-given')
      .map(({ start, entry }) => alarm('no-ground', earliest(start), entry)),
    ...(protection === 'adult' &&
    held &&
    live.length === 0 &&
    !orders.some(({ state }) => state === 'end-passed') &&
    wish === undefined &&
    // Who wrote that she came by her own wish has written her wish.
    kept?.byOwnWish !== true
      ? [alarm('no-wish-no-order', kept?.since)]
      : []),
    ...(protection === 'adult' &&
    held &&
    live.length === 0 &&
    wish !== undefined &&
    ['go', 'home', 'elsewhere'].includes(wish.wish)
      ? [alarm('against-her-wish', earliest(wish.at))]
      : []),
  ]
}

/** The day that a date names has come; of an hour, the 24 hours before it. Not any more once it has passed. */
function isToday(when: When | undefined, now: number): boolean {
  const [from, to] = [earliest(when), latest(when)]
  return from !== undefined && to !== undefined && now <= to && now >= (from === to ? from - 86_400_000 : from)
}
