import { letterOf, people as letters, type Label } from '../record/label.ts'
import { dayOf, lengthOf, startOf, type Closed } from './clock.ts'
import { conditionReader, type ConditionReader } from './condition.ts'
import { discharge, lastTime, metAt, type Search } from './discharge.ts'
import { dueOf, type Due, type Surroundings } from './due.ts'
import { clockKindOf, type ConditionState, type DutyQuestion, type DutyState } from './duty-state.ts'
import { factBook, type Known } from './fact-book.ts'
import { judge, judgeText, owedWhenMet, type Grounds } from './judge.ts'
import { everybody, type Happened, type Matter } from './matter.ts'
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
interface Sight extends Grounds {
  readonly byName: ReadonlyMap<string, readonly Happened[]>
  readonly now: number
  /** What has happened by now, and what is planned, of a name: about any of these, or about nobody in particular. */
  readonly happened: (name: string, about: readonly Label[]) => readonly Happened[]
}

function dutiesUnder(law: Law, matter: Matter, now: number): DutyState[] {
  const byName = new Map<string, Happened[]>()
  for (const one of matter.happened.toSorted(byMomentThenEntry)) {
    const before = byName.get(one.name)
    if (before) before.push(one)
    else byName.set(one.name, [one])
  }
  const all = everybody(matter)
  const sight: Sight = {
    law,
    book: factBook(law.pack, matter),
    byName,
    people: all.filter(isPerson),
    things: all.filter((label) => !isPerson(label)),
    now,
    happened: happenedBy(byName, now, law.pack.head.zone),
  }
  return law.pack.duties.flatMap((duty) => triggersOf(sight, duty).flatMap((trigger) => statesOf(sight, duty, trigger)))
}

/** What lies in the future of `now` has not happened yet; what was planned stays a plan. Each list is made once. */
function happenedBy(byName: ReadonlyMap<string, readonly Happened[]>, now: number, zone: string): Sight['happened'] {
  const sorted = new Map<string, ByLabel>()
  return (name, about) => {
    let found = sorted.get(name)
    if (!found) {
      const all = byName.get(name) ?? []
      sorted.set(name, (found = byLabel(all.filter(({ planned, moment }) => planned || startOf(moment, zone) <= now))))
    }
    return found.about(about)
  }
}

interface ByLabel {
  about(labels: readonly Label[]): readonly Happened[]
}

function byLabel(all: readonly Happened[]): ByLabel {
  const ofNobody = all.filter(({ about }) => about.length === 0)
  const lists = new Map<string, readonly Happened[]>()
  const named = new Set(all.flatMap(({ about }) => about))
  return {
    about: (labels) => {
      if (labels.length === 0 || ofNobody.length === all.length) return all
      if (!labels.some((label) => named.has(label))) return ofNobody
      const key = labels.join(' ')
      let list = lists.get(key)
      if (!list) {
        list = all.filter(({ about }) => about.length === 0 || about.some((label) => labels.includes(label)))
        lists.set(key, list)
      }
      return list
    },
  }
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
    const named = new Set(found.flatMap(({ about }) => about))
    const ofAnybody = found.some(({ about }) => about.length === 0)
    const isKnown = ({ about }: Happened) =>
      ofAnybody || (about.length === 0 ? found.length > 0 : about.some((label) => named.has(label)))
    const said = byName.get(word) ?? []
    found.push(...(duty.starts[0] === word ? said : said.filter((one) => !isKnown(one))))
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
  const all = duty.about === 'thing' ? sight.things : sight.people
  if (duty.about === 'case') {
    const candidates = named.length > 0 ? named : all
    return [stateOf(sight, duty, trigger, undefined, candidates.length > 0 ? candidates : [undefined])]
  }
  if (named.length > 0) return named.map((who) => stateOf(sight, duty, trigger, who, [who]))
  const possible = all
    .filter((who) => mayBeOwed(sight, duty, trigger, who))
    .map((who) => stateOf(sight, duty, trigger, who, [who]))
  const owed = possible.filter(({ status }) => status !== 'not-applicable')
  return owed.length > 0 ? owed : [stateOf(sight, duty, trigger, undefined, [undefined])]
}

/** Every regime that governs at the trigger; both of two where an offence ran across the switch. */
const governingAt = ({ law, book }: Sight, { moment }: Happened): string[] =>
  Object.entries(law.pack.regimes).flatMap(([name, { periods }]) => {
    const { value } = book.regime(name, moment)
    return value === 'both' ? periods.map(({ is }) => is) : typeof value === 'string' ? [value] : []
  })

/** What does not apply to somebody, and was never done for her either, is not worked out. */
const mayBeOwed = (sight: Sight, duty: Duty, trigger: Happened, who: Label): boolean =>
  judge(sight, duty, trigger, [who]).holds !== false ||
  [...duty.met_by.flatMap((one) => one.split(' + ')), 'duty.met', 'duty.waived'].some(
    (name) => sight.happened(name, [who]).length > 0,
  )

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
    metAt: 'within' in duty.due && duty.due.not_counting !== undefined ? metAt(duty, trigger, search) : undefined,
    lastTime: 'every' in duty.due ? lastTime(duty, trigger, search) : undefined,
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
  const compartments = new Set(facts.flatMap(([, known]) => sourcesOf(known).compartments))
  for (const { compartment } of [trigger.from, ...(found.by ? [found.by.from] : [])])
    if (compartment !== undefined) compartments.add(compartment)
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
    conditions: facts.map(([fact, known]): ConditionState => ({
      fact,
      value: known.value,
      entries: sourcesOf(known).entries,
    })),
    governing: governingAt(sight, trigger),
    missing: applies.holds === undefined ? applies.missing : [],
    protective: facts.filter(([, { protective }]) => protective).map(([fact]) => fact),
    presumed: facts.filter(([, { presumed }]) => presumed).map(([fact]) => fact),
    noLongerOwed: wasOwed,
    asks: questionsOf(due, trigger, found.by, duty),
    compartments: [...compartments].sort(),
  }
}

interface Sources {
  readonly entries: readonly string[]
  readonly compartments: readonly string[]
}

/** Many duties rest on the same fact, and a fact on hundreds of charges. */
const sources = new WeakMap<Known, Sources>()
function sourcesOf(known: Known): Sources {
  let found = sources.get(known)
  if (!found) {
    found = {
      entries: [...new Set(known.from.flatMap(({ entry }) => entry ?? []))],
      compartments: [...new Set(known.from.flatMap(({ compartment }) => compartment ?? []))],
    }
    sources.set(known, found)
  }
  return found
}

const lapseOf = (duty: Duty, { at }: Due, by: Happened | undefined, now: number): number | undefined =>
  'at_once' in duty.due && at !== undefined && by === undefined && now > at.at ? now - at.at : undefined

function searchFor({ law, happened, now }: Sight, duty: Duty, trigger: Happened, who: Label | undefined): Search {
  const about = duty.about === 'case' ? [] : who === undefined ? trigger.about : [who]
  return {
    zone: law.pack.head.zone,
    spot: law.pack.head.place,
    now,
    grace: law.grace,
    who,
    happened: (name) => happened(name, about),
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
