import { choice, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { numberField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectMedicalExamination = defineKind({
  kind: 'suspect.medical-examination', v: 1, compartment: 'suspect',
  why: 'Who was seen by a doctor after arrest and that a copy was given: BNSS s 51 to 53. Findings stay in the report.',
  words: words('Medical examination of an arrested person', 'ধৃত ব্যক্তির ডাক্তারি পরীক্ষা', 'गिरफ़्तार व्यक्ति की चिकित्सा जाँच'),
  find: words('medical, MLC, doctor, fit for custody, hospital', 'মেডিক্যাল, ডাক্তার, হাসপাতাল', 'मेडिकल, डॉक्टर, अस्पताल'),
  fields: {
    who: parties(heldLetters, words('Who', 'কার', 'किसकी')),
    place: party(['H', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    by: party(['F', 'O', 'H'], words('Doctor', 'ডাক্তার', 'डॉक्टर')),
    womanDoctor: yesNo(words('Woman doctor', 'মহিলা ডাক্তার', 'महिला डॉक्टर')),
    reason: choice({
      'on-arrest': words('After the arrest', 'গ্রেপ্তারের পরে', 'गिरफ़्तारी के बाद'),
      evidence: words('For evidence', 'প্রমাণের জন্য', 'साक्ष्य के लिए'),
      periodic: words('Again during custody', 'হেফাজতে থাকাকালীন', 'हिरासत के दौरान'),
      complaint: words('Says that she or he was hurt', 'আঘাতের অভিযোগ', 'चोट की शिकायत'),
      age: words('To find out the age', 'বয়স জানতে', 'उम्र जानने के लिए'),
    }, words('Why', 'কেন', 'क्यों')),
    fit: yesNo(words('Fit to be held', 'হেফাজতে রাখার মতো সুস্থ', 'हिरासत के लिए स्वस्थ')),
    injuries: yesNo(words('Fresh injuries noted', 'নতুন আঘাত লেখা হয়েছে', 'ताज़ा चोटें दर्ज')),
    number: numberField(),
    copyGiven: yesNo(words('Copy given to the person', 'তাঁকে কপি দেওয়া হয়েছে', 'उन्हें प्रति दी गई')),
  },
  needed: ['who'],
  says: words('{who} was examined by a doctor[ at {place}][ ({reason})]', '{who}-এর ডাক্তারি পরীক্ষা হয়েছে[, {place}-এ][ ({reason})]', '{who} की चिकित्सा जाँच हुई[, {place} पर][ ({reason})]'),
  example: { who: ['A-1'], place: 'H-2', womanDoctor: 'yes', reason: 'on-arrest', fit: 'yes', injuries: 'no', number: 'MLC 88', copyGiven: 'yes' },
})
