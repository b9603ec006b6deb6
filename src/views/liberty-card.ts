import type { Label } from '../record/label.ts'
import type { Line, Told } from '../record/replay.ts'
import { spanOf, type Span } from '../record/when.ts'
import { noGround } from './wishes-and-liberty.ts'

/**
 * What a card keeps so that somebody outside the home is told of an order: plain JSON, moments in milliseconds since
 * 1970. Orders by the entry that made them.
 */
export interface LibertyKept {
  orders: Record<string, KeptOrder>
  newest?: string
  stays?: { at: number; stay: boolean }
  clocks: LibertyClock[]
}

interface KeptOrder {
  made: number
  start?: number
  end?: Span
  review?: number
  ground?: string
  over?: true
}

export type LibertyReason = 'review-passed' | 'ends-today' | 'end-passed' | 'no-end' | 'held-for-kin-money-or-trial'

/**
 * From when on an order gives cause to look. It stays after an entry has taken the cause away, with everybody who wrote
 * about her liberty since: whether one of them is outside the home, only the store knows.
 */
export interface LibertyClock {
  reason: LibertyReason
  order: string
  from: number
  until?: number
  /** `p-3`; absent: the cause stands. */
  closedBy?: string[]
}

/** A row of a card, as a list and the store read it. */
export interface LibertyRow extends Omit<LibertyClock, 'order'> {
  who: Label
}

/** How she stands at a moment, which the rest of the card knows. */
export interface LibertyAround {
  /** A home keeps her now. */
  readonly kept: boolean
  readonly adultAt: (moment: number) => boolean
}

/** More than this of one person are not kept: the oldest go. */
const most = 24
const day = 86_400_000

export const noLiberty = (): LibertyKept => ({ orders: {}, clocks: [] })

/** Takes an order or a wish; other facts change only what stands around it. */
export function takeLiberty(kept: LibertyKept, told: Told): void {
  if (told.fact === 'wish') {
    const at = told.span?.from ?? -1
    if (!kept.stays || at >= kept.stays.at) kept.stays = { at, stay: told.value.wish === 'stay' }
  }
  if (told.fact !== 'order') return
  const { step, order, ...said } = told.value
  const begins = order === undefined && (step === 'made' || kept.newest === undefined)
  const name = begins ? told.entry : (order ?? kept.newest ?? told.entry)
  if (begins) kept.newest = told.entry
  const one = (kept.orders[name] ??= { made: told.span?.from ?? 0 })
  const [start, end, review] = [spanOf(said.start), spanOf(said.end), spanOf(said.review)]
  if (start) one.start = start.from
  if (end) one.end = end
  if (review) one.review = review.to
  if (said.ground !== undefined) one.ground = said.ground
  if (step === 'ended' || step === 'set-aside') one.over = true
  else if (step !== 'reviewed') delete one.over
}

/** The clocks anew, after an entry of `by`; what no longer stands is kept as closed by whoever wrote. */
export function settleClocks(kept: LibertyKept, around: LibertyAround, by: string): void {
  const now = clocksOf(kept, around)
  const nameOf = ({ reason, order, from }: LibertyClock) => `${reason} ${order} ${from}`
  const standing = new Set(now.map(nameOf))
  const closed = kept.clocks
    .filter((clock) => !standing.has(nameOf(clock)))
    .map((clock): LibertyClock => {
      const before = clock.closedBy ?? []
      return { ...clock, closedBy: before.includes(by) || before.length >= 8 ? before : [...before, by] }
    })
  kept.clocks = [...closed, ...now].slice(-most)
}

/** What an order had said before somebody took it back or corrected it: closed by who did, and not unsaid. */
export function unsaidClocks(kept: LibertyKept, told: readonly Told[], by: string): void {
  const before = noLiberty()
  for (const one of told) takeLiberty(before, one)
  const clocks = clocksOf(before, { kept: true, adultAt: () => false })
  const standing = new Set(kept.clocks.map(({ reason, from }) => `${reason} ${from}`))
  const unsaid = clocks.filter(({ reason, from }) => !standing.has(`${reason} ${from}`))
  kept.clocks = [...unsaid.map((clock) => ({ ...clock, closedBy: [by] })), ...kept.clocks].slice(-most)
}

function clocksOf({ orders, stays }: LibertyKept, { kept, adultAt }: LibertyAround): LibertyClock[] {
  const live = Object.entries(orders).filter(([, { over }]) => over !== true)
  const badGround = (one: KeptOrder, at: number) =>
    one.ground !== undefined && (noGround.includes(one.ground) || (one.ground === 'no-home-found' && adultAt(at)))
  const begin = (one: KeptOrder) => one.start ?? one.made
  return live.flatMap(([order, one]): LibertyClock[] => {
    const until = one.end === undefined ? {} : { until: one.end.to }
    const end = one.end
    const others = live.filter(([name, other]) => name !== order && end && (other.end?.to ?? Infinity) > end.to)
    const held = end !== undefined && kept && others.length === 0 && !(stays?.stay === true && adultAt(end.to))
    const bad = live.every(([, other]) => badGround(other, begin(other)))
    return [
      ...(one.review === undefined ? [] : [{ reason: 'review-passed' as const, order, from: one.review, ...until }]),
      ...(end && held
        ? [
            {
              reason: 'ends-today' as const,
              order,
              from: end.from === end.to ? end.to - day : end.from,
              until: end.to,
            },
            { reason: 'end-passed' as const, order, from: end.to },
          ]
        : []),
      ...(end === undefined ? [{ reason: 'no-end' as const, order, from: begin(one) }] : []),
      ...(bad ? [{ reason: 'held-for-kin-money-or-trial' as const, order, from: begin(one), ...until }] : []),
    ]
  })
}

/** The rows of a card, of every person who has one. */
export const libertyRows = (all: Readonly<Record<Label, LibertyKept>>): LibertyRow[] =>
  Object.entries(all).flatMap(([who, { clocks }]) =>
    clocks.map(({ reason, from, until, closedBy }) => ({
      who,
      reason,
      from,
      ...(until === undefined ? {} : { until }),
      ...(closedBy === undefined ? {} : { closedBy }),
    })),
  )

/** Orders that an entry told before it was corrected or withdrawn, with who did that and at which place. */
export function unsaidOrders(line: Line): { told: Told[]; by: string; seq: number } | undefined {
  const act = line.withdrawn ?? line.corrections.at(-1)
  if (!act || !line.kind || line.entry.v !== line.kind.v) return undefined
  const around = { id: line.entry.id, at: line.entry.at }
  const told = line.kind
    .sets(line.entry.body, around)
    .filter(({ fact }) => fact === 'order')
    .map((setting) => ({ ...setting, entry: line.entry.id, line, standing: 'happened', at: line.at, span: line.span }))
  return told.length === 0 ? undefined : { told: told as unknown as Told[], by: act.by, seq: act.seq ?? Infinity }
}
