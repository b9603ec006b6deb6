import * as z from 'zod'
import { isDuration, isInstant, isUncertainDate } from './when.ts'

export const instantSchema = z
  .string()
  .max(64)
  .refine(isInstant, 'an instant with its zone, as 2017-08-24T16:15:00+05:30')
export const durationSchema = z.string().max(32).refine(isDuration, 'a duration, as P9D or PT45M')

export const whenSchema = z.union([
  z
    .string()
    .max(64)
    .refine((text) => isInstant(text) || isUncertainDate(text), 'an instant with its zone, or an EDTF date'),
  z.strictObject({
    said: z.string().min(1).max(200),
    near: z
      .string()
      .max(40)
      .refine((text) => isInstant(text) || isUncertainDate(text), 'a date')
      .optional(),
  }),
  z.strictObject({ after: z.guid(), by: durationSchema, said: z.string().max(200).optional() }),
])
