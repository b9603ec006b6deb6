import type { FactName, GroupCount, RoleCode } from '../record/facts.ts'
import { eachLabel } from '../record/kind.ts'
import { labelPattern, letterOf, type Label, type PartyLetter } from '../record/label.ts'
import { oncePer, oncePerMoment } from '../record/once.ts'
import type { Line, Standpoint, Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { settledRow, valueRows, type SettledRow, type ValueRow } from './history.ts'
import { byLabel, grouped, happened, hasHappened, inOrder, latest, ofFact, standing, toldOf } from './told.ts'

/** Everything that is known of one label of the case. Times in milliseconds since 1970. */
export interface Party {
  readonly label: Label
  readonly letter: PartyLetter
  /** What it is now: more than one may hold. Empty: only its letter is known. */
  readonly roles: readonly RoleCode[]
  readonly roleHistory: readonly {
    readonly role: RoleCode
    readonly from: When
    readonly until: When | undefined
    readonly basis: string | undefined
    readonly entry: string
    readonly now: boolean
  }[]
  readonly facts: readonly PartyFact[]
  readonly relations: readonly PartyRelation[]
  /** Judgements with other labels, the last of each pair: reversible, never a merge. */
  readonly sameAs: readonly {
    readonly other: Label
    readonly judgement: 'may-be' | 'is' | 'is-not'
    readonly basis: string | undefined
    readonly entry: string
    readonly earlier: number
  }[]
  readonly group: Group | undefined
  /** Groups out of which this person was named. */
  readonly cameOutOf: readonly Label[]
  /** Entries that speak of it, in order of happening. */
  readonly entries: readonly string[]
}

/** A field with every value that stands, each with its source. */
export interface PartyFact {
  readonly fact: FactName
  readonly values: readonly ValueRow[]
  readonly conflict: boolean
  readonly settled: SettledRow | undefined
  readonly changes: number
}

export interface PartyRelation {
  readonly other: Label
  /** What the other is; for a relation written from the other side, `reversed` is true. */
  readonly kind: string
  readonly reversed: boolean
  readonly knows: string | undefined
  /** `not-known` unless somebody wrote otherwise: nobody is called on a guess. */
  readonly safeToContact: string
  readonly part: string | undefined
  readonly entry: string
  readonly at: When
}

/** Counts conserve: total = named + unnamed, or the row says that they do not. */
export interface Group {
  readonly count: GroupCount | undefined
  readonly named: readonly Label[]
  readonly unnamed: { readonly from: number | undefined; readonly to: number | undefined }
  /** False: more were named than were counted, or what is said to be left does not add up. */
  readonly conserved: boolean
}

/** Every label that any entry speaks of, by letter and number. Needs whole lines: a label may stand in no fact. */
export const parties = oncePerMoment((reading, now): readonly Party[] => {
  const mentions = mentionsIn(reading.lines)
  const facts = grouped(happened(reading), ({ of }) => of)
  const points = grouped(standing(reading), ({ of }) => of)
  const relations = toldOf(reading, 'relation').filter(hasHappened)
  const judgements = toldOf(reading, 'sameAs').filter(hasHappened)
  const resolved = toldOf(reading, 'resolved').filter(hasHappened)
  const reversed = grouped(relations, ({ value }) => value.to)
  const judged = grouped(judgements, ({ value }) => value.other)
  const groupsOf = groupsByMember(resolved)
  const labels = new Set([
    ...mentions.keys(),
    ...[...facts.keys()].filter((of) => labelPattern.test(of)),
    ...relations.map(({ value }) => value.to),
    ...judgements.map(({ value }) => value.other),
    ...resolved.flatMap(({ value }) => value.into),
  ])
  return [...labels].sort(byLabel).map((label) => {
    const own = facts.get(label) ?? []
    const roleHistory = rolesOf(ofFact(own, 'role'), now)
    return {
      label,
      letter: letterOf(label),
      roles: [...new Set(roleHistory.filter((role) => role.now).map(({ role }) => role))],
      roleHistory,
      facts: (points.get(label) ?? []).map(factOf),
      relations: inOrder([...ofFact(own, 'relation'), ...(reversed.get(label) ?? [])]).map((one) =>
        relationOf(one, label),
      ),
      sameAs: sameAsOf([...ofFact(own, 'sameAs'), ...(judged.get(label) ?? [])], label),
      group: letterOf(label) === 'G' ? groupOf(ofFact(own, 'group'), ofFact(own, 'resolved')) : undefined,
      cameOutOf: [...(groupsOf.get(label) ?? [])].sort(byLabel),
      entries: mentions.get(label)?.entries ?? [],
    }
  })
})

function groupsByMember(resolved: readonly Told<'resolved'>[]): Map<Label, Set<Label>> {
  const groups = new Map<Label, Set<Label>>()
  for (const { of, value } of resolved)
    for (const member of value.into) groups.set(member, (groups.get(member) ?? new Set()).add(of))
  return groups
}

/** Which entries speak of a label, in order of happening: a question that does not depend on the hour. */
const mentionsIn = oncePer((lines: readonly Line[]): ReadonlyMap<Label, Mentions> => {
  const mentions = new Map<Label, Mentions>()
  let now: Line
  const mention = (label: Label): void => {
    const before = mentions.get(label)
    if (!before) mentions.set(label, { last: now, entries: [now.entry.id] })
    else if (before.last !== now) {
      before.last = now
      before.entries.push(now.entry.id)
    }
  }
  for (const line of lines) {
    const { entry, kind, body, withdrawn } = line
    if (withdrawn) continue
    now = line
    if (kind) eachLabel(kind, body, mention)
    entry.about?.forEach(mention)
    entry.actors?.forEach(mention)
  }
  return mentions
})
/** The last line tells a second mention in one entry: to compare ids costs more than all the rest. */
interface Mentions {
  last: Line
  readonly entries: string[]
}

/** A role holds from its entry on, until its own end or until another entry that saw it replaced it. */
function rolesOf(told: readonly Told<'role'>[], now: number): Party['roleHistory'] {
  const ordered = inOrder(told)
  const replaced = new Set(ordered.flatMap(({ line, entry }) => line.entry.saw.filter((id) => id !== entry)))
  return ordered.map(({ value, at, entry, span }) => ({
    role: value.role,
    from: at,
    until: value.until,
    basis: value.basis,
    entry,
    now: !replaced.has(entry) && (span === undefined || span.from <= now) && (latest(value.until) ?? Infinity) >= now,
  }))
}

const factOf = (point: Standpoint): PartyFact => ({
  fact: point.fact,
  values: valueRows(point.history, point, standingIn(point)),
  conflict: point.conflict,
  settled: point.settled && settledRow(point.settled),
  changes: point.history.length,
})

/** What stands, in the order of the history. */
function standingIn({ history, values }: Standpoint): readonly Told[] {
  if (values.length === history.length) return history
  const standing = new Set(values.map(({ entry }) => entry))
  return history.filter(({ entry }) => standing.has(entry))
}

const relationOf = ({ of, value, entry, at }: Told<'relation'>, label: Label): PartyRelation => ({
  other: of === label ? value.to : of,
  kind: value.kind,
  reversed: of !== label,
  knows: value.knows,
  safeToContact: value.safeToContact ?? 'not-known',
  part: value.part,
  entry,
  at,
})

function sameAsOf(told: readonly Told<'sameAs'>[], label: Label): Party['sameAs'] {
  return [...grouped(inOrder(told), ({ of, value }) => (of === label ? value.other : of))]
    .map(([other, all]) => {
      const last = all.at(-1) as Told<'sameAs'>
      return {
        other,
        judgement: last.value.judgement,
        basis: last.value.basis,
        entry: last.entry,
        earlier: all.length - 1,
      }
    })
    .sort((a, b) => byLabel(a.other, b.other))
}

function groupOf(counts: readonly Told<'group'>[], resolved: readonly Told<'resolved'>[]): Group {
  const count = inOrder(counts).at(-1)?.value
  const steps = inOrder(resolved)
  const named = [...new Set(steps.flatMap(({ value }) => value.into))].sort(byLabel)
  const left = (number: number | undefined) => (number === undefined ? undefined : Math.max(0, number - named.length))
  const rest = steps.at(-1)?.value.rest
  const unnamed = { from: left(count?.from), to: left(count?.to) }
  const tooMany = count?.to !== undefined && named.length > count.to
  const apart =
    rest !== undefined &&
    count !== undefined &&
    ((rest.from ?? 0) > (unnamed.to ?? Infinity) || (rest.to ?? Infinity) < (unnamed.from ?? 0))
  return {
    count,
    named,
    unnamed: count === undefined && rest ? { from: rest.from, to: rest.to } : unnamed,
    conserved: !tooMany && !apart,
  }
}
