import * as z from 'zod'
import { schemaOfInput } from './field-schema.ts'
import type { Field } from './fields.ts'
import { readForward, type Around, type Kind } from './kind.ts'
import { refusal, type Checked, type Refusal } from './refusal.ts'
import { words, type Language, type Words } from './words.ts'

/** Checks a body as its writer sent it: shape first, then what only makes sense across fields. */
export function checkBody(kind: Kind, v: number, body: unknown, around: Around): Checked<Record<string, unknown>> {
  const current = readForward(kind, v, body as Record<string, unknown>)
  if (current === undefined) return { ok: false, refusals: [refusal('unknown-version', 'v', unknownVersion)] }
  const parsed = schemaOf(kind).safeParse(current)
  if (!parsed.success)
    return { ok: false, refusals: onePerField(parsed.error.issues.map((issue) => refusalOf(kind, issue, current))) }
  const found = kind.check(current, around)
  return found ? { ok: false, refusals: [found] } : { ok: true, value: current }
}

/** A field that is wrong in two ways is said once. */
const onePerField = (refusals: readonly Refusal[]): Refusal[] => [
  ...new Map(refusals.map((each) => [`${each.field} ${each.code}`, each])).values(),
]

const schemas = new WeakMap<Kind, z.ZodType>()

/** Made when a body is first checked: whoever only reads never makes one. */
function schemaOf(kind: Kind): z.ZodType {
  let made = schemas.get(kind)
  if (!made) schemas.set(kind, (made = schemaOfBody(kind)))
  return made
}

function schemaOfBody({ fields, needed, steps }: Kind): z.ZodType {
  const shape: Record<string, z.ZodType> = {}
  if (steps) shape['step'] = z.enum(Object.keys(steps) as [string, ...string[]])
  for (const [name, field] of Object.entries(fields))
    shape[name] = needed.includes(name) ? schemaOfInput(field.input) : schemaOfInput(field.input).optional()
  shape['notKnown'] = z
    .array(z.enum(['at', ...Object.keys(fields)] as [string, ...string[]]))
    .max(60)
    .optional()
  return z.strictObject(shape)
}

/** zod's own messages mix English into Bengali, so the field speaks with its own words. */
function refusalOf(kind: Kind, issue: z.core.$ZodIssue, body: Readonly<Record<string, unknown>>): Refusal {
  const path = issue.path.map(String)
  const name = path[0] ?? (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : '')
  const field = kind.fields[name]
  if (issue.code === 'unrecognized_keys') {
    const key = [...path, issue.keys[0] ?? ''].join('.')
    return refusal(
      'unknown-field',
      key,
      each((language) => unknownField[language].replace('{field}', key)),
    )
  }
  const said = field ? field.words : name === 'step' ? stepWords : words(name, name, name)
  const missing = path.length === 1 && typeof body === 'object' && body?.[name] === undefined
  const reason = missing ? missingField : wrongField
  const detail = field ? expected(field) : undefined
  return refusal(
    missing ? 'missing' : 'wrong',
    path.join('.'),
    each((language) => reason[language].replace('{field}', said[language]) + (detail ? ` ${detail[language]}` : '')),
  )
}

const each = (said: (language: Language) => string): Words => words(said('en'), said('bn'), said('hi'))

function expected(field: Field<unknown>): Words | undefined {
  const { input } = field
  if (input.as === 'party' || input.as === 'parties') {
    const letters = input.letters.length > 12 ? 'S-1' : input.letters.map((letter) => `${letter}-1`).join(', ')
    return words(`Write a label, as ${letters}.`, `একটি লেবেল লিখুন, যেমন ${letters}।`, `एक लेबल लिखें, जैसे ${letters}।`)
  }
  if (input.as === 'instant') {
    return words(
      'Write a time with its zone, as 2017-08-24T16:15:00+05:30.',
      'সময় ও তার অঞ্চল লিখুন, যেমন 2017-08-24T16:15:00+05:30।',
      'समय और उसका क्षेत्र लिखें, जैसे 2017-08-24T16:15:00+05:30।',
    )
  }
  if (input.as === 'when') {
    return words(
      'Write a time with its zone, or a date as far as it is known: 2017-08.',
      'সময় ও অঞ্চল, বা যতটা জানা ততটা তারিখ লিখুন: 2017-08।',
      'समय और क्षेत्र, या जितनी मालूम हो उतनी तारीख़ लिखें: 2017-08।',
    )
  }
  if (input.as === 'choice' || input.as === 'choices') {
    const codes = Object.keys(input.options).join(', ')
    return words(`Choose one of: ${codes}.`, `এর একটি বাছুন: ${codes}।`, `इनमें से एक चुनें: ${codes}।`)
  }
  if (input.as === 'age') {
    return words(
      'Write an age as a range, its basis and as of when.',
      'বয়সের সীমা, ভিত্তি ও কবেকার তা লিখুন।',
      'उम्र की सीमा, आधार और कब की है, लिखें।',
    )
  }
  return undefined
}

const missingField = words(
  '{field}: write it, or say that it is not known.',
  '{field}: লিখুন, বা জানা নেই বলুন।',
  '{field}: लिखें, या कहें कि मालूम नहीं।',
)
const wrongField = words(
  '{field}: this cannot be read as it stands.',
  '{field}: এটা যেভাবে লেখা, পড়া যায় না।',
  '{field}: जैसा लिखा है, पढ़ा नहीं जा सकता।',
)
const unknownField = words(
  '“{field}” is no field of this kind. Take it out.',
  '“{field}” এই ধরনের এন্ট্রির ঘর নয়। বাদ দিন।',
  '“{field}” इस प्रकार का ख़ाना नहीं है। हटाएँ।',
)
const stepWords = words('Step', 'ধাপ', 'चरण')
const unknownVersion = words(
  'This entry was written by a newer Mukti. It is kept; update to read it.',
  'এই এন্ট্রি নতুন সংস্করণে লেখা। রাখা আছে; পড়তে হালনাগাদ করুন।',
  'यह प्रविष्टि नए संस्करण में लिखी गई है। रखी है; पढ़ने के लिए अद्यतन करें।',
)
