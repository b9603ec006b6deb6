import { choice, file, parties, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, forumField, numberField } from '../lists/court.ts'

export const courtOrder = defineKind({
  kind: 'court.order', v: 1, compartment: 'court',
  why: 'What a court ordered, when it was made and when it reached those who must obey it: the days between are lost days.',
  words: words('Order of a court', 'আদালতের আদেশ', 'न्यायालय का आदेश'),
  find: words('order, direction, certified copy, interim order, compensation order, report called for', 'আদেশ, নির্দেশ, নকল, রিপোর্ট তলব', 'आदेश, निर्देश, प्रमाणित प्रति, रिपोर्ट तलब'),
  at: words('Made at', 'আদেশের তারিখ', 'आदेश की तारीख़'),
  fields: {
    court: courtField(),
    forum: forumField(),
    topic: choice({
      protection: words('Protection', 'সুরক্ষা', 'सुरक्षा'), placement: words('Where somebody stays', 'কে কোথায় থাকবেন', 'कौन कहाँ रहेगा'), report: words('A report is called for', 'রিপোর্ট তলব', 'रिपोर्ट तलब'),
      compensation: words('Compensation', 'ক্ষতিপূরণ', 'मुआवज़ा'), search: words('Search or warrant', 'তল্লাশি বা পরোয়ানা', 'तलाशी या वारंट'), records: words('Records', 'নথি', 'अभिलेख'),
      premises: words('Premises', 'স্থান', 'परिसर'), travel: words('Travel or return', 'যাত্রা বা ফেরা', 'यात्रा या वापसी'), investigation: words('Investigation', 'তদন্ত', 'जाँच'),
    }, words('About', 'কী বিষয়ে', 'किस विषय में')),
    said: text(words('What was ordered', 'কী আদেশ হয়েছে', 'क्या आदेश हुआ')),
    about: parties(['S', 'C', 'A', 'E', 'W', 'K', 'F', 'O', 'H', 'P'], words('Whom it concerns', 'কার বিষয়ে', 'किसके बारे में')),
    obeyedBy: parties(['O', 'H', 'F'], words('Who must obey it', 'কাকে মানতে হবে', 'किसे मानना है')),
    due: when(words('By when', 'কবের মধ্যে', 'कब तक')),
    received: when(words('Received when', 'কবে হাতে এসেছে', 'कब मिला')),
    until: when(words('Valid until', 'কবে পর্যন্ত', 'कब तक मान्य')),
    number: numberField(),
    copy: file(words('Copy', 'কপি', 'प्रति')),
  },
  needed: [],
  sets: ({ court, forum, topic, obeyedBy, due, number }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'order', step: topic ?? 'made', by: court, to: obeyedBy?.[0], forum, number, due }) },
  ],
  says: words(
    'Order[ of {court}][: {topic}][, {said}][, by {due}][. Received {received}]',
    'আদেশ[, {court}][: {topic}][, {said}][, {due}-এর মধ্যে][। হাতে এসেছে {received}]',
    'आदेश[, {court}][: {topic}][, {said}][, {due} तक][। मिला {received}]',
  ),
  example: { court: 'O-4', forum: 'special-court', topic: 'report', said: 'The home reports on the wish of S-1', about: ['S-1'], obeyedBy: ['H-1'], due: '2017-10-10', received: '2017-10-04' },
})
