import { canonical } from '../record/canonical.ts'
import { isSealed, type Entry } from '../record/envelope.ts'
import { isRegister, type AgeRange } from '../record/facts.ts'
import { labelsOf } from '../record/kind.ts'
import { letterOf, type Label } from '../record/label.ts'
import type { Line, Reading, Settlement, Told } from '../record/replay.ts'
import { standpoints, type Standpoint } from '../record/standpoint.ts'
import {
  libertyRows,
  noLiberty,
  settleClocks,
  takeLiberty,
  unsaidClocks,
  unsaidOrders,
  type LibertyKept,
  type LibertyRow,
} from './liberty-card.ts'
import { openReason, type GapReason } from './path.ts'
import { protection, saysAdult, saysChild } from './protection.ts'
import { reaches, stageAt, type Stage } from './stage.ts'
import { byLabel, earliest, hasHappened, latest, minutesBetween } from './told.ts'

/**
 * What the store keeps beside a stream so that a list costs what it shows: plain JSON, one small step per entry. It holds
 * no sealed value. An entry for which `refolds` is true changes how earlier ones read: then fold the stream anew.
 */
export interface CardState {
  number?: string
  codeName?: string
  status?: { at: number; code: string }
  began?: string
  furthest: number
  people: Label[]
  /** Where each was last written to be. */
  last: Record<Label, Position>
  ages: Record<Label, { decided?: { at: number; child: string }; triaged?: { at: number; child: string } }>
  groups: Record<Label, Label[]>
  /** What was written of each register, and what a person decided, by `S-1 age`; a long value as its digest. */
  values: Record<
    string,
    { said: { entry: string; value: string; age?: AgeRange }[]; settled: { entry: string; keep?: string }[] }
  >
  /** What each entry had on the screen, where it had anything. */
  saws: Record<string, readonly string[]>
  /** Whom orders keep; absent in cards of before. */
  liberty?: Record<Label, LibertyKept>
  asked: Record<string, { since?: number; of?: Label; what: string; due?: number }>
  answered: Record<string, string>
  entries: number
  newest?: { at?: number; recorded: string; kind: string }
}

interface Position {
  state: 'at' | 'moving' | 'not-known' | 'absent' | 'sought' | 'left' | 'dead'
  start: number
  place?: Label
  to?: Label
  basis?: string
  ownWish?: string
  custody?: boolean
  believed?: boolean
  /** A home, whose kind alone is written. */
  home?: boolean
}

/** A card as a list shows it. Times in milliseconds since 1970. */
export interface Card {
  readonly number: string | undefined
  readonly codeName: string | undefined
  readonly stage: Stage
  readonly status: string | undefined
  readonly began: string | undefined
  /** Survivors, accused, children, people undecided and groups, by label. */
  readonly people: readonly Label[]
  /** Whom nobody answers for now; the longest first. */
  readonly gaps: readonly {
    readonly who: Label
    readonly since: number
    readonly reason: GapReason
    readonly minutes: number
  }[]
  readonly conflicts: number
  readonly unanswered: readonly {
    readonly entry: string
    readonly since: number | undefined
    readonly of: Label | undefined
    readonly what: string
    readonly overdue: boolean
  }[]
  /** What somebody outside the home must look at, and from when; absent when nobody is kept by an order. */
  readonly liberty?: readonly LibertyRow[]
  readonly entries: number
  readonly last: CardState['newest']
}

export const card = { start, step, show, refolds }

function start(): CardState {
  return {
    furthest: 0,
    people: [],
    last: {},
    ages: {},
    groups: {},
    values: {},
    saws: {},
    asked: {},
    answered: {},
    entries: 0,
  }
}

/** True for an entry after which the stream must be folded anew. */
function refolds({ kind, at }: Entry): boolean {
  return kind === 'entry.corrected' || kind === 'entry.withdrawn' || (typeof at === 'object' && 'after' in at)
}

/**
 * Takes what was read of one stream, whole or the next entries of it: `step(state, read(registry, [entry]))`. Changes the
 * state in place and gives it back. Entries of one stream come in its own order.
 */
function step(state: CardState, reading: Reading): CardState {
  for (const line of inStream(reading.lines)) takeLine(state, line)
  const told = [...reading.told].sort((a, b) => inPlace(a.line, b.line))
  // In the order in which they were written: who wrote last is who changed how it stands.
  const unsaid = reading.lines.flatMap((line) => unsaidOrders(line) ?? []).sort((a, b) => a.seq - b.seq)
  for (const one of told) {
    while (unsaid[0] && unsaid[0].seq < (one.line.entry.seq ?? Infinity)) takeUnsaid(state, unsaid.shift())
    takeFact(state, one)
    if (libertyFacts.has(one.fact)) takeOrder(state, one)
  }
  for (const one of unsaid) takeUnsaid(state, one)
  for (const settlement of reading.settlements) takeSettlement(state, settlement)
  return state
}

const inPlace = (a: Line, b: Line) => (a.entry.seq ?? Infinity) - (b.entry.seq ?? Infinity) || 0
const inStream = (lines: readonly Line[]) => [...lines].sort(inPlace)

function takeLine(state: CardState, { entry, kind, body, span, withdrawn }: Line): void {
  state.entries += 1
  state.newest = { ...(span ? { at: span.from } : {}), recorded: entry.recorded, kind: entry.kind }
  if (entry.saw.length > 0) state.saws[entry.id] = entry.saw
  if (withdrawn) return
  for (const label of [...(kind ? labelsOf(kind, body) : []), ...(entry.about ?? [])]) {
    if ('SACEG'.includes(letterOf(label)) && !state.people.includes(label)) state.people.push(label)
  }
}

function takeFact(state: CardState, told: Told): void {
  const { of, fact, span } = told
  state.furthest = Math.max(state.furthest, reaches(told) ?? 0)
  const at = span?.from ?? -1
  if (isRegister(fact) && hasHappened(told)) takeValue(state, told)
  if (!hasHappened(told)) return
  if (told.fact === 'caseNumber') state.number = told.value
  else if (told.fact === 'codeName') state.codeName = told.value
  else if (told.fact === 'began') state.began = told.value
  else if (told.fact === 'stage') {
    if (!state.status || at >= state.status.at) state.status = { at, code: told.value.status }
  } else if (told.fact === 'whereabouts') takeLeg(state, told)
  else if (told.fact === 'absence') {
    const { step: noticed, child, ownWish } = told.value
    const before = state.last[of]
    if (!before || at >= before.start) {
      const worry = saysChild(child) || ownWish === 'no' ? 'no' : saysAdult(child) ? 'yes' : 'ask'
      state.last[of] =
        noticed === 'back'
          ? { state: 'at', start: at }
          : { state: 'absent', start: before?.state === 'absent' ? before.start : at, ownWish: worry }
    }
  } else if (
    told.fact === 'ageDecision' &&
    told.value.child !== undefined &&
    (saysChild(told.value.child) || saysAdult(told.value.child))
  ) {
    const age = (state.ages[of] ??= {})
    if (!age.decided || at >= age.decided.at) age.decided = { at, child: told.value.child }
  } else if (told.fact === 'triage') {
    const age = (state.ages[of] ??= {})
    if (!age.triaged || at >= age.triaged.at) age.triaged = { at, child: told.value.child }
  } else if (told.fact === 'resolved') {
    const members = (state.groups[of] ??= [])
    for (const member of told.value.into) if (!members.includes(member)) members.push(member)
  } else if (told.fact === 'asked') {
    const { of: whom, what, due } = told.value
    const until = latest(due)
    if (what !== 'informed')
      state.asked[of] = {
        ...(span ? { since: span.from } : {}),
        ...(whom === undefined ? {} : { of: whom }),
        what,
        ...(until === undefined ? {} : { due: until }),
      }
  } else if (told.fact === 'answered') state.answered[of] = told.value.answer
}

const libertyFacts: ReadonlySet<string> = new Set([
  'order',
  'wish',
  'whereabouts',
  'absence',
  'age',
  'ageDecision',
  'triage',
])

/** Whatever bears on why somebody is kept moves her clocks; who has no order has none. */
function takeOrder(state: CardState, told: Told): void {
  if (!hasHappened(told)) return
  const before = state.liberty?.[told.of]
  if (!before && told.fact !== 'order' && told.fact !== 'wish') return
  const kept = ((state.liberty ??= {})[told.of] ??= noLiberty())
  takeLiberty(kept, told)
  settleClocks(kept, libertyAround(state, told.of), told.line.corrections.at(-1)?.by ?? told.line.entry.by)
}

function takeUnsaid(state: CardState, unsaid: ReturnType<typeof unsaidOrders>): void {
  for (const one of unsaid?.told ?? [])
    unsaidClocks(((state.liberty ??= {})[one.of] ??= noLiberty()), [one], unsaid?.by ?? '')
}

const libertyAround = (state: CardState, who: Label) => {
  const last = state.last[who]
  const kept =
    last?.state === 'at' &&
    last.believed !== true &&
    !['restored', 'repatriation'].includes(last.basis ?? '') &&
    (last.place === undefined ? last.home === true : letterOf(last.place) === 'H')
  return { kept, adultAt: (moment: number) => guardOf(state, standing(state), who, moment) === 'adult' }
}

function takeLeg(state: CardState, { of, value: leg, span, standing }: Told<'whereabouts'>): void {
  const before = state.last[of]
  const begins = leg.state === 'at' ? (earliest(leg.arrived) ?? span?.from) : (earliest(leg.left) ?? span?.from)
  const start = begins ?? -1
  if (before && start < before.start) return
  if (
    before?.state === 'moving' &&
    leg.state === 'at' &&
    leg.left === undefined &&
    leg.place !== undefined &&
    leg.place === before.place &&
    leg.place !== before.to
  ) {
    before.start = start
    return
  }
  const place = leg.place ?? (leg.state === 'at' ? leg.to : undefined)
  const custody = leg.custody ?? before?.custody
  state.last[of] = {
    state: leg.state,
    start: leg.state === 'not-known' && before?.state === 'moving' ? before.start : start,
    ...(place === undefined ? {} : { place }),
    ...(leg.to === undefined ? {} : { to: leg.to }),
    ...(leg.basis === undefined ? {} : { basis: leg.basis }),
    ...(leg.ownWish === undefined ? {} : { ownWish: leg.ownWish }),
    ...(custody === undefined ? {} : { custody }),
    ...(leg.believed === true || standing === 'presumed' ? { believed: true } : {}),
    ...(['shelter', 'home', 'aftercare'].includes(leg.placeKind ?? '') ? { home: true } : {}),
  }
}

function takeValue(state: CardState, told: Told): void {
  const value = short(isSealed(told.value) ? told.value.m : told.value)
  const { said } = (state.values[`${told.of} ${told.fact}`] ??= { said: [], settled: [] })
  said.push({ entry: told.entry, value, ...(told.fact === 'age' ? { age: told.value } : {}) })
}

function takeSettlement(state: CardState, { of, fact, keep, line }: Settlement): void {
  const { settled } = (state.values[`${of} ${fact}`] ??= { said: [], settled: [] })
  settled.push({ entry: line.entry.id, ...(keep === undefined ? {} : { keep }) })
}

/** What stands of each register, by the record's own rule, from what the card kept. */
function standing(state: CardState): Map<string, Standpoint> {
  const names = Object.entries(state.values).map(([name, kept]) => {
    const space = name.lastIndexOf(' ')
    return { of: name.slice(0, space), fact: name.slice(space + 1), ...kept }
  })
  const line = (id: string) => ({ entry: { id, saw: state.saws[id] ?? [] } })
  const points = standpoints({
    lines: Object.keys(state.saws).map(line),
    told: names.flatMap(({ of, fact, said }) =>
      said.map(({ entry, value }) => ({ of, fact, entry, value, line: line(entry) })),
    ),
    settlements: names.flatMap(({ of, fact, settled }) =>
      settled.map(({ entry, keep }) => ({ of, fact, keep, line: line(entry) })),
    ),
  } as unknown as Reading)
  return new Map(points.map((point) => [`${point.of} ${point.fact}`, point]))
}

function show(state: CardState, now: number): Card {
  const points = standing(state)
  const liberty = libertyRows(state.liberty ?? {})
  return {
    number: state.number,
    codeName: state.codeName,
    stage: stageAt(state.furthest, state.status?.code),
    status: state.status?.code,
    began: state.began,
    people: [...state.people].sort(byLabel),
    gaps: gapsOf(state, points, now),
    conflicts: [...points.values()].filter(({ conflict }) => conflict).length,
    unanswered: Object.entries(state.asked)
      .filter(([ask]) => state.answered[ask] === undefined || state.answered[ask] === 'no-answer')
      .map(([ask, { since, of, what, due }]) => ({
        entry: ask.slice('ask:'.length),
        since,
        of,
        what,
        overdue: due !== undefined && due < now,
      }))
      .sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
    ...(liberty.length > 0 ? { liberty } : {}),
    entries: state.entries,
    last: state.newest,
  }
}

/** What was told of a group holds for its members until something was told of themselves. */
function gapsOf(state: CardState, points: ReadonlyMap<string, Standpoint>, now: number): Card['gaps'] {
  const positions = new Map(Object.entries(state.last))
  for (const [group, members] of Object.entries(state.groups)) {
    const position = positions.get(group)
    if (!position) continue
    for (const member of members)
      if ((state.last[member]?.start ?? -2) < position.start) positions.set(member, position)
  }
  return [...positions]
    .flatMap(([who, position]) => {
      const guard = guardOf(state, points, who, now)
      const onlyInCustody = ['A', 'W', 'K', 'F'].includes(letterOf(who))
      const ownWish =
        position.state === 'absent'
          ? position.ownWish === 'no' || guard === 'child' || (position.ownWish === 'ask' && guard !== 'adult')
            ? 'no'
            : 'yes'
          : position.ownWish
      const reason =
        position.state === 'moving'
          ? position.believed || (onlyInCustody && !position.custody)
            ? undefined
            : ('not-arrived' as const)
          : openReason(
              {
                state: position.state,
                place: position.place,
                to: position.to,
                basis: position.basis,
                ownWish,
                custody: position.custody ?? false,
                believed: false,
              },
              { protection: guard, onlyInCustody },
            )
      return reason && position.start <= now
        ? [{ who, since: position.start, reason, minutes: minutesBetween(position.start, now) }]
        : []
    })
    .sort((a, b) => a.since - b.since || byLabel(a.who, b.who))
}

/** How she is to be protected, from every age that stands. */
function guardOf(state: CardState, points: ReadonlyMap<string, Standpoint>, who: Label, now: number) {
  const standingAges = new Set(points.get(`${who} age`)?.values.map(({ entry }) => entry))
  const ages = (state.values[`${who} age`]?.said ?? []).filter(({ entry }) => standingAges.has(entry))
  const age = state.ages[who]
  return protection(
    who,
    {
      decided: age?.decided?.child,
      triaged: age?.triaged?.child,
      readings: ages.flatMap((one) =>
        one.age ? [{ from: one.age.from, to: one.age.to, asOf: latest(one.age.asOf) }] : [],
      ),
    },
    now,
  )
}

/** Enough of a value to tell it from another one, so that the card stays small. */
function short(value: unknown): string {
  const text = canonical(value)
  if (text.length <= 40) return text
  let hash = 5381n
  for (let at = 0; at < text.length; at++) hash = (hash * 33n + BigInt(text.charCodeAt(at))) & 0xffffffffffffffffn
  return `${text.length}:${hash.toString(36)}`
}
