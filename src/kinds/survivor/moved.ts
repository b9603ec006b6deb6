import { choice, instant, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { actors, found, places } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { orderOf } from '../../record/when.ts'
import { words } from '../../record/words.ts'
import { movingBases } from '../lists/moving.ts'

export const survivorMoved = defineKind({
  kind: 'survivor.moved', v: 1, compartment: 'survivor',
  why: 'A survivor is always in somebody’s charge. Every move is written, so that a gap shows.',
  words: words('Survivor moved', 'সারভাইভারকে স্থানান্তর', 'सर्वाइवर का स्थानांतरण'),
  find: words('move, transfer, take to, drive, escort, shelter, hospital', 'নিয়ে যাওয়া, গাড়ি, আশ্রয়, হাসপাতাল', 'ले जाना, गाड़ी, आश्रय, अस्पताल'),
  at: words('Left at', 'রওনার সময়', 'रवानगी का समय'),
  fields: {
    who: parties(found, words('Who', 'কাকে', 'किसे')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    to: party(places, words('To', 'কোথায়', 'कहाँ')),
    with: parties(actors, words('With whom', 'কার সঙ্গে', 'किसके साथ'), {
      hint: words('Who answers for her on the way', 'পথে কে দায়িত্বে', 'रास्ते में कौन ज़िम्मेदार है') }),
    vehicle: party(['V'], words('Vehicle', 'গাড়ি', 'वाहन')),
    arrived: instant(words('Arrived at', 'পৌঁছানোর সময়', 'पहुँचने का समय'), {
      hint: words('Leave empty if still on the way', 'এখনও পথে থাকলে খালি রাখুন', 'अभी रास्ते में हों तो ख़ाली छोड़ें') }),
    basis: choice(movingBases, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
    ownWish: yesNo(words('By her own wish', 'তাঁর নিজের ইচ্ছায়', 'उनकी अपनी इच्छा से')),
  },
  needed: ['who'],
  check: ({ arrived }, { at }) => {
    const left = orderOf(at)
    return arrived !== undefined && left !== undefined && Date.parse(arrived) < left ? arrivedBeforeLeaving : undefined
  },
  sets: ({ who, from, to, with: escort, vehicle, arrived, basis, ownWish }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: given({ state: arrived === undefined ? 'moving' : 'at', from, to, place: arrived === undefined ? vehicle : to, left: at, arrived, with: escort, basis, ownWish }),
  })),
  says: words(
    '{who} was taken[ from {from}][ to {to}][, with {with}]',
    '{who}-কে[ {from} থেকে][ {to}-এ] নেওয়া হয়েছে[, সঙ্গে {with}]',
    '{who} को[ {from} से][ {to}] ले जाया गया[, साथ में {with}]',
  ),
  saysIf: [{ when: { ownWish: 'yes' }, says: words(
    '{who} went by own wish[ from {from}][ to {to}][, with {with}]',
    '{who} নিজের ইচ্ছায়[ {from} থেকে][ {to}-এ] গেছেন[, সঙ্গে {with}]',
    '{who} अपनी इच्छा से[ {from} से][ {to}] गए[, साथ में {with}]',
  ) }],
  example: { who: ['S-1'], from: 'P-1', to: 'O-1', with: ['F-3'], vehicle: 'V-2', arrived: '2017-08-24T17:05:00+05:30', basis: 'protection' },
})

const arrivedBeforeLeaving = refusal('arrived-before-leaving', 'arrived', words(
  'The arrival is before the departure. Correct one of the two times.',
  'রওনা হওয়ার আগেই পৌঁছানোর সময় লেখা আছে। দুটির একটি সময় ঠিক করুন।',
  'पहुँचने का समय रवानगी से पहले का है। दोनों में से एक समय ठीक करें।',
))
