import type { Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { byLabel, events, grouped, hasHappened, inOrder, keeping, latest, ofFact } from './told.ts'

/** One day in court. Times in milliseconds since 1970. */
export interface Hearing {
  readonly entry: string
  readonly at: When
  readonly since: number | undefined
  readonly happened: string | undefined
  readonly adjourned: boolean
  /** At whose request it was put off. */
  readonly askedBy: string | undefined
  readonly why: string | undefined
  readonly forum: string | undefined
  readonly next: When | undefined
  /** For what the next day was set. */
  readonly nextFor: string | undefined
  /** Somebody who survived had to come, and the day was put off. */
  readonly cameForNothing: boolean
}

/** A section against one person, from the first word of it to the last. */
export interface ChargeCourse {
  readonly section: string
  readonly steps: readonly { readonly step: string; readonly at: When; readonly entry: string }[]
  /** Nobody dropped it since it was last said. */
  readonly stands: boolean
}

export interface Defendant {
  readonly who: Label
  readonly charges: readonly ChargeCourse[]
  /** Verdicts, sentences and what an appeal made of them, oldest first. */
  readonly outcomes: readonly {
    readonly entry: string
    readonly at: When
    readonly verdict: string
    readonly charge: string | undefined
    readonly sentence: string | undefined
  }[]
  readonly bail:
    | {
        readonly entry: string
        readonly state: string
        readonly at: When
        readonly conditions: readonly string[]
        readonly until: When | undefined
      }
    | undefined
}

export interface Court {
  readonly hearings: readonly Hearing[]
  /** How often it was put off, by who asked; `not-said` where nobody wrote it. */
  readonly adjournments: Readonly<Record<string, number>>
  /** Days on which a survivor had to come and nothing was heard. */
  readonly cameForNothing: number
  /** The next day that was set, as long as it lies ahead. */
  readonly next:
    | { readonly at: When; readonly from: number; readonly entry: string; readonly forum: string | undefined }
    | undefined
  /** A day that was set and has passed without a word of what became of it. */
  readonly silent: { readonly at: When; readonly from: number; readonly entry: string } | undefined
  readonly filed: { readonly at: When; readonly entry: string } | undefined
  /** The court took the case up: from here the days of the trial count. */
  readonly cognizance:
    | {
        readonly at: When
        readonly since: number | undefined
        readonly days: number | undefined
        readonly entry: string
      }
    | undefined
  readonly defendants: readonly Defendant[]
  readonly appeals: readonly {
    readonly entry: string
    readonly at: When
    readonly step: string
    readonly forum: string | undefined
    readonly reason: string | undefined
  }[]
}

type Read = 'hearing' | 'verdict' | 'charge' | 'proceeding' | 'liberty'

/** The calendar of the court: every day and what it brought, and where each accused stands. */
export const court = defineView({
  name: 'court',
  reads: ['hearing', 'verdict', 'charge', 'proceeding', 'liberty'],
  ...keeping<Read>(),
  show: (told, now): Court => {
    const hearings = events(ofFact(told, 'hearing')).map(hearingOf)
    const proceedings = inOrder(ofFact(told, 'proceeding').filter(hasHappened))
    const begun = proceedings.find(({ value }) => value.what === 'cognizance' && (value.step ?? 'taken') === 'taken')
    const filed = proceedings.find(({ value }) => value.what === 'charge-sheet' && value.step === 'filed')
    const since = begun?.span?.from
    return {
      hearings,
      adjournments: adjournmentsOf(hearings),
      cameForNothing: new Set(hearings.filter(({ cameForNothing }) => cameForNothing).map(dayOf)).size,
      ...nextOf(hearings, now),
      filed: filed && { at: filed.at, entry: filed.entry },
      cognizance: begun && {
        at: begun.at,
        since,
        days: since === undefined ? undefined : Math.max(0, Math.floor((now - since) / 86_400_000)),
        entry: begun.entry,
      },
      defendants: defendantsOf(told),
      appeals: proceedings
        .filter(({ value }) => value.what === 'appeal')
        .map(({ entry, at, value }) => ({
          entry,
          at,
          step: value.step ?? 'filed',
          forum: value.forum,
          reason: value.reason,
        })),
    }
  },
})

function hearingOf(accounts: readonly Told<'hearing'>[]): Hearing {
  const [{ entry, at, span, value, line }] = accounts as [Told<'hearing'>]
  const adjourned = value.happened === 'adjourned' || value.happened === 'did-not-sit' || value.askedBy !== undefined
  return {
    entry,
    at,
    since: span?.from,
    happened: value.happened,
    adjourned,
    askedBy: value.askedBy,
    why: textOf(line.body['why']),
    forum: value.forum,
    next: value.next,
    nextFor: textOf(line.body['nextFor']),
    cameForNothing:
      value.happened === 'testimony-not-heard' ||
      (adjourned && accounts.some(({ line: account }) => account.body['survivorCame'] === 'yes')),
  }
}

const textOf = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined)

/** The day as it was written, in the zone of the place; what has no day stands for itself. */
const dayOf = ({ at, entry }: Hearing): string => (typeof at === 'string' ? at.slice(0, 10) : entry)

function adjournmentsOf(hearings: readonly Hearing[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { adjourned, askedBy } of hearings)
    if (adjourned) counts[askedBy ?? 'not-said'] = (counts[askedBy ?? 'not-said'] ?? 0) + 1
  return counts
}

/** The last day that was set: ahead of us, or passed in silence. What a later entry tells of that day ends the silence. */
function nextOf(hearings: readonly Hearing[], now: number): Pick<Court, 'next' | 'silent'> {
  const last = hearings.filter(({ next, since }) => next !== undefined && (since === undefined || since <= now)).at(-1)
  const to = latest(last?.next)
  if (last?.next === undefined || to === undefined) return { next: undefined, silent: undefined }
  const told = hearings.some(
    ({ since, entry }) => entry !== last.entry && since !== undefined && last.since !== undefined && since > last.since,
  )
  const set = { at: last.next, from: to, entry: last.entry }
  return to >= now
    ? { next: { ...set, forum: last.forum }, silent: undefined }
    : { next: undefined, silent: told ? undefined : set }
}

function defendantsOf(told: readonly Told<Read>[]): Defendant[] {
  const held = told.filter((one) => one.fact === 'charge' || one.fact === 'verdict' || one.fact === 'liberty')
  return [...grouped(held, ({ of }) => of)]
    .filter(([who]) => who !== 'case')
    .map(([who, all]) => ({
      who,
      charges: chargesOf(inOrder(ofFact(all, 'charge').filter(hasHappened))),
      outcomes: inOrder(ofFact(all, 'verdict').filter(hasHappened)).map(({ entry, at, value }) => ({
        entry,
        at,
        verdict: value.verdict,
        charge: value.charge,
        sentence: value.sentence,
      })),
      bail: bailOf(inOrder(ofFact(all, 'liberty').filter(hasHappened))),
    }))
    .filter(({ charges, outcomes, bail }) => charges.length + outcomes.length > 0 || bail !== undefined)
    .sort((a, b) => byLabel(a.who, b.who))
}

function chargesOf(told: readonly Told<'charge'>[]): ChargeCourse[] {
  const courses = grouped(told, ({ value }) => sectionSaid(value))
  return [...courses].map(([section, steps]) => ({
    section,
    steps: steps.map(({ value, at, entry }) => ({ step: value.step, at, entry })),
    stands: steps.at(-1)?.value.step !== 'dropped',
  }))
}

/** `ITPA 5`, whether the act was chosen beside the section or written with it. */
function sectionSaid({ act, section }: Told<'charge'>['value']): string {
  const said = String(section).trim()
  const whole = act === undefined || /^[A-Z]{2}/i.test(said) ? said : `${act.toUpperCase()} ${said}`
  return whole.replace(/^([A-Z]{2,})(?=\d)/i, '$1 ')
}

function bailOf(told: readonly Told<'liberty'>[]): Defendant['bail'] {
  const last = told.filter(({ value }) => value.state.startsWith('bail-')).at(-1)
  return (
    last && {
      entry: last.entry,
      state: last.value.state.slice('bail-'.length),
      at: last.at,
      conditions: last.value.conditions?.split(', ').filter(Boolean) ?? [],
      until: last.value.until,
    }
  )
}
