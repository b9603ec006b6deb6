import { duration, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField } from '../lists/court.ts'
import { heldLeg, heldLetters } from '../lists/custody.ts'

export const suspectTransitRemand = defineKind({
  kind: 'suspect.transit-remand', v: 1, compartment: 'suspect',
  why: 'Arrested in another state: the nearest magistrate allows the journey to the court of the case, for so many hours. Constitution art 22(2), BNSS s 187.',
  words: words('Transit remand', 'ট্রানজিট রিমান্ড', 'ट्रांज़िट रिमांड'),
  find: words('transit remand, other state, bring back, journey', 'ট্রানজিট রিমান্ড, অন্য রাজ্য থেকে আনা', 'ट्रांज़िट रिमांड, दूसरे राज्य से लाना'),
  at: words('Granted at', 'মঞ্জুরের সময়', 'मंज़ूरी का समय'),
  fields: {
    who: parties(heldLetters, words('Who', 'কাকে', 'किसे')),
    court: courtField(),
    for: duration(words('For how long', 'কতক্ষণের জন্য', 'कितने समय के लिए')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    to: party(['O'], words('To which court', 'কোন আদালতে নিতে', 'किस न्यायालय में ले जाने')),
    with: parties(['F', 'O'], words('Escorted by', 'কার সঙ্গে', 'किसके साथ')),
    vehicle: party(['V'], words('Vehicle', 'গাড়ি', 'वाहन')),
    refused: text(words('Refused, because', 'মঞ্জুর হয়নি, কারণ', 'मंज़ूर नहीं, कारण')),
  },
  needed: ['who'],
  sets: ({ who, court, until, to, with: escort, vehicle, refused }) => who.flatMap((one) => refused !== undefined ? [] : [
    heldLeg(one, given({ state: 'moving' as const, place: vehicle, from: court, to, with: escort, basis: 'transit-remand' })),
    { of: one, fact: 'liberty' as const, value: given({ state: 'transit-remand', by: court, until }) },
  ]),
  says: words(
    'Transit remand of {who}[ by {court}][ for {for}][ until {until}][. Refused: {refused}]',
    '{who}-এর ট্রানজিট রিমান্ড[, আদেশ {court}-এর][, {for}][, {until} পর্যন্ত][। মঞ্জুর হয়নি: {refused}]',
    '{who} का ट्रांज़िट रिमांड[, {court} द्वारा][, {for}][, {until} तक][। मंज़ूर नहीं: {refused}]',
  ),
  example: { who: ['A-5'], court: 'O-6', for: 'P3D', until: '2017-09-02', to: 'O-4', with: ['F-2'] },
})
