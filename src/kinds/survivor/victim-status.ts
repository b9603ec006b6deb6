import { choice, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorVictimStatus = defineKind({
  kind: 'survivor.victim-status', v: 1, compartment: 'survivor',
  why: 'What an authority takes somebody to be decides on help, stay and charges. It is that authority’s decision, dated, and can be challenged; help does not wait for it.',
  words: words('Status under the law', 'আইনে অবস্থান', 'क़ानून में स्थिति'),
  find: words('status, identified, presumed, trafficking status, child in need of care, CNCP, free adult', 'অবস্থান, শনাক্ত, CNCP, প্রাপ্তবয়স্ক', 'स्थिति, पहचान, CNCP, वयस्क'),
  at: words('Since', 'কবে থেকে', 'कब से'),
  fields: {
    who: whom(),
    status: choice({
      presumed: words('presumed trafficked', 'পাচার হয়েছে বলে ধরা হচ্ছে', 'तस्करी हुई, ऐसा माना जा रहा है'),
      identified: words('identified as trafficked', 'পাচার হয়েছে বলে শনাক্ত', 'तस्करी हुई, पहचान हुई'),
      'not-identified': words('not identified as trafficked', 'পাচার বলে শনাক্ত হয়নি', 'तस्करी के रूप में पहचान नहीं'),
      'child-at-risk': words('a child at risk', 'ঝুঁকিতে থাকা শিশু', 'जोखिम में बच्चा'),
      'free-adult': words('an adult, free to go', 'প্রাপ্তবয়স্ক, যেতে পারেন', 'वयस्क, जाने को स्वतंत्र'),
    }, words('Status', 'অবস্থান', 'स्थिति'), { htcds: 'vic_TraffickingStatus' }),
    by: party(['O', 'F'], words('Decided by', 'কে ঠিক করেছে', 'किसने तय किया'), { htcds: 'vic_TraffickingStatusDecisionMakingOrg' }),
    reason: text(words('Why', 'কেন', 'क्यों')),
    challenged: yesNo(words('Challenged', 'আপত্তি করা হয়েছে', 'चुनौती दी गई')),
    reflection: when(words('Time to reflect, until', 'ভাবার সময়, কবে পর্যন্ত', 'सोचने का समय, कब तक')),
  },
  needed: ['who', 'status'],
  sets: ({ who, status, by, reflection }) => who.map((one) => ({ of: one, fact: 'victimStatus', value: given({ status, by, until: reflection }) })),
  says: words('{who}: {status}[, decided by {by}][, challenged: {challenged}]', '{who}: {status}[, ঠিক করেছে {by}][, আপত্তি: {challenged}]', '{who}: {status}[, तय किया {by} ने][, चुनौती: {challenged}]'),
  example: { who: ['S-1', 'S-2'], status: 'presumed', by: 'O-1', challenged: 'no' },
})
