import { isOpen, type Ask } from './asked.ts'
import { minutesBetween } from './told.ts'

/** A stretch of a chain in which nothing came. Times in milliseconds since 1970. */
export interface Silence {
  /** An office owes an answer, or after its refusal nobody was asked further. */
  readonly state: 'waits' | 'nobody-asked'
  readonly from: number
  readonly until: number
  /** Nothing has ended it yet: it goes on at `now`, even where the picture ends before. */
  readonly open: boolean
  readonly minutes: number
}

/** What happened at a moment: the request, or an answer by its code. */
export interface ChainMark {
  readonly at: number
  readonly code: string
  readonly entry: string
}

export interface ChainLane {
  readonly ask: Ask
  readonly marks: readonly ChainMark[]
  readonly silences: readonly Silence[]
}

/** Requests that rest on one another, oldest first: each office, what it said, and the silence between. */
export interface Chain {
  readonly lanes: readonly ChainLane[]
  readonly from: number
  /** Where the picture ends: `now`, or sooner when a silence would take more room than all that was said. */
  readonly until: number
  readonly cut: boolean
}

/** An answer after which this office owes nothing more. */
const isLast = (code: string): boolean => ['granted', 'refused', 'advised-against'].includes(code)
const isRefusal = (code: string): boolean => code === 'refused' || code === 'advised-against'

/**
 * Every chain of two requests or more, for one picture each. A request whose moment nobody knows has a lane without
 * marks.
 * @param asks what the view `asked` shows
 */
export function chainsOf(asks: readonly Ask[], now: number): readonly Chain[] {
  return groups(asks)
    .filter((group) => group.length > 1)
    .flatMap((group) => chainOf([...group].sort(inTime), now))
    .sort((a, b) => b.from - a.from)
}

const inTime = (a: Ask, b: Ask): number =>
  (a.since ?? Infinity) - (b.since ?? Infinity) || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0)

function groups(asks: readonly Ask[]): Ask[][] {
  const byEntry = new Map(asks.map((ask) => [ask.entry, ask]))
  const root = new Map(asks.map(({ entry }) => [entry, entry]))
  const rootOf = (entry: string): string => {
    const up = root.get(entry) ?? entry
    return up === entry ? entry : rootOf(up)
  }
  for (const { entry, before } of asks)
    for (const one of before) {
      const [a, b] = [rootOf(entry), rootOf(one)]
      if (byEntry.has(one) && a !== b) root.set(a < b ? b : a, a < b ? a : b)
    }
  const found = new Map<string, Ask[]>()
  for (const ask of asks) {
    const key = rootOf(ask.entry)
    found.set(key, [...(found.get(key) ?? []), ask])
  }
  return [...found.values()]
}

function chainOf(asks: readonly Ask[], now: number): Chain[] {
  const lanes = asks.map((ask) => laneOf(ask, asks, now))
  const moments = lanes.flatMap(({ marks }) => marks.map(({ at }) => at)).filter((at) => at <= now)
  if (moments.length === 0) return []
  const [from, last] = [Math.min(...moments), Math.max(...moments)]
  const open = lanes.some(({ silences }) => silences.some((silence) => silence.open))
  const most = last + Math.max(last - from, hour)
  const until = open ? Math.min(now, most) : Math.max(last, from + hour)
  return [{ lanes, from, until, cut: open && now > most }]
}

const hour = 3_600_000

function laneOf(ask: Ask, asks: readonly Ask[], now: number): ChainLane {
  const answers = ask.answers.flatMap(({ from, answer, entry }) =>
    from === undefined || from > now ? [] : [{ at: from, code: answer, entry }],
  )
  const marks: ChainMark[] = [
    ...(ask.since === undefined || ask.since > now ? [] : [{ at: ask.since, code: 'asked', entry: ask.entry }]),
    ...answers,
  ].sort((a, b) => a.at - b.at)
  return { ask, marks, silences: [...waits(ask, marks, now), ...unasked(ask, asks, now)] }
}

function waits(ask: Ask, marks: readonly ChainMark[], now: number): Silence[] {
  if (ask.state === 'informed') return []
  return marks.flatMap(({ at, code }, place) => {
    const next = marks[place + 1]
    if (isLast(code) || (next === undefined && !isOpen(ask))) return []
    return silence('waits', at, next?.at, now)
  })
}

/** From the last refusal of an office to the next request of the chain; when none came and nothing is open, it goes on. */
function unasked(ask: Ask, asks: readonly Ask[], now: number): Silence[] {
  const last = ask.answers.at(-1)
  if (!last || !isRefusal(last.answer) || last.from === undefined || last.from > now) return []
  const refused = last.from
  const others = asks.filter((one) => one !== ask)
  const next = others
    .flatMap(({ since }) => (since !== undefined && since >= refused ? [since] : []))
    .reduce<number | undefined>((least, since) => (least === undefined || since < least ? since : least), undefined)
  if (next !== undefined) return next > refused ? silence('nobody-asked', refused, next, now) : []
  const lives = others.some(
    (one) => isOpen(one) || one.answers.some(({ from, answer }) => (from ?? 0) >= refused || answer === 'granted'),
  )
  return lives ? [] : silence('nobody-asked', refused, undefined, now)
}

function silence(state: Silence['state'], from: number, ended: number | undefined, now: number): Silence[] {
  const until = Math.min(ended ?? now, now)
  if (until <= from) return []
  return [{ state, from, until, open: ended === undefined || ended > now, minutes: minutesBetween(from, until) }]
}
