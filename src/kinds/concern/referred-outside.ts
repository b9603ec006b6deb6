import { choice, entry, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const concernReferredOutside = defineKind({
  kind: 'concern.referred-outside', v: 1, compartment: 'concern',
  why: 'An institution does not judge itself: a concern can go to a court, a commission or a complaints authority. Protection of Human Rights Act 1993 s 12; JJ Act 2015 s 54.',
  words: words('Concern referred outside', 'উদ্বেগ বাইরে পাঠানো', 'चिंता बाहर भेजी'),
  find: words('NHRC, commission, women’s commission, NCPCR, complaints authority, ombudsman, magistrate', 'মানবাধিকার কমিশন, মহিলা কমিশন, শিশু কমিশন', 'मानवाधिकार आयोग, महिला आयोग, बाल आयोग'),
  fields: {
    concern: entry(words('Which concern', 'কোন উদ্বেগ', 'कौन-सी चिंता'), { kinds: ['concern.raised'] }),
    to: party(['O'], words('To whom', 'কার কাছে', 'किसके पास')),
    kind: choice({
      'human-rights': words('Human rights commission', 'মানবাধিকার কমিশন', 'मानवाधिकार आयोग'), women: words('Women’s commission', 'মহিলা কমিশন', 'महिला आयोग'),
      children: words('Children’s commission', 'শিশু অধিকার কমিশন', 'बाल अधिकार आयोग'), 'police-complaints': words('Police complaints authority', 'পুলিশ অভিযোগ কর্তৃপক্ষ', 'पुलिस शिकायत प्राधिकरण'),
      court: words('Court', 'আদালত', 'न्यायालय'), 'legal-services': words('Legal services authority', 'আইনি পরিষেবা কর্তৃপক্ষ', 'विधिक सेवा प्राधिकरण'), vigilance: words('Vigilance', 'ভিজিল্যান্স', 'सतर्कता'),
    }, words('What kind of office', 'কেমন দপ্তর', 'कैसा दफ़्तर')),
    who: parties(['S', 'C', 'E', 'A', 'W', 'K', 'F'], words('Whom it harms', 'কার ক্ষতি', 'किसका नुक़सान')),
    agreed: yesNo(words('Whoever it harms agrees', 'যাঁর ক্ষতি তিনি রাজি', 'जिनका नुक़सान है वे सहमत हैं')),
    number: text(words('Number', 'নম্বর', 'संख्या')),
    due: when(words('Answer by', 'উত্তর কবের মধ্যে', 'उत्तर कब तक')),
  },
  needed: [],
  sets: ({ concern, to, due }, { id }) => [
    { of: 'case', fact: 'concern', value: given({ step: 'referred-outside' as const, to, due }) },
    concern === undefined ? undefined : { of: `ask:${concern}`, fact: 'answered', value: given({ answer: 'passed-on', passedTo: to }) },
    { of: `ask:${id}`, fact: 'asked', value: given({ of: to, what: 'concern', due }) },
  ],
  says: words('A concern was referred outside[ to {to}][ ({kind})]', 'উদ্বেগ বাইরে পাঠানো হয়েছে[, {to}-এর কাছে][ ({kind})]', 'चिंता बाहर भेजी गई[, {to} के पास][ ({kind})]'),
  example: { concern: '0198f2c1-0000-7000-8000-000000000001', to: 'O-10', kind: 'women', who: ['S-1'], agreed: 'yes', number: '412/2017', due: '2017-12-31' },
})
