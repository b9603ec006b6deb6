import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const caseLead = defineKind({
  kind: 'case.lead', v: 1, compartment: 'case',
  why: 'Somebody answers for the case at every moment. The lead need not be police, and a posting changes it.',
  words: words('Lead of the case', 'মামলার দায়িত্ব', 'मामले का नेतृत्व'),
  find: words(
    'lead, in charge, IO, investigating officer, posting, transfer, handover, take over',
    'দায়িত্ব, তদন্তকারী অফিসার, বদলি, হস্তান্তর',
    'नेतृत्व, जाँच अधिकारी, तबादला, कार्यभार',
  ),
  at: words('From when', 'কবে থেকে', 'कब से'),
  fields: {
    person: party(['F'], words('Who leads', 'কে দায়িত্বে', 'कौन ज़िम्मेदार'), { htcds: 'cas_CaseOwner' }),
    office: party(['O'], words('For which office', 'কোন দপ্তরের হয়ে', 'किस कार्यालय की ओर से')),
    from: party(['F', 'O'], words('Taken over from', 'কার কাছ থেকে নেওয়া', 'किससे कार्यभार लिया')),
    why: choice({
      opened: words('the case was opened', 'মামলা খোলা হয়েছে', 'मामला खुला'),
      posting: words('a posting', 'বদলি', 'तबादला'),
      leave: words('leave or illness', 'ছুটি বা অসুস্থতা', 'छुट्टी या बीमारी'),
      jurisdiction: words('jurisdiction', 'এলাকার এক্তিয়ার', 'क्षेत्राधिकार'),
      'stood-aside': words('stood aside', 'সরে দাঁড়ানো', 'अलग हुए'),
      ordered: words('ordered by a superior or a court', 'ঊর্ধ্বতন বা আদালতের আদেশ', 'वरिष्ठ या अदालत का आदेश'),
    }, words('Why', 'কেন', 'क्यों')),
    reason: text(words('In words', 'কথায়', 'शब्दों में')),
  },
  needed: [],
  sets: ({ person, office, from }) => [{ of: 'case', fact: 'lead', value: given({ person, office, from }) }],
  says: words(
    'The lead of the case changed[: now {person}][, for {office}][, taken over from {from}][ ({why})]',
    'মামলার দায়িত্ব বদলেছে[: এখন {person}][, {office}-এর হয়ে][, আগে {from}][ ({why})]',
    'मामले का नेतृत्व बदला[: अब {person}][, {office} की ओर से][, पहले {from}][ ({why})]',
  ),
  example: { person: 'F-2', office: 'O-1', from: 'F-1', why: 'posting' },
})
