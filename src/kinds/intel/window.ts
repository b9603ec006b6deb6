import { choice, parties, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { refusal } from '../../record/refusal.ts'
import { spanOf } from '../../record/when.ts'
import { words } from '../../record/words.ts'

export const intelWindow = defineKind({
  kind: 'intel.window', v: 1, compartment: 'intel',
  why: 'Until when somebody is expected to be where she is believed to be. The clock shows how long there is still to act.',
  words: words('Window to act', 'কাজের সময়সীমা', 'कार्रवाई का समय'),
  find: words(
    'window, expected, will be moved, until, before, deadline, train, flight, shift',
    'সময়সীমা, সরিয়ে নেবে, কবে পর্যন্ত, ট্রেন, উড়ান',
    'समय सीमा, ले जाएँगे, कब तक, ट्रेन, उड़ान',
  ),
  at: words('Learned at', 'কখন জানা গেছে', 'कब मालूम हुआ'),
  fields: {
    where: party(['P', 'H', 'V', 'N', 'O'], words('Where', 'কোথায়', 'कहाँ')),
    whom: parties(['S', 'C', 'E', 'A'], words('Who is expected there', 'কে সেখানে থাকবেন', 'कौन वहाँ होंगे')),
    from: when(words('From', 'কখন থেকে', 'कब से')),
    until: when(words('Until', 'কখন পর্যন্ত', 'कब तक')),
    reason: choice({
      'will-be-moved': words('will be moved', 'সরিয়ে নেওয়া হবে', 'ले जाया जाएगा'),
      'arrives-then': words('arrives then', 'তখন আসবে', 'तब आएँगे'),
      'open-hours': words('hours of business', 'খোলা থাকার সময়', 'खुला रहने का समय'),
      'keeper-away': words('the keeper is away', 'পাহারাদার থাকবে না', 'रखवाला नहीं होगा'),
      'lease-ends': words('the lease ends', 'ভাড়ার মেয়াদ শেষ', 'किराया समाप्त'),
      'travel-booked': words('travel is booked', 'যাওয়ার টিকিট কাটা', 'यात्रा तय है'),
      'word-may-leak': words('word may leak', 'খবর ছড়াতে পারে', 'बात फैल सकती है'),
    }, words('Why', 'কেন', 'क्यों')),
  },
  needed: [],
  check: ({ from, until }) => {
    const start = spanOf(from)
    const end = spanOf(until)
    return start !== undefined && end !== undefined && end.to < start.from ? endsBeforeItBegins : undefined
  },
  sets: ({ where, whom, from, until, reason }) => [{
    of: where ?? 'case', fact: 'window', value: given({ from, until, place: where, seeks: whom, why: reason }),
  }],
  says: words(
    'Window to act[ at {where}][: {whom} expected][ from {from}][ until {until}][ ({reason})]',
    'কাজের সময়সীমা[, {where}-এ][: {whom} থাকার কথা][, {from} থেকে][, {until} পর্যন্ত][ ({reason})]',
    'कार्रवाई का समय[, {where} में][: {whom} के होने की उम्मीद][, {from} से][, {until} तक][ ({reason})]',
  ),
  example: { where: 'P-1', whom: ['S-1'], from: '2017-08-24T14:00:00+05:30', until: '2017-08-24T21:00:00+05:30', reason: 'will-be-moved' },
})

const endsBeforeItBegins = refusal('ends-before-it-begins', 'until', words(
  'The window ends before it begins. Correct one of the two times.',
  'শুরুর আগেই শেষের সময় লেখা আছে। দুটির একটি সময় ঠিক করুন।',
  'अंत का समय शुरू से पहले का है। दोनों में से एक समय ठीक करें।',
))
