import { letterOf, type Label } from '../record/label.ts'
import { below, statusOfAge } from './ages.ts'
import { dayOf, startOf, type Moment } from './clock.ts'
import type { FactValue } from './condition.ts'
import type { AgeTold, ChargeTold, FactTold, Happened, Matter, Origin } from './matter.ts'
import type { Fact, Offence, Pack, Regime } from './pack.ts'

/** A fact as it is known, and from where. */
export interface Known {
  readonly value: FactValue
  /** Read for somebody's protection until it is decided. */
  readonly protective?: true
  /** Nothing says so: the pack's own presumption. */
  readonly presumed?: true
  readonly from: readonly Origin[]
}

const unknown: Known = { value: undefined, from: [] }

/** Answers what is known of whom at a trigger. Built once for a matter; each answer is found once. */
export interface FactBook {
  /**
   * @param who label of the person or thing; undefined when the duty names nobody
   * @param at the trigger: ages are counted to it
   */
  know(fact: string, who: Label | undefined, at: Moment): Known
  /** Which of several regimes governs; presumed from the trigger's own day while nothing decides. */
  regime(name: string, at: Moment): Known
  /** Whether the answer depends on the day of the trigger: else it is the same at every one. */
  isDated(fact: string, who: Label | undefined): boolean
  /** The same book as it was known at a moment: what was recorded later is not in it. Milliseconds since 1970. */
  asOf(moment: number): FactBook
  /** Of a book as it was known at a moment: the whole one. */
  readonly whole: FactBook | undefined
  /** Whether anything that a fact may rest on was recorded after that moment. */
  isNews(fact: string, who: Label | undefined): boolean
}

export const factBook = (pack: Pack, matter: Matter): FactBook => bookOf(pack, sorted(pack, matter), undefined)

/** The matter put in order, by what is asked for. */
interface Sorted {
  readonly told: ReadonlyMap<string, readonly FactTold[]>
  readonly ages: ReadonlyMap<string, readonly AgeTold[]>
  readonly charges: ReadonlyMap<string, readonly ChargeTold[]>
  readonly setters: ReadonlyMap<string, readonly Setter[]>
  readonly deciding: ReadonlyMap<string, readonly Happened[]>
  /** When the last was recorded of what a fact may rest on, once it was asked for. */
  readonly last: Map<string, number>
}

function sorted(pack: Pack, matter: Matter): Sorted {
  const deciding = new Set(Object.values(pack.regimes).map((rule) => rule.decided_by))
  return {
    told: groupBy(matter.told, ({ fact, of }) => `${fact} ${of}`),
    ages: groupBy(matter.ages, ({ of }) => of),
    charges: groupBy(
      matter.charges.filter(({ dropped }) => !dropped),
      ({ of }) => of,
    ),
    setters: settersOf(pack, matter.happened),
    deciding: groupBy(
      matter.happened.filter(({ name }) => deciding.has(name)),
      ({ name }) => name,
    ),
    last: new Map(),
  }
}

function bookOf(pack: Pack, all: Sorted, whole: FactBook | undefined, until = Number.POSITIVE_INFINITY): FactBook {
  const zone = pack.head.zone
  const regimes = new Map<string, Known>()
  const answers = new Map<string, Known>()
  const earlier = new Map<number, FactBook>()

  /** What was known by then; undefined when that is nothing. */
  const by = <T extends { readonly from: Origin }>(list: readonly T[] | undefined): readonly T[] | undefined => {
    if (list === undefined || until === Number.POSITIVE_INFINITY) return list
    const known = list.filter(({ from }) => from.known <= until)
    return known.length === 0 ? undefined : known
  }

  const decided = (name: string): Known => {
    const before = regimes.get(name)
    if (before) return before
    const rule = pack.regimes[name]
    const stated = by(all.told.get(`regime.${name} case`))
    const known = stated
      ? standing(stated)
      : rule
        ? regimeOf(rule, by(all.deciding.get(rule.decided_by)) ?? [], zone)
        : unknown
    regimes.set(name, known)
    return known
  }

  const regime = (name: string, at: Moment): Known => {
    const known = decided(name)
    if (known.value !== undefined) return known
    const rule = pack.regimes[name]
    const presumed = rule && periodOf(rule, dayOf(startOf(at, zone), zone))
    return presumed === undefined ? unknown : { value: presumed, presumed: true, from: [] }
  }

  /** When the last was recorded of what a fact may rest on. */
  const lastOf = (name: string, fact: Fact, of: string): number => {
    const lists: (readonly { readonly from: Origin }[] | undefined)[] = [
      all.told.get(`${name} ${of}`),
      all.told.get(`${name} case`),
      all.setters.get(`${name} ${of}`),
      all.setters.get(`${name} somebody`),
    ]
    for (const source of fact.known_from) {
      if ('charges' in source)
        lists.push(all.charges.get(of), ...(of === 'case' ? all.charges.values() : [all.charges.get('case')]))
      if ('age_below' in source || 'age_status' in source) lists.push(all.ages.get(of))
      if ('regime' in source) {
        const rule = pack.regimes[source.regime]
        lists.push(all.told.get(`regime.${source.regime} case`), rule && all.deciding.get(rule.decided_by))
      }
    }
    let last = Number.NEGATIVE_INFINITY
    for (const list of lists) for (const { from } of list ?? []) last = Math.max(last, from.known)
    return last
  }

  const ofWhom = (fact: Fact, who: Label | undefined) => (fact.of === 'case' ? 'case' : (who ?? 'somebody'))

  const isDated = (name: string, who: Label | undefined): boolean => {
    const fact = pack.facts[name]
    return (
      fact !== undefined &&
      fact.known_from.some(
        (source) =>
          ('age_below' in source && by(all.ages.get(ofWhom(fact, who))) !== undefined) ||
          ('regime' in source && decided(source.regime).value === undefined),
      )
    )
  }

  const know = (name: string, who: Label | undefined, at: Moment): Known => {
    const fact = pack.facts[name]
    if (!fact) return unknown
    const of = ofWhom(fact, who)
    const key = isDated(name, who) ? `${name} ${of} ${dayOf(startOf(at, zone), zone)}` : `${name} ${of}`
    let known = answers.get(key)
    if (!known) answers.set(key, (known = find(name, fact, of, at)))
    return known
  }

  const find = (name: string, fact: Fact, of: string, at: Moment): Known => {
    const told = by(all.told.get(`${name} ${of}`))
    const said = told ?? (fact.of === 'thing' ? by(all.told.get(`${name} case`)) : undefined) ?? []
    const set = [
      ...(by(all.setters.get(`${name} ${of}`)) ?? []),
      ...(of === 'case' ? [] : (by(all.setters.get(`${name} somebody`)) ?? [])),
    ]
    // Of the case is what anybody in it is charged with, also what was added after the FIR against one accused alone.
    const own =
      of === 'case'
        ? [...all.charges.values()].flatMap((each) => by(each) ?? [])
        : (by(all.charges.get(of)) ?? by(all.charges.get('case')) ?? [])
    if (fact.type === 'list') {
      return unionOf([
        ...said.map(({ value, from }) => ({ value, from: [from] })),
        ...set.map(({ value, from }) => ({ value, from: [from] })),
        ...fact.known_from.flatMap((source) => derived(source, of, own, at) ?? []),
      ])
    }
    if (said.length > 0) return standing(said)
    // What a committee or court decided of an age outdates what was only said when it was still open.
    const ofAge = fact.known_from.some((source) => 'age_below' in source || 'age_status' in source)
    const isDecided = ofAge && (by(all.ages.get(of)) ?? []).some((age) => age.decided !== undefined)
    const last = isDecided ? undefined : set.at(-1)
    if (last) return { value: last.value, from: [last.from] }
    for (const source of fact.known_from) {
      const known = derived(source, of, own, at)
      if (known) return known
    }
    return unknown
  }

  const derived = (
    source: Fact['known_from'][number],
    of: string,
    own: readonly ChargeTold[],
    at: Moment,
  ): Known | undefined => {
    if ('letters' in source) {
      const value = of === 'case' || of === 'somebody' ? undefined : source.letters[letterOf(of)]
      return value === undefined ? undefined : { value, from: [] }
    }
    if ('age_below' in source) return below(source, of, by(all.ages.get(of)) ?? [], at, zone)
    if ('age_status' in source) return statusOfAge(by(all.ages.get(of)) ?? [])
    if ('charges' in source) return ofCharges(source.charges, own)
    if ('regime' in source) {
      const known = regime(source.regime, at)
      return known.value === undefined ? undefined : known
    }
    if ('given' in source) return { value: source.given, presumed: true, from: [] }
    return undefined
  }

  const book: FactBook = {
    know,
    regime,
    isDated,
    asOf: (moment) => {
      let before = earlier.get(moment)
      if (!before) earlier.set(moment, (before = bookOf(pack, all, whole ?? book, moment)))
      return before
    },
    whole,
    isNews: (name, who) => {
      const fact = pack.facts[name]
      if (!fact || until === Number.POSITIVE_INFINITY) return false
      const key = `${name} ${ofWhom(fact, who)}`
      let last = all.last.get(key)
      if (last === undefined) all.last.set(key, (last = lastOf(name, fact, ofWhom(fact, who))))
      return last > until
    },
  }
  return book
}

interface Setter {
  readonly value: boolean | string | number
  readonly at: number
  readonly from: Origin
}

/** What follows from what happened: an arrest makes somebody arrested, a release no longer. In order. */
function settersOf(pack: Pack, happened: readonly Happened[]): Map<string, Setter[]> {
  const all = new Map<string, Setter[]>()
  const ordered = happened.filter(({ planned }) => !planned).toSorted((a, b) => a.moment.at - b.moment.at)
  for (const { name, about, moment, from } of ordered) {
    for (const [fact, value] of Object.entries(pack.happenings[name]?.sets ?? {})) {
      const ofCase = pack.facts[fact]?.of === 'case'
      for (const of of ofCase ? ['case'] : about.length > 0 ? about : ['somebody']) {
        const key = `${fact} ${of}`
        const before = all.get(key) ?? []
        before.push({ value, at: moment.at, from })
        all.set(key, before)
      }
    }
  }
  return all
}

/** Values that nobody replaced; two that differ are no value: somebody must settle them first. */
function standing(told: readonly FactTold[]): Known {
  const replaced = new Set(told.flatMap(({ replaces, from }) => replaces.filter((id) => id !== from.entry)))
  const stand = told
    .filter(({ from }) => from.entry === undefined || !replaced.has(from.entry))
    .toSorted((a, b) => a.at - b.at)
  const values = new Set(stand.map(({ value }) => JSON.stringify(value)))
  const from = stand.map((one) => one.from)
  // A later observation of a changing fact outdates an earlier one; two of the same moment contradict each other.
  const last = stand.at(-1)
  const rivals = stand.filter(({ at }) => at === last?.at)
  const contradict = values.size > 1 && new Set(rivals.map(({ value }) => JSON.stringify(value))).size > 1
  return { value: contradict ? undefined : last?.value, from }
}

function unionOf(all: readonly Known[]): Known {
  const values = all.flatMap(({ value }) =>
    Array.isArray(value) ? (value as string[]) : value === undefined ? [] : [String(value)],
  )
  if (values.length === 0) return unknown
  return { value: [...new Set(values)].sort(), from: all.flatMap(({ from }) => from) }
}

function regimeOf(rule: Regime, happened: readonly Happened[], zone: string): Known {
  const deciding = happened
    .filter(({ name, planned }) => name === rule.decided_by && !planned)
    .toSorted((a, b) => a.moment.at - b.moment.at)
  const first = deciding[0]
  if (!first) return unknown
  const until = first.details['until']
  const start = periodOf(rule, dayOf(startOf(first.moment, zone), zone))
  const end = typeof until === 'object' ? periodOf(rule, dayOf(until.at, zone)) : start
  const value = rule.may_span === true && start !== end ? 'both' : start
  return value === undefined ? unknown : { value, from: [first.from] }
}

const periodOf = (rule: Regime, day: string): string | undefined =>
  rule.periods.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))?.is

function ofCharges(
  what: 'tags' | 'cognizable' | 'bailable' | 'most-years' | 'default-bail',
  charges: readonly ChargeTold[],
): Known | undefined {
  if (charges.length === 0) return undefined
  const from = charges.map((one) => one.from)
  const offences = charges.map(({ offence }) => offence)
  switch (what) {
    case 'tags':
      return { value: offences.flatMap(({ tags }) => tags), from }
    case 'cognizable':
      return { value: offences.some(({ cognizable }) => cognizable), from }
    case 'bailable':
      return { value: offences.every(({ bailable }) => bailable), from }
    case 'most-years': {
      const value = gravest(offences)
      return value === undefined ? undefined : { value, from }
    }
    case 'default-bail': {
      const days = offences.flatMap(({ default_bail }) => default_bail ?? [])
      return days.length === 0 ? undefined : { value: Math.max(...days), from }
    }
  }
}

/** Years of the gravest punishment; life counts more than any number, death more than life. */
function gravest(offences: readonly Offence[]): number | undefined {
  const years = offences.flatMap(({ most }) =>
    most === 'as-other' ? [] : [most === 'death' ? 1000 : most === 'life' ? 999 : most],
  )
  return years.length === 0 ? undefined : Math.floor(Math.max(...years))
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
