import { choice, choices, file, identity, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { heldLetters } from '../lists/custody.ts'

export const suspectStatement = defineKind({
  kind: 'suspect.statement', v: 1, compartment: 'suspect',
  why: 'A statement of somebody under suspicion: to whom, under which section, freely or not. BNSS s 180, 183; to police no confession counts (BSA s 23).',
  words: words('Statement of a suspect', 'সন্দেহভাজনের জবানবন্দি', 'संदिग्ध का बयान'),
  find: words('statement, confession, 161, 164, 180, 183, disclosure statement, recovery', 'জবানবন্দি, স্বীকারোক্তি, ১৬১, ১৬৪', 'बयान, इक़बालिया, 161, 164'),
  fields: {
    who: party(heldLetters, words('Whose', 'কার', 'किसका')),
    to: party(['F', 'O'], words('To whom', 'কার কাছে', 'किसके सामने')),
    section: choice({
      180: words('To police (BNSS 180, CrPC 161)', 'পুলিশের কাছে (BNSS 180, CrPC 161)', 'पुलिस को (BNSS 180, CrPC 161)'),
      183: words('To a magistrate (BNSS 183, CrPC 164)', 'ম্যাজিস্ট্রেটের কাছে (BNSS 183, CrPC 164)', 'मजिस्ट्रेट को (BNSS 183, CrPC 164)'),
      23: words('Leading to something found (BSA 23, Evidence Act 27)', 'যার থেকে কিছু উদ্ধার (BSA 23, Evidence Act 27)', 'जिससे कुछ बरामद हुआ (BSA 23, Evidence Act 27)'),
      court: words('In court (BNSS 351, CrPC 313)', 'আদালতে (BNSS 351, CrPC 313)', 'न्यायालय में (BNSS 351, CrPC 313)'),
    }, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    topics: choices({
      journey: words('The journey', 'যাত্রাপথ', 'सफ़र'), places: words('Places used', 'ব্যবহৃত জায়গা', 'इस्तेमाल की जगहें'),
      people: words('Other people', 'অন্য লোক', 'अन्य लोग'), money: words('Money', 'টাকা', 'पैसा'),
      'own-part': words('The own part', 'নিজের ভূমিকা', 'अपनी भूमिका'), 'own-story': words('Having been trafficked too', 'নিজেও পাচার হয়েছিলেন', 'स्वयं भी तस्करी का शिकार'),
    }, words('About', 'কী বিষয়ে', 'किस बारे में')),
    said: identity(words('What was said', 'কী বলেছেন', 'क्या कहा'), { of: 'who', input: 'long',
      hint: words('Who, when, where; not what was done to a survivor', 'কে, কখন, কোথায়; সারভাইভারের সঙ্গে কী হয়েছে তা নয়', 'कौन, कब, कहाँ; सर्वाइवर के साथ क्या हुआ, यह नहीं') }),
    present: parties(['F', 'O', 'W', 'K'], words('Who was there', 'কারা ছিলেন', 'कौन मौजूद थे')),
    lawyer: yesNo(words('A lawyer was there or was offered', 'আইনজীবী ছিলেন বা সুযোগ দেওয়া হয়েছে', 'वकील थे या मौक़ा दिया गया')),
    recording: choice({
      writing: words('In writing', 'লিখিত', 'लिखित'), audio: words('Sound', 'অডিও', 'ऑडियो'), video: words('Sound and picture', 'ভিডিও', 'वीडियो'),
    }, words('How it is kept', 'কীভাবে রাখা', 'कैसे दर्ज')),
    result: choice({
      given: words('Given', 'দিয়েছেন', 'दिया'), partly: words('Given in part', 'আংশিক দিয়েছেন', 'आंशिक दिया'), denied: words('Denies', 'অস্বীকার করেছেন', 'इनकार किया'),
      silent: words('Chose to say nothing', 'কিছু বলতে চাননি', 'कुछ नहीं कहना चाहा'), withdrawn: words('Taken back', 'ফিরিয়ে নিয়েছেন', 'वापस लिया'),
    }, words('Outcome', 'ফল', 'परिणाम')),
    recovery: file(words('Record of what was found', 'উদ্ধারের নথি', 'बरामदगी का अभिलेख')),
  },
  needed: ['who'],
  says: words('Statement of {who}[ to {to}][: {result}][ ({section})]', '{who}-এর জবানবন্দি[, {to}-এর কাছে][: {result}][ ({section})]', '{who} का बयान[, {to} के सामने][: {result}][ ({section})]'),
  example: { who: 'A-2', to: 'F-1', section: '180', topics: ['places', 'money'], lawyer: 'no', recording: 'video', result: 'partly' },
})
