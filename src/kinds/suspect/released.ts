import { choice, parties, party, text, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectReleased = defineKind({
  kind: 'suspect.released', v: 1, compartment: 'suspect',
  why: 'Who walked out, when and why. A survivor who may be in danger is told before he is at her door.',
  words: words('Let out of custody', 'হেফাজত থেকে ছাড়া', 'हिरासत से छूटा'),
  find: words('release, let go, out, freed, walked out, term served', 'ছাড়া, মুক্তি, বেরোনো', 'रिहा, छूटा, बाहर'),
  at: words('Let out at', 'ছাড়ার সময়', 'छूटने का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    ground: choice({
      bail: words('Bail', 'জামিন', 'ज़मानत'), 'default-bail': words('Default bail', 'সময়ে চার্জশিট না হওয়ায়', 'समय पर आरोप-पत्र न होने से'),
      'not-arrested': words('Questioned only', 'শুধু জিজ্ঞাসাবাদ', 'केवल पूछताछ'), 'no-evidence': words('No evidence', 'প্রমাণ নেই', 'साक्ष्य नहीं'),
      discharged: words('Discharged', 'অব্যাহতি', 'उन्मोचित'), acquitted: words('Acquitted', 'খালাস', 'बरी'),
      served: words('Term served', 'সাজা শেষ', 'सज़ा पूरी'), parole: words('Parole or furlough', 'প্যারোল', 'पैरोल या फ़र्लो'),
      survivor: words('Turned out to be a survivor', 'জানা গেছে নিজেই সারভাইভার', 'स्वयं सर्वाइवर निकलीं'),
      'no-authority': words('Let go on nobody’s order', 'কারও আদেশ ছাড়া', 'बिना किसी आदेश के'),
    }, words('On what ground', 'কোন কারণে', 'किस आधार पर')),
    by: party(['O', 'F'], words('By whose order', 'কার আদেশে', 'किसके आदेश से')),
    survivorTold: yesNo(words('The survivor was told', 'সারভাইভারকে জানানো হয়েছে', 'सर्वाइवर को बताया गया')),
    conditions: text(words('Conditions', 'শর্ত', 'शर्तें')),
  },
  needed: ['who'],
  sets: ({ who, from, ground, by, conditions }, { at }) => who.flatMap((one) => [
    { of: one, fact: 'whereabouts' as const, value: given({ state: 'left' as const, from, left: at, basis: ground ?? 'released', custody: false }) },
    { of: one, fact: 'liberty' as const, value: given({ state: 'released', by, conditions }) },
  ]),
  says: words('{who} was let out[ from {from}][: {ground}]', '{who}-কে[ {from} থেকে] ছেড়ে দেওয়া হয়েছে[: {ground}]', '{who} को[ {from} से] छोड़ा गया[: {ground}]'),
  example: { who: ['A-3'], from: 'O-7', ground: 'bail', by: 'O-4', survivorTold: 'yes', conditions: 'reports to the station on Mondays' },
})
