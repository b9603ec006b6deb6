import { choice, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorReview = defineKind({
  kind: 'survivor.review', v: 1, compartment: 'survivor',
  why: 'Every stay in a home is looked at again, with her wish on the table. A review that did not take place is a line on a screen.',
  words: words('Review of her stay', 'থাকার পর্যালোচনা', 'रहने की समीक्षा'),
  find: words('review, committee sitting, CWC date, progress, continue stay', 'পর্যালোচনা, কমিটির বৈঠক, CWC-র তারিখ', 'समीक्षा, समिति की बैठक, CWC की तारीख़'),
  at: words('Reviewed on', 'কবে পর্যালোচনা', 'समीक्षा कब'),
  fields: {
    who: whom(),
    by: party(['O', 'H', 'F'], words('By', 'কে করেছে', 'किसने की')),
    result: choice({
      continues: words('the stay goes on', 'থাকা চলবে', 'रहना जारी'),
      changes: words('another place', 'অন্য জায়গা', 'दूसरी जगह'),
      ends: words('the stay ends', 'থাকা শেষ', 'रहना समाप्त'),
      adjourned: words('put off', 'পিছিয়েছে', 'टाली गई'),
    }, words('Result', 'ফল', 'नतीजा')),
    present: yesNo(words('She was there', 'তিনি উপস্থিত ছিলেন', 'वे मौजूद थीं')),
    wishHeard: yesNo(words('Her wish was heard', 'তাঁর ইচ্ছা শোনা হয়েছে', 'उनकी इच्छा सुनी गई')),
    end: when(words('Stay until', 'থাকা কবে পর্যন্ত', 'रहना कब तक')),
    next: when(words('Next review', 'পরের পর্যালোচনা', 'अगली समीक्षा')),
    reason: text(words('Why', 'কেন', 'क्यों')),
    order: earlier('survivor.order'),
  },
  needed: ['who'],
  sets: ({ who, by, result, end, next, order }) => who.map((one) => ({
    of: one, fact: 'order', value: given({ step: result === 'ends' ? 'ended' : 'reviewed', by, end, review: next, order }),
  })),
  says: words('The stay of {who} was reviewed[ by {by}][: {result}][, next {next}]', '{who}-র থাকার পর্যালোচনা হয়েছে[, করেছে {by}][: {result}][, পরের তারিখ {next}]', '{who} के रहने की समीक्षा हुई[, की {by} ने][: {result}][, अगली तारीख़ {next}]'),
  example: { who: ['S-1'], by: 'O-3', result: 'continues', present: 'yes', wishHeard: 'yes', next: '2017-10-25' },
})
