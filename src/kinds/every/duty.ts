import { file, long, parties, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people, type PartyLetter } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

const answering = ['F', 'O', 'H', 'S', 'K', 'W', 'A', 'C'] as const satisfies PartyLetter[]

export const duty = defineKind({
  kind: 'duty', v: 1, compartment: 'each',
  why: 'Most duties of the law are met by what the record says anyway. For the rest somebody says so here, and for a duty that was set aside: why, and on whose word.',
  words: words('A duty met, waived or not owed', 'কর্তব্য পালিত, মকুব বা প্রযোজ্য নয়', 'कर्तव्य पूरा, माफ़ या लागू नहीं'),
  find: words(
    'duty, legal duty, compliance, complied, done, rule, section, deadline, waiver, exemption, not applicable',
    'কর্তব্য, আইনি দায়িত্ব, পালন, নিয়ম, ধারা, সময়সীমা, ছাড়, অব্যাহতি, প্রযোজ্য নয়',
    'कर्तव्य, क़ानूनी दायित्व, अनुपालन, पालन, नियम, धारा, समय सीमा, छूट, लागू नहीं',
  ),
  at: words('When', 'কখন', 'कब'),
  steps: {
    met: { words: words('met', 'পালিত', 'पूरा हुआ') },
    waived: { words: words('waived', 'মকুব', 'माफ़') },
    'not-owed': { words: words('not owed', 'প্রযোজ্য নয়', 'लागू नहीं') },
  },
  fields: {
    duty: text(words('Which duty', 'কোন কর্তব্য', 'कौन-सा कर्तव्य'), {
      hint: words(
        'The rule’s short name, as the list of duties shows it: arrest-24h',
        'নিয়মটির ছোট নাম, কর্তব্যের তালিকায় যেমন আছে: arrest-24h',
        'नियम का छोटा नाम, जैसा कर्तव्यों की सूची में है: arrest-24h',
      ) }),
    about: parties([...people, 'P', 'X', 'D'], words('For whom or what', 'কার বা কীসের জন্য', 'किसके या किस चीज़ के लिए')),
    by: party(answering, words('By whom', 'কে', 'किसने'), {
      hint: words(
        'Who did it; of a waiver, who decided it',
        'কে করেছেন; মকুব হলে কে ঠিক করেছেন',
        'किसने किया; माफ़ी हो तो किसने तय किया',
      ) }),
    reason: long(words('How it was met, or why not', 'কীভাবে পালিত, বা কেন নয়', 'कैसे पूरा हुआ, या क्यों नहीं'), {
      hint: words('Labels, no names', 'লেবেল লিখুন, নাম নয়', 'लेबल लिखें, नाम नहीं') }),
    document: file(words('The paper that shows it', 'প্রমাণপত্র', 'जो काग़ज़ दिखाता है')),
  },
  needed: ['duty'],
  check: ({ step, reason, by }) => {
    if (step === 'met') return undefined
    if (reason === undefined) return withoutReason
    return step === 'waived' && by === undefined ? byNobody : undefined
  },
  says: words(
    'Duty {step}: {duty}[, for {about}][, by {by}][. {reason}]',
    'কর্তব্য {step}: {duty}[, {about}-এর জন্য][, {by}][। {reason}]',
    'कर्तव्य {step}: {duty}[, {about} के लिए][, {by}][। {reason}]',
  ),
  example: {
    step: 'waived', duty: 'arrest-relative', about: ['A-1'], by: 'F-1', reason: 'No relative of A-1 could be found; tried twice by phone',
  },
})

const withoutReason = refusal('without-reason', 'reason', words(
  'A duty that is set aside needs its reason. Say why it is waived or not owed.',
  'কর্তব্য সরিয়ে রাখতে হলে কারণ লাগে। কেন মকুব বা প্রযোজ্য নয়, লিখুন।',
  'कर्तव्य हटाने के लिए कारण चाहिए। क्यों माफ़ है या लागू नहीं, लिखें।',
))
const byNobody = refusal('by-nobody', 'by', words(
  'A waiver is somebody’s decision. Say who made it.',
  'মকুব করা কারও সিদ্ধান্ত। কে নিয়েছেন, লিখুন।',
  'माफ़ी किसी का निर्णय है। लिखें कि किसने लिया।',
))
