import { letterOf, people as letters, type Label } from '../record/label.ts'
import { dayOf, lengthOf, startOf, type Closed } from './clock.ts'
import { conditionReader, type Condition, type ConditionReader } from './condition.ts'
import { discharge, lastTime, metAt, type Search } from './discharge.ts'
import { dueOf, type Due, type Surroundings } from './due.ts'
import { clockKindOf, type ConditionState, type DutyQuestion, type DutyState } from './duty-state.ts'
import { factBook, type FactBook, type Known } from './fact-book.ts'
import { everybody, knownBy, type Happened, type Matter } from './matter.ts'
import type { Duty, Pack } from './pack.ts'

/** A pack with its conditions read: made once, used for every case. */
export interface Law {
  readonly pack: Pack
  readonly conditions: ConditionReader
  readonly closed: Closed
  /** Later than this, «at once» counts as late, in milliseconds. */
  readonly grace: number
}

/** @param state whose holidays count besides those of everywhere: `west-bengal` */
export function lawOf(pack: Pack, state?: string): Law {
  const days = [...(pack.holidays['all'] ?? []), ...(state === undefined ? [] : (pack.holidays[state] ?? []))]
  return {
    pack,
    conditions: conditionReader(pack.facts),
    closed: { days: new Map(days.map(({ on, name }) => [on, name])), weekend: pack.head.weekend },
    grace: lengthOf(pack.head.at_once_is_late_after).amount * 3_600_000,
  }
}

/**
 * Every duty that what happened has started, as it stands at `now`. A function of law, matter and time: the order of the
 * entries changes nothing, and nothing else is looked at.
 * @param now milliseconds since 1970
 */
export const dutiesOf = (laws: readonly Law[], matter: Matter, now: number): DutyState[] =>
  laws.flatMap((law) => dutiesUnder(law, matter, now))

/** What a duty is judged by: made once for all duties of one law. */
interface Sight {
  readonly law: Law
  readonly matter: Matter
  readonly book: FactBook
  readonly byName: ReadonlyMap<string, readonly Happened[]>
  readonly everybody: readonly Label[]
  readonly now: number
}

function dutiesUnder(law: Law, matter: Matter, now: number): DutyState[] {
  const byName = new Map<string, Happened[]>()
  for (const one of matter.happened.toSorted(byMomentThenEntry)) {
    const before = byName.get(one.name)
    if (before) before.push(one)
    else byName.set(one.name, [one])
  }
  const sight: Sight = { law, matter, book: factBook(law.pack, matter), byName, everybody: everybody(matter), now }
  return law.pack.duties.flatMap((duty) => triggersOf(sight, duty).flatMap((trigger) => statesOf(sight, duty, trigger)))
}

const byMomentThenEntry = (a: Happened, b: Happened): number =>
  a.moment.at - b.moment.at || ((a.from.entry ?? '') < (b.from.entry ?? '') ? -1 : 1)

/**
 * What starts a duty. It may name several words, the likelier first (`arrest.planned`, `arrest.made`): the same thing said
 * by a later word starts nothing anew.
 */
function triggersOf({ byName, law }: Sight, duty: Duty): readonly Happened[] {
  const { from, to } = duty.valid ?? {}
  const zone = law.pack.head.zone
  const found: Happened[] = []
  for (const word of duty.starts) {
    const earlier = [...found]
    const isNew = ({ about }: Happened) =>
      !earlier.some(
        (one) => one.about.length === 0 || about.length === 0 || one.about.some((label) => about.includes(label)),
      )
    found.push(...(byName.get(word) ?? []).filter((one) => duty.starts[0] === word || isNew(one)))
  }
  if (from === undefined && to === undefined) return found
  return found.filter(({ moment }) => {
    const day = dayOf(startOf(moment, zone), zone)
    return (from === undefined || from <= day) && (to === undefined || day <= to)
  })
}

const isPerson = (label: Label): boolean => (letters as readonly string[]).includes(letterOf(label))

/** One state for each person that a duty is owed to; one alone for a duty of the whole case. */
function statesOf(sight: Sight, duty: Duty, trigger: Happened): DutyState[] {
  const fits = duty.about === 'thing' ? (label: Label) => !isPerson(label) : isPerson
  const named = trigger.about.filter(fits)
  const all = sight.everybody.filter(fits)
  if (duty.about === 'case') {
    const candidates = named.length > 0 ? named : all
    return [stateOf(sight, duty, trigger, undefined, candidates.length > 0 ? candidates : [undefined])]
  }
  if (named.length > 0) return named.map((who) => stateOf(sight, duty, trigger, who, [who]))
  const possible = all.map((who) => stateOf(sight, duty, trigger, who, [who]))
  const owed = possible.filter(({ status }) => status !== 'not-applicable')
  return owed.length > 0 ? owed : [stateOf(sight, duty, trigger, undefined, [undefined])]
}

/** Every regime that governs at the trigger; both of two where an offence ran across the switch. */
const governingAt = ({ law, book }: Sight, { moment }: Happened): string[] =>
  Object.entries(law.pack.regimes).flatMap(([name, { periods }]) => {
    const { value } = book.regime(name, moment)
    return value === 'both' ? periods.map(({ is }) => is) : typeof value === 'string' ? [value] : []
  })

interface Applies {
  readonly holds: boolean | undefined
  readonly concerned: readonly Label[]
  readonly missing: readonly string[]
  readonly known: ReadonlyMap<string, Known>
}

function stateOf(
  sight: Sight,
  duty: Duty,
  trigger: Happened,
  who: Label | undefined,
  candidates: readonly (Label | undefined)[],
): DutyState {
  const { law, now } = sight
  const applies = judge(sight, duty, trigger, candidates)
  const concernedOrNamed =
    applies.concerned.length > 0 ? applies.concerned : candidates.filter((one) => one !== undefined)
  const search = searchFor(sight, duty, trigger, who)
  const around: Surroundings = {
    zone: search.zone,
    spot: search.spot,
    closed: law.closed,
    happened: search.happened,
    holds: (text) => judgeText(sight, text, trigger, who ?? applies.concerned[0]).holds,
    metAt: metAt(duty, trigger, search),
    lastTime: lastTime(duty, trigger, search),
  }
  const due = dueOf(duty, trigger, around)
  const found = discharge(duty, trigger, due, search)
  const ended = 'every' in duty.due && duty.due.while !== undefined && around.holds(duty.due.while) === false
  const wasOwed =
    applies.holds === false && found.by !== undefined && owedWhenMet(sight, duty, trigger, candidates, found.by)
  const status =
    applies.holds === false && !wasOwed
      ? 'not-applicable'
      : ended
        ? 'met'
        : applies.holds === undefined && (found.status === 'open' || found.status === 'overdue')
          ? 'undecided'
          : found.status
  const facts = [...applies.known]
  const origins = [trigger.from, ...(found.by ? [found.by.from] : []), ...facts.flatMap(([, { from }]) => from)]
  return {
    duty,
    pack: law.pack.head.id,
    key: [duty.id, trigger.from.entry ?? `${trigger.name}@${trigger.moment.at}`, who ?? ''].join('|'),
    who,
    concerned: who === undefined ? concernedOrNamed : [who],
    trigger,
    status,
    clock: clockKindOf(duty.due),
    due: due.at,
    steps: due.steps,
    accrues: due.accrues,
    earliest: due.earliest,
    by: found.by,
    breach: found.breach,
    late: found.late ?? lapseOf(duty, due, found.by, now),
    conditions: facts.map(([fact, { value, from }]): ConditionState => ({
      fact,
      value,
      entries: [...new Set(from.flatMap(({ entry }) => entry ?? []))],
    })),
    governing: governingAt(sight, trigger),
    missing: applies.holds === undefined ? applies.missing : [],
    protective: facts.filter(([, { protective }]) => protective).map(([fact]) => fact),
    presumed: facts.filter(([, { presumed }]) => presumed).map(([fact]) => fact),
    noLongerOwed: wasOwed,
    asks: questionsOf(due, trigger, found.by, duty),
    compartments: [...new Set(origins.flatMap(({ compartment }) => compartment ?? []))].sort(),
  }
}

const lapseOf = (duty: Duty, { at }: Due, by: Happened | undefined, now: number): number | undefined =>
  'at_once' in duty.due && at !== undefined && by === undefined && now > at.at ? now - at.at : undefined

/** Whether a duty is owed, by what is known of any of those whom it may be about. */
function judge(sight: Sight, duty: Duty, trigger: Happened, candidates: readonly (Label | undefined)[]): Applies {
  const known = new Map<string, Known>()
  for (const [name, wanted] of Object.entries(duty.regime ?? {})) {
    const governing = sight.book.regime(name, trigger.moment)
    known.set(`regime.${name}`, governing)
    if (governing.value === undefined) return { holds: undefined, concerned: [], missing: [`regime.${name}`], known }
    if (governing.value !== wanted && governing.value !== 'both')
      return { holds: false, concerned: [], missing: [], known }
  }
  if (duty.when === undefined)
    return { holds: true, concerned: candidates.filter((one) => one !== undefined), missing: [], known }
  const judged = candidates.map((who) => ({ who, ...judgeText(sight, duty.when ?? 'true', trigger, who) }))
  const yes = judged.filter(({ holds }) => holds === true)
  const open = judged.filter(({ holds }) => holds === undefined)
  const telling = yes.length > 0 ? yes : open.length > 0 ? open : judged
  for (const one of telling) for (const [fact, value] of one.known) known.set(fact, known.get(fact) ?? value)
  return {
    holds: yes.length > 0 ? true : open.length > 0 ? undefined : false,
    concerned: telling.flatMap(({ who }) => who ?? []),
    missing: [...new Set(open.flatMap(({ missing }) => missing))].sort(),
    known,
  }
}

function judgeText({ law, book }: Sight, text: string, trigger: Happened, who: Label | undefined) {
  const read = law.conditions.read(text)
  if (!read.ok) throw new Error(`a condition that the pack's check lets through cannot be read: ${text}: ${read.why}`)
  const condition: Condition = read.condition
  const known = new Map<string, Known>()
  const judgement = condition.judge((fact) => {
    const found = book.know(fact, who, trigger.moment)
    known.set(fact, found)
    return found.value
  })
  return { ...judgement, known }
}

/** A later fact does not unmake what was owed and done: was it owed by what was known when it was done? */
function owedWhenMet(
  sight: Sight,
  duty: Duty,
  trigger: Happened,
  candidates: readonly (Label | undefined)[],
  by: Happened,
): boolean {
  const then = knownBy(sight.matter, by.from.known)
  return (
    judge({ ...sight, matter: then, book: factBook(sight.law.pack, then) }, duty, trigger, candidates).holds !== false
  )
}

function searchFor({ law, byName, now }: Sight, duty: Duty, trigger: Happened, who: Label | undefined): Search {
  const about = who === undefined ? trigger.about : [who]
  const sameMatter = (one: Happened) =>
    one.about.length === 0 ||
    about.length === 0 ||
    duty.about === 'case' ||
    one.about.some((label) => about.includes(label))
  return {
    zone: law.pack.head.zone,
    spot: law.pack.head.place,
    now,
    grace: law.grace,
    who,
    // What lies in the future of `now` has not happened yet; what was planned stays a plan.
    happened: (name) =>
      (byName.get(name) ?? []).filter(
        (one) => sameMatter(one) && (one.planned || startOf(one.moment, law.pack.head.zone) <= now),
      ),
  }
}

function questionsOf(due: Due, trigger: Happened, by: Happened | undefined, duty: Duty): DutyQuestion[] {
  const asks: DutyQuestion[] = []
  if (due.before !== undefined) asks.push({ asks: 'clock-before-trigger', word: due.before })
  const early =
    by !== undefined && by.moment.at < trigger.moment.at && duty.earlier_counts !== true && !('before' in duty.due)
  if (early) asks.push({ asks: 'done-before-trigger', entry: by.from.entry })
  return asks
}
