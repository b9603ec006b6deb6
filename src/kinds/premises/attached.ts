import { amount, choice, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premisesSections } from '../lists/premises.ts'

const states: Readonly<Record<string, string>> = { notice: 'attachment-notice', ordered: 'attached', lifted: 'attachment-lifted' }

export const premisesAttached = defineKind({
  kind: 'premises.attached', v: 1, compartment: 'premises',
  why: 'Proceeds can be attached and given to those they were taken from (BNSS s 107, PMLA s 5): what, by whom, until when.',
  words: words('Property attached', 'সম্পত্তি ক্রোক', 'संपत्ति कुर्क'),
  find: words(
    'attach, attachment, proceeds of crime, freeze, ED, forfeiture',
    'ক্রোক, অপরাধের আয়, ফ্রিজ, ইডি, বাজেয়াপ্ত',
    'कुर्क, कुर्की, अपराध की आय, फ़्रीज़, ईडी, ज़ब्ती',
  ),
  steps: {
    notice: { words: words('notice', 'নোটিস', 'नोटिस'), says: words(
      'Notice to attach {what}[ ({section})][, answer until {until}]',
      '{what} ক্রোকের নোটিস[ ({section})][, {until}-এর মধ্যে উত্তর]',
      '{what} की कुर्की का नोटिस[ ({section})][, {until} तक जवाब]',
    ) },
    ordered: { words: words('ordered', 'আদেশ হয়েছে', 'आदेश हुआ'), says: words(
      '{what} was attached[ by {by}][: {worth}][, until {until}]',
      '{what} ক্রোক হয়েছে[, {by}][: {worth}][, {until} পর্যন্ত]',
      '{what} कुर्क हुआ[, {by}][: {worth}][, {until} तक]',
    ) },
    lifted: { words: words('lifted', 'তুলে নেওয়া হয়েছে', 'हटाया गया'), says: words(
      'The attachment of {what} was lifted[ by {by}]',
      '{what}-এর ক্রোক তুলে নেওয়া হয়েছে[, {by}]',
      '{what} की कुर्की हटाई गई[, {by}]',
    ) },
  },
  fields: {
    what: parties(['P', 'B', 'V', 'X', 'D', 'H'], words('What', 'কী', 'क्या')),
    ofWhom: party(['A', 'R', 'W', 'K', 'O'], words('Whose', 'কার', 'किसकी')),
    by: party(['O', 'F'], words('By whom', 'কে', 'किसने')),
    section: choice(premisesSections, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    worth: amount(words('Worth', 'মূল্য', 'मूल्य')),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    until: when(words('Until', 'কত দিন', 'कब तक')),
  },
  needed: ['what'],
  sets: ({ step, what, by, number, until }) => what.map((one) => ({
    of: one, fact: 'premisesState', value: given({ state: states[step] ?? step, by, number, until }),
  })),
  says: words('{what}: attachment, {step}', '{what}: ক্রোক, {step}', '{what}: कुर्की, {step}'),
  example: {
    step: 'ordered', what: ['B-1'], ofWhom: 'A-1', by: 'O-4', section: 'bnss-107',
    worth: { least: 25_000_000, currency: 'INR' }, number: 'practice 9',
  },
})
