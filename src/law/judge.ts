import type { Label } from '../record/label.ts'
import { dayOf, startOf } from './clock.ts'
import type { Condition } from './condition.ts'
import type { Law } from './duties.ts'
import type { FactBook, Known } from './fact-book.ts'
import type { Happened } from './matter.ts'
import type { Duty } from './pack.ts'

/** What is judged by: a law, what is known, and whom a duty may be about when nobody is named. */
export interface Grounds {
  readonly law: Law
  readonly book: FactBook
  readonly people: readonly Label[]
  readonly things: readonly Label[]
}

/** Whether a duty is owed, to whom, and by what that is known. */
export interface Applies {
  readonly holds: boolean | undefined
  readonly concerned: readonly Label[]
  readonly missing: readonly string[]
  readonly known: ReadonlyMap<string, Known>
}

/** Whether a duty is owed, by what is known of any of those whom it may be about. */
export function judge(
  sight: Grounds,
  duty: Duty,
  trigger: Happened,
  candidates: readonly (Label | undefined)[],
): Applies {
  const { holds: governs, missing: unknown, known } = governed(sight.book, duty, trigger)
  if (governs !== true) return { holds: governs, concerned: [], missing: unknown, known }
  if (duty.when === undefined)
    return { holds: true, concerned: candidates.filter((one) => one !== undefined), missing: [], known }
  const { holds, concerned, missing, facts } = judgeEach(sight, duty.when, trigger, candidates)
  for (const [fact, value] of facts) if (!known.has(fact)) known.set(fact, value)
  return { holds, concerned, missing, known }
}

/** Whether the law that a duty belongs to governs its trigger. */
function governed(book: FactBook, duty: Duty, trigger: Happened): Judged & { readonly known: Map<string, Known> } {
  const known = new Map<string, Known>()
  for (const [name, wanted] of Object.entries(duty.regime ?? {})) {
    const governing = book.regime(name, trigger.moment)
    known.set(`regime.${name}`, governing)
    if (governing.value === undefined) return { holds: undefined, missing: [`regime.${name}`], known }
    if (governing.value !== wanted && governing.value !== 'both') return { holds: false, missing: [], known }
  }
  return { holds: true, missing: [], known }
}

interface JudgedEach {
  readonly holds: boolean | undefined
  readonly concerned: readonly Label[]
  readonly missing: readonly string[]
  readonly facts: ReadonlyMap<string, Known>
}

/** It applies when it applies to any of them; all people of a case are asked once for each condition and day. */
function judgeEach(
  sight: Grounds,
  text: string,
  trigger: Happened,
  candidates: readonly (Label | undefined)[],
): JudgedEach {
  const [only] = candidates
  if (candidates.length === 1) {
    const { holds, missing, known } = judgeText(sight, text, trigger, only)
    return { holds, concerned: only === undefined ? [] : [only], missing: [...missing].sort(), facts: known }
  }
  const { byAll } = memoOf(sight.book)
  const day =
    candidates === sight.people || candidates === sight.things
      ? dayOf(startOf(trigger.moment, sight.law.pack.head.zone), sight.law.pack.head.zone)
      : undefined
  const key = `${candidates === sight.people ? 'people' : 'things'} ${day} ${text}`
  const before = day === undefined ? undefined : byAll.get(key)
  if (before) return before
  const judged = candidates.map((who) => ({ who, judged: judgeText(sight, text, trigger, who) }))
  const yes = judged.filter((one) => one.judged.holds === true)
  const open = judged.filter((one) => one.judged.holds === undefined)
  const telling = yes.length > 0 ? yes : open.length > 0 ? open : judged
  const facts = new Map<string, Known>()
  for (const one of telling) for (const [fact, value] of one.judged.known) if (!facts.has(fact)) facts.set(fact, value)
  const each: JudgedEach = {
    holds: yes.length > 0 ? true : open.length > 0 ? undefined : false,
    concerned: telling.flatMap(({ who }) => who ?? []),
    missing: [...new Set(open.flatMap((one) => one.judged.missing))].sort(),
    facts,
  }
  if (day !== undefined) byAll.set(key, each)
  return each
}

export interface Judged {
  readonly holds: boolean | undefined
  readonly missing: readonly string[]
  readonly known: ReadonlyMap<string, Known>
}

/** What a book has answered: of each condition, by whom it is about, and by day where that matters. */
interface Memo {
  readonly byText: Map<string, Map<Label | undefined, { readonly dated: boolean; readonly byDay: Map<string, Judged> }>>
  readonly byAll: Map<string, JudgedEach>
}

const memos = new WeakMap<FactBook, Memo>()
function memoOf(book: FactBook): Memo {
  let memo = memos.get(book)
  if (!memo) memos.set(book, (memo = { byText: new Map(), byAll: new Map() }))
  return memo
}

/** A condition about somebody at a trigger: each is judged once for a book. */
export function judgeText(
  { law, book: asked }: Grounds,
  text: string,
  trigger: Happened,
  who: Label | undefined,
): Judged {
  // As it was known at a moment, and nothing that it rests on was learned since: as it is known now.
  const isNews = (fact: string) => asked.isNews(fact, who)
  const book = asked.whole && !conditionOf(law, text).reads.some(isNews) ? asked.whole : asked
  const { byText } = memoOf(book)
  let byWho = byText.get(text)
  if (!byWho) byText.set(text, (byWho = new Map<Label | undefined, { dated: boolean; byDay: Map<string, Judged> }>()))
  let known = byWho.get(who)
  if (!known) {
    const dated = conditionOf(law, text).reads.some((fact) => book.isDated(fact, who))
    byWho.set(who, (known = { dated, byDay: new Map<string, Judged>() }))
  }
  const { zone } = law.pack.head
  const day = known.dated ? dayOf(startOf(trigger.moment, zone), zone) : ''
  let judged = known.byDay.get(day)
  if (!judged) known.byDay.set(day, (judged = judgedBy(conditionOf(law, text), book, trigger, who)))
  return judged
}

function judgedBy(condition: Condition, book: FactBook, trigger: Happened, who: Label | undefined): Judged {
  const known = new Map<string, Known>()
  const judgement = condition.judge((fact) => {
    const found = book.know(fact, who, trigger.moment)
    known.set(fact, found)
    return found.value
  })
  return { ...judgement, known }
}

function conditionOf({ conditions }: Law, text: string): Condition {
  const read = conditions.read(text)
  if (!read.ok) throw new Error(`a condition that the pack's check lets through cannot be read: ${text}: ${read.why}`)
  return read.condition
}

/** A later fact does not unmake what was owed and done: was it owed by what was known when it was done? */
export function owedWhenMet(
  sight: Grounds,
  duty: Duty,
  trigger: Happened,
  candidates: readonly (Label | undefined)[],
  by: Happened,
): boolean {
  const then = { ...sight, book: sight.book.asOf(by.from.known) }
  const { holds } = governed(then.book, duty, trigger)
  const { when } = duty
  if (holds !== true || when === undefined) return holds !== false
  return candidates.some((who) => judgeText(then, when, trigger, who).holds !== false)
}
