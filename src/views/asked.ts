import type { Compartment } from '../record/compartments.ts'
import type { Label } from '../record/label.ts'
import { defineView, type Told } from '../record/replay.ts'
import type { When } from '../record/when.ts'
import { grouped, hasHappened, inOrder, keeping, latest, minutesBetween, ofFact } from './told.ts'

export interface Answer {
  readonly entry: string
  readonly at: When
  readonly from: number | undefined
  readonly answer: string
  readonly by: Label | undefined
  readonly reason: string | undefined
  readonly passedTo: Label | undefined
  readonly due: When | undefined
}

/** A request and all that came of it. Times in milliseconds since 1970, lengths in minutes. */
export interface Ask {
  /** The entry that asked. */
  readonly entry: string
  readonly compartment: Compartment
  readonly at: When
  readonly since: number | undefined
  readonly by: Label | undefined
  readonly of: Label | undefined
  readonly what: string
  readonly section: string | undefined
  readonly text: string | undefined
  readonly due: When | undefined
  readonly state:
    | 'unanswered'
    | 'overdue'
    | 'promised'
    | 'promise-broken'
    | 'passed-on'
    | 'partly'
    | 'granted'
    | 'refused'
    | 'informed'
    | 'answered'
  readonly answers: readonly Answer[]
  /** Since the last sign of life: the request, or an answer that settled nothing. Undefined once it is settled. */
  readonly silence: number | undefined
  /** Requests that this one rests on: the office before, and the one before that. */
  readonly before: readonly string[]
  /** Refusals of the whole chain, oldest first: by which office, and why. */
  readonly refusals: readonly (Answer & { readonly ask: string })[]
}

/** Requests and answers: «asked, unanswered since». */
export const asked = defineView({
  name: 'asked and answered',
  reads: ['asked', 'answered'],
  plans: true,
  ...keeping<'asked' | 'answered'>(),
  show: (told, now): readonly Ask[] => {
    const answers = grouped(inOrder(ofFact(told, 'answered').filter(hasHappened)), ({ of }) => of)
    const asks = inOrder(ofFact(told, 'asked').filter(hasHappened)).map((ask) =>
      askOf(ask, answers.get(ask.of) ?? [], now),
    )
    const byEntry = new Map(asks.map((ask) => [ask.entry, ask]))
    return asks.map((ask) => ({ ...ask, refusals: chainOf(ask, byEntry).flatMap(refusalsOf) })).sort(openFirst)
  },
})

/** Asked and not settled. */
export const isOpen = ({ state }: Ask): boolean =>
  ['unanswered', 'overdue', 'promised', 'promise-broken', 'passed-on', 'partly'].includes(state)

function askOf(
  ask: Told<'asked'>,
  answered: readonly Told<'answered'>[],
  now: number,
): Omit<Ask, 'refusals'> & { refusals: [] } {
  const { value } = ask
  const answers = answered.map(({ entry, at, span, value: { answer, by, reason, passedTo, due } }) => ({
    entry,
    at,
    from: span?.from,
    answer,
    by,
    reason,
    passedTo,
    due,
  }))
  const last = answers.at(-1)
  const state = stateOf(value, last, now)
  const open = isOpen({ state } as Ask)
  const sign = last?.from ?? ask.span?.from
  return {
    entry: ask.of.startsWith('ask:') ? ask.of.slice(4) : ask.entry,
    compartment: ask.line.entry.compartment,
    at: ask.at,
    since: ask.span?.from,
    by: value.by,
    of: value.of,
    what: value.what,
    section: value.section,
    text: value.text,
    due: value.due,
    state,
    answers,
    silence: open && sign !== undefined ? minutesBetween(sign, now) : undefined,
    before: ask.line.entry.rests ?? [],
    refusals: [],
  }
}

function stateOf({ what, due }: Told<'asked'>['value'], last: Answer | undefined, now: number): Ask['state'] {
  const passed = (when: When | undefined) => (latest(when) ?? Infinity) < now
  switch (last?.answer) {
    case undefined:
    case 'no-answer':
    case 'nobody-there':
      if (what === 'informed') return 'informed'
      return passed(due) ? 'overdue' : 'unanswered'
    case 'promised':
      return passed(last?.due) ? 'promise-broken' : 'promised'
    case 'granted':
    case 'partly':
    case 'passed-on':
    case 'refused':
      return last?.answer
    case 'advised-against':
      return 'refused'
    default:
      return 'answered'
  }
}

/** The requests before this one, oldest first, and itself: each rests on the one before. */
function chainOf(ask: Ask, byEntry: ReadonlyMap<string, Ask>, seen = new Set<string>()): Ask[] {
  if (seen.has(ask.entry)) return []
  seen.add(ask.entry)
  return [
    ...ask.before.flatMap((id) => {
      const before = byEntry.get(id)
      return before ? chainOf(before, byEntry, seen) : []
    }),
    ask,
  ]
}

const refusalsOf = (ask: Ask) =>
  ask.answers
    .filter(({ answer }) => answer === 'refused' || answer === 'advised-against')
    .map((answer) => ({ ...answer, ask: ask.entry }))

const openFirst = (a: Ask, b: Ask): number =>
  Number(isOpen(b)) - Number(isOpen(a)) ||
  (b.silence ?? 0) - (a.silence ?? 0) ||
  (a.since ?? 0) - (b.since ?? 0) ||
  (a.entry < b.entry ? -1 : 1)
