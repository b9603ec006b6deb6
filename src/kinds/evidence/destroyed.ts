import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder } from '../lists/evidence.ts'

export const evidenceDestroyed = defineKind({
  kind: 'evidence.destroyed', v: 1, compartment: 'evidence',
  why: 'An exhibit ends by order, or is found destroyed or wiped; both end its chain, and the difference matters.',
  words: words('Destroyed', 'নষ্ট', 'नष्ट'),
  find: words(
    'destroy, wiped, deleted, lost, burnt, disposed',
    'নষ্ট, মুছে ফেলা, হারানো, পোড়ানো',
    'नष्ट, मिटाया, खोया, जलाया, निपटान',
  ),
  fields: {
    what: exhibits(),
    how: choice({
      order: words('by order', 'আদেশে', 'आदेश से'),
      'found-destroyed': words('found destroyed', 'নষ্ট অবস্থায় পাওয়া', 'नष्ट मिला'),
      'found-wiped': words('found wiped', 'মোছা অবস্থায় পাওয়া', 'मिटाया हुआ मिला'),
      lost: words('lost', 'হারিয়ে গেছে', 'खो गया'),
      decayed: words('decayed', 'পচে গেছে', 'ख़राब हो गया'),
    }, words('How', 'কীভাবে', 'कैसे')),
    by: party(['O', 'F'], words('By whose order', 'কার আদেশে', 'किसके आदेश से')),
    lastWith: holder(words('Last held by', 'শেষ কার কাছে ছিল', 'आख़िर में किसके पास था')),
    number: text(words('Order number', 'আদেশ নম্বর', 'आदेश संख्या')),
  },
  needed: ['what'],
  sets: ({ what, how, lastWith }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'destroyed', from: lastWith, why: how }),
  })),
  says: words(
    '{what} destroyed[: {how}][, ordered by {by}]',
    '{what} নষ্ট[: {how}][, আদেশ {by}]',
    '{what} नष्ट[: {how}][, आदेश {by}]',
  ),
  example: { what: ['X-6'], how: 'order', by: 'O-4', lastWith: 'O-1', number: 'practice 7' },
})
