import { choice, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { premises, premisesSections } from '../lists/premises.ts'

export const premisesNotice = defineKind({
  kind: 'premises.notice', v: 1, compartment: 'premises',
  why: 'Owner, tenant or agent is asked to show cause before a place is closed (ITPA s 18(1): within seven days); the day of the notice starts the count.',
  words: words('Notice', 'নোটিস', 'नोटिस'),
  find: words(
    'notice, show cause, owner, landlord, section 18, seven days',
    'নোটিস, কারণ দর্শানো, মালিক, বাড়িওয়ালা, ধারা ১৮, সাত দিন',
    'नोटिस, कारण बताओ, मालिक, मकान मालिक, धारा 18, सात दिन',
  ),
  at: words('Served at', 'কখন দেওয়া হলো', 'कब दिया गया'),
  fields: {
    where: premises(),
    to: party([...people, 'O', 'R'], words('To whom', 'কাকে', 'किसे')),
    by: party(['O', 'F'], words('By whom', 'কে দিলেন', 'किसने दिया')),
    section: choice(premisesSections, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    until: when(words('Answer until', 'কবের মধ্যে উত্তর', 'जवाब कब तक')),
    answer: text(words('Answer', 'উত্তর', 'जवाब')),
  },
  needed: ['where'],
  sets: ({ where, by, number, until }, { actors }) => [{
    of: where, fact: 'premisesState', value: given({ state: 'notice', by: by ?? actors?.[0], number, until }),
  }],
  says: words(
    'Notice about {where}[ to {to}][ ({section})][, answer until {until}][: {answer}]',
    '{where} নিয়ে নোটিস[ {to}-কে][ ({section})][, {until}-এর মধ্যে উত্তর][: {answer}]',
    '{where} के बारे में नोटिस[ {to} को][ ({section})][, {until} तक जवाब][: {answer}]',
  ),
  example: { where: 'P-1', to: 'W-3', by: 'O-4', section: 'itpa-18', number: 'practice 3', until: '2017-09-06' },
})
