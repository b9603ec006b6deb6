import { amount, choice, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { settingIf } from '../lists/described.ts'

export const intelDebt = defineKind({
  kind: 'intel.debt', v: 1, compartment: 'intel',
  why: 'A debt that can never be paid keeps people as a lock does. What was promised, given, taken and said to be owed stands side by side (Bonded Labour System (Abolition) Act 1976 s 2).',
  words: words('Debt', 'ধার', 'क़र्ज़'),
  find: words(
    'debt, advance, peshgi, dadan, loan, bonded labour, owed, wages withheld, release',
    'ধার, দাদন, অগ্রিম, ঋণ, বন্ধক শ্রম, মজুরি আটকে রাখা',
    'क़र्ज़, पेशगी, अग्रिम, ऋण, बंधुआ मज़दूरी, मज़दूरी रोकना',
  ),
  at: words('As of', 'কখনকার কথা', 'कब की बात'),
  fields: {
    who: parties(['S', 'E', 'C', 'K', 'W'], words(
      'Who is said to owe',
      'কার ধার বলা হয়েছে',
      'किस पर क़र्ज़ बताया गया',
    )),
    owedTo: party(['A', 'R', 'K', 'W', 'O', 'P'], words('To whom, or who gave', 'কার কাছে, বা কে দিয়েছে', 'किसका, या किसने दिया')),
    per: choice({
      person: words('per person', 'জনপ্রতি', 'प्रति व्यक्ति'),
      household: words('per household', 'পরিবারপ্রতি', 'प्रति परिवार'),
      group: words('for all together', 'সবার মিলিয়ে', 'सबका मिलाकर'),
    }, words('Per person or household', 'জনপ্রতি না পরিবারপ্রতি', 'प्रति व्यक्ति या परिवार')),
    promised: amount(words('Promised to them', 'কত দেওয়ার কথা ছিল', 'कितना देने का वादा')),
    given: amount(words('Really given', 'আসলে কত দেওয়া হয়েছে', 'असल में कितना दिया')),
    taken: amount(words('Taken from them', 'কত নেওয়া হয়েছে', 'कितना लिया गया')),
    takenBy: party(['A', 'R', 'K', 'W', 'O'], words('Taken by', 'কে নিয়েছে', 'किसने लिया')),
    owed: amount(words('Said to be owed', 'কত ধার বলা হয়েছে', 'कितना बाक़ी बताया')),
    control: yesNo(words('Used to keep them', 'আটকে রাখতে ব্যবহৃত', 'रोके रखने के लिए इस्तेमाल')),
  },
  needed: ['who'],
  sets: (said) => said.who.flatMap((one) => [
    settingIf(one, 'money', said.owed && given({ what: 'debt' as const, from: one, to: said.owedTo, amount: said.owed, for: said.per })),
    settingIf(one, 'money', said.given && given({ what: 'given' as const, from: said.owedTo, to: one, amount: said.given, for: said.per })),
  ]),
  says: words(
    'A debt is held against {who}[ by {owedTo}][ ({per})][: owed {owed}][; promised {promised}][; given {given}][; taken {taken}][ by {takenBy}][; used to keep them: {control}]',
    '{who}-এর নামে ধার ধরা হয়েছে[, {owedTo}-এর কাছে][ ({per})][: বাকি {owed}][; কথা ছিল {promised}][; দেওয়া হয়েছে {given}][; নেওয়া হয়েছে {taken}][, নিয়েছে {takenBy}][; আটকে রাখতে ব্যবহৃত: {control}]',
    '{who} पर क़र्ज़ बताया गया[, {owedTo} का][ ({per})][: बाक़ी {owed}][; वादा {promised}][; दिया {given}][; लिया {taken}][, लेने वाले {takenBy}][; रोके रखने के लिए: {control}]',
  ),
  saysIf: [{ when: { owed: false, given: true }, says: words(
    'Money for {who}[ from {owedTo}][ ({per})]: given {given}[; promised {promised}][; taken from them {taken}][ by {takenBy}][; used to keep them: {control}]',
    '{who}-এর টাকা[, দিয়েছে {owedTo}][ ({per})]: দেওয়া হয়েছে {given}[; কথা ছিল {promised}][; নিয়ে নেওয়া হয়েছে {taken}][, নিয়েছে {takenBy}][; আটকে রাখতে ব্যবহৃত: {control}]',
    '{who} का पैसा[, दिया {owedTo} ने][ ({per})]: दिया {given}[; वादा {promised}][; उनसे लिया {taken}][, लेने वाले {takenBy}][; रोके रखने के लिए: {control}]',
  ) }],
  example: { who: ['G-1'], owedTo: 'A-1', per: 'household', given: { least: 1500000, most: 2000000, currency: 'INR' }, owed: { least: 4000000, currency: 'INR' }, control: 'yes' },
})
