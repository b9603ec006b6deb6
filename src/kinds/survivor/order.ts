import { choice, file, identity, party, parties, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { orderOf } from '../../record/when.ts'
import { words } from '../../record/words.ts'
import { legalBases } from '../lists/legal-basis.ts'
import { earlier } from '../lists/survivor-fields.ts'

const later = ['extended', 'challenged', 'upheld', 'set-aside', 'ended'] as const

export const survivorOrder = defineKind({
  kind: 'survivor.order', v: 1, compartment: 'survivor',
  why: 'Nobody is kept without a basis in law, a ground, an end and a next review (JJ Act ss 36, 37; ITPA s 17: ten days, three weeks, one to three years). An order for one is no order for another.',
  words: words('Order about her liberty', 'তাঁর থাকা নিয়ে আদেশ', 'उनके रहने के बारे में आदेश'),
  find: words('order, CWC order, custody order, protective home, JJ 37, ITPA 17, extension, appeal, set aside, release order', 'আদেশ, CWC-র আদেশ, হোমে রাখার আদেশ, মেয়াদ বাড়ানো, আপিল', 'आदेश, CWC का आदेश, गृह में रखने का आदेश, अवधि बढ़ाना, अपील'),
  at: words('Date of the order or step', 'আদেশ বা ধাপের তারিখ', 'आदेश या चरण की तारीख़'),
  steps: {
    made: { words: words('made', 'হয়েছে', 'हुआ'), says: words(
      'Order for {who}[ by {by}][, {basis}][, from {start}][ until {end}][, next review {review}]',
      '{who}-র জন্য আদেশ[, দিয়েছে {by}][, {basis}][, {start} থেকে][, {end} পর্যন্ত][, পরের পর্যালোচনা {review}]',
      '{who} के लिए आदेश[, दिया {by} ने][, {basis}][, {start} से][, {end} तक][, अगली समीक्षा {review}]') },
    extended: { words: words('extended', 'মেয়াদ বেড়েছে', 'अवधि बढ़ी'), says: words(
      'Order for {who} extended[ by {by}][ until {end}][, next review {review}]',
      '{who}-র আদেশের মেয়াদ বেড়েছে[, বাড়িয়েছে {by}][, {end} পর্যন্ত][, পরের পর্যালোচনা {review}]',
      '{who} के आदेश की अवधि बढ़ी[, बढ़ाई {by} ने][, {end} तक][, अगली समीक्षा {review}]') },
    challenged: { words: words('challenged', 'চ্যালেঞ্জ হয়েছে', 'चुनौती दी गई') },
    upheld: { words: words('upheld', 'বহাল রয়েছে', 'बरक़रार रहा') },
    'set-aside': { words: words('set aside', 'খারিজ হয়েছে', 'रद्द हुआ') },
    ended: { words: words('ended', 'শেষ হয়েছে', 'समाप्त हुआ') },
  },
  fields: {
    who: parties(found, words('For whom', 'কার জন্য', 'किसके लिए')),
    notFor: parties(found, words('For whom not', 'কার জন্য নয়', 'किसके लिए नहीं'), { hint: words(
      'Who was before the same body and is not bound by it', 'একই দিনে যাঁর কথা উঠেছে কিন্তু আদেশ যাঁর জন্য নয়', 'जिनकी बात साथ में हुई पर आदेश उन पर लागू नहीं') }),
    by: party(['O'], words('By', 'কে দিয়েছে', 'किसने दिया')),
    basis: choice(legalBases, words('Legal basis', 'আইনি ভিত্তি', 'क़ानूनी आधार')),
    ground: choice({
      'child-care': words('a child in need of care and protection', 'যত্ন ও সুরক্ষা দরকার এমন শিশু', 'देखभाल और संरक्षण का ज़रूरतमंद बच्चा'),
      inquiry: words('an inquiry is under way', 'তদন্ত চলছে', 'जाँच जारी है'),
      'own-request': words('her own request', 'তাঁর নিজের আবেদন', 'उनका अपना आवेदन'),
      danger: words('danger outside', 'বাইরে বিপদ', 'बाहर ख़तरा'),
      'no-home-found': words('no safe home found yet', 'এখনও নিরাপদ বাড়ি মেলেনি', 'अभी सुरक्षित घर नहीं मिला'),
      'no-relative': words('no relative came', 'কোনো আত্মীয় আসেননি', 'कोई रिश्तेदार नहीं आया'),
      testimony: words('her testimony', 'তাঁর সাক্ষ্য', 'उनकी गवाही'),
      'none-given': words('none given', 'কোনো কারণ বলা হয়নি', 'कोई कारण नहीं बताया'),
    }, words('Ground', 'কারণ', 'कारण')),
    start: when(words('From', 'কবে থেকে', 'कब से'), { steps: ['made', 'extended'] }),
    end: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { hint: words('The day on which it ends by itself', 'যেদিন নিজে থেকে শেষ হবে', 'जिस दिन अपने आप ख़त्म होगा') }),
    review: when(words('Next review', 'পরের পর্যালোচনা', 'अगली समीक्षा')),
    place: party(['H'], words('At which home', 'কোন হোমে', 'किस गृह में')),
    challengedBy: party(['S', 'K', 'F', 'O', 'W'], words('Challenged by', 'কে চ্যালেঞ্জ করেছেন', 'चुनौती किसने दी'), { steps: ['challenged', 'upheld', 'set-aside'] }),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया')),
    number: identity(words('Number of the order', 'আদেশের নম্বর', 'आदेश संख्या'), { of: 'who' }),
    document: file(words('The order', 'আদেশের কাগজ', 'आदेश का काग़ज़')),
    order: earlier('survivor.order', later),
  },
  needed: ['who'],
  check: ({ who, notFor, start, end }) => {
    const [from, to] = [orderOf(start), orderOf(end)]
    if (from !== undefined && to !== undefined && to < from) return endsBeforeStart
    return notFor?.some((one) => who.includes(one)) ? bothForAndNot : undefined
  },
  sets: ({ step, who, by, basis, ground, start, end, review, order }, { at }) => who.map((one) => ({
    of: one, fact: 'order', value: given({ step, by, basis, ground, start: start ?? (step === 'made' ? at : undefined), end, review, order }),
  })),
  says: words('Order for {who}: {step}[, {by}][, until {end}]', '{who}-র আদেশ: {step}[, {by}][, {end} পর্যন্ত]', '{who} का आदेश: {step}[, {by}][, {end} तक]'),
  example: { step: 'made', who: ['S-1'], notFor: ['S-2'], by: 'O-3', basis: 'jj-37', ground: 'child-care', start: '2017-08-25', end: '2017-12-25', review: '2017-09-25', place: 'H-1' },
})

const endsBeforeStart = refusal('order-ends-before-start', 'end', words(
  'The order ends before it begins. Correct one of the two dates.',
  'শুরুর আগেই শেষের তারিখ লেখা আছে। দুটির একটি ঠিক করুন।',
  'आदेश शुरू होने से पहले समाप्त है। दोनों में से एक तारीख़ ठीक करें।',
))

const bothForAndNot = refusal('order-for-and-not', 'notFor', words(
  'The same person stands under “for whom” and “for whom not”. Take her out of one.',
  'একই জন “কার জন্য” ও “কার জন্য নয়” দুই ঘরেই আছেন। একটি থেকে বাদ দিন।',
  'एक ही व्यक्ति “किसके लिए” और “किसके लिए नहीं” दोनों में है। एक से हटाएँ।',
))
