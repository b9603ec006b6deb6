import { choice, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorAppointed = defineKind({
  kind: 'survivor.appointed', v: 1, compartment: 'survivor',
  why: 'She has people of her own: a lawyer (POCSO s 40), a support person who is neither officer nor witness (POCSO Rules 2020 r 4), an interpreter, a guardian. Who they are and until when.',
  words: words('Somebody appointed for her', 'তাঁর জন্য কাউকে নিয়োগ', 'उनके लिए किसी की नियुक्ति'),
  find: words('lawyer, advocate, support person, guardian, interpreter, DLSA, legal aid, special educator', 'উকিল, সহায়ক ব্যক্তি, অভিভাবক, দোভাষী, DLSA', 'वकील, सहायक व्यक्ति, अभिभावक, दुभाषिया, DLSA'),
  at: words('Appointed on', 'কবে নিয়োগ', 'नियुक्ति कब'),
  fields: {
    who: whom(),
    as: choice({
      lawyer: words('lawyer', 'উকিল', 'वकील'),
      'support-person': words('support person', 'সহায়ক ব্যক্তি', 'सहायक व्यक्ति'),
      guardian: words('guardian', 'অভিভাবক', 'अभिभावक'),
      interpreter: words('interpreter', 'দোভাষী', 'दुभाषिया'),
      'special-educator': words('special educator', 'বিশেষ শিক্ষক', 'विशेष शिक्षक'),
      'case-worker': words('case worker', 'কেস কর্মী', 'केस कार्यकर्ता'),
      'fit-person': words('fit person', 'উপযুক্ত ব্যক্তি', 'योग्य व्यक्ति'),
    }, words('As what', 'কী হিসেবে', 'किस रूप में')),
    person: party(['F', 'K', 'W', 'O'], words('Who', 'কাকে', 'किसे')),
    by: party(['O', 'H'], words('By', 'কে নিয়োগ করেছে', 'किसने नियुक्त किया')),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
  },
  needed: ['who', 'as'],
  sets: ({ who, as, person, by, until }) => who.map((one) => ({ of: one, fact: 'appointed', value: given({ as, person, by, until }) })),
  says: words('For {who}, a {as}[: {person}][, appointed by {by}][, until {until}]', '{who}-র জন্য {as}[: {person}][, নিয়োগ করেছে {by}][, {until} পর্যন্ত]', '{who} के लिए {as}[: {person}][, नियुक्ति {by} ने की][, {until} तक]'),
  example: { who: ['S-1', 'S-2'], as: 'support-person', person: 'F-6', by: 'O-3', agreed: 'yes' },
})
