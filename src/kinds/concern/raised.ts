import { choice, identity, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { concernForms } from '../lists/concern.ts'

export const concernRaised = defineKind({
  kind: 'concern.raised', v: 1, compartment: 'concern',
  why: 'Harm by those who should protect can be said without courage. Whoever it is about cannot read, route or close it, nor learn that it exists.',
  words: words('Concern raised', 'উদ্বেগ জানানো', 'चिंता दर्ज'),
  find: words('complaint, concern, misconduct, leak, bribe, beaten in custody, nothing was done, home, officer', 'অভিযোগ, ঘুষ, ফাঁস, মারধর, কিছু করেনি', 'शिकायत, रिश्वत, लीक, मारपीट, कुछ नहीं किया'),
  fields: {
    who: parties(['S', 'C', 'E', 'A', 'W', 'K', 'F'], words('Whom it harms', 'কার ক্ষতি', 'किसका नुक़सान')),
    form: choice(concernForms, words('What it is about', 'কী বিষয়ে', 'किस बारे में')),
    against: party(['F', 'H', 'O'], words('Against whom', 'কার বিরুদ্ধে', 'किसके विरुद्ध'), {
      hint: words('A label shuts nobody out: write the office by its name, or the person by number, too', 'লেবেলে কেউ বাইরে থাকে না: দপ্তরের নাম বা ব্যক্তির নম্বরও লিখুন', 'लेबल से कोई बाहर नहीं होता: दफ़्तर का नाम या व्यक्ति की संख्या भी लिखें') }),
    office: text(words('Office or home, by its name', 'দপ্তর বা হোমের নাম', 'दफ़्तर या गृह का नाम'), {
      hint: words('As in the list of offices: everybody of it is shut out', 'দপ্তরের তালিকায় যেমন আছে: তার সবাই বাইরে থাকবে', 'जैसा दफ़्तरों की सूची में है: उसके सब लोग बाहर रहेंगे') }),
    person: text(words('Person, by number', 'ব্যক্তি, নম্বর', 'व्यक्ति, संख्या'), {
      hint: words('As p-7: shut out at once', 'যেমন p-7: সঙ্গে সঙ্গে বাইরে', 'जैसे p-7: तुरंत बाहर') }),
    said: identity(words('What happened', 'কী হয়েছে', 'क्या हुआ'), { of: 'who', input: 'long',
      hint: words('Who, when, where; not what was done to her', 'কে, কখন, কোথায়; তাঁর সঙ্গে কী হয়েছে তা নয়', 'कौन, कब, कहाँ; उनके साथ क्या हुआ, यह नहीं') }),
    by: identity(words('Raised by', 'কে জানিয়েছেন', 'किसने बताया'), { of: 'who',
      hint: words('May stay empty', 'খালি রাখা যায়', 'ख़ाली रह सकता है') }),
    still: yesNo(words('Still in danger', 'এখনও বিপদ আছে', 'अब भी ख़तरा है')),
    to: party(['O'], words('Who is to look into it', 'কে দেখবেন', 'कौन देखे')),
    due: when(words('Answer by', 'উত্তর কবের মধ্যে', 'उत्तर कब तक')),
  },
  needed: ['form'],
  check: ({ person }) => (person === undefined || /^p-[1-9][0-9]*$/.test(person) ? undefined : notAPerson),
  sets: ({ form, against, to, due }, { id }) => [
    { of: against ?? 'case', fact: 'concern', value: given({ step: 'raised' as const, form, to, due }) },
    to === undefined ? undefined : { of: `ask:${id}`, fact: 'asked', value: given({ of: to, what: 'concern', due }) },
  ],
  says: words(
    'A concern was raised[ about {against}]: {form}[. For {to}][, by {due}]',
    'উদ্বেগ জানানো হয়েছে[, {against}-কে নিয়ে]: {form}[। দেখবেন {to}][, {due}-এর মধ্যে]',
    'चिंता दर्ज हुई[, {against} के बारे में]: {form}[। देखेंगे {to}][, {due} तक]',
  ),
  example: {
    who: ['S-1'], form: 'leak', against: 'F-6', office: 'PS-NORTH', person: 'p-7', by: { value: 'Practice Name', salt: 'A'.repeat(43) },
    still: 'not-known', to: 'O-9', due: '2017-09-30',
  },
})

const notAPerson = refusal('not-a-person-number', 'person', words(
  'A person is written by number, as p-7. If you do not know it, write the office or leave both empty.',
  'ব্যক্তিকে নম্বর দিয়ে লিখুন, যেমন p-7। জানা না থাকলে দপ্তর লিখুন বা দুটিই খালি রাখুন।',
  'व्यक्ति को संख्या से लिखें, जैसे p-7। मालूम न हो तो दफ़्तर लिखें या दोनों ख़ाली छोड़ें।',
))
