import { choice, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { sureness } from '../lists/sureness.ts'

/** Not survivors, not children, not the undecided: she is no node of a suspect graph. */
const suspectable = ['A', 'R', 'W', 'K', 'O', 'P', 'T', 'V', 'B', 'N'] as const

export const intelAssociation = defineKind({
  kind: 'intel.association', v: 1, compartment: 'intel',
  why: 'Two parties are connected, how firmly and until when, with the innocent explanation beside it. A survivor is never one of the two.',
  words: words('Connection between two', 'দুজনের যোগসূত্র', 'दो के बीच संबंध'),
  find: words(
    'association, connection, knows, calls, CDR link, meets, link between, associate',
    'যোগসূত্র, চেনে, ফোন করে, দেখা করে, সম্পর্ক',
    'संबंध, जानते हैं, फ़ोन करते हैं, मिलते हैं, साथी',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    one: party(suspectable, words('One', 'একজন', 'एक')),
    other: party(suspectable, words('The other', 'অন্যজন', 'दूसरा')),
    kind: choice({
      calls: words('calls or messages', 'ফোন বা মেসেজ', 'फ़ोन या संदेश'),
      meets: words('meets', 'দেখা করে', 'मिलते हैं'),
      money: words('money', 'টাকা', 'पैसा'),
      'works-for': words('works for', 'হয়ে কাজ করে', 'के लिए काम करते हैं'),
      family: words('family', 'পরিবার', 'परिवार'),
      'same-address': words('the same address', 'একই ঠিকানা', 'एक ही पता'),
      travels: words('travels together', 'একসঙ্গে যাতায়াত', 'साथ यात्रा'),
      'earlier-case': words('an earlier case', 'আগের মামলা', 'पिछला मामला'),
    }, words('Of what kind', 'কী ধরনের', 'किस तरह का')),
    strength: choice(sureness, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का')),
    from: when(words('From', 'কবে থেকে', 'कब से')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    innocent: text(words('Innocent explanation', 'নির্দোষ কারণ কী হতে পারে', 'निर्दोष कारण क्या हो सकता है')),
  },
  needed: ['one', 'other'],
  check: ({ one, other }) => (one === other ? sameLabel : undefined),
  sets: ({ one, other, kind, strength, from, until, innocent }) => [{
    of: one, fact: 'association', value: given({ with: other, kind, strength, from, until, innocent }),
  }],
  says: words(
    '{one} is connected with {other}[: {kind}][, {strength}][, from {from}][ until {until}][; could also be: {innocent}]',
    '{one} ও {other}-এর যোগসূত্র আছে[: {kind}][, {strength}][, {from} থেকে][, {until} পর্যন্ত][; অন্য কারণও হতে পারে: {innocent}]',
    '{one} और {other} के बीच संबंध है[: {kind}][, {strength}][, {from} से][, {until} तक][; यह भी हो सकता है: {innocent}]',
  ),
  example: { one: 'A-1', other: 'A-2', kind: 'calls', strength: 'probable', from: '2017-06', innocent: 'They are neighbours' },
})

const sameLabel = refusal('same-label', 'other', words(
  'Both labels are the same. Write the other label.',
  'দুটি লেবেল একই। অন্য লেবেলটি লিখুন।',
  'दोनों लेबल एक हैं। दूसरा लेबल लिखें।',
))
