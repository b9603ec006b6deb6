import { choice, choices, file, identity, parties, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { heardAt } from '../lists/statements.ts'

export const evidenceWitnessStatement = defineKind({
  kind: 'evidence.witness-statement', v: 1, compartment: 'evidence',
  why: 'To whom a witness spoke, under which section and how it was recorded (BNSS s 180 and s 183, earlier CrPC s 161 and s 164); and what was told to the witness, so that it is known who knows. What a survivor says is in another room.',
  words: words('Witness statement', 'সাক্ষীর জবানবন্দি', 'गवाह का बयान'),
  find: words(
    'statement, 161, 164, 180, 183, witness, examined, recorded',
    'জবানবন্দি, ১৬১, ১৬৪, ১৮০, ১৮৩, সাক্ষী',
    'बयान, 161, 164, 180, 183, गवाह',
  ),
  at: words('Said at', 'কখন বলেছেন', 'कब कहा'),
  fields: {
    who: party(['W', 'K', 'F', 'C', 'E'], words('Who', 'কে', 'कौन')),
    to: party(['F', 'O'], words('To whom', 'কাকে', 'किसको')),
    section: choice({
      police: words('to the police, BNSS s 180', 'পুলিশকে, বিএনএসএস ১৮০', 'पुलिस को, बीएनएसएस 180'),
      magistrate: words('to a magistrate, BNSS s 183', 'ম্যাজিস্ট্রেটকে, বিএনএসএস ১৮৩', 'मजिस्ट्रेट को, बीएनएसएस 183'),
      'police-old': words('to the police, CrPC s 161', 'পুলিশকে, সিআরপিসি ১৬১', 'पुलिस को, सीआरपीसी 161'),
      'magistrate-old': words('to a magistrate, CrPC s 164', 'ম্যাজিস্ট্রেটকে, সিআরপিসি ১৬৪', 'मजिस्ट्रेट को, सीआरपीसी 164'),
      none: words('not under a section', 'কোনো ধারায় নয়', 'किसी धारा में नहीं'),
    }, words('Under which section', 'কোন ধারায়', 'किस धारा में')),
    medium: choice({
      written: words('in writing', 'লিখে', 'लिखित'),
      audio: words('audio', 'অডিও', 'ऑडियो'),
      video: words('audio and video', 'অডিও ও ভিডিও', 'ऑडियो और वीडियो'),
      spoken: words('spoken, noted afterwards', 'মুখে, পরে লেখা', 'मौखिक, बाद में लिखा'),
    }, words('How recorded', 'কীভাবে রাখা', 'कैसे दर्ज')),
    where: heardAt(),
    topics: choices({
      place: words('the place', 'জায়গা', 'जगह'),
      people: words('who came and went', 'কারা আসত যেত', 'कौन आता-जाता था'),
      money: words('money', 'টাকা', 'पैसा'),
      journey: words('a journey', 'যাত্রা', 'यात्रा'),
      papers: words('papers', 'কাগজপত্র', 'काग़ज़ात'),
      search: words('the search', 'তল্লাশি', 'तलाशी'),
    }, words('About', 'কী নিয়ে', 'किस बारे में')),
    content: identity(words('What was said', 'কী বলেছেন', 'क्या कहा'), { of: 'who', input: 'long',
      hint: words('Who, when, where; not what was done to her', 'কে, কখন, কোথায়; তার সঙ্গে কী হয়েছে তা নয়', 'कौन, कब, कहाँ; उसके साथ क्या हुआ वह नहीं') }),
    told: text(words('What the witness was told', 'সাক্ষীকে কী জানানো হয়েছে', 'गवाह को क्या बताया गया')),
    present: parties(['F', 'O', 'K', 'W'], words('Who was present', 'কারা উপস্থিত ছিলেন', 'कौन मौजूद था')),
    interpreter: party(['F', 'O'], words('Interpreter', 'দোভাষী', 'दुभाषिया')),
    file: file(words('The record', 'লিখিত বা রেকর্ড', 'दस्तावेज़ या रिकॉर्डिंग')),
  },
  needed: ['who'],
  says: words(
    '{who} gave a statement[ to {to}][ ({section})][, about {topics}]',
    '{who} জবানবন্দি দিয়েছেন[, {to}-কে][ ({section})][, বিষয় {topics}]',
    '{who} ने बयान दिया[, {to} को][ ({section})][, विषय {topics}]',
  ),
  example: {
    who: 'W-1', to: 'F-2', section: 'police-old', medium: 'written', where: 'chosen', topics: ['people', 'search'],
    content: { value: 'practice words', salt: 'A'.repeat(43) }, told: 'Nothing about those found',
  },
})
