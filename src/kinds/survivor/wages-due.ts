import { amount, choice, duration, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const survivorWagesDue = defineKind({
  kind: 'survivor.wages-due', v: 1, compartment: 'survivor',
  why: 'Work that was not paid is owed, whatever debt is held against it (Bonded Labour Act 1976: the debt is extinguished). It is what others owe her, never what she was given.',
  words: words('Wages owed to her', 'বকেয়া মজুরি', 'बकाया मज़दूरी'),
  find: words('wages, unpaid, salary, arrears, minimum wages, labour', 'মজুরি, বকেয়া, বেতন, ন্যূনতম মজুরি', 'मज़दूरी, बकाया, वेतन, न्यूनतम मज़दूरी'),
  at: words('As of', 'কবেকার', 'कब तक का'),
  fields: {
    who: parties(['S', 'E', 'C', 'W'], words('To whom', 'কার পাওনা', 'किसका बकाया')),
    by: party(['A', 'R', 'P', 'O', 'K'], words('Owed by', 'কে দেবে', 'किसे देना है')),
    amount: amount(words('Amount', 'টাকা', 'रक़म')),
    worked: duration(words('For how long', 'কতদিনের', 'कितने समय की')),
    from: when(words('From', 'কবে থেকে', 'कब से')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक')),
    work: text(words('What work', 'কী কাজ', 'कौन-सा काम')),
    reckoned: choice({
      'minimum-wage': words('by the minimum wage', 'ন্যূনতম মজুরি ধরে', 'न्यूनतम मज़दूरी से'),
      promised: words('by what was promised', 'যা বলা হয়েছিল তা ধরে', 'जितना वादा था'),
      office: words('by the labour office', 'শ্রম দপ্তরের হিসাবে', 'श्रम कार्यालय के हिसाब से'),
      herself: words('as she says', 'তিনি যা বলেছেন', 'जैसा वे कहती हैं'),
    }, words('How reckoned', 'কীভাবে হিসাব', 'कैसे गिना')),
    state: choice({
      owed: words('owed', 'বকেয়া', 'बकाया'),
      claimed: words('claimed', 'দাবি করা হয়েছে', 'दावा किया'),
      part: words('paid in part', 'আংশিক পেয়েছেন', 'आंशिक मिला'),
      paid: words('paid', 'পেয়েছেন', 'मिला'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति')),
  },
  needed: ['who'],
  sets: ({ who, by, amount: sum, work }) => who.map((one) => ({
    of: by ?? one, fact: 'money', value: given({ what: 'wages-due', from: by, to: one, amount: sum, for: work }),
  })),
  says: words('Wages are owed to {who}[ by {by}][: {amount}][, for {worked}][, {state}]', '{who}-র মজুরি বকেয়া[, দেবে {by}][: {amount}][, {worked}-এর][, {state}]', '{who} की मज़दूरी बकाया[, देना है {by} को][: {amount}][, {worked} की][, {state}]'),
  example: { who: ['S-5'], by: 'A-4', amount: { least: 4500000, currency: 'INR' }, worked: 'P6M', work: 'Brick moulding', reckoned: 'minimum-wage', state: 'claimed' },
})
