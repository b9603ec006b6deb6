import { choice, parties, party, place, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { placeKinds } from '../lists/places.ts'
import { exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorWhereabouts = defineKind({
  kind: 'survivor.whereabouts', v: 1, compartment: 'survivor',
  why: 'Where somebody is, or is believed to be, or that nobody knows since when. A coarse label is enough; the exact place of a person in danger is sealed.',
  words: words('Where somebody is', 'কে কোথায় আছে', 'कौन कहाँ है'),
  find: words('whereabouts, location, staying at, believed at, not known where', 'কোথায় আছে, ঠিকানা, থাকে, জানা নেই কোথায়', 'कहाँ है, ठिकाना, रहती है, पता नहीं कहाँ'),
  at: words('There since, or last known', 'কবে থেকে, বা শেষ জানা', 'कब से, या आख़िरी जानकारी'),
  fields: {
    who: whom(),
    known: choice({
      seen: words('seen there', 'সেখানে দেখা গেছে', 'वहाँ देखा गया'),
      told: words('there, as told', 'সেখানে আছে বলে জানা গেছে', 'वहाँ है, ऐसा बताया गया'),
      believed: words('believed to be there', 'সেখানে আছে বলে মনে হয়', 'माना जाता है कि वहाँ है'),
      nobody: words('nobody knows where', 'কোথায় কেউ জানে না', 'कहाँ है, कोई नहीं जानता'),
    }, words('How it is known', 'কীভাবে জানা', 'कैसे मालूम')),
    where: party(places, words('Where', 'কোথায়', 'कहाँ')),
    placeKind: choice(placeKinds, words('Kind of place', 'কেমন জায়গা', 'कैसी जगह')),
    words: place(words('Place in words', 'জায়গাটা কথায়', 'जगह शब्दों में'), { hint: words('As coarse as is safe', 'যতটা বলা নিরাপদ', 'जितना बताना सुरक्षित हो') }),
    exactly: exactPlace(),
    since: when(words('Not known since', 'কবে থেকে জানা নেই', 'कब से पता नहीं')),
    with: parties(['K', 'F', 'H', 'O', 'W', 'A', 'E', 'S', 'C', 'R'], words('With whom', 'কার সঙ্গে', 'किसके साथ')),
  },
  needed: ['who'],
  sets: ({ who, known, where, placeKind, exactly, since, with: companions }) => {
    const nobody = known === 'nobody' || (where === undefined && placeKind === undefined && exactly === undefined)
    return who.map((one) => ({
      of: one, fact: 'whereabouts',
      value: nobody
        ? given({ state: 'not-known', from: where, left: since, with: companions })
        : given({ state: 'at', place: where, placeKind, with: companions, exactly, believed: known === 'seen' ? undefined : true }),
    }))
  },
  says: words(
    '{who}: where now[: {where}][, {placeKind}][, with {with}][ ({known})]',
    '{who}: এখন কোথায়[: {where}][, {placeKind}][, সঙ্গে {with}][ ({known})]',
    '{who}: अभी कहाँ[: {where}][, {placeKind}][, साथ में {with}][ ({known})]',
  ),
  example: { who: ['S-1'], known: 'believed', where: 'P-5', placeKind: 'flat', words: 'north of the river', exactly: { value: 'Practice Lane 0, Practice Town', salt: 'A'.repeat(43) }, with: ['A-2'] },
})
