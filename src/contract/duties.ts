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
const moment = z.string().describe('An instant with its zone, or a day')
const fact = z.object({ fact: z.string(), said: z.string() })
const happened = z.object({ happened: z.string(), said: z.string(), at: moment, entry: uuid.nullable() })

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

const packVersion = z.object({ pack: z.string(), version: z.string(), aid: z.string() })
const notThere = problem.describe('No such case, or none that you may see: the two answers are the same')

export const caseDuties = {
  method: 'GET',
  url: '/api/cases/:case/duties',
  schema: {
    operationId: 'caseDuties',
    tags: ['law'],
    summary: 'What the law asks in a case, computed now from what I may read of it; also what does not apply, and why',
    params: z.object({ case: uuid }),
    querystring: z.object({ language }),
    response: {
      200: z.object({
        now: instant,
        packs: z.array(packVersion),
        duties: z.array(dutyState),
        rules: z.array(dutyRule).describe('The rules of these duties, each once'),
      }),
      ...refusals,
      404: notThere,
    },
  },
} as const
