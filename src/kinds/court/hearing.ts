import { choice, choices, parties, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, courtSides, forumField, nextBeforeItsDay } from '../lists/court.ts'

const happenings = {
  'first-appearance': words('The accused appeared for the first time', 'অভিযুক্ত প্রথমবার হাজির', 'आरोपी पहली बार उपस्थित'),
  evidence: words('Evidence taken', 'সাক্ষ্য নেওয়া', 'साक्ष्य लिया'), arguments: words('Arguments', 'সওয়াল-জবাব', 'बहस'), order: words('Order made', 'আদেশ', 'आदेश'),
  bail: words('Bail heard', 'জামিনের শুনানি', 'ज़मानत की सुनवाई'), charge: words('Charge heard', 'চার্জের শুনানি', 'आरोप पर सुनवाई'),
  'copies-given': words('Copies given', 'কপি দেওয়া', 'प्रतियाँ दी गईं'), adjourned: words('Adjourned', 'মুলতবি', 'स्थगित'), 'did-not-sit': words('The court did not sit', 'আদালত বসেনি', 'न्यायालय नहीं बैठा'),
} as const

export const courtHearing = defineKind({
  kind: 'court.hearing', v: 1, compartment: 'court',
  why: 'What a date brought, who asked for the next one, and when it is: a survivor who came for nothing is counted. BNSS s 346; POCSO s 35.',
  words: words('Hearing', 'শুনানি', 'सुनवाई'),
  find: words('hearing, date, adjourned, tarikh, next date, argument, adjournment', 'শুনানি, তারিখ, মুলতবি, পরের দিন', 'सुनवाई, तारीख़, स्थगन, अगली तारीख़'),
  fields: {
    happened: choice(happenings, words('What happened', 'কী হয়েছে', 'क्या हुआ')),
    court: courtField(),
    forum: forumField(),
    adjournedFor: choice(courtSides, words('Adjourned at whose request', 'কার আবেদনে মুলতবি', 'किसके अनुरोध पर स्थगित')),
    why: text(words('Why adjourned', 'কেন মুলতবি', 'क्यों स्थगित')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
    nextFor: text(words('For what', 'কীসের জন্য', 'किसके लिए')),
    present: parties(['S', 'C', 'W', 'A', 'E', 'K', 'F', 'O'], words('Who was there', 'কারা ছিলেন', 'कौन उपस्थित थे')),
    survivorCame: yesNo(words('A survivor had to come', 'সারভাইভারকে আসতে হয়েছে', 'सर्वाइवर को आना पड़ा')),
    kept: choices({
      screen: words('Screen', 'পর্দা', 'परदा'), 'closed-court': words('Closed court', 'রুদ্ধদ্বার', 'बंद कमरा'), video: words('By video', 'ভিডিওতে', 'वीडियो से'),
      'separate-entrance': words('Other entrance', 'আলাদা প্রবেশপথ', 'अलग प्रवेश'), 'did-not-meet': words('Did not meet the accused', 'অভিযুক্তের সঙ্গে দেখা হয়নি', 'आरोपी से सामना नहीं हुआ'),
    }, words('How she was protected', 'কীভাবে সুরক্ষা', 'सुरक्षा कैसे')),
    expenses: yesNo(words('Her costs were paid', 'তাঁর খরচ দেওয়া হয়েছে', 'उनका ख़र्च दिया गया')),
  },
  needed: [],
  check: ({ next }, { at }) => nextBeforeItsDay(next, at),
  sets: ({ happened, forum, adjournedFor, next }) => [
    { of: 'case', fact: 'hearing', value: given({ happened, next, askedBy: adjournedFor, forum }) },
  ],
  says: words(
    'Hearing[ at {court}][: {happened}][, at the request of: {adjournedFor}][. Next: {next}]',
    'শুনানি[, {court}-এ][: {happened}][, আবেদন: {adjournedFor}][। পরের তারিখ: {next}]',
    'सुनवाई[, {court} में][: {happened}][, अनुरोध: {adjournedFor}][। अगली तारीख़: {next}]',
  ),
  example: { happened: 'adjourned', court: 'O-4', forum: 'special-court', adjournedFor: 'defence', why: 'lawyer absent', next: '2018-05-02T10:30:00+05:30', present: ['S-1', 'F-5'], survivorCame: 'yes' },
})
