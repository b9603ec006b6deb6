import * as z from 'zod'
import { compartmentNames, type Compartment } from './compartments.ts'
import { standings } from './envelope.ts'
import { labelPattern } from './label.ts'
import { instantSchema, whenSchema } from './when-schema.ts'

const id = z.guid()
const ids = z.array(id).max(200)
const label = z.string().regex(labelPattern)

export const sourceSchema = z.strictObject({
  how: z.enum(['saw', 'told', 'document', 'press', 'device', 'inferred']),
  by: label.optional(),
  from: label.optional(),
  document: z.string().max(200).optional(),
  page: z.string().max(40).optional(),
  entries: ids.optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  likelihood: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]).optional(),
})

/** The envelope's form; the body is checked by its kind. Extra keys are refused by name. */
export const draftSchema = z.strictObject({
  id,
  case: id,
  compartment: z.enum(compartmentNames as [Compartment, ...Compartment[]]),
  thread: id.optional(),
  kind: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/)
    .max(60),
  v: z.int().min(1).max(32_000),
  at: whenSchema,
  standing: z.enum(standings).optional(),
  source: sourceSchema.optional(),
  actors: z.array(label).max(50).optional(),
  about: z.array(label).max(200).optional(),
  rests: ids.optional(),
  overlooked: ids.optional(),
  same: ids.optional(),
  by: z.string().regex(/^p-[1-9][0-9]*$/),
  device: z.string().regex(/^d-[0-9a-z]{1,20}$/),
  n: z.int().min(0),
  written: z.strictObject({
    device: instantSchema,
    skew: z.int().nullable(),
    via: z.enum(['server', 'none', 'replay']),
    law: z.string().min(1).max(100).optional(),
  }),
  saw: ids,
  base: z.int().min(0),
  body: z.record(z.string(), z.unknown()),
  lang: z.string().max(20).optional(),
  practice: z.literal(true).optional(),
  files: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(50)
    .optional(),
  sig: z.string().max(200).optional(),
})
