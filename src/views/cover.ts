import { censusOf } from '../record/census.ts'
import type { Compartment } from '../record/compartments.ts'
import type { Label } from '../record/label.ts'
import { oncePerMoment } from '../record/once.ts'
import type { Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { history, type History } from './history.ts'
import { reaches, stageAt, stages, type Stage } from './stage.ts'
import { grouped, happened, inOrder, latest, ofFact } from './told.ts'

/** The cover sheet of a case. Times in milliseconds since 1970. */
export interface Cover {
  readonly number: string | undefined
  readonly codeName: string | undefined
  readonly began: string | undefined
  /** Fields of the cover of which two values stand. */
  readonly conflicts: readonly History[]
  readonly stage: Stage
  readonly steps: readonly { readonly stage: Stage; readonly state: 'past' | 'now' | 'to-come' }[]
  readonly status: { readonly status: string; readonly reason: string | undefined; readonly at: When } | undefined
  readonly lead:
    | { readonly person: Label | undefined; readonly office: Label | undefined; readonly since: When }
    | undefined
  /** Earlier leads, newest first: a posting changes it. */
  readonly leads: readonly {
    readonly person: Label | undefined
    readonly office: Label | undefined
    readonly since: When
  }[]
  readonly partners: readonly {
    readonly partner: Label
    readonly role: string | undefined
    readonly since: When
    readonly left: When | undefined
  }[]
  readonly tasks: readonly {
    readonly entry: string
    readonly what: string | undefined
    readonly to: Label | undefined
    readonly due: When | undefined
    readonly overdue: boolean
  }[]
  readonly links: readonly { readonly entry: string; readonly other: string; readonly how: string }[]
  readonly releases: readonly {
    readonly entry: string
    readonly step: string
    readonly title: string | undefined
    readonly at: When
  }[]
  readonly last:
    | {
        readonly entry: string
        readonly kind: string
        readonly compartment: Compartment
        readonly recorded: string
        readonly at: When
      }
    | undefined
  /** Entries that the reader may see, by compartment. */
  readonly entries: Readonly<Partial<Record<Compartment, number>>>
  readonly practice: boolean
}

/** What the case is, who leads it, how far it came and what is to be done. Needs whole lines: it counts entries. */
export const cover = oncePerMoment((reading, now): Cover => {
  const told = happened(reading).filter(({ span }) => span === undefined || span.from <= now)
  const ofCase = told.filter(({ of }) => of === 'case')
  const fields = (['caseNumber', 'codeName', 'began'] as const).map((fact) =>
    history({ ...reading, told: ofCase }, 'case', fact),
  )
  const value = (fact: string) =>
    fields
      .find((one) => one.fact === fact)
      ?.values.filter(({ stands }) => stands)
      .at(-1)?.value as string | undefined
  const status = inOrder(ofFact(ofCase, 'stage')).at(-1)
  const stage = stageAt(furthest(told), status?.value.status)
  const leads = inOrder(ofFact(ofCase, 'lead'))
    .reverse()
    .map(({ value: { person, office, from }, at }) => ({ person, office, since: from ?? at }))
  const { newest, byCompartment, practice } = censusOf(reading.lines)
  return {
    number: value('caseNumber'),
    codeName: value('codeName'),
    began: value('began'),
    conflicts: fields.filter(({ conflict }) => conflict),
    stage,
    steps: stages.map((one) => ({
      stage: one,
      state: stages.indexOf(one) < stages.indexOf(stage) ? 'past' : one === stage ? 'now' : 'to-come',
    })),
    status: status && { status: status.value.status, reason: status.value.reason, at: status.at },
    lead: leads[0],
    leads: leads.slice(1),
    partners: partnersOf(ofFact(ofCase, 'partner')),
    tasks: openTasks(ofFact(ofCase, 'task'), now),
    links: inOrder(ofFact(ofCase, 'linked')).map(({ entry, value: { other, how } }) => ({ entry, other, how })),
    releases: inOrder(ofFact(ofCase, 'release')).map(({ entry, at, value: { step, title } }) => ({
      entry,
      step,
      title,
      at,
    })),
    last: newest && {
      entry: newest.entry.id,
      kind: newest.entry.kind,
      compartment: newest.entry.compartment,
      recorded: newest.entry.recorded,
      at: newest.at,
    },
    entries: byCompartment,
    practice,
  }
})

function furthest(told: readonly Told[]): number {
  let far = 0
  for (const one of told) far = Math.max(far, reaches(one) ?? 0)
  return far
}

function partnersOf(told: readonly Told<'partner'>[]): Cover['partners'] {
  return [...grouped(inOrder(told), ({ value }) => value.partner)]
    .map(([partner, all]) => {
      const last = all.at(-1)
      const joined = all.filter(({ value }) => value.step === 'joined')
      return {
        partner,
        role: all
          .map(({ value }) => value.role)
          .filter((role) => role !== undefined)
          .at(-1),
        since: (joined[0] ?? all[0])?.at ?? '',
        left: last?.value.step === 'left' ? last.at : undefined,
      }
    })
    .sort((a, b) => Number(a.left !== undefined) - Number(b.left !== undefined))
}

function openTasks(told: readonly Told<'task'>[], now: number): Cover['tasks'] {
  const done = new Set(
    told
      .filter(({ value }) => value.step === 'done')
      .flatMap(({ value, line }) => [...(value.task === undefined ? [] : [value.task]), ...(line.entry.rests ?? [])]),
  )
  return inOrder(told)
    .filter(({ value, entry }) => value.step === 'given' && !done.has(entry))
    .map(({ entry, value: { what, to, due } }) => ({ entry, what, to, due, overdue: (latest(due) ?? Infinity) < now }))
    .sort((a, b) => (latest(a.due) ?? Infinity) - (latest(b.due) ?? Infinity) || (a.entry < b.entry ? -1 : 1))
}
