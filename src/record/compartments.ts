import { words, type Words } from './words.ts'

/**
 * The units of need-to-know. A stream is one case and one compartment. `health` and `statement` are inner rooms of
 * `survivor`: their kinds are named `survivor.…` but need a grant of their own. A `concern` has a stream of its own for
 * each matter raised, closed to the person, home or office that it is about.
 * The number is what the store keys by; it is never reused.
 */
export const compartments = {
  case: { number: 1, words: words('Cover sheet', 'মামলার সারসংক্ষেপ', 'मामले का सार') },
  intel: { number: 2, words: words('Intel', 'গোয়েন্দা তথ্য', 'ख़ुफ़िया जानकारी') },
  operation: { number: 3, words: words('Operation', 'অভিযান', 'अभियान') },
  survivor: { number: 4, words: words('Survivors', 'সারভাইভার', 'सर्वाइवर') },
  suspect: { number: 5, words: words('Suspects', 'সন্দেহভাজন', 'संदिग्ध') },
  evidence: { number: 6, words: words('Evidence', 'প্রমাণ', 'साक्ष्य') },
  court: { number: 7, words: words('Court', 'আদালত', 'अदालत') },
  premises: { number: 8, words: words('Premises', 'স্থান', 'परिसर') },
  concern: { number: 9, words: words('Concern', 'উদ্বেগ', 'चिंता') },
  health: { number: 10, words: words('Health', 'স্বাস্থ্য', 'स्वास्थ्य') },
  statement: { number: 11, words: words('Statements', 'জবানবন্দি', 'बयान') },
} as const satisfies Record<string, { number: number; words: Words }>

export type Compartment = keyof typeof compartments

export const compartmentNames = Object.keys(compartments) as Compartment[]

/** Inner rooms: the compartment in whose navigation they stand. */
export const innerRoomOf: Partial<Record<Compartment, Compartment>> = { health: 'survivor', statement: 'survivor' }

export const compartmentByNumber = (number: number): Compartment | undefined =>
  compartmentNames.find((name) => compartments[name].number === number)
