import { choice, count, identity, parties, party, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const intelTip = defineKind({
  kind: 'intel.tip', v: 1, compartment: 'intel',
  why: 'Somebody said that somebody is held somewhere. The words are kept as they came; who said it is sealed with the source’s label. '
    + 'Whoever learns of an offence against a child must report it (POCSO Act s 19).',
  words: words('Tip', 'খবর', 'सूचना'),
  find: words(
    'tip, tip-off, source information, call, Childline 1098, 112, helpline, informer, complaint, anonymous',
    'খবর, গোপন সূত্র, ফোন, চাইল্ডলাইন ১০৯৮, ১১২, হেল্পলাইন, অভিযোগ, বেনামি',
    'सूचना, मुख़बिर, गुप्त सूत्र, फ़ोन, चाइल्डलाइन 1098, 112, हेल्पलाइन, शिकायत, गुमनाम',
  ),
  at: words('Received at', 'কখন পাওয়া', 'कब मिली'),
  fields: {
    channel: choice({
      'call-from-inside': words('a call from inside', 'ভিতর থেকে ফোন', 'अंदर से फ़ोन'),
      call: words('a phone call', 'ফোন', 'फ़ोन'),
      helpline: words('a helpline (1098, 112, 181)', 'হেল্পলাইন (1098, 112, 181)', 'हेल्पलाइन (1098, 112, 181)'),
      message: words('a message', 'মেসেজ', 'संदेश'),
      'in-person': words('in person', 'সামনাসামনি', 'आमने-सामने'),
      letter: words('a letter or mail', 'চিঠি বা মেল', 'पत्र या मेल'),
      partner: words('a partner', 'অংশীদার সংস্থা', 'साझेदार संस्था'),
      informer: words('a source', 'সূত্র', 'मुख़बिर'),
      survivor: words('somebody who got out', 'যিনি বেরিয়ে এসেছেন', 'जो बाहर आ चुकी हैं'),
      press: words('the press', 'সংবাদমাধ্যম', 'मीडिया'),
      online: words('found online', 'অনলাইনে পাওয়া', 'ऑनलाइन मिली'),
    }, words('How it came', 'কীভাবে এসেছে', 'कैसे आई')),
    receivedBy: party(['F', 'O'], words('Received by', 'কে পেয়েছেন', 'किसे मिली')),
    from: party(['W', 'K', 'S', 'F', 'O', 'T', 'A', 'E'], words('From whom', 'কার কাছ থেকে', 'किससे'), {
      hint: words(
        'A label for the source, even if nobody knows the name',
        'সূত্রের একটি লেবেল, নাম জানা না থাকলেও',
        'स्रोत का लेबल, नाम मालूम न हो तब भी',
      ) }),
    where: party(['P', 'H', 'V', 'N'], words('Which place', 'কোন জায়গা', 'कौन-सी जगह')),
    whom: parties(found, words('Who is said to be there', 'কে সেখানে আছে বলা হয়েছে', 'कौन वहाँ बताया गया')),
    howMany: count(words('How many', 'কতজন', 'कितने')),
    children: yesNo(words('Children among them', 'তাদের মধ্যে শিশু আছে', 'उनमें बच्चे हैं')),
    said: text(words('What was said', 'কী বলা হয়েছে', 'क्या कहा गया'), {
      hint: words(
        'Who, when, where; not what was done to her',
        'কে, কখন, কোথায়; তাঁর সঙ্গে কী করা হয়েছে, তা নয়',
        'कौन, कब, कहाँ; उनके साथ क्या किया गया, वह नहीं',
      ) }),
    inFull: identity(words(
      'In full, as it was said',
      'যেমন বলা হয়েছে, পুরোটা',
      'जैसा कहा गया, पूरा',
    ), { of: 'from', input: 'long' }),
    callBack: identity(words('Number to call back', 'ফোন করার নম্বর', 'वापस फ़ोन करने का नंबर'), {
      of: 'from', input: 'phone', hint: words(
        'Only if calling back is safe',
        'ফোন করা নিরাপদ হলে তবেই',
        'केवल जब फ़ोन करना सुरक्षित हो',
      ) }),
  },
  needed: ['channel'],
  check: ({ from, inFull, callBack }) => (from === undefined && (inFull ?? callBack) !== undefined ? sourceWithoutLabel : undefined),
  says: words(
    'A tip came[ to {receivedBy}] ({channel})[, on {where}][: {said}][; said to be there: {howMany}][; children: {children}]',
    '[{receivedBy}-এর কাছে ]খবর এসেছে, মাধ্যম: {channel}[; জায়গা {where}][: {said}][; সেখানে আছে {howMany}][; শিশু: {children}]',
    '[{receivedBy} को ]सूचना मिली, माध्यम: {channel}[; जगह {where}][: {said}][; वहाँ बताए गए {howMany}][; बच्चे: {children}]',
  ),
  example: { channel: 'call-from-inside', receivedBy: 'F-1', from: 'W-1', where: 'P-1', howMany: { from: 3, to: 5 }, children: 'yes', said: 'Third floor, the door is locked from outside' },
})

const sourceWithoutLabel = refusal('source-without-label', 'from', words(
  'What identifies a source is sealed with the source’s label. Give the source a label under “From whom”.',
  'সূত্রকে যা চেনায়, তা সূত্রের লেবেলের সঙ্গে সিল করা হয়। “কার কাছ থেকে” ঘরে একটি লেবেল দিন।',
  'स्रोत की पहचान उसके लेबल के साथ सील होती है। “किससे” में एक लेबल दें।',
))
