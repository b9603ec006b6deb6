import { parties, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder } from '../lists/evidence.ts'

export const evidenceSealed = defineKind({
  kind: 'evidence.sealed', v: 1, compartment: 'evidence',
  why: 'A seal has a number and witnesses; whoever opens the parcel later compares.',
  words: words('Sealed', 'সিল করা', 'सील किया'),
  find: words('seal, packet, parcel, label, wax', 'সিল, প্যাকেট, লেবেল, গালা', 'सील, पैकेट, लेबल, लाख'),
  at: words('Sealed at', 'সিল করার সময়', 'सील करने का समय'),
  fields: {
    what: exhibits(),
    seal: text(words('Seal', 'সিল', 'सील'), { hint: words('Number or impression', 'নম্বর বা ছাপ', 'संख्या या छाप') }),
    before: parties(['W', 'F', 'O', 'A'], words('Before whom', 'কার সামনে', 'किसके सामने')),
    sealWith: holder(words('Who keeps the seal', 'সিলমোহর কার কাছে', 'मोहर किसके पास')),
  },
  needed: ['what'],
  sets: ({ what, seal }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'sealed', seal, whole: 'whole' }),
  })),
  says: words(
    '{what} sealed[: {seal}][, before {before}]',
    '{what} সিল করা হয়েছে[: {seal}][, {before}-এর সামনে]',
    '{what} सील किया गया[: {seal}][, {before} के सामने]',
  ),
  example: { what: ['X-1', 'X-2'], seal: 'PRACTICE-18', before: ['W-1', 'W-2'], sealWith: 'F-4' },
})
