import { choice, identity, number, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'

export const survivorWellbeing = defineKind({
  kind: 'survivor.wellbeing', v: 1, compartment: 'health',
  why: 'How she is, in her own number beside the worker’s, one part of life at a time. Setbacks are ordinary. It is never a rank and never a forecast.',
  words: words('How she is', 'তিনি কেমন আছেন', 'वे कैसी हैं'),
  find: words('wellbeing, mood, feeling, score, how is she, sleep', 'কেমন আছে, মন, ঘুম, ভালো থাকা', 'कैसी है, मन, नींद, कुशलता'),
  at: words('Asked on', 'কবে জিজ্ঞেস', 'कब पूछा'),
  fields: {
    who: party(found, words('Who', 'কে', 'कौन')),
    domain: choice({
      safety: words('safety', 'নিরাপত্তা', 'सुरक्षा'),
      rights: words('law and rights', 'আইন ও অধিকার', 'क़ानून और अधिकार'),
      mental: words('mind and feelings', 'মন ও অনুভূতি', 'मन और भावनाएँ'),
      physical: words('body and health', 'শরীর ও স্বাস্থ্য', 'शरीर और स्वास्थ्य'),
      money: words('money and work', 'টাকা ও কাজ', 'पैसा और काम'),
      social: words('family and friends', 'পরিবার ও বন্ধু', 'परिवार और दोस्त'),
      housing: words('a place to live', 'থাকার জায়গা', 'रहने की जगह'),
      learning: words('learning', 'পড়াশোনা', 'पढ़ाई'),
    }, words('Which part of life', 'জীবনের কোন দিক', 'जीवन का कौन-सा पहलू')),
    scale: choice({
      'one-to-four': words('1 to 4, higher is better', '1 থেকে 4, বেশি মানে ভালো', '1 से 4, ज़्यादा यानी बेहतर'),
      'zero-to-ten': words('0 to 10, higher is better', '0 থেকে 10, বেশি মানে ভালো', '0 से 10, ज़्यादा यानी बेहतर'),
      'who-5': words('WHO-5, 0 to 25', 'WHO-5, 0 থেকে 25', 'WHO-5, 0 से 25'),
    }, words('Scale', 'মাপ', 'पैमाना')),
    hers: number(words('Her own number', 'তাঁর নিজের নম্বর', 'उनका अपना अंक')),
    workers: number(words('The worker’s number', 'কর্মীর নম্বর', 'कार्यकर्ता का अंक')),
    by: party(['F', 'H', 'O'], words('Asked by', 'কে জিজ্ঞেস করেছেন', 'किसने पूछा')),
    words: identity(words('In her own words', 'তাঁর নিজের কথায়', 'उनके अपने शब्दों में'), { of: 'who', input: 'long' }),
  },
  needed: ['who', 'domain'],
  sets: ({ who, domain, scale, hers, workers }) => [{ of: who, fact: 'wellbeing', value: given({ domain, scale, hers, workers }) }],
  says: words('How {who} is: {domain}[, her own number {hers}][, the worker’s {workers}][ ({scale})]', '{who} কেমন আছেন: {domain}[, নিজের নম্বর {hers}][, কর্মীর {workers}][ ({scale})]', '{who} का हाल: {domain}[, अपना अंक {hers}][, कार्यकर्ता का {workers}][ ({scale})]'),
  example: { who: 'S-1', domain: 'mental', scale: 'one-to-four', hers: 2, workers: 2, by: 'F-7' },
})
