import { choice, parties, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, forumField, nextBeforeItsDay, numberField, reasonField, sectionsField } from '../lists/court.ts'

export const courtCognizance = defineKind({
  kind: 'court.cognizance', v: 1, compartment: 'court',
  why: 'From here the case is the court’s: BNSS s 210; a special court directly, POCSO s 33(1).',
  words: words('Cognizance', 'আমলে নেওয়া', 'संज्ञान'),
  find: words('cognizance, taken on file, commit, committal, case number', 'আমলে নেওয়া, দায়রায় সোপর্দ, মামলা নম্বর', 'संज्ञान, सुपुर्दगी, वाद संख्या'),
  fields: {
    court: courtField(),
    forum: forumField(),
    number: numberField(),
    sections: sectionsField(),
    who: parties(['A', 'E'], words('Against whom', 'কার বিরুদ্ধে', 'किसके विरुद्ध')),
    result: choice({
      taken: words('Taken', 'নেওয়া হয়েছে', 'लिया गया'), committed: words('Committed to sessions', 'দায়রায় সোপর্দ', 'सत्र को सुपुर्द'),
      refused: words('Not taken', 'নেওয়া হয়নি', 'नहीं लिया गया'), returned: words('Sent back for investigation', 'তদন্তে ফেরত', 'जाँच के लिए वापस'),
    }, words('Outcome', 'ফল', 'परिणाम')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
    reason: reasonField(),
  },
  needed: [],
  check: ({ next }, { at }) => nextBeforeItsDay(next, at),
  sets: ({ court, forum, number, sections, result, next, reason }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'cognizance', step: result ?? 'taken', by: court, forum, number, sections, reason }) },
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: given({ happened: 'cognizance', next, forum }) },
  ],
  says: words('Cognizance[ by {court}][: {result}][, case {number}]', 'মামলা আমলে নেওয়ার আদেশ[, {court}][: {result}][, মামলা {number}]', 'संज्ञान का आदेश[, {court}][: {result}][, वाद {number}]'),
  example: { court: 'O-4', forum: 'special-court', number: 'SC 31/2017', sections: 'ITPA 3, 4, 5', who: ['A-1'], result: 'taken', next: '2017-11-20' },
})
