import { choice, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, holder, sealStates } from '../lists/evidence.ts'

export const evidenceHandedOn = defineKind({
  kind: 'evidence.handed-on', v: 1, compartment: 'evidence',
  why: 'From hand to hand without a gap: who gave, who took, why, and whether the seal was whole. A gap shows as one.',
  words: words('Handed on', 'হস্তান্তর', 'सौंपा गया'),
  find: words(
    'hand over, transfer, malkhana, FSL, laboratory, forward, custody',
    'হস্তান্তর, মালখানা, এফএসএল, ল্যাবরেটরি, পাঠানো',
    'सौंपना, मालख़ाना, एफ़एसएल, प्रयोगशाला, भेजना',
  ),
  at: words('Handed on at', 'হস্তান্তরের সময়', 'सौंपने का समय'),
  fields: {
    what: exhibits(),
    from: holder(words('From', 'কার কাছ থেকে', 'किससे')),
    to: holder(words('To', 'কার কাছে', 'किसको')),
    why: choice({
      store: words('for keeping', 'রাখার জন্য', 'रखने के लिए'),
      laboratory: words('to a laboratory', 'ল্যাবরেটরিতে', 'प्रयोगशाला को'),
      court: words('to a court', 'আদালতে', 'अदालत को'),
      back: words('back from there', 'সেখান থেকে ফেরত', 'वहाँ से वापस'),
      officer: words('to another officer', 'অন্য অফিসারকে', 'दूसरे अधिकारी को'),
      copying: words('for copying', 'কপি করার জন্য', 'प्रति बनाने के लिए'),
    }, words('Why', 'কেন', 'क्यों')),
    seal: choice(sealStates, words('Seal', 'সিল', 'सील')),
    number: text(words('Receipt or entry number', 'রসিদ বা এন্ট্রি নম্বর', 'रसीद या प्रविष्टि संख्या')),
  },
  needed: ['what'],
  sets: ({ what, from, to, why, seal }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'handed-on', from, to, why, whole: seal }),
  })),
  says: words(
    '{what} handed on[ from {from}][ to {to}][, {why}][, seal {seal}]',
    '{what}[ {from} থেকে][ {to}-এর কাছে] দেওয়া হয়েছে[, {why}][, সিল {seal}]',
    '{what}[ {from} से][ {to} को] सौंपा गया[, {why}][, सील {seal}]',
  ),
  example: { what: ['X-1'], from: 'F-2', to: 'O-1', why: 'store', seal: 'whole', number: '21 of the register' },
})
