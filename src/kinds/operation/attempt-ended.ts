import { choices, count, parties, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { attemptNumber } from '../lists/operation.ts'

export const operationAttemptEnded = defineKind({
  kind: 'operation.attempt-ended', v: 1, compartment: 'operation',
  why: 'An attempt can end in many ways, several at once, and the objective stays open behind it; what is still true is the first line of the next plan.',
  words: words('Attempt ended', 'চেষ্টা শেষ', 'प्रयास समाप्त'),
  find: words(
    'ended, outcome, aborted, postponed, nobody there, locked, moved before, leak, refused, withdrew',
    'শেষ, ফল, বাতিল, পিছিয়ে গেছে, কেউ নেই, তালা, আগেই সরানো, ফাঁস',
    'समाप्त, नतीजा, रद्द, टला, कोई नहीं, ताला, पहले ही हटाया, लीक',
  ),
  at: words('Ended at', 'শেষ হওয়ার সময়', 'समाप्ति का समय'),
  fields: {
    outcome: choices({
      entered: words('entered', 'ভিতরে ঢোকা হয়েছে', 'अंदर गए'),
      found: words('person sought found', 'যাকে খোঁজা হচ্ছিল তাকে পাওয়া গেছে', 'जिसे ढूँढ रहे थे वह मिली'),
      'nobody-there': words('nobody there', 'কেউ ছিল না', 'कोई नहीं था'),
      'sought-absent': words('person sought not there', 'যাকে খোঁজা হচ্ছিল সে ছিল না', 'जिसे ढूँढ रहे थे वह नहीं थी'),
      'moved-before': words('moved before entry', 'ঢোকার আগেই সরানো হয়েছে', 'प्रवेश से पहले हटाया गया'),
      'suspects-gone': words('suspects gone', 'সন্দেহভাজনরা চলে গেছে', 'संदिग्ध जा चुके थे'),
      locked: words('locked', 'তালাবন্ধ', 'ताला लगा था'),
      'leak-suspected': words('a leak is suspected', 'ফাঁসের সন্দেহ', 'लीक का संदेह'),
      'no-women-officers': words('no women officers', 'মহিলা পুলিশ ছিল না', 'महिला पुलिस नहीं थी'),
      'permission-refused': words('permission refused', 'অনুমতি মেলেনি', 'अनुमति नहीं मिली'),
      'partner-withdrew': words('a partner withdrew', 'একটি সহযোগী সরে গেছে', 'एक साथी हट गया'),
      late: words('we came too late', 'আমরা দেরিতে পৌঁছেছি', 'हम देर से पहुँचे'),
      postponed: words('postponed', 'পিছিয়ে দেওয়া হয়েছে', 'टाला गया'),
      aborted: words('broken off', 'মাঝপথে থামানো হয়েছে', 'बीच में रोका गया'),
    }, words('How it ended', 'কীভাবে শেষ হলো', 'कैसे समाप्त हुआ')),
    sites: parties(places, words('At which sites', 'কোন কোন জায়গায়', 'किन जगहों पर')),
    howMany: count(words('How many people were found', 'কতজনকে পাওয়া গেল', 'कितने लोग मिले')),
    stillTrue: text(words('What is still true', 'এখনও যা সত্যি', 'जो अब भी सच है'), {
      hint: words('What the next attempt can rest on', 'পরের চেষ্টা যার উপর ভরসা করতে পারে', 'अगला प्रयास जिस पर टिक सके') }),
    attempt: attemptNumber(),
  },
  needed: ['outcome'],
  sets: ({ outcome, sites, stillTrue, attempt }) => [{
    of: 'case', fact: 'attempt', value: given({ attempt, step: 'ended', sites, outcome, stillTrue }),
  }],
  says: words(
    'Attempt[ {attempt}] ended[ at {sites}]: {outcome}[. Still true: {stillTrue}]',
    '[{attempt} নম্বর ]চেষ্টা[ {sites}-এ] শেষ: {outcome}[। এখনও সত্যি: {stillTrue}]',
    'प्रयास[ {attempt}][ {sites} में] समाप्त: {outcome}[। अब भी सच: {stillTrue}]',
  ),
  example: {
    outcome: ['entered', 'found'], sites: ['P-1'], howMany: { from: 5, to: 5 },
    stillTrue: 'A second flat is spoken of', attempt: 1,
  },
})
