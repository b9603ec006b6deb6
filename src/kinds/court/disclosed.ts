import { choices, entries, parties, party, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

const papers = {
  fir: words('FIR', 'FIR', 'FIR'), 'charge-sheet': words('Charge-sheet', 'চার্জশিট', 'आरोप-पत्र'), statements: words('Statements', 'জবানবন্দি', 'बयान'),
  medical: words('Medical papers', 'ডাক্তারি কাগজ', 'चिकित्सा काग़ज़'), seizure: words('Seizure lists', 'জব্দ তালিকা', 'ज़ब्ती सूची'),
  electronic: words('Electronic records', 'ইলেকট্রনিক নথি', 'इलेक्ट्रॉनिक अभिलेख'), identity: words('Name and address of a survivor', 'সারভাইভারের নাম ও ঠিকানা', 'सर्वाइवर का नाम और पता'),
} as const

export const courtDisclosed = defineKind({
  kind: 'court.disclosed', v: 1, compartment: 'court',
  why: 'What the accused were given, and what stays sealed from them: BNSS s 230; a survivor’s identity is kept back (BNS s 72, POCSO s 33(7)).',
  words: words('Papers given to the accused', 'অভিযুক্তকে কাগজ দেওয়া', 'आरोपी को काग़ज़ दिए'),
  find: words('disclosure, copies, 207, 230, defence copy, supply of papers', 'কপি, নকল, কাগজ দেওয়া, ২০৭', 'प्रतियाँ, नक़ल, काग़ज़ देना, 207'),
  fields: {
    to: parties(['A', 'E', 'F', 'O'], words('To whom', 'কাকে', 'किसे')),
    what: choices(papers, words('What', 'কী দেওয়া হয়েছে', 'क्या दिया गया')),
    sealed: choices(papers, words('What stays sealed', 'কী গোপন রাখা হয়েছে', 'क्या सीलबंद रहा')),
    entries: entries(words('Which entries', 'কোন এন্ট্রি', 'कौन-सी प्रविष्टियाँ')),
    by: party(['O', 'F'], words('By whom', 'কে দিয়েছেন', 'किसने दिए')),
    blackedOut: yesNo(words('Names blacked out', 'নাম ঢাকা হয়েছে', 'नाम ढके गए')),
    order: text(words('On which order', 'কোন আদেশে', 'किस आदेश से')),
  },
  needed: ['to'],
  says: words(
    'Papers were given to {to}[: {what}][; sealed: {sealed}]',
    '{to}-কে কাগজ দেওয়া হয়েছে[: {what}][; গোপন রাখা: {sealed}]',
    '{to} को काग़ज़ दिए गए[: {what}][; सीलबंद: {sealed}]',
  ),
  example: { to: ['A-1'], what: ['fir', 'charge-sheet', 'statements'], sealed: ['identity', 'medical'], by: 'O-4', blackedOut: 'yes' },
})
