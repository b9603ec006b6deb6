import { choice, count, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, gateConditions, siteOfOperation } from '../lists/operation.ts'

export const operationCondition = defineKind({
  kind: 'operation.condition', v: 1, compartment: 'operation',
  why: 'The gate before a door: each condition is met or not as of an hour, and grows old. What it rests on, such as a sighting, is named in the entry.',
  words: words('Condition of the gate', 'ঢোকার আগের শর্ত', 'प्रवेश से पहले की शर्त'),
  find: words(
    'condition, gate, ready, presence confirmed, warrant, hospital alerted, shelter alerted, CWC alerted, women officers, witnesses',
    'শর্ত, তৈরি, উপস্থিতি নিশ্চিত, পরোয়ানা, হাসপাতাল, আশ্রয়, শিশু কল্যাণ সমিতি, মহিলা পুলিশ, সাক্ষী',
    'शर्त, तैयार, मौजूदगी की पुष्टि, वारंट, अस्पताल, आश्रय, बाल कल्याण समिति, महिला पुलिस, गवाह'),
  at: words('As of', 'কখনকার অবস্থা', 'किस समय की स्थिति'),
  fields: {
    condition: choice(gateConditions, words('Condition', 'শর্ত', 'शर्त')),
    met: choice({
      met: words('met', 'পূরণ হয়েছে', 'पूरी'),
      'not-met': words('not met', 'পূরণ হয়নি', 'पूरी नहीं'),
    }, words('Met or not', 'পূরণ হয়েছে কি না', 'पूरी हुई या नहीं')),
    until: when(words('Holds until', 'কত ক্ষণ খাটে', 'कब तक मान्य'), {
      hint: words('Then it counts as old and must be looked at again', 'তার পর পুরনো ধরা হবে, আবার দেখতে হবে', 'उसके बाद पुरानी मानी जाएगी, फिर देखनी होगी') }),
    howMany: count(words('How many there are', 'কতজন বা কতগুলি আছে', 'कितने हैं')),
    expected: count(words('How many are expected', 'কতজন বা কতগুলি লাগতে পারে', 'कितने लग सकते हैं')),
    site: siteOfOperation(),
    attempt: attemptNumber(),
  },
  needed: ['condition', 'met'],
  sets: ({ condition, met, until, howMany, expected, site, attempt }, { at }) => [{ of: 'case', fact: 'condition', value: given({
    condition, met, asOf: at, until, attempt, site, count: howMany?.from ?? howMany?.to, expected: expected?.to ?? expected?.from,
  }) }],
  says: words(
    'Gate: {condition}, {met}[, {howMany}][ of {expected} expected][, until {until}]',
    'শর্ত: {condition}, {met}[, আছে {howMany}][, লাগতে পারে {expected}][, {until} পর্যন্ত]',
    'शर्त: {condition}, {met}[, हैं {howMany}][, लग सकते हैं {expected}][, {until} तक]',
  ),
  example: {
    condition: 'capacity', met: 'met', until: '2017-08-24T18:00:00+05:30', howMany: { from: 5, to: 5 },
    expected: { from: 4, to: 6 }, site: 'P-1', attempt: 1,
  },
})
