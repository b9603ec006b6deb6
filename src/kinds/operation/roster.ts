import { choice, parties, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationRoster = defineKind({
  kind: 'operation.roster', v: 1, compartment: 'operation',
  why: 'Who has which duty is settled before the team leaves, so that nobody found behind a door waits for somebody to be free.',
  words: words('Duty on the day', 'দিনের দায়িত্ব', 'उस दिन की ज़िम्मेदारी'),
  find: words(
    'roster, duty, team, who does what, deployment',
    'দায়িত্ব, ডিউটি, দল, কে কী করবে',
    'ज़िम्मेदारी, ड्यूटी, टीम, कौन क्या करेगा',
  ),
  fields: {
    who: parties(['F', 'O'], words('Who', 'কে', 'कौन')),
    duty: choice({
      lead: words('leads', 'নেতৃত্ব', 'अगुवाई'),
      entry: words('goes in first', 'প্রথমে ঢোকা', 'पहले अंदर जाना'),
      outside: words('stays outside', 'বাইরে থাকা', 'बाहर रहना'),
      'those-found': words('is with those found', 'পাওয়া মানুষদের পাশে থাকা', 'मिले लोगों के साथ रहना'),
      children: words('is with the children', 'শিশুদের পাশে থাকা', 'बच्चों के साथ रहना'),
      search: words('searches', 'তল্লাশি', 'तलाशी'),
      exhibits: words('keeps the exhibits', 'আলামত রাখা', 'साक्ष्य वस्तुएँ सँभालना'),
      driver: words('drives', 'গাড়ি চালানো', 'गाड़ी चलाना'),
      interpreter: words('interprets', 'দোভাষীর কাজ', 'दुभाषिये का काम'),
      recording: words('records the search', 'তল্লাশির ভিডিও', 'तलाशी का वीडियो'),
      crowd: words('speaks with on-lookers', 'ভিড়ের সঙ্গে কথা', 'भीड़ से बात'),
      reserve: words('in reserve', 'তৈরি থাকা', 'तैयार रहना'),
    }, words('Duty', 'দায়িত্ব', 'ज़िम्मेदारी')),
    site: siteOfOperation(),
    attempt: attemptNumber(),
    vehicle: party(['V'], words('Vehicle', 'গাড়ি', 'वाहन')),
  },
  needed: ['who'],
  sets: ({ who, duty, site, attempt }) => [{
    of: 'case', fact: 'attempt', value: given({ attempt, step: 'roster', sites: site === undefined ? undefined : [site], lead: duty === 'lead' ? who[0] : undefined }),
  }],
  says: words(
    '{who} on duty[: {duty}][, {site}]',
    '{who} দায়িত্বে[: {duty}][, {site}]',
    '{who} की ज़िम्मेदारी तय[: {duty}][, {site}]',
  ),
  example: { who: ['F-3'], duty: 'those-found', site: 'P-1', attempt: 1 },
})
