import * as z from 'zod'
import { instant, problem, refusals, uuid } from './shapes.ts'

/** In which language the words of the law are given: they stand in the pack, and no page carries them. */
export const language = z.enum(['en', 'bn', 'hi']).default('en').describe('Language of the words of the law')

export const mark = z
  .enum(['text', 'secondary', 'memory'])
  .describe('Read in the statute, described by others, only remembered')
export const review = z.object({
  state: z.enum(['drafted', 'reviewed']),
  by: z.string().optional(),
  on: z.string().optional(),
})
export const lawSource = z.object({
  act: z.string(),
  section: z.string(),
  regime: z.string().optional(),
  mark,
  says: z.string().optional(),
  checked: z.string().optional(),
})
export const owner = z.object({ owner: z.string(), said: z.string() })

const status = z.enum(['overdue', 'open', 'undecided', 'met', 'met-late', 'waived', 'not-applicable'])
const clock = z.enum(['at-once', 'deadline', 'before', 'never', 'limit', 'range', 'again'])
export const moment = z.string().describe('An instant with its zone, or a day')
export const fact = z.object({ fact: z.string(), said: z.string() })
export const happened = z.object({ happened: z.string(), said: z.string(), at: moment, entry: uuid.nullable() })

/** A rule of a pack, in words. */
export const dutyRule = z.object({
  pack: z.string(),
  duty: z.string(),
  title: z.string(),
  action: z.string(),
  owes: z.array(owner),
  watch: z.boolean().describe('Owed by a court or another office: watched, never a breach of ours'),
  condition: z.string().describe('When it applies, as a sentence'),
  sources: z.array(lawSource),
  mark,
  note: z.string().nullable(),
  doubt: z.string().nullable(),
  review,
  unit: z
    .object({
      kind: z.enum(['tightened', 'loosened', 'added']),
      was: z.string().nullable(),
      now: z.string(),
      why: z.string(),
      authority: z.string().nullable().describe('Who allowed what is looser than the law'),
    })
    .nullable()
    .describe('What the standing orders of this unit change in it'),
})

/** A duty of a case as it stands now: why it exists, how its deadline was reached, what met it. */
export const dutyState = z.object({
  id: uuid,
  pack: z.string(),
  duty: z.string(),
  who: z.string().nullable(),
  concerned: z.array(z.string()),
  status,
  clock,
  due: moment.nullable(),
  dueAt: z.string().nullable().describe('The same as an instant'),
  accrues: z.string().nullable(),
  earliest: moment.nullable(),
  trigger: happened,
  metBy: happened.extend({ reason: z.string().nullable() }).nullable(),
  breach: happened.nullable(),
  lateMinutes: z.int().nullable(),
  missing: z.array(fact).describe('What nobody has written, and it depends on'),
  protective: z.array(z.string()).describe('Facts that are read for somebody’s protection until they are decided'),
  presumed: z.array(z.string()),
  noLongerOwed: z.boolean(),
  because: z.array(
    fact.extend({
      value: z.union([z.boolean(), z.string(), z.number(), z.array(z.string())]).nullable(),
      entries: z.array(uuid),
    }),
  ),
  steps: z.array(z.string()).describe('How the deadline was reached'),
  sections: z.array(z.string()),
  asks: z.array(z.object({ asks: z.string(), word: z.string().optional(), entry: uuid.optional() })),
})

export const packVersion = z.object({ pack: z.string(), version: z.string(), aid: z.string() })
export const notThere = problem.describe('No such case, or none that you may see: the two answers are the same')

export const caseDuties = {
  method: 'GET',
  url: '/api/cases/:case/duties',
  schema: {
    operationId: 'caseDuties',
    tags: ['law'],
    summary: 'What the law asks in a case, computed now from what I may read of it; also what does not apply, and why',
    params: z.object({ case: uuid }),
    querystring: z.object({
      language,
      at: instant.optional().describe('As of then, as the record knows it today; else now'),
    }),
    response: {
      200: z.object({
        now: instant,
        packs: z.array(packVersion),
        duties: z.array(dutyState),
        rules: z
          .array(
            dutyRule.extend({
              writes: z
                .array(
                  z.object({
                    kind: z.string(),
                    step: z.string().nullable(),
                    about: z.array(z.string()),
                    said: z.string(),
                  }),
                )
                .describe(
                  'Which kinds of entry meet it, the likelier first, and their fields that say whom it is about',
                ),
            }),
          )
          .describe('The rules of these duties, each once'),
        sayers: z
          .array(z.object({ pack: z.string(), fact: z.string(), kinds: z.array(z.string()) }))
          .describe('Which kinds of entry say a fact that is missing'),
      }),
      ...refusals,
      404: notThere,
    },
  },
} as const

export const dutyHistory = {
  method: 'GET',
  url: '/api/cases/:case/duties/history',
  schema: {
    operationId: 'dutyHistory',
    tags: ['law'],
    summary: 'What was shown of one duty, and when: with each entry that came, and each wording of the law',
    params: z.object({ case: uuid }),
    querystring: z.object({ language, duty: z.string().max(80), who: z.string().max(12).optional() }),
    response: {
      200: z.object({
        points: z.array(
          z.object({
            from: instant,
            because: z.enum(['entry', 'law']).describe('Something was written, or another wording was adopted'),
            pack: z.string(),
            status,
            due: moment.nullable(),
            missing: z.array(fact),
            protective: z.array(z.string()),
          }),
        ),
        adopted: z
          .array(z.object({ from: instant, name: z.string(), by: z.string(), reason: z.string() }))
          .describe('Every wording of the law that was in force here'),
      }),
      ...refusals,
      404: notThere,
    },
  },
} as const

const count = z.object({ count: z.int(), more: z.boolean().describe('There are more; they were not counted') })

const boardRow = z.object({
  id: uuid,
  case: uuid,
  label: z.string(),
  codeName: z.string(),
  pack: z.string(),
  duty: z.string(),
  title: z.string(),
  owes: z.array(owner),
  watch: z.boolean(),
  who: z.string().nullable(),
  about: z.array(z.string()),
  status: z.enum(['overdue', 'open', 'undecided']),
  clock,
  due: moment.nullable(),
  dueAt: instant.nullable().describe('From when on it is overdue; null: it waits for something, or never is'),
  accrues: z.string().nullable(),
  trigger: happened,
  breach: happened.nullable(),
  missing: z.array(fact),
  protective: z.array(z.string()),
  sections: z.array(z.string()),
  mark,
})

export const listDuties = {
  method: 'GET',
  url: '/api/duties',
  schema: {
    operationId: 'listDuties',
    tags: ['law'],
    summary: 'What the law asks across all cases that I may see, due first at the top',
    querystring: z.object({
      language,
      state: z.enum(['overdue', 'next-24h', 'week', 'undecided', 'all-open']).default('all-open'),
      whose: z.enum(['mine', 'all']).default('all').describe('`mine`: cases that I lead'),
      watch: z.enum(['with', 'without', 'only']).default('with').describe('What a court or another office owes'),
      owner: z.string().max(80).optional(),
      section: z.string().max(80).optional().describe('A section or its beginning: `ITPA 15`'),
      case: uuid.optional(),
      after: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: {
      200: z.object({
        now: instant,
        duties: z.array(boardRow),
        next: z.string().nullable(),
        counts: z.object({ overdue: count, 'next-24h': count, week: count, undecided: count }),
        behind: count.describe('My cases whose duties are just being computed anew: their rows may be a moment old'),
      }),
      ...refusals,
    },
  },
} as const

export const previewDuties = {
  method: 'POST',
  url: '/api/cases/:case/duties/preview',
  schema: {
    operationId: 'previewDuties',
    tags: ['law'],
    summary: 'What entries would do to the duties of a case, before they are written: nothing is stored',
    params: z.object({ case: uuid }),
    body: z.strictObject({
      language,
      entries: z.array(z.record(z.string(), z.unknown())).min(1).max(20).describe('As they would be pushed'),
    }),
    response: {
      200: z.object({
        now: instant.describe('The moment that both are compared at: now, or that of the latest entry that lies ahead'),
        starts: z.array(dutyState),
        discharges: z.array(dutyState),
        waits: z.array(dutyState).describe('Nobody could say whether they are owed: see `missing`'),
        moves: z.array(dutyState).describe('They fall due at another moment'),
        ends: z.array(dutyState).describe('They are owed no longer'),
        breaks: z.array(
          z.object({
            duty: dutyState,
            entry: uuid,
            ifDone: z.boolean().describe('It is only planned, and breaks this once it is done as planned'),
          }),
        ),
        rules: z.array(dutyRule),
      }),
      ...refusals,
      404: notThere,
    },
  },
} as const
