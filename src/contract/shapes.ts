import * as z from 'zod'
import { compartmentNames, type Compartment } from '../record/compartments.ts'
import { draftSchema } from '../record/draft-schema.ts'
import { parseStreamName, type Entry } from '../record/envelope.ts'

/** Shapes that several routes share. Every object is strict: an extra key is refused by its name. */

export const wordsShape = z.object({ en: z.string(), bn: z.string(), hi: z.string() })

/** RFC 9457. `refusals` name fields; `instance` is the request's own number and the only thing that differs between two. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    instance: z.string(),
    words: wordsShape.optional(),
    refusals: z.array(z.object({ code: z.string(), field: z.string(), words: wordsShape })).optional(),
    /** Seconds until it makes sense to try again: a delay that grows. */
    wait: z.int().optional(),
  })
  .describe('What went wrong, in words. A thing that is closed and a thing that is not there answer the same.')
export type Problem = z.infer<typeof problem>

export const uuid = z.guid()
export const personCode = z.string().regex(/^p-[1-9][0-9]*$/)
export const instant = z.iso.datetime({ offset: true })
export const compartment = z.enum(compartmentNames as [Compartment, ...Compartment[]])
export const level = z.enum(['read', 'write', 'approve'])
export const streamName = z
  .string()
  .max(160)
  .refine((name) => parseStreamName(name) !== undefined, 'a case and a compartment')

export const entryShape = draftSchema
  .extend({
    seq: z.int(),
    recorded: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .describe('An entry as the store has it: identity fields are sealed') as unknown as z.ZodType<Entry>

export const role = z.enum(['administrator', 'caseworker', 'auditor', 'concern-keeper'])

export const personShape = z.object({
  code: personCode,
  name: z.string(),
  office: uuid.nullable(),
  roles: z.array(role),
  language: z.enum(['en', 'bn', 'hi']),
  state: z.enum(['active', 'invited', 'suspended', 'disabled']),
})

/** What every answer may be besides the good one. */
export const refusals = {
  400: problem,
  401: problem,
  403: problem,
  404: problem,
  409: problem,
  413: problem,
  429: problem,
  503: problem,
} as const

export const nothing = z.object({}).describe('Done')
