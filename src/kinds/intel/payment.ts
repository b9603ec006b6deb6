import { amount, choice, party, split, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { letterOf } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

const earners = ['A', 'R', 'W', 'K', 'O', 'P', 'B', 'F'] as const

export const intelPayment = defineKind({
  kind: 'intel.payment', v: 1, compartment: 'intel',
  why: 'Money shows who profits (ITPA s 4, BNS s 143, PMLA 2002). Never what a survivor was given as her earnings.',
  words: words('Payment', 'টাকা লেনদেন', 'भुगतान'),
  find: words(
    'payment, paid, UPI, transfer, cash, commission, price, rent, money trail, hawala, share',
    'টাকা, লেনদেন, ইউপিআই, নগদ, কমিশন, ভাড়া, হাওয়ালা, ভাগ',
    'भुगतान, पैसा, यूपीआई, नक़द, कमीशन, किराया, हवाला, हिस्सा',
  ),
  at: words('Paid at', 'কখন দেওয়া', 'कब दिया'),
  fields: {
    from: party(earners, words('From', 'কে দিয়েছে', 'किसने दिया')),
    to: party(earners, words('To', 'কে পেয়েছে', 'किसे मिला')),
    amount: amount(words('How much', 'কত', 'कितना')),
    channel: choice({
      cash: words('cash', 'নগদ', 'नक़द'),
      upi: words('UPI', 'UPI', 'UPI'),
      bank: words('bank transfer', 'ব্যাঙ্ক', 'बैंक'),
      wallet: words('wallet', 'ওয়ালেট', 'वॉलेट'),
      card: words('card', 'কার্ড', 'कार्ड'),
      hawala: words('hawala', 'হাওয়ালা', 'हवाला'),
      'money-transfer': words('money transfer service', 'মানি ট্রান্সফার', 'मनी ट्रांसफ़र'),
      crypto: words('cryptocurrency', 'ক্রিপ্টো', 'क्रिप्टो'),
      goods: words('goods', 'জিনিসপত্র', 'सामान'),
    }, words('By which way', 'কোন উপায়ে', 'किस तरीक़े से')),
    for: choice({
      bringing: words('bringing somebody', 'কাউকে নিয়ে আসা', 'किसी को लाना'),
      'handing-over': words('handing somebody over', 'কাউকে তুলে দেওয়া', 'किसी को सौंपना'),
      customers: words('taken from customers', 'খদ্দেরের কাছ থেকে', 'ग्राहकों से'),
      rent: words('rent', 'ভাড়া', 'किराया'),
      travel: words('travel or papers', 'যাতায়াত বা কাগজপত্র', 'यात्रा या काग़ज़'),
      advance: words('advance to a family', 'পরিবারকে অগ্রিম', 'परिवार को अग्रिम'),
      commission: words('commission', 'কমিশন', 'कमीशन'),
      advert: words('advert', 'বিজ্ঞাপন', 'विज्ञापन'),
      'looking-away': words('looking away', 'চোখ বুজে থাকা', 'आँख मूँदना'),
      ransom: words('letting somebody go', 'কাউকে ছেড়ে দেওয়া', 'किसी को छोड़ना'),
      broadcast: words('online broadcast', 'অনলাইন সম্প্রচার', 'ऑनलाइन प्रसारण'),
    }, words('For what', 'কী বাবদ', 'किस लिए')),
    often: text(words('How often', 'কতবার', 'कितनी बार'), { hint: words(
      'Once, every week',
      'একবার, প্রতি সপ্তাহে',
      'एक बार, हर सप्ताह',
    ) }),
    kept: split(words('Who kept what', 'কে কত রেখেছে', 'किसने कितना रखा')),
  },
  needed: [],
  check: ({ to, kept }) => {
    if (kept?.some(({ who }) => 'SCEG'.includes(letterOf(who)))) return notHerEarnings('kept')
    return to !== undefined && letterOf(to) === 'G' ? notHerEarnings('to') : undefined
  },
  sets: ({ from, to, amount: paid, channel, for: purpose, kept }) => {
    const value = given({ what: 'payment' as const, from, to, amount: paid, kept, channel, for: purpose })
    return [to, from].map((of) => (of === undefined ? undefined : { of, fact: 'money', value }))
  },
  says: words(
    'Payment[ from {from}][ to {to}][: {amount}][, {channel}][, for: {for}][; kept: {kept}]',
    'লেনদেন[, {from} থেকে][, {to}-কে][: {amount}][, {channel}][, বাবদ: {for}][; রেখেছে: {kept}]',
    'भुगतान[, {from} से][, {to} को][: {amount}][, {channel}][, किस लिए: {for}][; रखा: {kept}]',
  ),
  example: {
    from: 'A-4', to: 'A-2', amount: { least: 500000, most: 500000, currency: 'INR' }, channel: 'upi', for: 'rent',
    kept: [{ who: 'A-2', amount: { least: 300000, most: 300000, currency: 'INR' } }],
  },
})

/** A group may hold survivors, so it earns nothing here, either. */
const notHerEarnings = (field: string) => refusal('not-her-earnings', field, words(
  'What a survivor was given is not written as her share. Take her label out; what she was promised and given belongs in “Debt”.',
  'সারভাইভারকে যা দেওয়া হয়েছে, তা তাঁর ভাগ বলে লেখা হয় না। তাঁর লেবেল বাদ দিন; কী কথা ছিল ও কী পেয়েছেন, “ধার” ফর্মে লিখুন।',
  'सर्वाइवर को जो दिया गया, वह उनका हिस्सा नहीं लिखा जाता। उनका लेबल हटाएँ; क्या वादा था और क्या मिला, “क़र्ज़” में लिखें।',
))
