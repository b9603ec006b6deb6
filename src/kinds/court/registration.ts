import { choice, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { numberField, reasonField, sectionsField } from '../lists/court.ts'

export const courtRegistration = defineKind({
  kind: 'court.registration', v: 1, compartment: 'court',
  why: 'From the first information to a numbered case, at any station: BNSS s 173 (before it CrPC s 154). A refusal or a delay is written, too; POCSO s 21 punishes not recording.',
  words: words('Registration of the case (FIR)', 'মামলা রুজু (FIR)', 'मामला दर्ज (FIR)'),
  find: words('FIR, zero FIR, GD entry, complaint, register, refused to register, 154, 173', 'এফআইআর, জিরো এফআইআর, জিডি, অভিযোগ, রুজু', 'एफ़आईआर, ज़ीरो एफ़आईआर, जीडी, शिकायत, दर्ज'),
  steps: {
    'information-given': { words: words('Information given', 'খবর দেওয়া হয়েছে', 'सूचना दी गई'), says: words(
      'Information was given[ to {office}]', 'খবর দেওয়া হয়েছে[ {office}-কে]', 'सूचना दी गई[ {office} को]') },
    'preliminary-enquiry': { words: words('Preliminary enquiry', 'প্রাথমিক অনুসন্ধান', 'प्रारंभिक जाँच'), says: words(
      'A preliminary enquiry was begun[ by {office}][, until {due}]', 'প্রাথমিক অনুসন্ধান শুরু হয়েছে[, {office}-এ][, {due} পর্যন্ত]', 'प्रारंभिक जाँच शुरू हुई[, {office} में][, {due} तक]') },
    refused: { words: words('Refused', 'নিতে অস্বীকার', 'दर्ज करने से इनकार'), says: words(
      'Registration was refused[ by {office}][: {reason}]', 'মামলা নিতে অস্বীকার করা হয়েছে[, {office}-এ][: {reason}]', 'मामला दर्ज करने से इनकार हुआ[, {office} में][: {reason}]') },
    delayed: { words: words('Delayed', 'দেরি', 'देरी'), says: words(
      'Registration was delayed[ at {office}][: {reason}]', 'মামলা রুজুতে দেরি হয়েছে[, {office}-এ][: {reason}]', 'मामला दर्ज करने में देरी हुई[, {office} में][: {reason}]') },
    'zero-fir': { words: words('Zero FIR', 'জিরো FIR', 'ज़ीरो FIR'), says: words(
      'Zero FIR[ {number}] was registered[ at {office}][, for {to}]', 'জিরো FIR[ {number}] রুজু হয়েছে[, {office}-এ][, {to}-এর জন্য]', 'ज़ीरो FIR[ {number}] दर्ज हुई[, {office} में][, {to} के लिए]') },
    registered: { words: words('Registered', 'রুজু', 'दर्ज'), says: words(
      'FIR[ {number}] was registered[ at {office}][ under {sections}]', 'FIR[ {number}] রুজু হয়েছে[, {office}-এ][, ধারা {sections}]', 'FIR[ {number}] दर्ज हुई[, {office} में][, धारा {sections}]') },
    transferred: { words: words('Transferred', 'হস্তান্তর', 'स्थानांतरित'), says: words(
      'The case was transferred[ from {office}][ to {to}]', 'মামলা হস্তান্তর হয়েছে[, {office} থেকে][, {to}-এ]', 'मामला स्थानांतरित हुआ[, {office} से][, {to} को]') },
  },
  fields: {
    office: party(['O'], words('Station', 'থানা', 'थाना')),
    to: party(['O'], words('To which station', 'কোন থানায়', 'किस थाने को'), { steps: ['zero-fir', 'transferred'] }),
    informant: parties(['S', 'W', 'K', 'F', 'O', 'C'], words('By whom', 'কে জানিয়েছেন', 'किसने बताया')),
    number: numberField(),
    sections: sectionsField(),
    accused: parties(['A', 'E', 'R'], words('Accused named', 'যাদের নাম আছে', 'नामज़द आरोपी')),
    how: choice({
      written: words('Written complaint', 'লিখিত অভিযোগ', 'लिखित शिकायत'), spoken: words('By word of mouth', 'মুখে', 'मौखिक'),
      electronic: words('Electronically', 'ইলেকট্রনিক মাধ্যমে', 'इलेक्ट्रॉनिक रूप से'), 'own-motion': words('By the police themselves', 'পুলিশ নিজে থেকে', 'पुलिस ने स्वयं'),
      'court-order': words('By order of a court', 'আদালতের আদেশে', 'न्यायालय के आदेश से'),
    }, words('How', 'কীভাবে', 'कैसे')),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक'), { steps: ['preliminary-enquiry', 'zero-fir', 'delayed'] }),
    sensitive: yesNo(words('Kept off the internet', 'ইন্টারনেটে দেওয়া হয়নি', 'इंटरनेट पर नहीं डाली गई'), { steps: ['registered', 'zero-fir'],
      hint: words('An FIR about a child or a sexual offence is not put online', 'শিশু বা যৌন অপরাধের FIR অনলাইনে দেওয়া হয় না', 'बच्चे या यौन अपराध की FIR ऑनलाइन नहीं डाली जाती') }),
    copyGiven: yesNo(words('Copy given free', 'বিনামূল্যে কপি দেওয়া হয়েছে', 'निःशुल्क प्रति दी गई')),
    escalated: text(words('Taken to', 'এর পর কোথায় জানানো', 'आगे कहाँ बताया गया'), { steps: ['refused', 'delayed'],
      hint: words('Superintendent (173(4)), magistrate (175(3))', 'পুলিশ সুপার (১৭৩(৪)), ম্যাজিস্ট্রেট (১৭৫(৩))', 'पुलिस अधीक्षक (173(4)), मजिस्ट्रेट (175(3))') }),
    reason: reasonField(),
  },
  needed: [],
  sets: ({ step, office, to, number, sections, accused, due, reason }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'registration', step, by: office, to, number, sections, reason, due }) },
    ...(step === 'registered' && sections !== undefined ? (accused ?? []).map((one) => ({ of: one, fact: 'charge' as const, value: { step: 'registered', section: sections } })) : []),
  ],
  says: words('FIR: {step}', 'FIR: {step}', 'FIR: {step}'),
  example: { step: 'registered', office: 'O-1', informant: ['F-1'], number: '190/2017', sections: 'ITPA 3, 4, 5; IPC 370', accused: ['A-1', 'A-2'], how: 'written', copyGiven: 'yes' },
})
