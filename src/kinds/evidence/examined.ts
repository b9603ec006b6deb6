import { choice, file, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { exhibits, sealStates } from '../lists/evidence.ts'

export const evidenceExamined = defineKind({
  kind: 'evidence.examined', v: 1, compartment: 'evidence',
  why: 'What a laboratory or examiner did and when the report came; a report that is awaited is a date on a screen (BNSS s 329, BSA s 39).',
  words: words('Examined', 'পরীক্ষা', 'जाँच'),
  find: words(
    'examine, FSL, forensic report, laboratory, extraction, expert, CFSL',
    'পরীক্ষা, ফরেনসিক রিপোর্ট, ল্যাবরেটরি, বিশেষজ্ঞ',
    'जाँच, फ़ॉरेंसिक रिपोर्ट, प्रयोगशाला, विशेषज्ञ',
  ),
  at: words('Examined at', 'পরীক্ষার সময়', 'जाँच का समय'),
  fields: {
    what: exhibits(),
    at: party(['O', 'F', 'H'], words('By whom', 'কে পরীক্ষা করলেন', 'किसने जाँचा')),
    asked: text(words('What was asked', 'কী জানতে চাওয়া হয়েছিল', 'क्या पूछा गया था')),
    state: choice({
      running: words('running', 'চলছে', 'जारी'),
      reported: words('report received', 'রিপোর্ট এসেছে', 'रिपोर्ट मिली'),
      'not-possible': words('not possible', 'সম্ভব হয়নি', 'संभव नहीं'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    sealFound: choice(sealStates, words('Seal as received', 'সিল যেমন পাওয়া গেছে', 'सील जैसी मिली')),
    report: file(words('Report', 'রিপোর্ট', 'रिपोर्ट')),
    number: text(words('Report number', 'রিপোর্ট নম্বর', 'रिपोर्ट संख्या')),
    result: text(words('Result in a line', 'ফল, এক লাইনে', 'नतीजा, एक पंक्ति में')),
    due: when(words('Report expected', 'রিপোর্ট কবে আসবে', 'रिपोर्ट कब आएगी')),
  },
  needed: ['what'],
  sets: ({ what, state, sealFound }) => what.map((one) => ({
    of: one, fact: 'exhibit', value: given({ step: 'examined', why: state, whole: sealFound }),
  })),
  says: words(
    '{what} examined[ by {at}][: {state}][. {result}][; report expected {due}]',
    '{what}-এর পরীক্ষা[, {at}][: {state}][। {result}][; রিপোর্ট আসার কথা {due}]',
    '{what} की जाँच[, {at}][: {state}][। {result}][; रिपोर्ट की उम्मीद {due}]',
  ),
  example: {
    what: ['X-2'], at: 'O-7', asked: 'Contacts and times', state: 'reported', sealFound: 'whole',
    report: '3'.repeat(64), number: 'FSL practice 12', result: 'Copy made and read',
  },
})
