import { choice, choices, identity, party } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { exhibits } from '../lists/evidence.ts'

export const evidenceDocumentChecked = defineKind({
  kind: 'evidence.document-checked', v: 1, compartment: 'evidence',
  why: 'A paper says an age or a name; whether the register behind it agrees is another fact. School and birth records come first for the age of a child (JJ Act 2015 s 94).',
  words: words('Document checked', 'কাগজ যাচাই', 'दस्तावेज़ की जाँच'),
  find: words(
    'document, Aadhaar, passport, birth certificate, school register, voter card, verify, forged',
    'কাগজ, আধার, পাসপোর্ট, জন্ম সার্টিফিকেট, স্কুলের খাতা, যাচাই, জাল',
    'दस्तावेज़, आधार, पासपोर्ट, जन्म प्रमाणपत्र, स्कूल रजिस्टर, सत्यापन, जाली',
  ),
  fields: {
    whose: party([...people], words('Whose', 'কার', 'किसका')),
    document: choice({
      aadhaar: words('Aadhaar', 'আধার', 'आधार'),
      passport: words('passport', 'পাসপোর্ট', 'पासपोर्ट'),
      'voter-card': words('voter card', 'ভোটার কার্ড', 'मतदाता पहचान पत्र'),
      'ration-card': words('ration card', 'রেশন কার্ড', 'राशन कार्ड'),
      birth: words('birth certificate or register', 'জন্ম সার্টিফিকেট বা রেজিস্টার', 'जन्म प्रमाणपत्र या रजिस्टर'),
      school: words('school certificate or register', 'স্কুলের সার্টিফিকেট বা খাতা', 'स्कूल प्रमाणपत्र या रजिस्टर'),
      licence: words('driving licence', 'ড্রাইভিং লাইসেন্স', 'ड्राइविंग लाइसेंस'),
      'travel-permit': words('travel permit', 'ভ্রমণের অনুমতিপত্র', 'यात्रा परमिट'),
      ticket: words('ticket', 'টিকিট', 'टिकट'),
      lease: words('lease', 'ভাড়ার চুক্তি', 'किरायानामा'),
    }, words('Which document', 'কোন কাগজ', 'कौन-सा दस्तावेज़')),
    number: identity(words('Number on it', 'তাতে লেখা নম্বর', 'उस पर लिखी संख्या'), { of: 'whose' }),
    by: party(['O', 'F'], words('Checked by', 'কে যাচাই করলেন', 'किसने जाँचा')),
    result: choice({
      agrees: words('agrees', 'মেলে', 'मेल खाता है'),
      differs: words('differs', 'মেলে না', 'मेल नहीं खाता'),
      'not-in-register': words('not in the register', 'রেজিস্টারে নেই', 'रजिस्टर में नहीं'),
      'belongs-to-other': words('belongs to somebody else', 'অন্য কারও', 'किसी और का है'),
      altered: words('altered', 'বদলানো', 'बदला हुआ'),
    }, words('Result', 'ফল', 'नतीजा')),
    differs: choices({
      name: words('name', 'নাম', 'नाम'),
      birth: words('date of birth', 'জন্মতারিখ', 'जन्मतिथि'),
      photograph: words('photograph', 'ছবি', 'तस्वीर'),
      number: words('number', 'নম্বর', 'संख्या'),
      parents: words('names of parents', 'বাবা-মায়ের নাম', 'माता-पिता के नाम'),
      place: words('place', 'জায়গা', 'जगह'),
    }, words('What differs', 'কী মেলে না', 'क्या मेल नहीं खाता')),
    keptAs: exhibits(),
  },
  needed: ['whose'],
  says: words(
    'A document of {whose} was checked[: {document}][, {result}][ ({differs})]',
    '{whose}-এর কাগজ যাচাই হয়েছে[: {document}][, {result}][ ({differs})]',
    '{whose} का दस्तावेज़ जाँचा गया[: {document}][, {result}][ ({differs})]',
  ),
  example: {
    whose: 'S-1', document: 'school', number: { value: 'PRACTICE 0001', salt: 'A'.repeat(43) }, by: 'O-9',
    result: 'differs', differs: ['birth'], keptAs: ['X-7'],
  },
})
