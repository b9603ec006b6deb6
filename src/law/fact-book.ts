import { Temporal } from 'temporal-polyfill'
import { letterOf, type Label } from '../record/label.ts'
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

/** Answers what is known of whom at a trigger. Built once for a matter. */
export interface FactBook {
  /**
   * @param who label of the person or thing; undefined when the duty names nobody
   * @param at the trigger: ages are counted to it
   */
  know(fact: string, who: Label | undefined, at: Moment): Known
  /** Which of several regimes governs; presumed from the trigger's own day while nothing decides. */
  regime(name: string, at: Moment): Known
}

export function factBook(pack: Pack, matter: Matter): FactBook {
  const zone = pack.head.zone
  const told = groupBy(matter.told, ({ fact, of }) => `${fact} ${of}`)
  const ages = groupBy(matter.ages, ({ of }) => of)
  const charges = groupBy(
    matter.charges.filter(({ dropped }) => !dropped),
    ({ of }) => of,
  )
  const setters = settersOf(pack, matter.happened)
  const regimes = new Map<string, Known>()

  const regime = (name: string, at: Moment): Known => {
    let known = regimes.get(name)
    if (!known) {
      const rule = pack.regimes[name]
      const stated = told.get(`regime.${name} case`)
      known = stated ? standing(stated) : rule ? regimeOf(rule, matter.happened, zone) : unknown
      regimes.set(name, known)
    }
    if (known.value !== undefined) return known
    const rule = pack.regimes[name]
    const presumed = rule && periodOf(rule, dayOf(startOf(at, zone), zone))
    return presumed === undefined ? unknown : { value: presumed, presumed: true, from: [] }
  }

  const know = (name: string, who: Label | undefined, at: Moment): Known => {
    const fact = pack.facts[name]
    if (!fact) return unknown
    const of = fact.of === 'case' ? 'case' : (who ?? 'somebody')
    const said = told.get(`${name} ${of}`) ?? (fact.of === 'thing' ? told.get(`${name} case`) : undefined) ?? []
    const set = [
      ...(setters.get(`${name} ${of}`) ?? []),
      ...(of === 'case' ? [] : (setters.get(`${name} somebody`) ?? [])),
    ]
    const own = charges.get(of) ?? charges.get('case') ?? (of === 'case' ? [...charges.values()].flat() : [])
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
    const decided = ofAge && (ages.get(of) ?? []).some((age) => age.decided !== undefined)
    const last = decided ? undefined : set.at(-1)
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
    if ('age_below' in source) return below(source, of, ages.get(of) ?? [], at, zone)
    if ('age_status' in source) return statusOfAge(ages.get(of) ?? [])
    if ('charges' in source) return ofCharges(source.charges, own)
    if ('regime' in source) {
      const known = regime(source.regime, at)
      return known.value === undefined ? undefined : known
    }
    if ('given' in source) return { value: source.given, presumed: true, from: [] }
    return undefined
  }
  return { know, regime }
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

/** The youngest and the oldest that somebody can be at a moment, by everything that stands. */
export function ageAt(
  ages: readonly AgeTold[],
  at: Moment,
  zone: string,
): { youngest: number; oldest: number } | undefined {
  const replaced = new Set(ages.flatMap(({ replaces, from }) => replaces.filter((id) => id !== from.entry)))
  const day = Temporal.PlainDate.from(dayOf(startOf(at, zone), zone))
  const ranges = ages
    .filter(({ from }) => from.entry === undefined || !replaced.has(from.entry))
    .flatMap(({ youngest, oldest, asOf, born }) => {
      if (born !== undefined) return rangeOfBirth(born, day)
      if (youngest === undefined && oldest === undefined) return []
      const passed = asOf === undefined ? { least: 0, most: 0 } : yearsPassed(asOf, day, zone)
      // Somebody who was 17 a year and a half ago is 18 or 19: the birthday lies somewhere between.
      return [{ youngest: (youngest ?? 0) + passed.least, oldest: (oldest ?? 120) + passed.most }]
    })
  if (ranges.length === 0) return undefined
  return {
    youngest: Math.min(...ranges.map((one) => one.youngest)),
    oldest: Math.max(...ranges.map((one) => one.oldest)),
  }
}

/** A whole date of birth gives one age; a year or a month alone, one of two. */
function rangeOfBirth(born: string, day: Temporal.PlainDate): { youngest: number; oldest: number }[] {
  const [year, month, date] = born.split('-').map(Number) as [number, number | undefined, number | undefined]
  if (!Number.isInteger(year)) return []
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: date ?? 1 })
  const last = date ? first : (month ? first.add({ months: 1 }) : first.add({ years: 1 })).subtract({ days: 1 })
  const age = (from: Temporal.PlainDate) => Math.max(0, from.until(day, { largestUnit: 'years' }).years)
  return [{ youngest: age(last), oldest: age(first) }]
}

function yearsPassed(asOf: number, day: Temporal.PlainDate, zone: string): { least: number; most: number } {
  const from = Temporal.PlainDate.from(dayOf(asOf, zone))
  if (Temporal.PlainDate.compare(from, day) >= 0) return { least: 0, most: 0 }
  const { years, months, days } = from.until(day, { largestUnit: 'years' })
  return { least: years, most: years + (months > 0 || days > 0 ? 1 : 0) }
}

function below(
  source: { age_below: number; protective?: readonly string[] | undefined },
  of: string,
  ages: readonly AgeTold[],
  at: Moment,
  zone: string,
): Known | undefined {
  const from = ages.map((one) => one.from)
  const decided = ages
    .filter((one) => one.decided !== undefined)
    .toSorted((a, b) => a.from.known - b.from.known)
    .at(-1)?.decided
  if (decided === 'adult') return { value: false, from }
  if (decided === 'child' && source.age_below >= 18) return { value: true, from }
  const range = ageAt(ages, at, zone)
  const disputed = ages.some(({ status }) => status === 'unknown' || status === 'disputed')
  if (!disputed && range && range.oldest < source.age_below) return { value: true, from }
  if (!disputed && range && range.youngest >= source.age_below) return { value: false, from }
  const protects = source.protective !== undefined && (ages.length > 0 || source.protective.includes(of.charAt(0)))
  if (protects) return { value: true, protective: true, from }
  return undefined
}

function statusOfAge(ages: readonly AgeTold[]): Known | undefined {
  const from = ages.map((one) => one.from)
  if (ages.some(({ decided }) => decided !== undefined)) return { value: 'known', from }
  const said = ages.findLast(({ status }) => status !== undefined)?.status
  if (said !== undefined) return { value: said, from }
  if (ages.length === 0) return undefined
  const texts = new Set(ages.map(({ youngest, oldest, born }) => born ?? `${youngest}-${oldest}`))
  const straddles = ages.some(
    ({ youngest, oldest, born }) => born === undefined && (youngest ?? 0) < 18 && (oldest ?? 120) >= 18,
  )
  return { value: straddles ? 'unknown' : texts.size > 1 ? 'disputed' : 'known', from }
}

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
