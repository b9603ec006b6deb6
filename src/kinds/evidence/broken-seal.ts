import { choice, parties, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder, sealStates } from '../lists/evidence.ts'

export const evidenceBrokenSeal = defineKind({
  kind: 'evidence.broken-seal', v: 1, compartment: 'evidence',
  why: 'A seal that is not as it was is written when it is seen, by whoever sees it: said early, it can be explained; found in court, it ends a case.',
  words: words('Seal not as it was', 'সিল আগের মতো নেই', 'सील पहले जैसी नहीं'),
  find: words(
    'broken seal, tampered, opened, seal missing, loose',
    'ভাঙা সিল, খোলা, সিল নেই, আলগা',
    'टूटी सील, छेड़छाड़, खुला, सील नहीं, ढीली',
  ),
  at: words('Noticed at', 'কখন দেখা গেল', 'कब देखा गया'),
  fields: {
    what: exhibits(),
    state: choice(sealStates, words('State of the seal', 'সিলের অবস্থা', 'सील की हालत')),
    seal: text(words('Which seal', 'কোন সিল', 'कौन-सी सील')),
    with: holder(words('With whom it was', 'কার কাছে ছিল', 'किसके पास था')),
    before: parties(['W', 'F', 'O'], words('Before whom', 'কার সামনে', 'किसके सामने')),
    explained: text(words('Explanation given', 'কী ব্যাখ্যা দেওয়া হয়েছে', 'क्या कारण बताया गया')),
    measure: text(words('What was done', 'কী করা হলো', 'क्या किया गया')),
  },
  needed: ['what'],
  sets: ({ what, state, seal }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'broken-seal', seal, whole: state ?? 'broken' }),
  })),
  says: words(
    'The seal of {what} is not as it was[: {state}][, held by {with}][. {measure}]',
    '{what}-এর সিল আগের মতো নেই[: {state}][, ছিল {with}-এর কাছে][। {measure}]',
    '{what} की सील पहले जैसी नहीं है[: {state}][, {with} के पास था][। {measure}]',
  ),
  example: {
    what: ['X-1'], state: 'broken', seal: 'PRACTICE-17', with: 'O-1', before: ['F-4'],
    explained: 'Packet torn in the cupboard', measure: 'Sealed again before two witnesses',
  },
})
