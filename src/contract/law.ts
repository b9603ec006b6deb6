import * as z from 'zod'
import { dutyRule, language, lawSource, mark, owner } from './duties.ts'
import { problem, refusals } from './shapes.ts'

const counted = z.object({
  all: z.int(),
  reviewed: z.int(),
  marks: z.object({ text: z.int(), secondary: z.int(), memory: z.int() }),
})

export const readLaw = {
  method: 'GET',
  url: '/api/law',
  schema: {
    operationId: 'readLaw',
    tags: ['law'],
    summary: 'The packs in force: a working aid, by whom reviewed and how sure',
    querystring: z.object({ language }),
    response: {
      200: z.object({
        packs: z.array(
          z.object({
            pack: z.string(),
            title: z.string(),
            version: z.string(),
            published: z.string(),
            zone: z.string(),
            aid: z.string(),
            sources: z.array(z.string()),
            changes: z.array(z.object({ version: z.string(), on: z.string(), what: z.string() })),
            acts: z.array(z.object({ act: z.string(), title: z.string(), mark })),
            owners: z.array(owner),
            duties: counted,
            offences: counted,
          }),
        ),
        duties: z.array(
          z.object({ pack: z.string(), duty: z.string(), title: z.string(), mark, reviewed: z.boolean() }),
        ),
      }),
      ...refusals,
    },
  },
} as const

export const readDutyRule = {
  method: 'GET',
  url: '/api/law/duties/:duty',
  schema: {
    operationId: 'readDutyRule',
    tags: ['law'],
    summary: 'A rule with its sources, how sure they are, and its worked examples',
    params: z.object({ duty: z.string().max(80) }),
    querystring: z.object({ language, pack: z.string().max(80).optional() }),
    response: {
      200: dutyRule.extend({
        starts: z.array(z.object({ happened: z.string(), said: z.string() })),
        metBy: z.array(z.object({ happened: z.string(), said: z.string() })),
        succeeds: z.string().nullable(),
        valid: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
        examples: z.array(z.string()),
      }),
      ...refusals,
      404: problem.describe('There is no such rule'),
    },
  },
} as const

export const listOffences = {
  method: 'GET',
  url: '/api/law/offences',
  schema: {
    operationId: 'listOffences',
    tags: ['law'],
    summary: 'The catalogue of offences, as the law stood on a day',
    querystring: z.object({ language, on: z.iso.date().optional().describe('Else everything that ever was') }),
    response: {
      200: z.object({
        offences: z.array(
          z.object({
            pack: z.string(),
            offence: z.string(),
            act: z.string(),
            section: z.string(),
            title: z.string(),
            punishment: z.string(),
            most: z
              .union([z.number(), z.enum(['life', 'death', 'as-other'])])
              .describe('The longest, in years; `as-other`: that of the offence which it serves'),
            least: z.number().nullable().describe('The shortest, in years, where the law sets one'),
            cognizable: z.boolean(),
            bailable: z.boolean(),
            defaultBailDays: z.int().nullable(),
            age: z.string().nullable(),
            valid: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
            succeeds: z.string().nullable(),
            tags: z.array(z.string()),
            find: z.array(z.string()).describe('Titles of offence and act in every language, for a search'),
            elements: z.array(z.object({ part: z.string(), said: z.string(), shownBy: z.array(z.string()) })),
            mark,
            classification: mark.nullable().describe('How sure «cognizable» and «bailable» are, when told apart'),
            note: z.string().nullable(),
            reviewed: z.boolean(),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const

export const readChecklist = {
  method: 'GET',
  url: '/api/law/checklist',
  schema: {
    operationId: 'readChecklist',
    tags: ['law'],
    summary: 'The first 72 hours, step by step, and who must be in an entry team',
    querystring: z.object({ language }),
    response: {
      200: z.object({
        phases: z.array(z.object({ pack: z.string(), phase: z.string(), said: z.string() })),
        rows: z.array(
          z.object({
            pack: z.string(),
            row: z.string(),
            phase: z.string(),
            step: z.string(),
            who: z.array(owner),
            duty: z.string().nullable(),
            metBy: z.array(z.object({ happened: z.string(), said: z.string() })),
          }),
        ),
        roster: z.array(
          z.object({
            pack: z.string(),
            rule: z.string(),
            said: z.string(),
            hard: z.boolean(),
            sources: z.array(lawSource),
            mark,
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const
