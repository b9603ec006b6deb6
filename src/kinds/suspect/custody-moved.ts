import { choice, instant, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { orderOf } from '../../record/when.ts'
import { words } from '../../record/words.ts'
import { heldAt, heldLeg, heldLetters } from '../lists/custody.ts'

export const suspectCustodyMoved = defineKind({
  kind: 'suspect.custody-moved', v: 1, compartment: 'suspect',
  why: 'Whoever is held is in somebody’s charge at every hour: station, court, hospital, prison. A gap shows.',
  words: words('Moved in custody', 'হেফাজতে স্থানান্তর', 'हिरासत में स्थानांतरण'),
  find: words('transfer, lock-up, jail, prison van, escort, hospital', 'স্থানান্তর, হাজত, জেল, প্রিজন ভ্যান', 'स्थानांतरण, हवालात, जेल, प्रिज़न वैन'),
  at: words('Left at', 'রওনার সময়', 'रवानगी का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    to: party(places, words('To', 'কোথায়', 'कहाँ')),
    kind: choice(heldAt, words('What kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    with: parties(['F', 'O'], words('Escorted by', 'কার সঙ্গে', 'किसके साथ')),
    vehicle: party(['V'], words('Vehicle', 'গাড়ি', 'वाहन')),
    arrived: instant(words('Arrived at', 'পৌঁছানোর সময়', 'पहुँचने का समय'), {
      hint: words('Leave empty if still on the way', 'এখনও পথে থাকলে খালি রাখুন', 'अभी रास्ते में हों तो ख़ाली छोड़ें') }),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['who'],
  check: ({ arrived }, { at }) => {
    const left = orderOf(at)
    return arrived !== undefined && left !== undefined && Date.parse(arrived) < left ? custodyArrivedEarly : undefined
  },
  sets: ({ who, from, to, kind, with: escort, vehicle, arrived }, { at }) => who.map((one) => heldLeg(one, given({
    state: arrived === undefined ? 'moving' as const : 'at' as const, from, to, place: arrived === undefined ? vehicle : to,
    placeKind: arrived === undefined ? undefined : kind, left: at, arrived, with: escort, basis: 'custody',
  }))),
  says: words(
    '{who} was moved in custody[ from {from}][ to {to}][, with {with}]',
    '{who}-কে হেফাজতে[ {from} থেকে][ {to}-এ] নেওয়া হয়েছে[, সঙ্গে {with}]',
    '{who} को हिरासत में[ {from} से][ {to}] ले जाया गया[, साथ में {with}]',
  ),
  example: { who: ['A-1'], from: 'O-1', to: 'O-7', kind: 'prison', with: ['F-2'], vehicle: 'V-3', arrived: '2017-08-24T18:00:00+05:30' },
})

const custodyArrivedEarly = refusal('arrived-before-leaving', 'arrived', words(
  'The arrival is before the departure. Correct one of the two times.',
  'রওনা হওয়ার আগেই পৌঁছানোর সময় লেখা আছে। দুটির একটি সময় ঠিক করুন।',
  'पहुँचने का समय रवानगी से पहले का है। दोनों में से एक समय ठीक करें।',
))
