import { choice, choices, file, party, yesNo, parties } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const survivorMedicalExamination = defineKind({
  kind: 'survivor.medical-examination', v: 1, compartment: 'survivor',
  why: 'Only with consent, by a woman doctor for a girl, with somebody she trusts beside her (POCSO s 27; BNSS s 184; CrPC s 164A). What was found belongs to the sealed report, not here.',
  words: words('Medical examination of a survivor', 'সারভাইভারের ডাক্তারি পরীক্ষা', 'सर्वाइवर की चिकित्सा जाँच'),
  find: words('medical, MLC, medico-legal, doctor, examination, hospital, report', 'মেডিকেল, MLC, ডাক্তারি পরীক্ষা, হাসপাতাল', 'मेडिकल, MLC, चिकित्सा जाँच, अस्पताल'),
  at: words('Examined at', 'পরীক্ষার সময়', 'जाँच का समय'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    where: party(['H', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    by: party(['F', 'O', 'H'], words('Doctor', 'ডাক্তার', 'डॉक्टर')),
    womanDoctor: yesNo(words('By a woman doctor', 'মহিলা ডাক্তার', 'महिला डॉक्टर')),
    consent: choice({
      yes: words('she agreed', 'রাজি হয়েছেন', 'सहमति दी'),
      part: words('agreed in part', 'আংশিক রাজি', 'आंशिक सहमति'),
      no: words('she declined', 'রাজি হননি', 'मना किया'),
      'not-asked': words('she was not asked', 'জিজ্ঞেস করা হয়নি', 'पूछा नहीं गया'),
    }, words('Consent', 'সম্মতি', 'सहमति')),
    consentBy: choice({
      herself: words('herself or himself', 'নিজে', 'स्वयं'),
      parent: words('a parent or guardian', 'মা-বাবা বা অভিভাবক', 'माता-पिता या अभिभावक'),
      committee: words('the committee', 'কমিটি', 'समिति'),
    }, words('Consent by', 'সম্মতি কে দিয়েছেন', 'सहमति किसने दी')),
    beside: parties(['F', 'K', 'W', 'S', 'H'], words('Who was with her', 'কে পাশে ছিলেন', 'साथ कौन था')),
    why: choices({
      injury: words('care and injuries', 'চিকিৎসা ও আঘাত', 'इलाज और चोट'),
      evidence: words('evidence', 'প্রমাণ', 'साक्ष्य'),
      age: words('age', 'বয়স', 'उम्र'),
      general: words('general health', 'সাধারণ স্বাস্থ্য', 'सामान्य स्वास्थ्य'),
    }, words('For what', 'কীসের জন্য', 'किस लिए')),
    report: file(words('Report, sealed', 'রিপোর্ট, গোপন', 'रिपोर्ट, गुप्त')),
    reported: yesNo(words('Report is with the officer', 'রিপোর্ট অফিসারের হাতে', 'रिपोर्ट अधिकारी के पास')),
  },
  needed: ['who'],
  sets: ({ who, consent, consentBy, by }) => consent === 'yes' || consent === 'part'
    ? [{ of: who, fact: 'consent', value: given({ step: 'given', scope: 'medical-examination', to: by, by: consentBy }) }] : [],
  says: words(
    'Medical examination of {who}[ at {where}][, consent: {consent}][, woman doctor: {womanDoctor}]',
    '{who}-র ডাক্তারি পরীক্ষা[ {where}-এ][, সম্মতি: {consent}][, মহিলা ডাক্তার: {womanDoctor}]',
    '{who} की चिकित्सा जाँच[ {where} में][, सहमति: {consent}][, महिला डॉक्टर: {womanDoctor}]',
  ),
  example: { who: 'S-1', where: 'H-2', womanDoctor: 'yes', consent: 'yes', consentBy: 'herself', beside: ['F-3'], why: ['injury', 'age'] },
})
