import { partyLetters, type Label, type PartyLetter } from './label.ts'
import type { AgeRange, Amount, Secret } from './facts.ts'
import type { When } from './when.ts'
import { words, type Words } from './words.ts'

/**
 * A field of a kind: plain data from which the form, the schema, the page of documentation and the sentence come.
 * What may be written in it follows from `input` alone (field-schema.ts), so that reading needs no schema.
 */
export interface Field<Value> {
  readonly words: Words
  readonly hint?: Words
  readonly input: Input
  /** Sealed per subject; `of` names the field that says whose it is (default: the kind's first party field). */
  readonly sealed: boolean
  readonly of?: string
  /** Steps in which the form offers it; everywhere when absent. */
  readonly steps?: readonly string[]
  readonly htcds?: string
  /** Never set: carries the type. */
  readonly value?: Value
}

/** What the form draws. Open lists (`choice`, `choices`) always end in «other» and «not known». */
export type Input =
  | { readonly as: 'party' | 'parties'; readonly letters: readonly PartyLetter[] }
  | { readonly as: 'choice' | 'choices'; readonly options: Options }
  | {
      readonly as:
        | 'text'
        | 'long'
        | 'instant'
        | 'when'
        | 'age'
        | 'count'
        | 'number'
        | 'amount'
        | 'duration'
        | 'yes-no'
        | 'place'
    }
  | { readonly as: 'entry' | 'entries'; readonly kinds?: readonly string[] }
  | { readonly as: 'file' | 'split' | 'body' }
  | { readonly as: 'identity'; readonly of: 'text' | 'long' | 'phone' | 'date' | 'file' }

export type Options = Readonly<Record<string, Words>>

interface More {
  readonly hint?: Words
  readonly steps?: readonly string[]
  /** The field of HTCDS 2.0 that says the same (`data/htcds.json` of the standard: name, without its section). */
  readonly htcds?: string
}

export const other = words('Other', 'অন্য', 'अन्य')
export const notKnown = words('Not known', 'জানা নেই', 'मालूम नहीं')

/** Wherever a survivor, an accused or somebody undecided may stand, a group may stand. */
const withGroup = (letters: readonly PartyLetter[]): readonly PartyLetter[] =>
  letters.some((letter) => letter === 'S' || letter === 'A' || letter === 'E') && !letters.includes('G')
    ? [...letters, 'G']
    : letters

const field = <Value>(said: Words, input: Input, more: More = {}, sealed = false): Field<Value> => ({
  words: said,
  input,
  sealed,
  ...more,
})

/** One party, by label, of the given letters. */
export function party(letters: readonly PartyLetter[], said: Words, more?: More): Field<Label> {
  const allowed = withGroup(letters)
  return field(said, { as: 'party', letters: allowed }, more)
}

/** One or more parties. */
export function parties(letters: readonly PartyLetter[], said: Words, more?: More): Field<readonly Label[]> {
  const allowed = withGroup(letters)
  return field(said, { as: 'parties', letters: allowed }, more)
}

/** Any party at all, as in `party.same-as`. */
export const anyParty = (said: Words, more?: More): Field<Label> =>
  party(Object.keys(partyLetters) as PartyLetter[], said, more)

/** One of a code list; «other» and «not known» are always there. The code is what the record keeps. */
export function choice<Code extends string>(
  options: Readonly<Record<Code, Words>>,
  said: Words,
  more?: More,
): Field<Code | 'other' | 'not-known'> {
  const all: Options = { ...options, other, 'not-known': notKnown }
  return field(said, { as: 'choice', options: all }, more)
}

/** Several of a code list. */
export function choices<Code extends string>(
  options: Readonly<Record<Code, Words>>,
  said: Words,
  more?: More,
): Field<readonly (Code | 'other' | 'not-known')[]> {
  const all: Options = { ...options, other, 'not-known': notKnown }
  return field(said, { as: 'choices', options: all }, more)
}

/** Short plain words that name nobody. */
export const text = (said: Words, more?: More): Field<string> => field(said, { as: 'text' }, more)
/** Longer plain words: offered last; the hint says «who, when, where; not what was done to her» where it fits. */
export const long = (said: Words, more?: More): Field<string> => field(said, { as: 'long' }, more)
/** A place in free words first, as coarse as known: floor, room, seat, stretch of road. Names no address. */
export const place = (said: Words, more?: More): Field<string> => field(said, { as: 'place' }, more)
export const instant = (said: Words, more?: More): Field<string> => field(said, { as: 'instant' }, more)
/** An instant, an uncertain date, as said, or after another entry. */
export const when = (said: Words, more?: More): Field<When> => field(said, { as: 'when' }, more)
export const duration = (said: Words, more?: More): Field<string> => field(said, { as: 'duration' }, more)
export const yesNo = (said: Words, more?: More): Field<'yes' | 'no' | 'not-known'> =>
  field(said, { as: 'yes-no' }, more)
export const number = (said: Words, more?: More): Field<number> => field(said, { as: 'number' }, more)
/** A range, `from` and `to` both counted; one of them is enough. */
export const count = (said: Words, more?: More): Field<{ from?: number; to?: number }> =>
  field(said, { as: 'count' }, more)

/** Range, basis and as-of: never a bare number. */
export const age = (said: Words, more?: More): Field<AgeRange> => field(said, { as: 'age' }, more)

export const ageBases: Options = {
  stated: words('she or he says so', 'নিজে বলেছেন', 'स्वयं बताया'),
  told: words('somebody else says so', 'অন্য কেউ বলেছেন', 'किसी और ने बताया'),
  document: words('a document', 'কাগজ দেখে', 'दस्तावेज़ से'),
  register: words('a register', 'রেজিস্টার দেখে', 'रजिस्टर से'),
  passport: words('a passport', 'পাসপোর্ট দেখে', 'पासपोर्ट से'),
  appearance: words('appearance only', 'শুধু চেহারা দেখে', 'केवल दिखने से'),
  ossification: words('an ossification test', 'হাড়ের পরীক্ষায়', 'अस्थि परीक्षण से'),
  other,
  'not-known': notKnown,
}

/** Smallest unit of the currency as paid; a range, or «at least» when `most` is absent. */
export const amount = (said: Words, more?: More): Field<Amount> => field(said, { as: 'amount' }, more)

/** Who kept what of a payment. */
export const split = (said: Words, more?: More): Field<readonly { who: Label; amount: Amount }[]> =>
  field(said, { as: 'split' }, more)

/** The id of another entry. */
export const entry = (said: Words, more?: More & { kinds?: readonly string[] }): Field<string> => {
  const { kinds, ...rest } = more ?? {}
  return field(said, { as: 'entry', ...(kinds ? { kinds } : {}) }, rest)
}
export const entries = (said: Words, more?: More): Field<readonly string[]> => field(said, { as: 'entries' }, more)
/** SHA-256 of a file's ciphertext, hex. */
export const file = (said: Words, more?: More): Field<string> => field(said, { as: 'file' }, more)

/** Identity: sealed per subject. No sentence can speak of it. */
export function identity(
  said: Words,
  more: More & { of?: string; input?: 'text' | 'long' | 'phone' | 'date' | 'file' } = {},
): Field<Secret> {
  const { of, input, ...rest } = more
  const made = field<Secret>(said, { as: 'identity', of: input ?? 'text' }, rest, true)
  return of === undefined ? made : { ...made, of }
}

/** The whole body as it should have been: only for `entry.corrected`, checked by the kind of the entry it corrects. */
export const correctedBody = (said: Words): Field<Readonly<Record<string, unknown>>> => field(said, { as: 'body' })
