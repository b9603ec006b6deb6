import { choice, choices, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { actors, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { legalBases } from '../lists/legal-basis.ts'
import { placeKinds } from '../lists/places.ts'
import { earlier, exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorPlaced = defineKind({
  kind: 'survivor.placed', v: 1, compartment: 'survivor',
  why: 'Where she stays, on which basis, until when, and why this home and not another. No child stays in a police station at night (POCSO s 24(4)).',
  words: words('Placed in a home', 'হোমে রাখা', 'गृह में रखना'),
  find: words('placed, admitted, shelter, Shakti Sadan, Swadhar, CCI, children home, protective home, bed', 'হোমে রাখা, আশ্রয়, শক্তি সদন, ভর্তি', 'गृह में रखा, आश्रय, शक्ति सदन, दाख़िल'),
  at: words('There since', 'কখন থেকে সেখানে', 'कब से वहाँ'),
  fields: {
    who: whom(),
    home: party(['H', 'P', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    placeKind: choice(placeKinds, words('Kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    exactly: exactPlace(),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    left: when(words('Left there at', 'সেখান থেকে কখন', 'वहाँ से कब')),
    with: parties(actors, words('In whose charge', 'কার দায়িত্বে', 'किसकी ज़िम्मेदारी में')),
    basis: choice(legalBases, words('Legal basis', 'আইনি ভিত্তি', 'क़ानूनी आधार')),
    order: earlier('survivor.order'),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { htcds: 'spl_PlannedEndDate' }),
    why: choices({
      'only-bed': words('the only free bed', 'একমাত্র খালি জায়গা', 'एकमात्र ख़ाली जगह'),
      language: words('her language is spoken', 'তাঁর ভাষা বলা হয়', 'उनकी भाषा बोली जाती है'),
      'sex-and-age': words('right for her sex and age', 'বয়স ও লিঙ্গের উপযুক্ত', 'उम्र और लिंग के लिए उपयुक्त'),
      safe: words('far from those she fears', 'যাদের ভয় পান তাদের থেকে দূরে', 'जिनसे डर है उनसे दूर'),
      'near-home': words('near home', 'বাড়ির কাছে', 'घर के पास'),
      'with-others': words('together with somebody she wants', 'যাঁকে চান তাঁর সঙ্গে', 'जिनके साथ चाहती हैं'),
      'with-child': words('her child can stay with her', 'সন্তান সঙ্গে থাকতে পারে', 'बच्चा साथ रह सकता है'),
      care: words('the care she needs', 'যে যত্ন দরকার', 'ज़रूरी देखभाल'),
      ordered: words('named in the order', 'আদেশে লেখা', 'आदेश में लिखा'),
    }, words('Why this place', 'কেন এই জায়গা', 'यही जगह क्यों')),
    ownWish: yesNo(words('By her own wish', 'তাঁর নিজের ইচ্ছায়', 'उनकी अपनी इच्छा से')),
  },
  needed: ['who'],
  sets: ({ who, home, placeKind, exactly, from, left, with: inCharge, basis, ownWish }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: given({ state: 'at', place: home, placeKind, from, left, arrived: at, with: inCharge, basis: basis ?? 'placed', ownWish, exactly }),
  })),
  says: words(
    '{who} was placed[ at {home}][, {placeKind}][, {basis}][, until {until}]',
    '{who}-কে রাখা হয়েছে[ {home}-এ][, {placeKind}][, {basis}][, {until} পর্যন্ত]',
    '{who} को रखा गया[ {home} में][, {placeKind}][, {basis}][, {until} तक]',
  ),
  example: { who: ['S-1', 'S-2'], home: 'H-1', placeKind: 'shelter', from: 'H-2', with: ['F-4'], basis: 'pocso-19', until: '2017-09-08', why: ['sex-and-age', 'safe'], ownWish: 'yes' },
})
