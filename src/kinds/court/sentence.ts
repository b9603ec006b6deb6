import { amount, choice, duration, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, sectionsField } from '../lists/court.ts'

export const courtSentence = defineKind({
  kind: 'court.sentence', v: 1, compartment: 'court',
  why: 'Per accused and charge, to the day, since the day of release is a day of danger. A fine can be directed to her: BNSS s 395.',
  words: words('Sentence', 'সাজা', 'सज़ा'),
  find: words('sentence, years, imprisonment, RI, SI, fine, life, term', 'সাজা, কারাদণ্ড, জরিমানা, যাবজ্জীবন', 'सज़ा, कारावास, जुर्माना, आजीवन'),
  fields: {
    who: party(['A', 'E', 'S', 'C'], words('Who', 'কার', 'किसकी')),
    sections: sectionsField(),
    kind: choice({
      imprisonment: words('Imprisonment', 'কারাদণ্ড', 'कारावास'), rigorous: words('Rigorous imprisonment', 'সশ্রম কারাদণ্ড', 'कठोर कारावास'), life: words('Imprisonment for life', 'যাবজ্জীবন', 'आजीवन कारावास'),
      'natural-life': words('For the rest of life', 'আমৃত্যু', 'शेष जीवन तक'), fine: words('Fine only', 'শুধু জরিমানা', 'केवल जुर्माना'), probation: words('Probation', 'প্রবেশন', 'परिवीक्षा'),
      'special-home': words('Special home (child)', 'বিশেষ হোম (শিশু)', 'विशेष गृह (बालक)'),
    }, words('What', 'কী সাজা', 'क्या सज़ा')),
    term: duration(words('Term', 'মেয়াদ', 'अवधि')),
    minimum: duration(words('Part without release', 'যার আগে ছাড়া নেই', 'जिससे पहले रिहाई नहीं')),
    setOff: duration(words('Time already served', 'আগে কাটানো সময়', 'पहले काटा समय')),
    ends: when(words('Ends on', 'শেষ কবে', 'समाप्ति कब')),
    fine: amount(words('Fine', 'জরিমানা', 'जुर्माना')),
    fineTo: party(['S', 'C', 'O', 'K'], words('Fine goes to', 'জরিমানা কার', 'जुर्माना किसे')),
    inDefault: duration(words('If the fine is not paid', 'জরিমানা না দিলে', 'जुर्माना न देने पर')),
    concurrent: yesNo(words('Terms run together', 'সাজা একসঙ্গে চলবে', 'सज़ाएँ साथ चलेंगी')),
    court: courtField(),
    note: text(words('More', 'আরও কিছু', 'और कुछ')),
  },
  needed: ['who'],
  sets: ({ who, kind, term, fine, fineTo, sections, court, ends }) => [
    { of: who, fact: 'verdict', value: given({ verdict: 'sentenced', charge: sections, sentence: [kind, term].filter((part) => part !== undefined).join(' ') || 'not-known', by: court }) },
    ends === undefined ? undefined : { of: who, fact: 'liberty', value: given({ state: 'sentenced', by: court, until: ends }) },
    fine !== undefined && fineTo !== undefined && /^[SC]-/.test(fineTo) ? { of: fineTo, fact: 'claim', value: given({ step: 'awarded', source: 'fine', by: court, amount: fine, to: fineTo }) } : undefined,
  ],
  says: words(
    '{who} was sentenced[ ({sections})][: {kind}][, {term}][, fine {fine}]',
    '{who}-এর সাজা হয়েছে[ ({sections})][: {kind}][, {term}][, জরিমানা {fine}]',
    '{who} को सज़ा हुई[ ({sections})][: {kind}][, {term}][, जुर्माना {fine}]',
  ),
  example: {
    who: 'A-1', sections: 'ITPA 5', kind: 'rigorous', term: 'P7Y', setOff: 'P1Y2M', ends: '2025-10-24', fine: { least: 5_000_000, most: 5_000_000, currency: 'INR' },
    fineTo: 'S-1', inDefault: 'P6M', concurrent: 'yes', court: 'O-4',
  },
})
