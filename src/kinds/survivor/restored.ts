import { choice, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { actors } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { placeKinds } from '../lists/places.ts'
import { earlier, exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorRestored = defineKind({
  kind: 'survivor.restored', v: 1, compartment: 'survivor',
  why: 'A child goes back to somebody by an order, after a report on the home (JJ Act s 40); an adult goes to a home of her own or to whom she likes, and needs nobody to receive her.',
  words: words('Restored, or back in her own home', 'বাড়ি ফেরা', 'घर वापसी'),
  find: words('restoration, restored to parents, reunited, back home, own home, JJ 40', 'বাড়ি ফেরানো, মা-বাবার কাছে, নিজের বাড়ি', 'घर वापसी, माता-पिता को सौंपना, अपना घर'),
  at: words('Arrived at', 'কখন পৌঁছেছেন', 'कब पहुँचीं'),
  fields: {
    who: whom(),
    to: parties(['K', 'F', 'W', 'O'], words('To whom, if to somebody', 'কারও কাছে হলে, কার কাছে', 'किसी के पास, तो किसके पास')),
    place: party(['P', 'H'], words('Where', 'কোথায়', 'कहाँ')),
    placeKind: choice(placeKinds, words('Kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    exactly: exactPlace(),
    from: party(['H', 'O', 'P'], words('From', 'কোথা থেকে', 'कहाँ से')),
    left: when(words('Left there at', 'সেখান থেকে কখন', 'वहाँ से कब')),
    with: parties(actors, words('Escorted by', 'কে পৌঁছে দিয়েছেন', 'किसने पहुँचाया')),
    order: earlier('survivor.order'),
    homeReport: earlier('survivor.home-report'),
    checked: yesNo(words('Who receives her was checked against the case', 'যিনি নিচ্ছেন, মামলার সঙ্গে মিলিয়ে দেখা হয়েছে', 'लेने वाले को मामले से मिलाकर जाँचा गया')),
    ownWish: yesNo(words('By her own wish', 'তাঁর নিজের ইচ্ছায়', 'उनकी अपनी इच्छा से')),
    next: when(words('Looked after again on', 'আবার খোঁজ নেওয়া', 'फिर हाल पूछना')),
  },
  needed: ['who'],
  sets: ({ who, to, place, placeKind, exactly, from, left, with: escort, ownWish }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: given({
      state: 'at', place, placeKind: placeKind ?? (to === undefined ? 'home' : 'family-home'), from, left, arrived: at,
      with: to ?? escort, basis: 'restored', ownWish, exactly,
    }),
  })),
  says: words('{who} is home again[, with {to}][ at {place}][, from {from}][, own wish: {ownWish}]', '{who} বাড়ি ফিরেছেন[, {to}-এর কাছে][, {place}-এ][, {from} থেকে][, নিজের ইচ্ছায়: {ownWish}]', '{who} की घर वापसी[, {to} के पास][, {place} में][, {from} से][, अपनी इच्छा से: {ownWish}]'),
  example: { who: ['S-1'], to: ['K-1'], placeKind: 'family-home', exactly: { value: 'Practice Village 0', salt: 'A'.repeat(43) }, from: 'H-3', with: ['F-3'], checked: 'yes', ownWish: 'yes', next: '2018-05' },
})
