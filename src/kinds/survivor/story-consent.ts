import { choice, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorStoryConsent = defineKind({
  kind: 'survivor.story-consent', v: 1, compartment: 'survivor',
  why: 'Her story is hers. A use of it needs its own yes, for that use, until a day; it is never part of admission, and no help depends on it.',
  words: words('Consent to use her story', 'তাঁর কথা ব্যবহারে সম্মতি', 'उनकी कहानी के उपयोग की सहमति'),
  find: words('story, publication, interview, donor report, media, film', 'গল্প, প্রকাশ, সাক্ষাৎকার, মিডিয়া', 'कहानी, प्रकाशन, इंटरव्यू, मीडिया'),
  at: words('Said at', 'কখন বলেছেন', 'कब कहा'),
  fields: {
    who: whom(),
    answer: choice({
      yes: words('yes', 'হ্যাঁ', 'हाँ'),
      no: words('no', 'না', 'नहीं'),
      withdrawn: words('taken back', 'ফিরিয়ে নিয়েছেন', 'वापस लिया'),
    }, words('Her answer', 'তাঁর উত্তর', 'उनका जवाब')),
    use: text(words('For which use', 'কোন কাজে', 'किस उपयोग के लिए')),
    by: party(['F', 'O'], words('Asked by', 'কে চেয়েছেন', 'किसने पूछा')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    saw: yesNo(words('She saw it as it will be used', 'যেভাবে ব্যবহার হবে তা তিনি দেখেছেন', 'जैसा उपयोग होगा, उन्होंने देखा')),
    paid: yesNo(words('Paid for her work', 'কাজের পারিশ্রমিক পেয়েছেন', 'काम का पारिश्रमिक मिला')),
  },
  needed: ['who', 'answer'],
  sets: ({ who, answer, use, by, until }) => answer === 'not-known' ? [] : who.map((one) => ({
    of: one, fact: 'consent', value: given({ step: answer === 'yes' ? 'given' : 'withdrawn', scope: 'story', purpose: use, to: by, until }),
  })),
  says: words('{who}, use of her story: {answer}[, for {use}][, until {until}]', '{who}, কথা ব্যবহার: {answer}[, কাজ: {use}][, {until} পর্যন্ত]', '{who}, कहानी का उपयोग: {answer}[, किस लिए: {use}][, {until} तक]'),
  example: { who: ['S-1'], answer: 'no', use: 'the yearly report', by: 'F-3' },
})
