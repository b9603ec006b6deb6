import { choice, choices, parties, party, place, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { sectionsField } from '../lists/court.ts'
import { heldAt, heldLeg, heldLetters, whereTold } from '../lists/custody.ts'
import { survivorWithoutReason, whySurvivorField } from '../lists/non-punishment.ts'

export const suspectArrested = defineKind({
  kind: 'suspect.arrested', v: 1, compartment: 'suspect',
  why: 'An arrest starts clocks: grounds told (BNSS s 47), relative informed (s 48), before a magistrate within 24 hours (s 58). Women: s 43.',
  words: words('Arrested', 'গ্রেপ্তার', 'गिरफ़्तार'),
  find: words('arrest, arrest memo, taken into custody, caught', 'গ্রেপ্তার, অ্যারেস্ট মেমো, ধরা', 'गिरफ़्तारी, अरेस्ट मेमो, पकड़ा'),
  at: words('Arrested at', 'গ্রেপ্তারের সময়', 'गिरफ़्तारी का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    by: parties(['F', 'O'], words('By whom', 'কে করেছেন', 'किसने की')),
    where: place(words('Arrested where', 'কোথা থেকে', 'कहाँ से')),
    place: party(places, words('Held at', 'কোথায় রাখা হয়েছে', 'कहाँ रखा गया')),
    kind: choice(heldAt, words('What kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    area: choice(whereTold, words('Own or other state', 'নিজের না অন্য রাজ্য', 'अपना या दूसरा राज्य')),
    sections: sectionsField(),
    warrant: yesNo(words('With a warrant', 'পরোয়ানা ছিল', 'वारंट था')),
    groundsTold: choices({
      writing: words('In writing', 'লিখিতভাবে', 'लिखित में'),
      spoken: words('In words', 'মুখে', 'मौखिक'),
      'own-language': words('In a language understood', 'বোঝেন এমন ভাষায়', 'समझ में आने वाली भाषा में'),
      'not-told': words('Not told', 'জানানো হয়নি', 'नहीं बताए गए'),
    }, words('Grounds told', 'কারণ কীভাবে জানানো হয়েছে', 'आधार कैसे बताए गए')),
    relativeInformed: yesNo(words('Relative or friend informed', 'আত্মীয় বা বন্ধুকে জানানো হয়েছে', 'रिश्तेदार या मित्र को सूचना दी गई')),
    informedAt: when(words('Informed when', 'কখন জানানো হয়েছে', 'सूचना कब दी गई')),
    womanOfficer: yesNo(words('A woman officer made it or was there', 'মহিলা অফিসার করেছেন বা ছিলেন', 'महिला अधिकारी ने की या मौजूद थीं')),
    memoWitness: parties(['W', 'K', 'F'], words('Witness of the memo', 'মেমোর সাক্ষী', 'मेमो के गवाह')),
    papers: choices({
      order: words('Order of the special police officer (ITPA s 14)', 'বিশেষ পুলিশ অফিসারের আদেশ (ITPA ধারা 14)', 'विशेष पुलिस अधिकारी का आदेश (ITPA धारा 14)'),
      reasons: words('Reasons why an arrest is needed', 'গ্রেপ্তার কেন দরকার, তার কারণ', 'गिरफ़्तारी क्यों ज़रूरी है, कारण'),
      senior: words('Leave of a deputy superintendent', 'ডেপুটি সুপারের অনুমতি', 'उप अधीक्षक की अनुमति'),
      magistrate: words('Leave of a magistrate, for a woman at night', 'রাতে মহিলার জন্য ম্যাজিস্ট্রেটের অনুমতি', 'रात में महिला के लिए मजिस्ट्रेट की अनुमति'),
    }, words('In writing before it', 'আগে থেকে লিখিত', 'पहले से लिखित')),
    papersAt: when(words('Written when', 'কখন লেখা', 'कब लिखा')),
    whySurvivor: whySurvivorField(),
  },
  needed: ['who'],
  check: ({ who, whySurvivor, notKnown }) => survivorWithoutReason(who, whySurvivor, notKnown),
  sets: ({ who, by, place: to, kind }, { at }) => who.flatMap((one) => [
    heldLeg(one, given({ place: to, placeKind: kind, arrived: at, with: by, basis: 'arrest' })),
    { of: one, fact: 'liberty' as const, value: given({ state: 'arrested', by: by?.[0] }) },
  ]),
  says: words(
    '{who} was arrested[ by {by}][ under {sections}][, held at {place}]',
    '{who}-কে[ {sections} ধারায়] গ্রেপ্তার করা হয়েছে[, করেছেন {by}][, রাখা হয়েছে {place}-এ]',
    '{who} को[ {sections} में] गिरफ़्तार किया गया[, {by} द्वारा][, {place} में रखा गया]',
  ),
  example: {
    who: ['A-1'], by: ['F-1'], where: 'Third floor, kitchen', place: 'O-1', kind: 'station', area: 'own-state', sections: 'ITPA 3, 4, 5',
    warrant: 'no', groundsTold: ['writing', 'own-language'], relativeInformed: 'yes', womanOfficer: 'yes', papers: ['reasons'],
  },
})
