import { choice, parties, party, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const intelPattern = defineKind({
  kind: 'intel.pattern', v: 1, compartment: 'intel',
  why: 'What repeats can be met: who comes when, and how often. Never how it is done, and never on caste, religion, community or area of origin.',
  words: words('Pattern', 'বারবার যা ঘটে', 'जो बार-बार होता है'),
  find: words(
    'pattern, routine, every Friday, regular, comes and goes, shift, movement',
    'নিয়ম, প্রতি শুক্রবার, নিয়মিত, আসা-যাওয়া, চলাচল',
    'दिनचर्या, हर शुक्रवार, नियमित, आना-जाना, आवाजाही',
  ),
  at: words('As of', 'কখনকার তথ্য', 'कब की जानकारी'),
  fields: {
    what: choice({
      'comings-and-goings': words('comings and goings', 'আসা-যাওয়া', 'आना-जाना'),
      arrivals: words('new people arrive', 'নতুন মানুষ আসে', 'नए लोग आते हैं'),
      moves: words('people are moved', 'মানুষ সরানো হয়', 'लोग ले जाए जाते हैं'),
      deliveries: words('deliveries', 'জিনিস আসে', 'सामान आता है'),
      money: words('money is collected', 'টাকা তোলা হয়', 'पैसा वसूला जाता है'),
      calls: words('calls', 'ফোন', 'फ़ोन'),
      closed: words('closed', 'বন্ধ থাকে', 'बंद रहता है'),
      'keeper-away': words('the keeper is away', 'পাহারাদার থাকে না', 'रखवाला नहीं होता'),
    }, words('What repeats', 'কী বারবার ঘটে', 'क्या बार-बार होता है')),
    who: parties(['A', 'R', 'W', 'V', 'T', 'N'], words('Who', 'কে', 'कौन')),
    where: party(['P', 'H', 'O', 'V', 'N'], words('Where', 'কোথায়', 'कहाँ')),
    often: text(words('How often', 'কতবার', 'कितनी बार'), { hint: words(
      'Every Friday, twice a month',
      'প্রতি শুক্রবার, মাসে দুবার',
      'हर शुक्रवार, महीने में दो बार',
    ) }),
    hours: text(words('At which hours', 'কোন সময়ে', 'किस समय')),
  },
  needed: ['what'],
  says: words(
    'It repeats: {what}[ at {where}][, {who}][, {often}][, {hours}]',
    'বারবার ঘটে: {what}[, {where}-এ][, {who}][, {often}][, {hours}]',
    'बार-बार होता है: {what}[, {where} में][, {who}][, {often}][, {hours}]',
  ),
  example: { what: 'money', who: ['A-1'], where: 'P-1', often: 'Every Friday', hours: 'Between six and seven in the evening' },
})
