import { choices, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premises } from '../lists/premises.ts'

export const premisesConfirmed = defineKind({
  kind: 'premises.confirmed', v: 1, compartment: 'premises',
  why: 'The wrong door is a harm done to strangers: who made sure that this is the place, and by what.',
  words: words('This is the place', 'এটিই সেই জায়গা', 'यही वह जगह है'),
  find: words(
    'confirmed, verified, address checked, the right flat, recce',
    'নিশ্চিত, যাচাই, ঠিক ফ্ল্যাট, রেকি',
    'पुष्टि, सत्यापन, सही फ़्लैट, रेकी',
  ),
  at: words('Confirmed at', 'কখন নিশ্চিত', 'पुष्टि का समय'),
  fields: {
    where: premises(),
    by: party(['F', 'O', 'W', 'S', 'K'], words('By whom', 'কে', 'किसने')),
    how: choices({
      seen: words('seen from outside', 'বাইরে থেকে দেখে', 'बाहर से देखकर'),
      entered: words('on going in', 'ভিতরে ঢুকে', 'अंदर जाकर'),
      shown: words('shown by somebody who was there', 'যিনি ছিলেন তিনি দেখিয়েছেন', 'जो वहाँ थे उन्होंने दिखाया'),
      records: words('records of ownership or lease', 'মালিকানা বা ভাড়ার কাগজ', 'मालिकाना या किराये के काग़ज़'),
      device: words('position of a phone', 'ফোনের অবস্থান', 'फ़ोन की स्थिति'),
      advert: words('an advert', 'বিজ্ঞাপন', 'विज्ञापन'),
    }, words('How', 'কীভাবে', 'कैसे')),
  },
  needed: ['where'],
  sets: ({ where, by }, { actors }) => [{
    of: where, fact: 'premisesState', value: given({ state: 'confirmed', by: by ?? actors?.[0] }),
  }],
  says: words(
    '{where} is the place[: {how}][, confirmed by {by}]',
    '{where}-ই সেই জায়গা[: {how}][, নিশ্চিত করেছেন {by}]',
    '{where} ही वह जगह है[: {how}][, पुष्टि {by}]',
  ),
  example: { where: 'P-1', by: 'F-1', how: ['seen', 'records'] },
})
