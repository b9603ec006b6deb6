import { age, choice, identity, party, yesNo, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { forumField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectChildAccused = defineKind({
  kind: 'suspect.child-accused', v: 1, compartment: 'suspect',
  why: 'Anybody who may be under eighteen belongs before the Board and is sealed like a survivor: JJ Act 2015 s 9, 10, 14, 15, 18(3), 74, 94.',
  words: words('Accused who may be a child', 'অভিযুক্ত যিনি নাবালক হতে পারেন', 'आरोपी जो नाबालिग़ हो सकता है'),
  find: words('juvenile, minor, JJB, CICL, board, claims to be under 18', 'নাবালক, কিশোর, JJB, বোর্ড', 'नाबालिग़, किशोर, JJB, बोर्ड'),
  steps: {
    'age-claimed': { words: words('Says to be a child', 'নাবালক বলে দাবি', 'नाबालिग़ होने का दावा'), says: words(
      '{who} may be a child: the age was claimed', '{who} নাবালক হতে পারে: বয়সের দাবি উঠেছে', '{who} नाबालिग़ हो सकता है: उम्र का दावा हुआ') },
    'before-board': { words: words('Before the Board', 'বোর্ডের সামনে', 'बोर्ड के सामने'), says: words(
      '{who} was brought before the Board[ {board}]', '{who}-কে বোর্ডের সামনে আনা হয়েছে[: {board}]', '{who} को बोर्ड के सामने लाया गया[: {board}]') },
    assessed: { words: words('Assessed', 'মূল্যায়ন', 'आकलन'), says: words(
      'The Board assessed {who}', 'বোর্ড {who}-এর মূল্যায়ন করেছে', 'बोर्ड ने {who} का आकलन किया') },
    'as-adult': { words: words('To be tried as an adult', 'প্রাপ্তবয়স্ক হিসেবে বিচার', 'वयस्क की तरह मुक़दमा'), says: words(
      '{who} is to be tried as an adult', '{who}-এর বিচার প্রাপ্তবয়স্ক হিসেবে হবে', '{who} का मुक़दमा वयस्क की तरह चलेगा') },
    'stays-with-board': { words: words('Stays with the Board', 'বোর্ডেই থাকবে', 'बोर्ड के पास ही'), says: words(
      'The matter of {who} stays with the Board', '{who}-এর বিষয় বোর্ডেই থাকবে', '{who} का मामला बोर्ड के पास ही रहेगा') },
  },
  fields: {
    who: party(heldLetters, words('Who', 'কে', 'कौन')),
    apprehended: when(words('Apprehended at', 'কখন ধরা হয়েছে', 'कब पकड़ा गया'), { steps: ['age-claimed', 'before-board'] }),
    child: yesNo(words('Found to be a child', 'নাবালক বলে ঠিক হয়েছে', 'नाबालिग़ माना गया')),
    age: age(words('Age', 'বয়স', 'उम्र')),
    basis: choice({
      school: words('School or matriculation paper', 'স্কুল বা মাধ্যমিকের কাগজ', 'स्कूल या मैट्रिक का प्रमाणपत्र'),
      birth: words('Birth certificate', 'জন্ম সনদ', 'जन्म प्रमाणपत्र'), ossification: words('Ossification test', 'হাড়ের পরীক্ষা', 'अस्थि परीक्षण'),
      stated: words('Says so', 'নিজে বলেছেন', 'स्वयं बताया'),
    }, words('By what', 'কিসের ভিত্তিতে', 'किससे')),
    board: party(['O'], words('Board', 'বোর্ড', 'बोर्ड')),
    forum: forumField(),
    home: party(['H', 'O'], words('Kept at', 'কোথায় রাখা', 'कहाँ रखा')),
    guardian: identity(words('Parent or guardian informed', 'জানানো অভিভাবক', 'सूचित अभिभावक'), { of: 'who' }),
    support: party(['F', 'K', 'O'], words('With the child', 'শিশুর সঙ্গে কে', 'बच्चे के साथ कौन')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
  },
  needed: ['who'],
  sets: ({ who, step, child, age: years, board, forum, home, next }, { at }) => [
    { of: who, fact: 'ageDecision', value: given({ step, child: step === 'as-adult' || step === 'stays-with-board' ? child ?? 'yes' : child, by: board }) },
    { of: who, fact: 'liberty', value: given({ state: step === 'as-adult' ? 'child-tried-as-adult' : 'child-accused', by: board, forum }) },
    years && { of: who, fact: 'age', value: years },
    home === undefined ? undefined : { of: who, fact: 'whereabouts', value: { state: 'at', place: home, placeKind: 'observation-home', arrived: at, basis: 'order', custody: true } },
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: given({ next, forum }) },
  ],
  says: words('{who}, who may be a child: {step}', '{who}, নাবালক হতে পারে: {step}', '{who}, नाबालिग़ हो सकता है: {step}'),
  example: {
    step: 'before-board', who: 'A-4', child: 'not-known', age: { from: 15, to: 18, basis: 'appearance', asOf: '2017-08-24' }, basis: 'stated',
    board: 'O-5', home: 'H-3', next: '2017-08-31',
  },
})
