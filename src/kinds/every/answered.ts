import { amount, choice, entry, file, number, party, text, when } from '../../record/fields.ts'
import { askingCompartments, defineKind, given } from '../../record/kind.ts'
import type { PartyLetter } from '../../record/label.ts'
import { words } from '../../record/words.ts'

const answering = ['F', 'O', 'H', 'S', 'K', 'W', 'A', 'C'] as const satisfies PartyLetter[]

export const answered = defineKind({
  kind: 'answered', v: 1, compartment: 'each',
  why: 'An answer closes a request, moves it on or sets it a new date. «Nobody there» and «no answer» are answers, too.',
  words: words('Answer to a request', 'অনুরোধের উত্তর', 'अनुरोध का उत्तर'),
  find: words(
    'answer, reply, response, granted, sanctioned, refused, rejected, forwarded, no reply',
    'উত্তর, জবাব, মঞ্জুর, নামঞ্জুর, ফেরত, পাঠানো হয়েছে',
    'उत्तर, जवाब, मंज़ूर, नामंज़ूर, अस्वीकार, आगे भेजा',
  ),
  at: words('Answered at', 'উত্তরের সময়', 'उत्तर का समय'),
  fields: {
    ask: entry(words(
      'Which request',
      'কোন অনুরোধ',
      'कौन-सा अनुरोध',
    ), { kinds: askingCompartments.map((name) => `${name}.asked`) }),
    answer: choice({
      granted: words('granted', 'মঞ্জুর', 'मंज़ूर'),
      promised: words('promised', 'কথা দেওয়া হয়েছে', 'वादा किया'),
      partly: words('granted in part', 'আংশিক মঞ্জুর', 'आंशिक मंज़ूर'),
      refused: words('refused', 'নামঞ্জুর', 'नामंज़ूर'),
      'advised-against': words('advised against', 'না করার পরামর্শ', 'न करने की सलाह'),
      'nobody-there': words('nobody there', 'কেউ ছিলেন না', 'कोई नहीं था'),
      'passed-on': words('passed on', 'অন্যত্র পাঠানো হয়েছে', 'आगे भेजा गया'),
      'no-answer': words('no answer', 'উত্তর নেই', 'कोई उत्तर नहीं'),
    }, words('The answer', 'উত্তর', 'उत्तर')),
    by: party(answering, words('By whom', 'কে উত্তর দিয়েছেন', 'किसने उत्तर दिया')),
    passedTo: party(answering, words('Passed on to', 'কার কাছে পাঠানো', 'किसे भेजा गया')),
    promisedFor: when(words('Promised for', 'কবে হবে বলেছেন', 'कब का वादा')),
    howMany: number(words('How many granted', 'কত মঞ্জুর', 'कितने मंज़ूर')),
    amount: amount(words('How much granted', 'কত টাকা মঞ্জুর', 'कितना पैसा मंज़ूर')),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    document: file(words('The letter', 'চিঠি', 'पत्र')),
    number: text(words('Its number', 'চিঠির নম্বর', 'पत्र संख्या')),
  },
  needed: ['ask', 'answer'],
  sets: ({ ask, answer, by, passedTo, promisedFor, reason }) => [{
    of: `ask:${ask}`, fact: 'answered', value: given({ answer, by, due: promisedFor, reason, passedTo }),
  }],
  says: words(
    'Answer[ of {by}]: {answer}[, to {passedTo}][, for {promisedFor}][. {reason}]',
    '[{by}-এর ]উত্তর: {answer}[, {passedTo}-এর কাছে][, {promisedFor}-এর জন্য][। {reason}]',
    '[{by} का ]उत्तर: {answer}[, {passedTo} को][, {promisedFor} के लिए][। {reason}]',
  ),
  example: {
    ask: '0198f2c1-0000-7000-8000-000000000001', answer: 'partly', by: 'H-1', howMany: 1, promisedFor: '2017-08-25', reason: 'One bed is free tonight',
  },
})
