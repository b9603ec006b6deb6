import { choice, parties, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const partyRole = defineKind({
  kind: 'party.role', v: 1, compartment: 'every',
  why: 'What somebody is, is a dated fact with its basis: people found behind a door have no role yet, roles change, and two may hold at once.',
  words: words('What somebody is', 'কে কী', 'कौन क्या है'),
  find: words(
    'role, survivor, accused, suspect, witness, customer, missing, informant, status, not decided',
    'ভূমিকা, সারভাইভার, অভিযুক্ত, সাক্ষী, খদ্দের, নিখোঁজ, খবরদাতা',
    'भूमिका, सर्वाइवर, आरोपी, गवाह, ग्राहक, लापता, मुख़बिर',
  ),
  at: words('From when', 'কবে থেকে', 'कब से'),
  fields: {
    who: parties(people, words('Who', 'কে', 'कौन')),
    role: choice({
      survivor: words('survivor', 'সারভাইভার', 'सर्वाइवर'),
      accused: words('accused', 'অভিযুক্ত', 'आरोपी'),
      suspected: words('suspected', 'সন্দেহভাজন', 'संदिग्ध'),
      witness: words('witness', 'সাক্ষী', 'गवाह'),
      kin: words('kin', 'আত্মীয়', 'रिश्तेदार'),
      child: words('child with somebody', 'সঙ্গে থাকা শিশু', 'साथ का बच्चा'),
      customer: words('customer', 'খদ্দের', 'ग्राहक'),
      bystander: words('bystander', 'ঘটনাস্থলে থাকা ব্যক্তি', 'मौके पर मौजूद व्यक्ति'),
      informant: words('informant', 'খবরদাতা', 'सूचना देने वाला'),
      'field-worker': words('field worker', 'মাঠকর্মী', 'क्षेत्र कार्यकर्ता'),
      undecided: words('not decided yet', 'এখনও ঠিক হয়নি', 'अभी तय नहीं'),
      colleague: words('colleague', 'সহকর্মী', 'सहकर्मी'),
      'reported-missing': words('reported missing', 'নিখোঁজ বলে জানানো', 'लापता दर्ज'),
    }, words('What she or he is', 'তিনি কী', 'वे क्या हैं')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    basis: choice({
      'found-there': words('found there', 'সেখানে পাওয়া গেছে', 'वहाँ मिले'),
      'says-so': words('says so herself or himself', 'নিজে বলেছেন', 'स्वयं बताया'),
      'named-by-another': words('named by somebody else', 'অন্য কেউ বলেছেন', 'किसी और ने बताया'),
      report: words('a missing report or petition', 'নিখোঁজ ডায়েরি বা আবেদন', 'गुमशुदगी रिपोर्ट या याचिका'),
      fir: words('FIR or charge sheet', 'FIR বা চার্জশিট', 'FIR या आरोप पत्र'),
      authority: words('decision of an authority', 'কর্তৃপক্ষের সিদ্ধান্ত', 'प्राधिकारी का निर्णय'),
      'court-order': words('court order', 'আদালতের আদেশ', 'अदालत का आदेश'),
      'age-decided': words('age decided', 'বয়স নির্ধারণ', 'उम्र तय हुई'),
      'own-change': words('her or his situation changed', 'অবস্থা বদলেছে', 'स्थिति बदली'),
    }, words('On what basis', 'কোন ভিত্তিতে', 'किस आधार पर')),
  },
  needed: ['who', 'role'],
  sets: ({ who, role, until, basis }) => who.map((one) => ({ of: one, fact: 'role', value: given({ role, until, basis }) })),
  says: words(
    '{who}: {role}[, until {until}][ (basis: {basis})]',
    '{who}: {role}[, {until} পর্যন্ত][ (ভিত্তি: {basis})]',
    '{who}: {role}[, {until} तक][ (आधार: {basis})]',
  ),
  example: { who: ['E-3'], role: 'undecided', basis: 'found-there' },
})
