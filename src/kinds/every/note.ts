import { identity, long, parties, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people, type PartyLetter } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

const anybody = [...people, 'P', 'H', 'O', 'R', 'T', 'V', 'B', 'N', 'D', 'X'] as const satisfies PartyLetter[]

export const note = defineKind({
  kind: 'note', v: 1, compartment: 'every',
  why: 'Some things fit no form. A note keeps them; no view, clock or alarm reads it, so a form that fits is better.',
  words: words('Note', 'নোট', 'नोट'),
  find: words(
    'note, remark, other, general diary, GD entry, memo',
    'নোট, মন্তব্য, অন্য কিছু, জিডি',
    'नोट, टिप्पणी, अन्य, जीडी',
  ),
  fields: {
    line: text(words('In one line', 'এক লাইনে', 'एक पंक्ति में'), {
      hint: words(
        'Who, when, where; labels, no names',
        'কে, কখন, কোথায়; লেবেল লিখুন, নাম নয়',
        'कौन, कब, कहाँ; लेबल लिखें, नाम नहीं',
      ) }),
    who: parties(anybody, words('About whom or what', 'কার বা কীসের বিষয়ে', 'किसके या किस चीज़ के बारे में')),
    more: long(words('More', 'আরও', 'और'), {
      hint: words('Not what was done to her', 'তাঁর সঙ্গে কী করা হয়েছে, তা নয়', 'उनके साथ क्या किया गया, वह नहीं') }),
    identifying: identity(words(
      'What could tell who somebody is',
      'যা থেকে কাউকে চেনা যেতে পারে',
      'जिससे किसी की पहचान हो सके',
    ), {
      of: 'who', input: 'long', hint: words(
        'Sealed with the first label above',
        'উপরের প্রথম লেবেলের সঙ্গে সিল করা থাকে',
        'ऊपर के पहले लेबल के साथ सील रहता है',
      ) }),
  },
  needed: ['line'],
  check: ({ who, identifying }) => (identifying !== undefined && who === undefined ? nobodyNamed : undefined),
  says: words('Note[ on {who}]: {line}', 'নোট[, {who} বিষয়ে]: {line}', 'नोट[, {who} के बारे में]: {line}'),
  example: { line: 'The lift of the building is out of order until Friday', who: ['P-1'] },
})

const nobodyNamed = refusal('nobody-named', 'who', words(
  'What identifies somebody is sealed with her label. Say whom the note is about.',
  'যা থেকে চেনা যায়, তা তাঁর লেবেলের সঙ্গে সিল করা হয়। নোটটি কার বিষয়ে, লিখুন।',
  'जिससे पहचान हो, वह उनके लेबल के साथ सील होता है। लिखें कि नोट किसके बारे में है।',
))
