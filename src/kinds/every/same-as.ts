import { anyParty, choice } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { letterOf } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const partySameAs = defineKind({
  kind: 'party.same-as', v: 1, compartment: 'every',
  why: 'That two labels may be one person is a judgement of a person, with its basis, and can be taken back. Nothing is ever merged.',
  words: words('Two labels, one person?', 'দুটি লেবেল, একই ব্যক্তি?', 'दो लेबल, एक व्यक्ति?'),
  find: words(
    'same person, duplicate, alias, is the same as, merge, not the same',
    'একই লোক, ছদ্মনাম, এক নয়',
    'एक ही व्यक्ति, उपनाम, वही, अलग',
  ),
  at: words('As of', 'কখনকার বিচার', 'कब का निर्णय'),
  fields: {
    one: anyParty(words('One label', 'একটি লেবেল', 'एक लेबल')),
    other: anyParty(words('The other label', 'অন্য লেবেল', 'दूसरा लेबल')),
    judgement: choice({
      'may-be': words('may be the same', 'একই হতে পারে', 'एक हो सकते हैं'),
      is: words('are the same', 'একই', 'एक ही हैं'),
      'is-not': words('are not the same', 'একই নয়', 'एक नहीं हैं'),
    }, words('What is thought', 'কী মনে হয়', 'क्या लगता है')),
    basis: choice({
      'says-so': words('says so herself or himself', 'নিজে বলেছেন', 'स्वयं बताया'),
      recognised: words('recognised by somebody', 'কেউ চিনেছেন', 'किसी ने पहचाना'),
      document: words('a document', 'কাগজ দেখে', 'दस्तावेज़ से'),
      number: words('the same number', 'একই নম্বর', 'एक ही नंबर'),
      photograph: words('a photograph', 'ছবি দেখে', 'फ़ोटो से'),
      'order-of-events': words('the order of events', 'ঘটনাক্রম দেখে', 'घटनाक्रम से'),
    }, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
  },
  needed: ['one', 'other', 'judgement'],
  check: ({ one, other }) =>
    one === other ? sameLabel : (letterOf(one) === 'G') !== (letterOf(other) === 'G') ? groupAndPerson : undefined,
  sets: ({ one, other, judgement, basis }) => judgement === 'other' || judgement === 'not-known' ? []
    : [{ of: one, fact: 'sameAs', value: given({ other, judgement, basis }) }],
  says: words(
    '{one} and {other}: {judgement}[ (basis: {basis})]',
    '{one} ও {other}: {judgement}[ (ভিত্তি: {basis})]',
    '{one} और {other}: {judgement}[ (आधार: {basis})]',
  ),
  example: { one: 'E-3', other: 'S-2', judgement: 'may-be', basis: 'recognised' },
})

const sameLabel = refusal('same-label', 'other', words(
  'Both labels are the same. Write the other label.',
  'দুটি লেবেল একই। অন্য লেবেলটি লিখুন।',
  'दोनों लेबल एक हैं। दूसरा लेबल लिखें।',
))
const groupAndPerson = refusal('group-and-person', 'other', words(
  'A group cannot be one person. Say who was in it under “Group named”.',
  'একটি দল একজন ব্যক্তি হতে পারে না। কে কে ছিলেন, “দলের লোকের লেবেল” ফর্মে লিখুন।',
  'समूह एक व्यक्ति नहीं हो सकता। कौन-कौन थे, “समूह के लोगों के लेबल” में लिखें।',
))
