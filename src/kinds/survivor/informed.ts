import { choice, choices, party, text, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { spokenLanguages } from '../lists/languages.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorInformed = defineKind({
  kind: 'survivor.informed', v: 1, compartment: 'survivor',
  why: 'She has a right to know what happens and what comes next (POCSO Rules 2020 r 4; BNSS s 193). Only through her own safe channel.',
  words: words('She was informed', 'তাঁকে জানানো হয়েছে', 'उन्हें बताया गया'),
  find: words('informed, told her rights, bail told, hearing date told, copy of FIR', 'জানানো, অধিকার জানানো, জামিনের খবর, FIR-এর নকল', 'बताया, अधिकार बताए, ज़मानत की सूचना, FIR की नक़ल'),
  at: words('Informed at', 'কখন জানানো হলো', 'कब बताया'),
  fields: {
    who: whom(),
    of: choices({
      rights: words('rights', 'নিজের অধিকার', 'अपने अधिकार'),
      services: words('help and services', 'সাহায্য ও পরিষেবা', 'मदद और सेवाएँ'),
      lawyer: words('the right to a lawyer', 'উকিলের অধিকার', 'वकील का अधिकार'),
      fir: words('copy of the FIR', 'FIR-এর নকল', 'FIR की नक़ल'),
      arrest: words('an arrest', 'গ্রেপ্তার', 'गिरफ़्तारी'),
      bail: words('bail asked or granted', 'জামিনের আবেদন বা মঞ্জুর', 'ज़मानत माँगी या मिली'),
      release: words('somebody was released', 'কেউ ছাড়া পেয়েছে', 'किसी की रिहाई'),
      hearing: words('a hearing', 'শুনানি', 'सुनवाई'),
      progress: words('how the investigation stands', 'তদন্তের অবস্থা', 'जाँच की स्थिति'),
      judgment: words('a judgment', 'রায়', 'फ़ैसला'),
      compensation: words('compensation', 'ক্ষতিপূরণ', 'मुआवज़ा'),
      order: words('an order about liberty', 'নিজের স্বাধীনতা নিয়ে আদেশ', 'अपनी स्वतंत्रता पर आदेश'),
      shared: words('what was passed on', 'নিজের কোন তথ্য জানানো হয়েছে', 'अपनी कौन-सी जानकारी दी गई'),
      next: words('what comes next', 'এরপর কী', 'आगे क्या'),
    }, words('Of what', 'কী বিষয়ে', 'किस बारे में')),
    by: party(['F', 'O', 'H', 'W'], words('By whom', 'কে জানিয়েছেন', 'किसने बताया')),
    channel: choice({
      person: words('face to face', 'সামনাসামনি', 'आमने-सामने'),
      'her-channel': words('by her own safe channel', 'তাঁর নিরাপদ মাধ্যমে', 'उनके सुरक्षित माध्यम से'),
      'through-worker': words('through her case worker', 'কেস কর্মীর মাধ্যমে', 'केस कार्यकर्ता के ज़रिए'),
      'through-lawyer': words('through her lawyer', 'উকিলের মাধ্যমে', 'वकील के ज़रिए'),
      letter: words('a letter', 'চিঠিতে', 'चिट्ठी से'),
    }, words('How', 'কীভাবে', 'कैसे')),
    language: choice(spokenLanguages, words('In which language', 'কোন ভাষায়', 'किस भाषा में')),
    understood: yesNo(words('She understood', 'তিনি বুঝেছেন', 'उन्होंने समझा')),
    asked: text(words('What she asked back', 'তিনি কী জানতে চেয়েছেন', 'उन्होंने क्या पूछा')),
  },
  needed: ['who'],
  sets: ({ who, of, language, by }) => who.map((one) => ({ of: one, fact: 'informed', value: given({ of, language, by }) })),
  says: words('{who} was informed[ of {of}][ by {by}][, in {language}]', '{who}-কে জানানো হয়েছে[: {of}][, জানিয়েছেন {by}][, ভাষা {language}]', '{who} को बताया गया[: {of}][, बताया {by} ने][, भाषा {language}]'),
  example: { who: ['S-1'], of: ['rights', 'next'], by: 'F-3', channel: 'person', language: 'ben', understood: 'yes' },
})
