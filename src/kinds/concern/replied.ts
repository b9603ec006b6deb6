import { choice, entry, identity, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const concernReplied = defineKind({
  kind: 'concern.replied', v: 1, compartment: 'concern',
  why: 'Whoever raised a concern gets an answer, and the date on which none had come is known.',
  words: words('Reply to a concern', 'উদ্বেগের উত্তর', 'चिंता का उत्तर'),
  find: words('reply, answer, enquiry, action taken, report', 'উত্তর, তদন্ত, ব্যবস্থা', 'उत्तर, जाँच, कार्रवाई'),
  fields: {
    who: parties(['S', 'C', 'E', 'A', 'W', 'K', 'F'], words('Whom it harmed', 'কার ক্ষতি হয়েছে', 'किसका नुक़सान हुआ')),
    concern: entry(words('To which concern', 'কোন উদ্বেগের', 'किस चिंता का'), { kinds: ['concern.raised'] }),
    answer: choice({
      'being-looked-into': words('Being looked into', 'দেখা হচ্ছে', 'देखा जा रहा है'), found: words('Found to be so', 'সত্য পাওয়া গেছে', 'सही पाया गया'),
      partly: words('Found in part', 'আংশিক সত্য', 'आंशिक सही'), 'not-found': words('Not found to be so', 'সত্য পাওয়া যায়নি', 'सही नहीं पाया गया'),
      'cannot-tell': words('Could not be found out', 'জানা যায়নি', 'पता नहीं चल सका'), refused: words('Refused to look into it', 'দেখতে অস্বীকার', 'देखने से इनकार'),
    }, words('Answer', 'কী উত্তর', 'क्या उत्तर')),
    by: party(['O', 'F'], words('By whom', 'কে দিয়েছেন', 'किसने दिया')),
    measure: choice({
      'moved-her': words('She was brought elsewhere at her wish', 'তাঁর ইচ্ছায় অন্যত্র নেওয়া', 'उनकी इच्छा से अन्यत्र'), 'kept-away': words('The person is kept away', 'ব্যক্তিকে দূরে রাখা', 'व्यक्ति को दूर रखा'),
      suspended: words('Suspended', 'সাময়িক বরখাস্ত', 'निलंबित'), enquiry: words('Enquiry opened', 'তদন্ত শুরু', 'जाँच शुरू'), case: words('Case registered', 'মামলা রুজু', 'मामला दर्ज'),
      changed: words('A practice was changed', 'নিয়ম বদলেছে', 'तरीक़ा बदला'), none: words('None', 'কিছু না', 'कुछ नहीं'),
    }, words('What was done', 'কী করা হয়েছে', 'क्या किया गया')),
    said: identity(words('In more words', 'আরও কথায়', 'और शब्दों में'), { of: 'who', input: 'long' }),
    told: yesNo(words('Whoever raised it was told', 'যিনি জানিয়েছেন তাঁকে বলা হয়েছে', 'बताने वाले को बताया गया')),
    due: when(words('More by', 'পরের খবর কবে', 'आगे कब तक')),
  },
  needed: [],
  sets: ({ concern, answer, by, due }) => [
    { of: 'case', fact: 'concern', value: given({ step: 'replied' as const, answer, due }) },
    concern === undefined ? undefined : { of: `ask:${concern}`, fact: 'answered', value: given({ answer: answer ?? 'not-known', by, due }) },
  ],
  says: words('Reply to a concern[ by {by}][: {answer}][. Done: {measure}]', 'উদ্বেগের উত্তর[, {by}-এর][: {answer}][। ব্যবস্থা: {measure}]', 'चिंता का उत्तर[, {by} से][: {answer}][। कार्रवाई: {measure}]'),
  example: { who: ['S-1'], concern: '0198f2c1-0000-7000-8000-000000000001', answer: 'being-looked-into', by: 'O-9', measure: 'enquiry', told: 'yes', due: '2017-10-15' },
})
