import { choice, parties, party, place } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found, people, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber } from '../lists/operation.ts'

export const operationIntercepted = defineKind({
  kind: 'operation.intercepted', v: 1, compartment: 'operation',
  why: 'Somebody stopped on the way has a path that begins here: the vehicle, the route and the leg say where she came from and where she was to go.',
  words: words('Stopped on the way', 'পথে থামানো', 'रास्ते में रोका गया'),
  find: words(
    'intercept, stop, train, bus, station, border, BOP, checkpost, RPF, GRP',
    'আটকানো, ট্রেন, বাস, স্টেশন, সীমান্ত, চেকপোস্ট',
    'रोकना, ट्रेन, बस, स्टेशन, सीमा, चेकपोस्ट',
  ),
  at: words('Stopped at', 'থামানোর সময়', 'रोकने का समय'),
  fields: {
    who: parties(found, words('Who was found', 'কাকে পাওয়া গেল', 'कौन मिला')),
    with: parties(people, words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    placeKind: choice({
      train: words('train', 'ট্রেন', 'ट्रेन'),
      bus: words('bus', 'বাস', 'बस'),
      car: words('car', 'গাড়ি', 'कार'),
      boat: words('boat', 'নৌকা', 'नाव'),
      'railway-station': words('railway station', 'রেল স্টেশন', 'रेलवे स्टेशन'),
      'bus-stand': words('bus stand', 'বাস স্ট্যান্ড', 'बस अड्डा'),
      airport: words('airport', 'বিমানবন্দর', 'हवाई अड्डा'),
      'border-post': words('border post', 'সীমান্ত চৌকি', 'सीमा चौकी'),
      road: words('road', 'রাস্তা', 'सड़क'),
    }, words('Where', 'কোথায়', 'कहाँ')),
    place: party(places, words('Place', 'জায়গা', 'जगह')),
    vehicle: party(['V'], words('Vehicle', 'গাড়ি', 'वाहन')),
    route: place(words('Route', 'পথ', 'मार्ग'), {
      hint: words('From where to where, as far as known', 'কোথা থেকে কোথায়, যতটা জানা', 'कहाँ से कहाँ, जितना मालूम हो') }),
    leg: place(words('Which part of the way', 'পথের কোন অংশে', 'रास्ते का कौन-सा हिस्सा'), {
      hint: words('Between two stops; coach and seat', 'কোন দুই স্টপের মাঝে; কামরা ও আসন', 'किन दो ठहराव के बीच; डिब्बा और सीट') }),
    attempt: attemptNumber(),
  },
  needed: ['who'],
  sets: ({ who, placeKind, place: where, vehicle }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts', value: given({
      state: 'at' as const, place: where ?? vehicle, arrived: at,
      placeKind: placeKind === undefined ? undefined : kindsOnBoard[placeKind] ?? placeKind,
    }),
  })),
  says: words(
    '{who} was stopped on the way[: {placeKind}][ {place}][, in {vehicle}][, with {with}]',
    '{who}-কে পথে থামানো হয়েছে[: {placeKind}][ {place}][, {vehicle}-এ][, সঙ্গে {with}]',
    '{who} को रास्ते में रोका गया[: {placeKind}][ {place}][, {vehicle} में][, साथ में {with}]',
  ),
  example: {
    who: ['E-1', 'E-2'], with: ['A-4'], placeKind: 'railway-station', place: 'O-5', vehicle: 'V-3',
    route: 'east to west by night train', leg: 'coach S4, before the junction',
  },
})

/** How the board of whereabouts names these places. */
const kindsOnBoard: Readonly<Record<string, string>> = {
  'railway-station': 'train', bus: 'vehicle', car: 'vehicle', boat: 'vehicle', 'bus-stand': 'road', 'border-post': 'border',
}
