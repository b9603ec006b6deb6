import type { FactName, GroupCount, RoleCode } from '../record/facts.ts'
import { letterOf, type Label } from '../record/label.ts'
import { defineView, type Settlement, type Told } from '../record/replay.ts'
import type { Whereabouts } from './legs.ts'
import { mostUrgent, walk, type Gap, type Path, type Stretch, type Walker } from './path.ts'
import { ageFacts, protectionOf, type Protection } from './protection.ts'
import { byLabel, earliest, grouped, hasHappened, inOrder, ofFact, stillStanding } from './told.ts'

export type Section = 'survivors' | 'accused' | 'children' | 'undecided' | 'others'

/** One row of the board. Times in milliseconds since 1970. */
export interface PersonRow {
  readonly who: Label
  readonly section: Section
  readonly protection: Protection
  /** Where she is by the last entry; undefined: only planned things are written. */
  readonly now: Stretch | undefined
  readonly path: readonly Stretch[]
  /** What is planned or promised next and has not come yet. */
  readonly expected: { readonly to: Label; readonly at: number | undefined; readonly overdue: boolean } | undefined
  /** The most urgent of `alarms`. */
  readonly alarm: Gap | undefined
  readonly alarms: readonly Gap[]
  /** Of a child: whose child, as far as somebody wrote it. */
  readonly childOf: readonly Label[]
  /** Of a group: how many are in it that have no label yet. */
  readonly unnamed: { readonly from: number | undefined; readonly to: number | undefined } | undefined
}

export interface Everyone {
  /** Alarms that still grow first, the longest first; then by label. */
  readonly people: readonly PersonRow[]
}

const reads = [
  'whereabouts',
  'absence',
  'role',
  'relation',
  'group',
  'resolved',
  'placeKind',
  ...ageFacts,
] as const satisfies FactName[]
type Read = (typeof reads)[number]
interface State {
  readonly told: Map<Label, Told<Read>[]>
  readonly settlements: Settlement[]
}

/** Where each survivor, child and accused is, and since when nobody answers for them. */
export const whereIsEveryone = defineView({
  name: 'where is everyone',
  reads,
  plans: true,
  start: (): State => ({ told: new Map(), settlements: [] }),
  step: (state, told: Told<Read>) => {
    const before = state.told.get(told.of)
    if (before) before.push(told)
    else state.told.set(told.of, [told])
    return state
  },
  settle: (state, settlement) => {
    if (settlement.fact === 'age') state.settlements.push(settlement)
    return state
  },
  show: (state, now): Everyone => everyone(state, now),
})

function everyone({ told, settlements }: State, now: number): Everyone {
  const groupsOf = membership(told)
  const around: Around = { told, settlements, parentsOf: parentsIn(told), kindOf: placeKindsIn(told) }
  const labels = new Set(
    [...told]
      .filter(([, facts]) => facts.some(({ fact }) => fact === 'whereabouts' || fact === 'absence' || fact === 'group'))
      .map(([of]) => of),
  )
  for (const [member, groups] of groupsOf) if (groups.some((group) => labels.has(group))) labels.add(member)

  const people = [...labels]
    .map((who) => row(who, now, groupsOf.get(who) ?? [], around))
    .filter(({ unnamed, who }) => letterOf(who) !== 'G' || unnamed === undefined || (unnamed.to ?? 1) > 0)
  return { people: people.sort(mostUrgentFirst) }
}

type ToldOf = ReadonlyMap<Label, readonly Told<Read>[]>
/** What a row takes from beyond what was told of its own person. */
interface Around {
  readonly told: ToldOf
  readonly settlements: readonly Settlement[]
  readonly parentsOf: (child: Label) => Label[]
  readonly kindOf: (place: Label) => string | undefined
}

function row(
  who: Label,
  now: number,
  groups: readonly Label[],
  { told, settlements, parentsOf, kindOf }: Around,
): PersonRow {
  const own = told.get(who) ?? []
  const ofGroups = groups.flatMap((group) => told.get(group) ?? [])
  const section = sectionOf(who, own)
  const protection = protectionOf(who, own.filter(hasHappened), now, settlements)
  const legs = [...own, ...ofGroups].filter(
    (one): one is Told<'whereabouts'> | Told<'absence'> => one.fact === 'whereabouts' || one.fact === 'absence',
  )
  const path: Path = walkNamed(
    legs.filter(hasHappened),
    now,
    { protection, onlyInCustody: section === 'accused' || section === 'others' },
    new Set(groups),
    kindOf,
  )
  const last = path.stretches.at(-1)
  return {
    who,
    section,
    protection,
    now: last,
    path: path.stretches,
    expected: expectedOf(ofFact(legs, 'whereabouts'), last, now),
    alarm: path.gaps[0],
    alarms: path.gaps,
    childOf: letterOf(who) === 'C' ? parentsOf(who) : [],
    unnamed: letterOf(who) === 'G' ? unnamedOf(own) : undefined,
  }
}

/** The path with the kind of each place, as far as somebody wrote what `H-1` is. */
function walkNamed(
  legs: readonly Whereabouts[],
  now: number,
  walker: Walker,
  groups: ReadonlySet<Label>,
  kindOf: Around['kindOf'],
): Path {
  const path = walk(legs, now, walker, groups)
  const named = (stretch: Stretch): Stretch =>
    stretch.placeKind !== undefined || stretch.place === undefined
      ? stretch
      : { ...stretch, placeKind: kindOf(stretch.place) }
  return { ...path, stretches: path.stretches.map(named) }
}

/** Of what kind each place is, found once for each that a path touches. */
function placeKindsIn(told: ToldOf): Around['kindOf'] {
  const known = new Map<Label, string | undefined>()
  return (place) => {
    if (!known.has(place)) known.set(place, stillStanding(ofFact(told.get(place) ?? [], 'placeKind')).at(-1)?.value)
    return known.get(place)
  }
}

/** By what somebody is today; who is both a survivor and accused stands among the survivors. */
function sectionOf(who: Label, told: readonly Told<Read>[]): Section {
  const roles = new Set<RoleCode>(
    inOrder(ofFact(told, 'role'))
      .filter(hasHappened)
      .map(({ value }) => value.role),
  )
  const letter = letterOf(who)
  if (letter === 'S' || roles.has('survivor') || roles.has('reported-missing')) return 'survivors'
  if (letter === 'C' || roles.has('child')) return 'children'
  if (letter === 'A' || roles.has('accused') || roles.has('suspected') || roles.has('customer')) return 'accused'
  return letter === 'E' || letter === 'G' || roles.has('undecided') ? 'undecided' : 'others'
}

function expectedOf(
  legs: readonly Told<'whereabouts'>[],
  last: Stretch | undefined,
  now: number,
): PersonRow['expected'] {
  const next = inOrder(legs.filter((one) => !hasHappened(one)))
    .flatMap((one) => {
      const to = one.value.to ?? one.value.place
      return to === undefined ? [] : [{ to, at: earliest(one.value.arrived) ?? one.span?.from }]
    })
    .find(
      ({ to, at }) =>
        !(last?.state === 'at' && last.place === to) &&
        (at === undefined || last?.since === undefined || at >= last.since),
    )
  return next && { ...next, overdue: next.at !== undefined && next.at < now }
}

/** Both ends of a kinship are read: «S-1 has a child C-1» and «C-1 is the child of S-1». */
function parentsIn(told: ToldOf): Around['parentsOf'] {
  const parents = new Map<Label, Set<Label>>()
  const add = (child: Label, parent: Label) => parents.set(child, (parents.get(child) ?? new Set()).add(parent))
  for (const [of, facts] of told)
    for (const { value } of ofFact(facts, 'relation')) {
      if (value.kind === 'parent' || value.kind === 'mother') add(of, value.to)
      else if (value.kind === 'child') add(value.to, of)
    }
  return (child) => [...(parents.get(child) ?? [])].sort(byLabel)
}

/** Which groups a label came out of: what was told of the group counts for her, too. */
function membership(told: ToldOf): Map<Label, Label[]> {
  const pairs = [...told].flatMap(([group, facts]) =>
    ofFact(facts, 'resolved')
      .filter(hasHappened)
      .flatMap(({ value }) => value.into.map((member) => ({ member, group }))),
  )
  return new Map(
    [...grouped(pairs, ({ member }) => member)].map(([member, of]) => [
      member,
      [...new Set(of.map(({ group }) => group))],
    ]),
  )
}

/** Counts conserve: who got a label is taken out of the count, nobody else. */
function unnamedOf(told: readonly Told<Read>[]): PersonRow['unnamed'] {
  const count: GroupCount | undefined = inOrder(ofFact(told, 'group')).filter(hasHappened).at(-1)?.value
  const named = new Set(
    ofFact(told, 'resolved')
      .filter(hasHappened)
      .flatMap(({ value }) => value.into),
  ).size
  const left = (number: number | undefined) => (number === undefined ? undefined : Math.max(0, number - named))
  if (!count && named > 0) return { from: 0, to: 0 }
  return { from: left(count?.from), to: left(count?.to) }
}

const mostUrgentFirst = (a: PersonRow, b: PersonRow): number =>
  a.alarm && b.alarm
    ? mostUrgent(a.alarm, b.alarm) || byLabel(a.who, b.who)
    : Number(b.alarm !== undefined) - Number(a.alarm !== undefined) || byLabel(a.who, b.who)
