import { choice, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const survivorDeath = defineKind({
  kind: 'survivor.death', v: 1, compartment: 'survivor',
  why: 'A death closes no case and no claim. It says who was in charge and which inquiry follows (in custody or in a home: BNSS s 196; CrPC s 176(1A)).',
  words: words('Death', 'মৃত্যু', 'मृत्यु'),
  find: words('death, died, dead, inquest, post-mortem, UD case', 'মৃত্যু, মারা গেছেন, সুরতহাল, ময়নাতদন্ত', 'मृत्यु, निधन, पंचनामा, पोस्टमार्टम'),
  at: words('Died at', 'মৃত্যুর সময়', 'मृत्यु का समय'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    place: party(places, words('Where', 'কোথায়', 'कहाँ')),
    inCharge: party(['H', 'O', 'F', 'K'], words('Who was in charge of her', 'কার দায়িত্বে ছিলেন', 'किसकी ज़िम्मेदारी में')),
    cause: choice({
      illness: words('illness', 'অসুখ', 'बीमारी'),
      accident: words('an accident', 'দুর্ঘটনা', 'दुर्घटना'),
      'own-hand': words('by her or his own hand', 'আত্মহত্যা', 'आत्महत्या'),
      violence: words('violence', 'হিংসা', 'हिंसा'),
      birth: words('a birth', 'প্রসবে', 'प्रसव में'),
    }, words('Cause, as stated', 'কারণ, যেমন বলা হয়েছে', 'कारण, जैसा बताया गया'), { htcds: 'prs_Deceased' }),
    inquiry: choice({
      none: words('none', 'কিছু নয়', 'कोई नहीं'),
      police: words('by police', 'পুলিশের', 'पुलिस की'),
      magistrate: words('by a magistrate', 'ম্যাজিস্ট্রেটের', 'मजिस्ट्रेट की'),
      court: words('by a court', 'আদালতের', 'अदालत की'),
    }, words('Inquiry', 'তদন্ত', 'जाँच')),
    by: party(['O'], words('Inquiry with', 'তদন্ত কার কাছে', 'जाँच किसके पास')),
    familyTold: yesNo(words('Family was told', 'পরিবারকে জানানো হয়েছে', 'परिवार को बताया गया')),
  },
  needed: ['who'],
  sets: ({ who, place }) => [
    { of: who, fact: 'living', value: 'dead' },
    { of: who, fact: 'whereabouts', value: given({ state: 'dead', place }) },
  ],
  says: words('{who} died[ at {place}][, inquiry: {inquiry}]', '{who} মারা গেছেন[ {place}-এ][, তদন্ত: {inquiry}]', '{who} की मृत्यु हुई[ {place} में][, जाँच: {inquiry}]'),
  example: { who: 'S-9', place: 'H-2', inCharge: 'H-1', cause: 'illness', inquiry: 'magistrate', by: 'O-4' },
})
