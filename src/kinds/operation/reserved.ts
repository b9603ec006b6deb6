import { choice, count, party, when, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { actors } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, resources } from '../lists/operation.ts'

export const operationReserved = defineKind({
  kind: 'operation.reserved', v: 1, compartment: 'operation',
  why: 'Beds, women officers and vehicles are asked for before, and a confirmation ends by itself; a team that leaves knows what it can count on.',
  words: words('Reserved for the operation', 'অভিযানের জন্য ধরে রাখা', 'अभियान के लिए आरक्षित'),
  find: words(
    'reserve, book, bed, officers, women police, doctor, interpreter, vehicle, confirm',
    'ধরে রাখা, শয্যা, মহিলা পুলিশ, ডাক্তার, দোভাষী, গাড়ি',
    'आरक्षित, बिस्तर, महिला पुलिस, डॉक्टर, दुभाषिया, वाहन',
  ),
  fields: {
    what: choice(resources, words('What', 'কী', 'क्या')),
    howMany: count(words('How many', 'কতগুলি', 'कितने')),
    from: party(actors, words('From whom', 'কার কাছ থেকে', 'किससे')),
    confirmed: yesNo(words('Confirmed', 'নিশ্চিত করেছে', 'पुष्टि हुई')),
    until: when(words('Held until', 'কত দিন ধরে রাখা', 'कब तक आरक्षित')),
    attempt: attemptNumber(),
  },
  needed: ['what'],
  says: words(
    'Reserved: {what}[, {howMany}][, from {from}][, confirmed: {confirmed}]',
    'ধরে রাখা: {what}[, {howMany}][, {from} থেকে][, নিশ্চিত: {confirmed}]',
    'आरक्षित: {what}[, {howMany}][, {from} से][, पुष्टि: {confirmed}]',
  ),
  example: {
    what: 'beds', howMany: { from: 4, to: 6 }, from: 'H-2', confirmed: 'yes', until: '2017-08-25', attempt: 1,
  },
})
