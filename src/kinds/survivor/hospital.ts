import { choice, identity, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { actors, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorHospital = defineKind({
  kind: 'survivor.hospital', v: 1, compartment: 'health',
  why: 'While she is in hospital somebody still answers for her, and her bed in the home must still be there afterwards. Why she is there is health and needs a grant of its own.',
  words: words('Hospital stay', 'হাসপাতালে থাকা', 'अस्पताल में रहना'),
  find: words('hospital, admitted, ward, discharged, emergency', 'হাসপাতাল, ভর্তি, ছুটি, ওয়ার্ড', 'अस्पताल, भर्ती, छुट्टी, वार्ड'),
  at: words('Admitted or discharged at', 'ভর্তি বা ছুটির সময়', 'भर्ती या छुट्टी का समय'),
  steps: {
    admitted: { words: words('admitted', 'ভর্তি', 'भर्ती'), says: words(
      '{who} was admitted[ to {hospital}][, with {with}]', '{who}-কে ভর্তি করা হয়েছে[ {hospital}-এ][, সঙ্গে {with}]', '{who} को भर्ती किया गया[ {hospital} में][, साथ में {with}]') },
    discharged: { words: words('discharged', 'ছুটি', 'छुट्टी'), says: words(
      '{who} was discharged[ from {hospital}][, to {to}][, with {with}]', '{who}-কে ছুটি দেওয়া হয়েছে[ {hospital} থেকে][, {to}-এ][, সঙ্গে {with}]', '{who} को छुट्टी मिली[ {hospital} से][, {to} को][, साथ में {with}]') },
  },
  fields: {
    who: whom(),
    hospital: party(['H'], words('Which hospital', 'কোন হাসপাতাল', 'कौन-सा अस्पताल')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से'), { steps: ['admitted'] }),
    left: when(words('Left there at', 'সেখান থেকে কখন', 'वहाँ से कब'), { steps: ['admitted'] }),
    to: party(places, words('To', 'কোথায়', 'कहाँ'), { steps: ['discharged'] }),
    arrived: when(words('Arrived there at', 'সেখানে পৌঁছানো', 'वहाँ पहुँचना'), { steps: ['discharged'] }),
    with: parties(actors, words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    why: choice({
      emergency: words('an emergency', 'জরুরি অবস্থা', 'आपात स्थिति'),
      treatment: words('treatment', 'চিকিৎসা', 'इलाज'),
      birth: words('a birth', 'প্রসব', 'प्रसव'),
      mental: words('mental health', 'মানসিক স্বাস্থ্য', 'मानसिक स्वास्थ्य'),
      observation: words('observation', 'পর্যবেক্ষণ', 'निगरानी'),
    }, words('Why', 'কেন', 'क्यों')),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी')),
    stay: earlier('survivor.hospital', ['discharged']),
    words: identity(words('What the home must know', 'হোমকে যা জানতে হবে', 'गृह को जो जानना है'), { of: 'who', input: 'long' }),
  },
  needed: ['who'],
  sets: ({ step, who, hospital, from, left, to, arrived, with: escort }, { at }) => who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: step === 'admitted'
      ? given({ state: 'at', place: hospital, placeKind: 'hospital', from, left, arrived: at, with: escort, basis: 'treatment' })
      : given({ state: arrived === undefined ? 'moving' : 'at', from: hospital, to, place: arrived === undefined ? undefined : to, left: at, arrived, with: escort, basis: 'treatment' }),
  })),
  says: words('{who}: hospital, {step}', '{who}: হাসপাতাল, {step}', '{who}: अस्पताल, {step}'),
  example: { step: 'admitted', who: ['S-2'], hospital: 'H-2', from: 'H-1', with: ['F-4'], why: 'treatment', agreed: 'yes' },
})
