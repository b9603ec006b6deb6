import { choice, entry, parties, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const caseJointDecision = defineKind({
  kind: 'case.joint-decision', v: 1, compartment: 'case',
  why: 'What police and an NGO decide together bears both signatures: each side signs an entry of its own, the second names the first.',
  words: words('Joint decision', 'যৌথ সিদ্ধান্ত', 'संयुक्त निर्णय'),
  find: words(
    'joint decision, agreed, meeting, both sides, sign, minutes',
    'যৌথ সিদ্ধান্ত, একমত, বৈঠক, সই, কার্যবিবরণী',
    'संयुक्त निर्णय, सहमति, बैठक, हस्ताक्षर, कार्यवृत्त',
  ),
  at: words('Decided at', 'কখন সিদ্ধান্ত', 'निर्णय का समय'),
  fields: {
    decision: text(words('What was decided', 'কী সিদ্ধান্ত হলো', 'क्या निर्णय हुआ'), {
      hint: words('Labels, no names', 'লেবেল লিখুন, নাম নয়', 'लेबल लिखें, नाम नहीं') }),
    about: choice({
      operation: words('the operation', 'অভিযান', 'अभियान'),
      care: words('care of somebody', 'কারও যত্ন', 'किसी की देखभाल'),
      'what-is-shared': words('what is shared', 'কী জানানো হবে', 'क्या साझा होगा'),
      press: words('what is said in public', 'বাইরে কী বলা হবে', 'सार्वजनिक रूप से क्या कहा जाए'),
      'who-does-what': words('who does what', 'কে কী করবেন', 'कौन क्या करेगा'),
    }, words('About what', 'কী বিষয়ে', 'किस बारे में')),
    signedBy: parties(['F', 'O', 'H'], words('Signed by', 'কে সই করেছেন', 'किसने हस्ताक्षर किए')),
    disagrees: parties(['F', 'O', 'H'], words('Who disagrees', 'কে একমত নন', 'कौन असहमत')),
    reason: text(words('Why', 'কেন', 'क्यों')),
    confirms: entry(words(
      'Signs this decision of the other side',
      'অন্য পক্ষের কোন সিদ্ধান্তে সই',
      'दूसरे पक्ष के किस निर्णय पर हस्ताक्षर',
    ), { kinds: ['case.joint-decision'] }),
  },
  needed: ['decision'],
  sets: ({ decision, about, signedBy, confirms }) => [{
    of: 'case', fact: 'jointDecision', value: given({ decision, signedBy, confirms, about }),
  }],
  says: words(
    'Decided together: {decision}[; signed by {signedBy}][; {disagrees} disagrees]',
    'একসঙ্গে সিদ্ধান্ত: {decision}[; সই করেছেন {signedBy}][; একমত নন {disagrees}]',
    'मिलकर निर्णय: {decision}[; हस्ताक्षर {signedBy}][; असहमत {disagrees}]',
  ),
  example: { decision: 'Nobody enters before two women officers are there', about: 'operation', signedBy: ['F-1', 'F-4'] },
})
