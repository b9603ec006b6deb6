import { choice, choices, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { words } from '../../record/words.ts'
import { careTypes } from '../lists/care.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorReferral = defineKind({
  kind: 'survivor.referral', v: 1, compartment: 'survivor',
  why: 'Sending somebody on is not done until the other side has answered. A referral without an answer is a line on a screen.',
  words: words('Referral', 'অন্য সংস্থায় পাঠানো', 'दूसरी संस्था में भेजना'),
  find: words('refer, referral, send to, accept, waiting list', 'রেফার, পাঠানো, গ্রহণ, অপেক্ষা', 'रेफ़र, भेजना, स्वीकार, प्रतीक्षा'),
  at: words('Made or answered on', 'কবে পাঠানো বা উত্তর', 'कब भेजा या उत्तर'),
  steps: {
    made: { words: words('made', 'পাঠানো হয়েছে', 'भेजा गया'), says: words(
      '{who} was referred[ to {to}][ for {type}][, answer wanted by {due}]',
      '{who}-কে[ {to}-এ] পাঠানোর অনুরোধ করা হয়েছে[: {type}][, উত্তর চাই {due}-এর মধ্যে]',
      '{who} को[ {to} में] भेजने का अनुरोध हुआ[: {type}][, उत्तर चाहिए {due} तक]') },
    answered: { words: words('answered', 'উত্তর এসেছে', 'उत्तर आया'), says: words(
      'Referral of {who}[ to {to}] answered[: {answer}]',
      '{who}-কে[ {to}-এ] পাঠানোর উত্তর এসেছে[: {answer}]',
      '{who} को[ {to} में] भेजने का उत्तर आया[: {answer}]') },
  },
  fields: {
    who: whom(),
    to: party(['O', 'H', 'F'], words('To', 'কোথায়', 'कहाँ'), { htcds: 'cas_ReferredOrganisation' }),
    from: party(['O', 'H', 'F'], words('From', 'কোথা থেকে', 'कहाँ से'), { htcds: 'cas_ReferringOrganisation' }),
    type: choices(careTypes, words('For what', 'কীসের জন্য', 'किस लिए'), { steps: ['made'] }),
    reason: choice({
      AdditionalServicesRequired: words('more help is needed', 'আরও সাহায্য দরকার', 'और मदद चाहिए'),
      MigrationOrChangeOfLocation: words('she moves elsewhere', 'অন্য জায়গায় যাচ্ছেন', 'दूसरी जगह जा रही हैं'),
    }, words('Why', 'কেন', 'क्यों'), { steps: ['made'], htcds: 'cas_ReasonForOutgoingReferral' }),
    agreed: yesNo(words('She agreed', 'তিনি রাজি', 'वे राज़ी'), { steps: ['made'] }),
    due: when(words('Answer wanted by', 'কবের মধ্যে উত্তর চাই', 'कब तक उत्तर चाहिए'), { steps: ['made'] }),
    answer: choice({
      granted: words('accepted', 'গ্রহণ করেছে', 'स्वीकार'),
      promised: words('accepted from a later date', 'পরের তারিখ থেকে নেবে', 'बाद की तारीख़ से'),
      partly: words('accepted in part', 'আংশিক গ্রহণ', 'आंशिक स्वीकार'),
      refused: words('declined', 'নেয়নি', 'अस्वीकार'),
      'passed-on': words('passed on', 'অন্যত্র পাঠিয়েছে', 'आगे भेजा'),
      'no-answer': words('no answer', 'উত্তর নেই', 'कोई उत्तर नहीं'),
    }, words('Answer', 'উত্তর', 'उत्तर'), { steps: ['answered'] }),
    promisedFor: when(words('From when', 'কবে থেকে', 'कब से'), { steps: ['answered'] }),
    because: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया'), { steps: ['answered'] }),
    referral: earlier('survivor.referral', ['answered']),
  },
  needed: ['who'],
  sets: ({ step, who, to, from, type, due, answer, promisedFor, because, referral }, { id }): Setting[] => [
    ...who.flatMap((one) => (type ?? [undefined]).map((each): Setting => ({
      of: one, fact: 'care', value: given({ what: 'referral', type: each, state: step === 'made' ? 'open' : answer ?? 'answered', by: to, due: due ?? promisedFor, entry: referral }),
    }))),
    ...(step === 'made' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'action', of: to, by: from, due }) } as const] : []),
    ...(step === 'answered' && referral !== undefined
      ? [{ of: `ask:${referral}`, fact: 'answered', value: given({ answer: answer ?? 'not-known', by: to, due: promisedFor, reason: because }) } as const] : []),
  ],
  says: words('Referral of {who}: {step}', '{who}-কে পাঠানো: {step}', '{who} को भेजना: {step}'),
  example: { step: 'made', who: ['S-1'], to: 'H-3', from: 'O-6', type: ['housing'], reason: 'AdditionalServicesRequired', agreed: 'yes', due: '2017-09-01' },
})
