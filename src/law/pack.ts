import * as z from 'zod'

/**
 * A law pack as it is written, file by file: `law/<jurisdiction>/*.yaml`. What a reader of the YAML sees is what stands
 * here; nothing in it belongs to one country.
 */

const id = z.string().regex(/^[a-z0-9]+([-.][a-zA-Z0-9]+)*$/, 'small letters, digits, - and .')
/** A word of the pack for something that happens: `arrest.made`. */
const happeningName = z.string().regex(/^[a-z]+[A-Za-z0-9]*(\.[a-z0-9][A-Za-z0-9]*)*$/, 'a word such as arrest.made')
const factName = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/, 'a word such as person.sex')
const day = z.iso.date('a day, as 2024-07-01')
/** CEL; checked against the facts that the pack declares. */
const condition = z.string().min(1)

const said = z.strictObject({ en: z.string().min(1), bn: z.string().min(1), hi: z.string().min(1) })

/** How sure we are of a rule's text: read, described by others, or only remembered. */
export const marks = ['text', 'secondary', 'memory'] as const
const mark = z.enum(marks)

const review = z.strictObject({
  state: z.enum(['drafted', 'reviewed']),
  by: z.string().optional(),
  on: day.optional(),
})

const source = z.strictObject({
  act: id.or(z.string().regex(/^[A-Z][A-Z0-9-]*$/)),
  section: z.string().min(1),
  /** Which of several regimes this source belongs to: `bnss`. */
  regime: z.string().optional(),
  mark,
  says: z.string().optional(),
  checked: day.optional(),
})

const span = z
  .string()
  .regex(/^[1-9][0-9]* (hours?|days?|weeks?|months?|years?|working days?)$/, 'such as 24 hours, 90 days, 2 months')

/** From which moment a clock runs, when not from the trigger itself: a detail of it or another happening. */
const from = z.string().optional()

const due = z.union([
  /** The law gives no number: owed from the first moment, and the lapse grows until it is done. */
  z.strictObject({ at_once: z.enum(['forthwith', 'without-delay', 'as-soon-as', 'soon-after']), from }),
  z.strictObject({
    within: span,
    from,
    /** Time on the way, as far as somebody wrote it down. */
    not_counting: z.literal('journey').optional(),
    first_day_counts: z.boolean().optional(),
    /** The act is done in a court or office: closed on the last day, it may be done on the next open one. */
    if_closed: z.literal('next-open-day').optional(),
  }),
  /** To be in place before something happens. */
  z.strictObject({ before: happeningName }),
  /** Must not happen: in the dark, at night, or at all. */
  z.strictObject({ never: z.enum(['dark', 'always']), breached_by: z.array(happeningName).default([]) }),
  /** The longest that something may last: produce or release; never a target. */
  z.strictObject({
    at_most: span,
    from,
    first_day_counts: z.boolean().optional(),
    /** A right of the held person begins on the day after the last. */
    right_accrues: z.literal('next-day').optional(),
    /** The whole may only lie within the first so many days, by the first condition that holds. */
    within_first: z.array(z.strictObject({ when: condition, span })).optional(),
  }),
  z.strictObject({ at_least: span, at_most: span, from }),
  /** Again and again, counted from the last time, while a condition holds. */
  z.strictObject({ every: span, from, while: condition.optional() }),
])

const duty = z.strictObject({
  id,
  title: said,
  action: said,
  /** Who owes it: keys of `owners`. */
  owes: z.array(id).min(1),
  about: z.enum(['person', 'case', 'thing']),
  starts: z.array(happeningName).min(1),
  when: condition.optional(),
  regime: z.record(z.string(), z.string()).optional(),
  valid: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  due,
  /** The first of these about the same person, at or after the trigger; `a + b` when it takes both. */
  met_by: z
    .array(
      z.string().regex(/^[a-z][A-Za-z0-9.]*( \+ [a-z][A-Za-z0-9.]*)*$/, 'a word such as arrest.made, or two with +'),
    )
    .min(1),
  /** What was done before the trigger counts too: a document that exists already. */
  earlier_counts: z.boolean().optional(),
  sources: z.array(source).min(1),
  mark,
  succeeds: id.optional(),
  /** Owed by a court or another office: something to watch, never a breach of the team's. */
  watch: z.boolean().optional(),
  note: z.string().optional(),
  /** What the mapping to the record could not settle; shown to whoever reviews. */
  doubt: z.string().optional(),
  review,
  /** Worked examples, each a situation with what must come out of it (see situation.ts): the tests of the rule. */
  examples: z.array(z.looseObject({ name: z.string() })).min(1),
})

const happening = z.strictObject({
  said,
  /** The entries of the record that say so. Empty: only known from elsewhere, or from a `duty` entry. */
  entries: z
    .array(
      z.strictObject({
        kind: z.string(),
        step: z.string().optional(),
        standing: z.enum(['happened', 'planned']).default('happened'),
        /** Fields of the body that say about whom; without them, the envelope's `about`. */
        about: z.array(z.string()).optional(),
        /** Field of the body that says when, or `written`: when it was written down; else the entry's own time. */
        at: z.string().optional(),
        /** Only the first of all of this word, for each person: a clock that starts with the first remand starts once. */
        first: z.boolean().optional(),
        /** Named moments and amounts that come along: `journey: minutes between left and arrived`. */
        details: z.record(z.string(), z.string()).optional(),
        when: condition.optional(),
      }),
    )
    .default([]),
  /** Facts that hold once it has happened. */
  sets: z.record(factName, z.union([z.string(), z.boolean(), z.number()])).optional(),
  /** The person it is about has this part from then on, unless something else is written. */
  doubt: z.string().optional(),
})

const factBase = {
  said,
  /** For a sentence: what it says when true and when not; or by value. */
  yes: said.optional(),
  no: said.optional(),
  values: z.record(z.string(), said).optional(),
}

const fact = z.strictObject({
  ...factBase,
  type: z.enum(['bool', 'string', 'int', 'list']),
  /** Where it is known from. First that gives a value wins. */
  known_from: z
    .array(
      z.union([
        /** A fact of the record: its name, and which part of the value; `map` turns the record's code into the pack's. */
        z.strictObject({
          record: z.string(),
          part: z.string().optional(),
          map: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
        }),
        z.strictObject({ letters: z.record(z.string(), z.string()) }),
        /**
         * Age against a limit, at the trigger. `protective`: an age that is open is read as below the limit until it is
         * decided, and for these letters also when nothing is written of it.
         */
        z.strictObject({ age_below: z.int(), protective: z.array(z.string()).optional() }),
        z.strictObject({ age_status: z.literal(true) }),
        /** Out of the catalogue, over all charges on the person, else in the case. */
        z.strictObject({ charges: z.enum(['tags', 'cognizable', 'bailable', 'most-years', 'default-bail']) }),
        z.strictObject({ regime: z.string() }),
        z.strictObject({ given: z.union([z.string(), z.boolean(), z.number()]) }),
        /** A body field of an entry, as a happening maps it. */
        z.strictObject({
          kind: z.string(),
          step: z.string().optional(),
          field: z.string().optional(),
          about: z.array(z.string()).optional(),
          when: condition.optional(),
          is: z.union([z.string(), z.boolean(), z.number()]).optional(),
          map: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
        }),
      ]),
    )
    .default([]),
  /** Said of the whole case or of one person or thing. */
  of: z.enum(['person', 'case', 'thing']).default('case'),
})

const regime = z.strictObject({
  said,
  /** The happening whose date decides; `first`: the earliest of its kind. */
  decided_by: happeningName,
  periods: z.array(z.strictObject({ is: z.string(), from: day.optional(), to: day.optional() })).min(2),
  /** It may run across a switch: then both hold, and a person must look. */
  may_span: z.boolean().optional(),
  sources: z.array(source).min(1),
  mark,
})

const offence = z.strictObject({
  id: z.string(),
  act: z.string(),
  section: z.string(),
  title: said,
  succeeds: z.string().optional(),
  cognizable: z.boolean(),
  bailable: z.boolean(),
  /** Years; `as-other`: that of the offence which it serves. */
  most: z.union([z.number(), z.enum(['life', 'death', 'as-other'])]),
  least: z.number().optional(),
  punishment: z.string(),
  age: said.optional(),
  valid: z.strictObject({ from: day.optional(), to: day.optional() }),
  default_bail: z.union([z.literal(60), z.literal(90)]).optional(),
  tags: z.array(z.string()),
  /** What must be shown, by act, means, purpose: each with the kinds of entry that can show it. */
  elements: z
    .array(
      z.strictObject({
        part: z.enum(['act', 'means', 'purpose', 'person', 'place', 'knowledge']),
        said,
        shown_by: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  mark,
  classification: mark.optional(),
  note: z.string().optional(),
  review: review.optional(),
})

const act = z.strictObject({
  id: z.string(),
  title: said,
  valid: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  mark,
})

const roster = z.strictObject({
  id,
  rule: said,
  role: z.string().optional(),
  least: z.int().optional(),
  least_women: z.int().optional(),
  sex: z.enum(['female', 'any']).optional(),
  least_rank: z.string().optional(),
  uniform: z.boolean().optional(),
  when: condition.optional(),
  /** Something that must be in place rather than somebody who comes along. */
  precondition: z.boolean().optional(),
  hard: z.boolean(),
  sources: z.array(source).min(1),
  mark,
  note: z.string().optional(),
})

const checklistRow = z.strictObject({
  id,
  who: z.array(id).min(1),
  phase: id,
  step: said,
  duty: id.optional(),
  /**
   * What in the record ticks it, before its duty does: a row need not be a duty of the law, and a step may be done where
   * the duty behind it only begins, as the remand ledger is before the charge sheet.
   */
  met_by: z.array(happeningName).optional(),
})

const packFile = z.strictObject({
  id,
  title: said,
  /** Where days begin and end. */
  zone: z.string(),
  version: z.string(),
  published: day,
  /** Days of the week on which offices are closed: 1 Monday … 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)).default([7]),
  /** For sunset when no place is known. */
  place: z.strictObject({ name: z.string(), latitude: z.number(), longitude: z.number() }).optional(),
  /** Where the law gives no number: done later than this counts as late. A working setting, not law. */
  at_once_is_late_after: span,
  extends: id.optional(),
  /** Only for a unit's own pack: who allowed what is looser than the law. */
  authority: z.strictObject({ name: z.string(), office: z.string(), on: day, reason: z.string() }).optional(),
  aid: said,
  sources: z.array(z.string()).default([]),
  changes: z.array(z.strictObject({ version: z.string(), on: day, what: z.string() })).min(1),
  lawyer_checks: z.array(z.string()).default([]),
})

const phases = z.array(
  z.strictObject({
    id,
    said,
    /** The first of these in a case is where the hours of the list are counted from: T in «T + 3 h». */
    from: z.array(happeningName).optional(),
  }),
)

/** The parts of a pack by the name of the top key that a file gives them. */
export const partSchemas = {
  pack: packFile,
  owners: z.record(id, said),
  acts: z.array(act),
  regimes: z.record(z.string(), regime),
  happenings: z.record(happeningName, happening),
  facts: z.record(factName, fact),
  offences: z.array(offence),
  duties: z.array(duty),
  roster: z.array(roster),
  phases,
  checklist: z.array(checklistRow),
  /** Days on which courts and offices are closed, by state; `all` for everywhere. */
  holidays: z.record(z.string(), z.array(z.strictObject({ on: day, name: z.string() }))),
  /** What a unit's own pack changes in a duty of the pack it extends. */
  changes: z.array(
    z.strictObject({
      duty: id,
      within: span.optional(),
      owes: z.array(id).optional(),
      off: z.boolean().optional(),
      why: z.string().min(1),
    }),
  ),
} as const

export type PartName = keyof typeof partSchemas
export type PackHead = z.output<typeof packFile>
export type Duty = z.output<typeof duty>
export type DueRule = Duty['due']
export type Happening = z.output<typeof happening>
export type Fact = z.output<typeof fact>
export type Regime = z.output<typeof regime>
export type Offence = z.output<typeof offence>
export type Act = z.output<typeof act>
export type RosterRule = z.output<typeof roster>
export type ChecklistRow = z.output<typeof checklistRow>
export type LawSource = z.output<typeof source>
export type Mark = (typeof marks)[number]
export type OwnChange = z.output<(typeof partSchemas)['changes']>[number]

/** What a unit's standing orders change in one duty of the law, and on whose word. */
export interface UnitChange {
  readonly duty: string
  readonly kind: 'tightened' | 'loosened' | 'added'
  readonly was: string | undefined
  readonly now: string
  readonly why: string
  /** Only for what is looser: who allowed it. */
  readonly authority: { readonly name: string; readonly office: string; readonly on: string } | undefined
}

/** A pack put together from its files. */
export interface Pack {
  readonly head: PackHead
  readonly owners: Readonly<Record<string, z.output<typeof said>>>
  readonly acts: readonly Act[]
  readonly regimes: Readonly<Record<string, Regime>>
  readonly happenings: Readonly<Record<string, Happening>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly offences: readonly Offence[]
  readonly duties: readonly Duty[]
  readonly roster: readonly RosterRule[]
  readonly phases: z.output<typeof phases>
  readonly checklist: readonly ChecklistRow[]
  readonly holidays: Readonly<Record<string, readonly { readonly on: string; readonly name: string }[]>>
  readonly changes: readonly OwnChange[]
  /** Once a unit's own orders lie over it: what they changed. */
  readonly unit?: readonly UnitChange[]
}
