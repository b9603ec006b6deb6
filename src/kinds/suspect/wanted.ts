import { choices, identity, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { numberField } from '../lists/court.ts'

export const suspectWanted = defineKind({
  kind: 'suspect.wanted', v: 1, compartment: 'suspect',
  why: 'Whoever got away stays on a list until found. Look-out circular; proclamation under BNSS s 84.',
  words: words('Wanted', 'খোঁজা হচ্ছে', 'वांछित'),
  find: words('look-out notice, LOC, absconding, absconder, proclaimed offender, traced, surrender', 'লুক-আউট নোটিশ, পলাতক, হুলিয়া, আত্মসমর্পণ', 'लुक-आउट नोटिस, फ़रार, उद्घोषित अपराधी, आत्मसमर्पण'),
  steps: {
    'look-out': { words: words('Look-out notice', 'লুক-আউট নোটিশ', 'लुक-आउट नोटिस'), says: words(
      'A look-out notice was issued for {who}[, until {until}]', '{who}-এর জন্য লুক-আউট নোটিশ জারি হয়েছে[, {until} পর্যন্ত]', '{who} के लिए लुक-आउट नोटिस जारी हुआ[, {until} तक]') },
    traced: { words: words('Traced', 'খোঁজ মিলেছে', 'पता चला'), says: words(
      '{who} was traced[ at {place}]', '{who}-এর খোঁজ মিলেছে[, {place}-এ]', '{who} का पता चला[, {place} पर]') },
    absconding: { words: words('Absconding', 'পলাতক', 'फ़रार'), says: words(
      '{who} cannot be found and is taken to be absconding', '{who}-কে পাওয়া যাচ্ছে না, পলাতক ধরা হচ্ছে', '{who} नहीं मिल रहा, फ़रार माना जा रहा है') },
    proclaimed: { words: words('Proclaimed', 'হুলিয়া জারি', 'उद्घोषणा'), says: words(
      '{who} was proclaimed[ by {by}]', '{who}-এর বিরুদ্ধে হুলিয়া জারি হয়েছে[, আদেশ {by}-এর]', '{who} के विरुद्ध उद्घोषणा हुई[, {by} द्वारा]') },
    surrendered: { words: words('Surrendered', 'আত্মসমর্পণ', 'आत्मसमर्पण'), says: words(
      '{who} surrendered[ at {place}]', '{who} আত্মসমর্পণ করেছে[, {place}-এ]', '{who} ने आत्मसमर्पण किया[, {place} पर]') },
  },
  fields: {
    who: party(['A', 'E'], words('Who', 'কাকে', 'किसे')),
    place: party(places, words('Where', 'কোথায়', 'कहाँ'), { steps: ['traced', 'surrendered'] }),
    by: party(['O'], words('Ordered by', 'কার আদেশে', 'किसके आदेश से'), { steps: ['look-out', 'proclaimed'] }),
    where: choices({
      police: words('Police of the state', 'রাজ্যের পুলিশ', 'राज्य पुलिस'),
      'other-states': words('Police of other states', 'অন্য রাজ্যের পুলিশ', 'दूसरे राज्यों की पुलिस'),
      airports: words('Airports and border posts', 'বিমানবন্দর ও সীমান্ত চৌকি', 'हवाई अड्डे और सीमा चौकियाँ'),
      interpol: words('Interpol', 'ইন্টারপোল', 'इंटरपोल'),
    }, words('Sent to', 'কোথায় পাঠানো', 'कहाँ भेजा गया'), { steps: ['look-out'] }),
    number: numberField(),
    until: when(words('Valid or to appear until', 'কবে পর্যন্ত', 'कब तक'), { steps: ['look-out', 'proclaimed'] }),
    lastSeen: identity(words('Where last seen', 'শেষ কোথায় দেখা', 'आख़िरी बार कहाँ दिखा'), { of: 'who', input: 'long' }),
    reason: text(words('Why wanted', 'কেন খোঁজা হচ্ছে', 'क्यों वांछित')),
  },
  needed: ['who'],
  sets: ({ who, step, place, by, until }) => [
    { of: who, fact: 'liberty', value: given({ state: step, by, until }) },
    step === 'surrendered' ? { of: who, fact: 'whereabouts', value: given({ state: 'at' as const, place, basis: 'surrender', custody: true }) }
      : step === 'traced' && place !== undefined ? { of: who, fact: 'whereabouts', value: { state: 'at', place, believed: true, custody: false } }
        : step === 'absconding' ? { of: who, fact: 'whereabouts', value: { state: 'not-known', custody: false } } : undefined,
  ],
  says: words('{who}: {step}', '{who}: {step}', '{who}: {step}'),
  example: { step: 'look-out', who: 'A-4', by: 'O-1', where: ['airports', 'other-states'], number: 'LOC 12/2017', until: '2018-08-24' },
})
