import { choice, count, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits } from '../lists/evidence.ts'

export const evidenceInventory = defineKind({
  kind: 'evidence.inventory', v: 1, compartment: 'evidence',
  why: 'A list before a court or magistrate, with pictures, lets things go back to people early and stands in their place at the trial (BNSS s 497).',
  words: words('Inventory', 'তালিকা তৈরি', 'सूची बनी'),
  find: words(
    'inventory, list, malkhana, property register, statement of property, before the court',
    'তালিকা, মালখানা, সম্পত্তি রেজিস্টার, আদালতে',
    'सूची, मालख़ाना, संपत्ति रजिस्टर, अदालत के सामने',
  ),
  fields: {
    what: exhibits(),
    before: party(['O', 'F', 'W'], words('Before whom', 'কার সামনে', 'किसके सामने')),
    pieces: count(words('How many pieces', 'কতগুলি', 'कितनी चीज़ें')),
    agrees: choice({
      agrees: words('agrees with the seizure list', 'জব্দ তালিকার সঙ্গে মেলে', 'ज़ब्ती सूची से मिलती है'),
      differs: words('differs from the seizure list', 'জব্দ তালিকার সঙ্গে মেলে না', 'ज़ब्ती सूची से नहीं मिलती'),
    }, words('Compared', 'মিলিয়ে দেখা', 'मिलान')),
    differs: text(words('What differs', 'কী মেলে না', 'क्या नहीं मिलता')),
    number: text(words('Number in the register', 'রেজিস্টারের নম্বর', 'रजिस्टर की संख्या')),
  },
  needed: ['what'],
  sets: ({ what, agrees }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'inventory', why: agrees }),
  })),
  says: words(
    'Inventory of {what}[ before {before}][: {agrees}][, {differs}]',
    '{what}-এর তালিকা হয়েছে[, {before}-এর সামনে][: {agrees}][, {differs}]',
    '{what} की सूची बनी[, {before} के सामने][: {agrees}][, {differs}]',
  ),
  example: {
    what: ['X-1', 'X-2', 'X-3'], before: 'O-4', pieces: { from: 3, to: 3 }, agrees: 'agrees',
    number: '21 of the register',
  },
})
