import type { Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { byLabel, events, grouped, hasHappened, keeping, minutesBetween } from './told.ts'

export type BreakReason = 'nobody-received' | 'other-giver' | 'no-giver' | 'seal-not-whole' | 'starts-nowhere'

/** A time for which no entry says who held it. `until` undefined: it still grows. Times in milliseconds since 1970. */
export interface Break {
  readonly reason: BreakReason
  readonly since: number | undefined
  readonly until: number | undefined
  readonly minutes: number | undefined
  /** Who answers for it: the last who held it. */
  readonly owner: Label | undefined
  readonly entries: readonly string[]
}

export interface ChainLink {
  readonly entry: string
  readonly step: string
  readonly at: When
  readonly since: number | undefined
  readonly from: Label | undefined
  readonly to: Label | undefined
  readonly seal: string | undefined
  readonly whole: string | undefined
  readonly why: string | undefined
  /** Other accounts of the same hand-over. */
  readonly accounts: readonly string[]
  /** A break stands before this link and is not explained: it is drawn in grey. */
  readonly afterBreak: boolean
}

export interface Exhibit {
  readonly exhibit: Label
  readonly holder: Label | undefined
  readonly since: number | undefined
  readonly seal: string | undefined
  readonly state: 'held' | 'returned' | 'destroyed' | 'nobody'
  readonly links: readonly ChainLink[]
  /** Custody: did somebody hold it at every moment? Says nothing about whether the record was changed, nor the other way round. */
  readonly custody: 'unbroken' | 'broken'
  readonly breaks: readonly Break[]
  /** Record: links that a later entry corrected. That none was altered is what `verify` proves. */
  readonly corrected: readonly string[]
}

/** The chain of custody of each exhibit; the broken ones first. */
export const evidenceCustody = defineView({
  name: 'evidence custody',
  reads: ['exhibit'],
  ...keeping<'exhibit'>(),
  show: (told, now): readonly Exhibit[] =>
    [...grouped(told.filter(hasHappened), ({ of }) => of)]
      .map(([exhibit, links]) => chainOf(exhibit, links, now))
      .sort((a, b) => Number(b.breaks.length > 0) - Number(a.breaks.length > 0) || byLabel(a.exhibit, b.exhibit)),
})

/** Steps that say what was done with it while somebody kept it; the others hand it over. */
const staysPut: readonly string[] = ['sealed', 'examined', 'inventory', 'broken-seal', 'certificate', 'checked']
/** What a hand-over may say of the seal without breaking the chain; «no seal» breaks it only where there was one. */
const sealIsGood: readonly string[] = ['whole', 'yes', 'not-known', 'other']
const ends: readonly string[] = ['returned', 'destroyed']

function chainOf(exhibit: Label, told: readonly Told<'exhibit'>[], now: number): Exhibit {
  const links: ChainLink[] = []
  const breaks: Break[] = []
  let holder: Label | undefined
  let since: number | undefined
  let waiting: { since: number | undefined; owner: Label | undefined; entry: string } | undefined
  let over: 'returned' | 'destroyed' | undefined

  for (const accounts of events(told)) {
    const [first, ...others] = accounts as [Told<'exhibit'>, ...Told<'exhibit'>[]]
    const value = Object.assign({}, ...accounts.map((one) => one.value).reverse()) as Told<'exhibit'>['value']
    const at = first.span?.from
    const missing = (
      reason: BreakReason,
      from: number | undefined,
      owner: Label | undefined,
      entries: readonly string[],
    ) =>
      breaks.push({
        reason,
        since: from,
        until: at,
        minutes: from === undefined || at === undefined ? undefined : minutesBetween(from, at),
        owner,
        entries,
      })

    const handsOver = !staysPut.includes(value.step)
    if (waiting && !(handsOver && value.to === undefined && value.from !== undefined && value.from === waiting.owner)) {
      missing('nobody-received', waiting.since, waiting.owner, [waiting.entry, first.entry])
      waiting = undefined
    } else if (links.length === 0 && value.step !== 'seized' && value.from === undefined && handsOver) {
      breaks.push({
        reason: 'starts-nowhere',
        since: undefined,
        until: at,
        minutes: undefined,
        owner: value.to,
        entries: [first.entry],
      })
    } else if (handsOver && holder !== undefined && value.from !== undefined && value.from !== holder) {
      missing('other-giver', since, holder, [first.entry])
    } else if (
      handsOver &&
      holder !== undefined &&
      value.from === undefined &&
      value.step === 'handed-on' &&
      value.to !== holder
    ) {
      missing('no-giver', since, holder, [first.entry])
    }
    if (
      value.step === 'broken-seal' ||
      (value.whole !== undefined &&
        !sealIsGood.includes(value.whole) &&
        (value.whole !== 'none' || links.some(({ seal }) => seal !== undefined)))
    ) {
      breaks.push({
        reason: 'seal-not-whole',
        since: at,
        until: at,
        minutes: undefined,
        owner: holder ?? value.from,
        entries: [first.entry],
      })
    }
    links.push({
      entry: first.entry,
      step: value.step,
      at: first.at,
      since: at,
      from: value.from,
      to: value.to,
      seal: value.seal,
      whole: value.whole,
      why: value.why,
      accounts: others.map(({ entry }) => entry),
      afterBreak: breaks.length > 0,
    })
    if (ends.includes(value.step)) over = value.step as 'returned' | 'destroyed'
    if (over) waiting = undefined
    else if (handsOver && value.to === undefined && value.step !== 'seized') {
      waiting = { since: at, owner: value.from ?? holder, entry: first.entry }
      holder = undefined
      since = at
    } else if (handsOver || holder === undefined) {
      holder = value.to ?? holder ?? (value.step === 'seized' ? first.line.entry.actors?.[0] : undefined)
      since = at
    }
  }
  if (waiting)
    breaks.push({
      reason: 'nobody-received',
      since: waiting.since,
      until: undefined,
      minutes: waiting.since === undefined ? undefined : minutesBetween(waiting.since, now),
      owner: waiting.owner,
      entries: [waiting.entry],
    })
  return {
    exhibit,
    holder: over ? undefined : holder,
    since,
    seal: links
      .map(({ seal }) => seal)
      .filter((seal) => seal !== undefined)
      .at(-1),
    state: over ?? (waiting ? 'nobody' : 'held'),
    links,
    custody: breaks.length > 0 ? 'broken' : 'unbroken',
    breaks,
    corrected: told.filter(({ line }) => line.corrections.length > 0).map(({ entry }) => entry),
  }
}
