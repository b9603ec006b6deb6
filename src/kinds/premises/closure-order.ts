import { choice, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premises, premisesSections } from '../lists/premises.ts'

const states: Readonly<Record<string, string>> = { made: 'closed', appealed: 'closure-appealed', lifted: 'closure-lifted' }

export const premisesClosureOrder = defineKind({
  kind: 'premises.closure-order', v: 1, compartment: 'premises',
  why: 'An order closes a place for a time and can be fought or lifted (ITPA s 18); its end is a date that somebody must watch.',
  words: words('Closure order', 'বন্ধের আদেশ', 'बंद करने का आदेश'),
  find: words(
    'closure, sealing order, section 18, eviction, lifted, appeal',
    'বন্ধের আদেশ, সিল, ধারা ১৮, উচ্ছেদ, প্রত্যাহার, আপিল',
    'बंदी आदेश, सील, धारा 18, बेदख़ली, हटाया, अपील',
  ),
  steps: {
    made: { words: words('made', 'দেওয়া হয়েছে', 'दिया गया'), says: words(
      '{where} was ordered closed[ by {by}][ ({section})][, until {until}]',
      '{where} বন্ধের আদেশ হয়েছে[, {by}][ ({section})][, {until} পর্যন্ত]',
      '{where} को बंद करने का आदेश हुआ[, {by}][ ({section})][, {until} तक]',
    ) },
    appealed: { words: words('appealed', 'আপিল হয়েছে', 'अपील हुई'), says: words(
      'The closure of {where} was appealed[ by {appellant}][ before {by}]',
      '{where} বন্ধের বিরুদ্ধে আপিল হয়েছে[, {appellant}][, {by}-এর কাছে]',
      '{where} की बंदी के ख़िलाफ़ अपील हुई[, {appellant}][, {by} के सामने]',
    ) },
    lifted: { words: words('lifted', 'তুলে নেওয়া হয়েছে', 'हटाया गया'), says: words(
      'The closure of {where} was lifted[ by {by}][: {reason}]',
      '{where} বন্ধের আদেশ তুলে নেওয়া হয়েছে[, {by}][: {reason}]',
      '{where} की बंदी हटाई गई[, {by}][: {reason}]',
    ) },
  },
  fields: {
    where: premises(),
    by: party(['O', 'F'], words('By which office', 'কোন দপ্তর', 'किस कार्यालय ने')),
    section: choice(premisesSections, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    until: when(words('Until', 'কত দিন', 'कब तक'), { steps: ['made'] }),
    appellant: party(['A', 'W', 'K', 'O', 'R'], words('Who appeals', 'কে আপিল করলেন', 'किसने अपील की'), { steps: ['appealed'] }),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['where'],
  sets: ({ step, where, by, number, until }) => [{
    of: where, fact: 'premisesState', value: given({ state: states[step] ?? step, by, number, until }),
  }],
  says: words('Closure of {where}: {step}', '{where} বন্ধের আদেশ: {step}', '{where} की बंदी: {step}'),
  example: { step: 'made', where: 'P-1', by: 'O-4', section: 'itpa-18', until: '2018-09', number: 'practice 5' },
})
