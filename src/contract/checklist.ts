import * as z from 'zod'
import { fact, happened, language, moment, notThere, owner, packVersion } from './duties.ts'
import { instant, refusals, uuid } from './shapes.ts'

const state = z
  .enum(['done', 'done-late', 'overdue', 'to-do', 'undecided', 'holds', 'waived', 'not-begun', 'not-applicable'])
  .describe('`holds`: what must not happen, and has not. `not-begun`: nothing has happened yet that asks for it')

export const caseChecklist = {
  method: 'GET',
  url: '/api/cases/:case/checklist',
  schema: {
    operationId: 'caseChecklist',
    tags: ['law'],
    summary: 'The first 72 hours of a case: each step ticked by what I may read of the record, none by hand',
    params: z.object({ case: uuid }),
    querystring: z.object({
      language,
      at: instant.optional().describe('As of then, as the record knows it today; else now'),
    }),
    response: {
      200: z.object({
        now: instant,
        packs: z.array(packVersion),
        lists: z.array(
          z.object({
            pack: z.string(),
            began: happened.nullable().describe('From when on the hours are counted'),
            phases: z.array(
              z.object({
                phase: z.string(),
                said: z.string(),
                rows: z.array(
                  z.object({
                    row: z.string(),
                    step: z.string(),
                    who: z.array(owner),
                    state,
                    duty: z.string().nullable(),
                    by: happened.nullable().describe('What ticked it; of several, the last'),
                    due: moment.nullable(),
                    lateMinutes: z.int().nullable(),
                    missing: z.array(fact),
                    about: z.array(z.string()).describe('Of whom it is said; empty: of nobody in particular'),
                    sections: z.array(z.string()),
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
      ...refusals,
      404: notThere,
    },
  },
} as const
