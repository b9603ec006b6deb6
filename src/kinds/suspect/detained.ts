import { choice, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { heldAt, heldLeg, heldLetters } from '../lists/custody.ts'
import { survivorWithoutReason, whySurvivorField } from '../lists/non-punishment.ts'

export const suspectDetained = defineKind({
  kind: 'suspect.detained', v: 1, compartment: 'suspect',
  why: 'Held before an arrest is written: the hours count from here. Constitution art 22; BNSS s 58.',
  words: words('Detained', 'আটক', 'हिरासत में लिया'),
  find: words('detain, detained, held, picked up, taken to the station', 'আটক, তুলে আনা, থানায় আনা', 'हिरासत, पकड़ा, थाने लाया'),
  at: words('Held since', 'কখন থেকে আটক', 'कब से हिरासत में'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    by: parties(['F', 'O'], words('By whom', 'কে', 'किसने')),
    place: party(places, words('Held at', 'কোথায় রাখা', 'कहाँ रखा')),
    kind: choice(heldAt, words('What kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    ground: text(words('On what ground', 'কোন কারণে', 'किस आधार पर')),
    until: when(words('Until', 'কখন পর্যন্ত', 'कब तक')),
    womanOfficer: yesNo(words('A woman officer was there', 'মহিলা অফিসার ছিলেন', 'महिला अधिकारी थीं')),
    whySurvivor: whySurvivorField(),
  },
  needed: ['who'],
  check: ({ who, whySurvivor, notKnown }) => survivorWithoutReason(who, whySurvivor, notKnown),
  sets: ({ who, by, place, kind, until }, { at }) => who.flatMap((one) => [
    heldLeg(one, given({ place, placeKind: kind, arrived: at, with: by, basis: 'detained' })),
    { of: one, fact: 'liberty' as const, value: given({ state: 'detained', by: by?.[0], until }) },
  ]),
  says: words('{who} was detained[ at {place}]', '{who}-কে আটক করা হয়েছে[, {place}-এ]', '{who} को हिरासत में लिया गया[, {place} पर]'),
  example: { who: ['A-1', 'A-2'], by: ['F-1'], place: 'P-1', ground: 'found in the flat' },
})
