import { amount, choice, choices, file, party, parties, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { words } from '../../record/words.ts'
import { earlier } from '../lists/survivor-fields.ts'

const afterwards = ['recommended', 'awarded', 'refused', 'declined', 'appealed', 'raised', 'lowered', 'paid-in-part', 'paid', 'blocked'] as const

export const survivorClaim = defineKind({
  kind: 'survivor.claim', v: 1, compartment: 'survivor',
  why: 'Money that is hers by law (BNSS s 396, CrPC s 357A; POCSO Rules 2020 r 8, 9; NALSA scheme 2018). Awarded and not paid is a clock. No statement is needed for it.',
  words: words('Compensation and other money due by law', 'ক্ষতিপূরণ ও আইনি পাওনা', 'मुआवज़ा और क़ानूनी देय'),
  find: words('compensation, DLSA, SLSA, NALSA, victim compensation scheme, 357A, interim relief, fine, restitution, special relief', 'ক্ষতিপূরণ, DLSA, অন্তর্বর্তী, জরিমানা, ত্রাণ', 'मुआवज़ा, DLSA, अंतरिम राहत, जुर्माना, राहत'),
  at: words('Date of the step', 'ধাপের তারিখ', 'चरण की तारीख़'),
  steps: {
    entitled: { words: words('entitled', 'পাওয়ার অধিকারী', 'हक़दार') },
    applied: { words: words('applied for', 'আবেদন করা হয়েছে', 'आवेदन हुआ') },
    recommended: { words: words('recommended', 'সুপারিশ হয়েছে', 'सिफ़ारिश हुई') },
    awarded: { words: words('awarded', 'মঞ্জুর হয়েছে', 'मंज़ूर हुआ') },
    refused: { words: words('refused', 'নামঞ্জুর', 'नामंज़ूर') },
    declined: { words: words('declined by her', 'তিনি নিতে চাননি', 'उन्होंने लेने से मना किया') },
    appealed: { words: words('appealed', 'আপিল হয়েছে', 'अपील हुई') },
    raised: { words: words('raised', 'বাড়ানো হয়েছে', 'बढ़ाया गया') },
    lowered: { words: words('lowered', 'কমানো হয়েছে', 'घटाया गया') },
    'paid-in-part': { words: words('paid in part', 'আংশিক দেওয়া হয়েছে', 'आंशिक भुगतान') },
    paid: { words: words('paid', 'দেওয়া হয়েছে', 'भुगतान हुआ') },
    blocked: { words: words('blocked', 'আটকে আছে', 'रुका हुआ') },
  },
  fields: {
    who: parties(['S', 'E', 'C', 'K', 'A'], words('For whom', 'কার জন্য', 'किसके लिए')),
    source: choice({
      scheme: words('victim compensation scheme', 'ক্ষতিপূরণ প্রকল্প', 'मुआवज़ा योजना'),
      court: words('compensation by the court', 'আদালতের ক্ষতিপূরণ', 'अदालत का मुआवज़ा'),
      fine: words('a fine directed to her', 'তাঁকে দেওয়া জরিমানা', 'उन्हें दिया गया जुर्माना'),
      restitution: words('restitution from proceeds of crime', 'অপরাধের টাকা থেকে ফেরত', 'अपराध की आय से वापसी'),
      'special-relief': words('special relief', 'বিশেষ ত্রাণ', 'विशेष राहत'),
      'bonded-labour': words('relief on release from bonded labour', 'বন্ডেড লেবার থেকে মুক্তির ত্রাণ', 'बंधुआ मुक्ति की राहत'),
      'relief-fund': words('a relief fund', 'ত্রাণ তহবিল', 'राहत कोष'),
    }, words('From what', 'কোথা থেকে', 'किससे')),
    by: party(['O', 'A'], words('By whom', 'কে', 'किसने')),
    appliedBy: party(['S', 'K', 'F', 'O', 'H', 'W'], words('Applied by', 'কে আবেদন করেছেন', 'किसने आवेदन किया'), { steps: ['applied', 'appealed'] }),
    stage: choice({
      interim: words('interim', 'অন্তর্বর্তী', 'अंतरिम'),
      final: words('final', 'চূড়ান্ত', 'अंतिम'),
    }, words('Interim or final', 'অন্তর্বর্তী না চূড়ান্ত', 'अंतरिम या अंतिम')),
    grounds: choices({
      injury: words('injury', 'আঘাত', 'चोट'),
      loss: words('loss of income', 'রোজগারের ক্ষতি', 'आय की हानि'),
      care: words('cost of care', 'চিকিৎসার খরচ', 'इलाज का ख़र्च'),
      schooling: words('loss of schooling', 'পড়ার ক্ষতি', 'पढ़ाई की हानि'),
      minor: words('she was a child', 'তখন শিশু ছিলেন', 'तब बच्ची थीं'),
      'no-conviction': words('no conviction is needed', 'সাজা হওয়া জরুরি নয়', 'सज़ा ज़रूरी नहीं'),
      late: words('applied late', 'আবেদনে দেরি', 'आवेदन में देर'),
      papers: words('papers missing', 'কাগজ নেই', 'काग़ज़ नहीं'),
      'no-account': words('no bank account', 'ব্যাংক অ্যাকাউন্ট নেই', 'बैंक खाता नहीं'),
      funds: words('no funds', 'তহবিল নেই', 'कोष नहीं'),
    }, words('Grounds', 'কারণ', 'आधार')),
    amount: amount(words('Amount', 'টাকা', 'रक़म')),
    instalment: text(words('Which instalment', 'কোন কিস্তি', 'कौन-सी किस्त'), { steps: ['paid-in-part', 'paid'] }),
    depositUntil: when(words('Deposited until', 'কবে পর্যন্ত জমা', 'कब तक जमा'), { hint: words('Often until she is 18', 'অনেক সময় 18 বছর হওয়া পর্যন্ত', 'अक्सर 18 की उम्र तक') }),
    account: party(['B'], words('To which account', 'কোন অ্যাকাউন্টে', 'किस खाते में')),
    due: when(words('Due by', 'কবের মধ্যে', 'कब तक'), { steps: ['applied', 'recommended', 'awarded', 'raised', 'appealed'] }),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    document: file(words('The paper', 'কাগজ', 'काग़ज़')),
    claim: earlier('survivor.claim', afterwards),
  },
  needed: ['who'],
  sets: ({ step, who, source, by, appliedBy, amount: sum, due, reason, account, claim }, { id }): Setting[] => [
    ...who.flatMap((one): Setting[] => [
      { of: one, fact: 'claim', value: given({ step, source, by, amount: sum, to: account, due, claim }) },
      ...(step === 'paid' || step === 'paid-in-part' ? [{ of: one, fact: 'money', value: given({ what: 'claim', from: by, to: one, amount: sum, for: source }) } as const] : []),
    ]),
    ...(step === 'applied' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'money', of: by, by: appliedBy, due }) } as const] : []),
    ...(claim !== undefined && (step === 'awarded' || step === 'refused')
      ? [{ of: `ask:${claim}`, fact: 'answered', value: given({ answer: step === 'awarded' ? 'granted' : 'refused', by, reason }) } as const] : []),
  ],
  says: words('Claim of {who}[, {source}]: {step}[, {amount}][, {by}][, {stage}]', '{who}-র পাওনা[, {source}]: {step}[, {amount}][, {by}][, {stage}]', '{who} का दावा[, {source}]: {step}[, {amount}][, {by}][, {stage}]'),
  example: { step: 'awarded', who: ['S-1'], source: 'scheme', by: 'O-10', stage: 'interim', grounds: ['minor'], amount: { least: 5000000, most: 5000000, currency: 'INR' }, due: '2018-04-01' },
})
