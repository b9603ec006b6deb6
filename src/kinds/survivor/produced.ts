import { choice, parties, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { actors, places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { legalBases } from '../lists/legal-basis.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorProduced = defineKind({
  kind: 'survivor.produced', v: 1, compartment: 'survivor',
  why: 'A child is taken before the committee within twenty-four hours without the journey (JJ Act s 31); whoever was removed from premises, before a magistrate at once (ITPA s 15(5)).',
  words: words('Produced before committee or court', 'কমিটি বা আদালতে পেশ', 'समिति या अदालत में पेशी'),
  find: words('produce, production, CWC, JJ 31, magistrate, committee, before the court', 'পেশ, CWC, কমিটি, ম্যাজিস্ট্রেট, হাজির', 'पेश, पेशी, CWC, समिति, मजिस्ट्रेट, हाज़िर'),
  at: words('Produced at', 'পেশের সময়', 'पेशी का समय'),
  fields: {
    who: whom(),
    before: party(['O'], words('Before whom', 'কার সামনে', 'किसके सामने')),
    basis: choice(legalBases, words('Legal basis', 'আইনি ভিত্তি', 'क़ानूनी आधार')),
    how: choice({
      person: words('in person', 'সশরীরে', 'स्वयं उपस्थित'),
      video: words('by video', 'ভিডিও-তে', 'वीडियो से'),
      'single-member': words('before one member, out of session', 'বৈঠকের বাইরে একজন সদস্যের সামনে', 'बैठक के बाहर एक सदस्य के सामने'),
      'at-the-place': words('the committee came to her', 'কমিটি তাঁর কাছে এসেছে', 'समिति उनके पास आई'),
    }, words('How', 'কীভাবে', 'कैसे')),
    from: party(places, words('From', 'কোথা থেকে', 'कहाँ से')),
    left: when(words('Left there at', 'সেখান থেকে কখন', 'वहाँ से कब')),
    with: parties(actors, words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    heard: yesNo(words('She was heard', 'তাঁর কথা শোনা হয়েছে', 'उनकी बात सुनी गई')),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
  },
  needed: ['who'],
  sets: ({ who, before, how, from, left, with: escort }, { at }) => how === 'video' || how === 'at-the-place' ? [] : who.map((one) => ({
    of: one, fact: 'whereabouts',
    value: given({ state: 'at', place: before, placeKind: before === undefined ? 'committee' : undefined, from, left, arrived: at, with: escort, basis: 'produced' }),
  })),
  says: words(
    '{who} was produced[ before {before}][, {basis}][, with {with}][; next {next}]',
    '{who}-কে[ {before}-এর সামনে] পেশ করা হয়েছে[, {basis}][, সঙ্গে {with}][; পরের তারিখ {next}]',
    '{who} को[ {before} के सामने] पेश किया गया[, {basis}][, साथ में {with}][; अगली तारीख़ {next}]',
  ),
  example: { who: ['S-1', 'S-2'], before: 'O-3', basis: 'jj-31', how: 'person', with: ['F-3'], heard: 'yes', next: '2017-09-08' },
})
