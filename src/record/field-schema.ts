import * as z from 'zod'
import { ageBases, type Input } from './fields.ts'
import { labelPattern, type PartyLetter } from './label.ts'
import { durationSchema, instantSchema, whenSchema } from './when-schema.ts'

/** What may be written in a field: follows from what its form draws. Only whoever checks needs it, never whoever reads. */
export function schemaOfInput(input: Input): z.ZodType {
  switch (input.as) {
    case 'party':
      return lettered(input.letters)
    case 'parties':
      return z.array(lettered(input.letters)).min(1).max(200)
    case 'choice':
      return codes(input.options)
    case 'choices':
      return z.array(codes(input.options)).min(1).max(50)
    case 'text':
    case 'place':
      return plain(200)
    case 'long':
      return plain(8000)
    case 'instant':
      return instantSchema
    case 'when':
      return whenSchema
    case 'duration':
      return durationSchema
    case 'yes-no':
      return z.enum(['yes', 'no', 'not-known'])
    case 'number':
      return z.int().min(0).max(1_000_000_000)
    case 'count':
      return range
    case 'age':
      return ageSchema
    case 'amount':
      return amountSchema
    case 'split':
      return z
        .array(z.strictObject({ who: label(), amount: amountSchema }))
        .min(1)
        .max(50)
    case 'entry':
      return z.guid()
    case 'entries':
      return z.array(z.guid()).min(1).max(200)
    case 'file':
      return z.string().regex(/^[0-9a-f]{64}$/)
    case 'identity':
      return identitySchema
    case 'body':
      return z.record(z.string(), z.unknown())
  }
}

const label = () => z.string().regex(labelPattern, 'a label, as S-1')
const lettered = (letters: readonly PartyLetter[]) =>
  label().refine((text) => (letters as readonly string[]).includes(text.charAt(0)), `a label of ${letters.join(', ')}`)
const codes = (options: Readonly<Record<string, unknown>>) => z.enum(Object.keys(options) as [string, ...string[]])
const plain = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((said) => said.trim().length > 0, 'some words')

const range = z
  .strictObject({ from: z.int().min(0).max(1_000_000).optional(), to: z.int().min(0).max(1_000_000).optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'at least one end of the range')
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'the smaller number first')

const ageSchema = z
  .strictObject({
    from: z.int().min(0).max(120).optional(),
    to: z.int().min(0).max(120).optional(),
    basis: codes(ageBases),
    asOf: whenSchema,
  })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'at least one end of the range')
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'the lower age first')

const amountSchema = z
  .strictObject({
    least: z.int().min(0),
    most: z.int().min(0).optional(),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .refine(({ least, most }) => most === undefined || least <= most, 'the smaller amount first')

const base64 = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(Math.ceil((bytes * 4) / 3))
const identitySchema = z.union([
  z.strictObject({ value: z.string().min(1).max(2000), salt: base64(32).max(44) }),
  z.strictObject({ k: z.string().max(80), n: base64(12), c: base64(48), m: base64(32) }),
])
