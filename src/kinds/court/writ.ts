import { choice, parties, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, forumField, numberField } from '../lists/court.ts'

export const courtWrit = defineKind({
  kind: 'court.writ', v: 1, compartment: 'court',
  why: 'A petition to a higher court: to free somebody from a home, to make an office act, to have a case quashed. Constitution art 32, 226; BNSS s 528.',
  words: words('Writ or petition', 'রিট বা আবেদন', 'रिट या याचिका'),
  find: words('writ, habeas corpus, mandamus, PIL, quash, 482, 528, 226', 'রিট, হেবিয়াস কর্পাস, জনস্বার্থ মামলা', 'रिट, बंदी प्रत्यक्षीकरण, जनहित याचिका'),
  fields: {
    kind: choice({
      'habeas-corpus': words('Habeas corpus', 'হেবিয়াস কর্পাস', 'बंदी प्रत्यक्षीकरण'), mandamus: words('Mandamus', 'ম্যান্ডামাস', 'परमादेश'), quash: words('To quash', 'মামলা বাতিলের', 'रद्द करने की'),
      'public-interest': words('Public interest', 'জনস্বার্থ', 'जनहित'), certiorari: words('Against an order', 'আদেশের বিরুদ্ধে', 'आदेश के विरुद्ध'),
    }, words('Which', 'কোন ধরনের', 'किस प्रकार की')),
    by: parties(['S', 'A', 'E', 'C', 'K', 'W', 'F', 'O'], words('By whom', 'কে করেছেন', 'किसने की')),
    against: parties(['O', 'H', 'P', 'F'], words('Against', 'কার বিরুদ্ধে', 'किसके विरुद्ध')),
    about: parties(['S', 'C', 'A', 'E', 'K'], words('For whom', 'কার জন্য', 'किसके लिए')),
    court: courtField(),
    forum: forumField(),
    number: numberField(),
    asks: text(words('What it asks', 'কী চাওয়া হয়েছে', 'क्या माँगा गया')),
    result: choice({
      pending: words('Pending', 'চলছে', 'लंबित'), notice: words('Notice issued', 'নোটিশ জারি', 'नोटिस जारी'), interim: words('Interim order', 'অন্তর্বর্তী আদেশ', 'अंतरिम आदेश'),
      allowed: words('Allowed', 'মঞ্জুর', 'मंज़ूर'), dismissed: words('Dismissed', 'খারিজ', 'ख़ारिज'), withdrawn: words('Withdrawn', 'প্রত্যাহার', 'वापस'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
  },
  needed: [],
  sets: ({ kind, court, forum, number, result, against, next }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'writ', step: result ?? kind, by: court, forum, number, to: against?.[0] }) },
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: given({ happened: 'writ', next, forum }) },
  ],
  says: words('Petition[ ({kind})][ by {by}][ at {court}][: {result}]', 'আবেদন[ ({kind})][, করেছেন {by}][, {court}-এ][: {result}]', 'याचिका[ ({kind})][, {by} द्वारा][, {court} में][: {result}]'),
  example: { kind: 'habeas-corpus', by: ['K-1'], against: ['H-1'], about: ['S-1'], court: 'O-9', forum: 'high-court', number: 'WP 77/2017', asks: 'that S-1, an adult, may leave the home', result: 'notice', next: '2017-12-04' },
})
