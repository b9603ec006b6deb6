import type { Setting } from '../../record/facts.ts'
import { choice, identity, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorMissingReport = defineKind({
  kind: 'survivor.missing-report', v: 1, compartment: 'survivor',
  why: 'A child reported missing is presumed trafficked or abducted until found, so a report is registered at once and stays open until somebody matches it.',
  words: words('Missing report', 'নিখোঁজ ডায়েরি', 'गुमशुदगी रिपोर्ट'),
  find: words('missing, GD entry, missing diary, kidnapped, TrackChild, khoya paya', 'নিখোঁজ, হারিয়ে গেছে, জিডি, মিসিং ডায়েরি', 'गुमशुदा, लापता, जीडी, खोया पाया'),
  at: words('Made, matched or closed at', 'রিপোর্ট, মিল বা বন্ধের সময়', 'रिपोर्ट, मिलान या बंद होने का समय'),
  steps: {
    made: { words: words('made', 'করা হলো', 'दर्ज हुई'), says: words(
      '{who} was reported missing[ at {office}][, last seen {lastSeen}]',
      '{who} নিখোঁজ বলে জানানো হয়েছে[ {office}-এ][, শেষ দেখা {lastSeen}]',
      '{who} की गुमशुदगी दर्ज हुई[ {office} में][, आख़िरी बार {lastSeen} को देखा गया]') },
    matched: { words: words('matched', 'মিলেছে', 'मिलान हुआ'), says: words(
      'The missing report of {who} was matched[ with {matches}][ ({sure})]',
      '{who}-র নিখোঁজ রিপোর্ট[ {matches}-এর সঙ্গে] মিলেছে[ ({sure})]',
      '{who} की गुमशुदगी रिपोर्ट का[ {matches} से] मिलान हुआ[ ({sure})]') },
    closed: { words: words('closed', 'বন্ধ', 'बंद हुई'), says: words(
      'The missing report of {who} was closed[: {outcome}]',
      '{who}-র নিখোঁজ রিপোর্ট বন্ধ হয়েছে[: {outcome}]',
      '{who} की गुमशुदगी रिपोर्ट बंद हुई[: {outcome}]') },
  },
  fields: {
    who: whom(),
    office: party(['O'], words('At which office', 'কোন দপ্তরে', 'किस कार्यालय में')),
    number: identity(words('Number of the report', 'রিপোর্টের নম্বর', 'रिपोर्ट का नंबर'), { of: 'who', hint: words(
      'GD or FIR number; sealed, because it leads to her name', 'জিডি বা FIR নম্বর; নাম পর্যন্ত পৌঁছায়, তাই গোপন', 'जीडी या FIR नंबर; नाम तक पहुँचाता है, इसलिए गुप्त') }),
    by: party(['K', 'W', 'O', 'F', 'H'], words('Reported by', 'কে জানিয়েছেন', 'किसने बताया'), { steps: ['made'] }),
    lastSeen: when(words('Last seen', 'শেষ কবে দেখা গেছে', 'आख़िरी बार कब देखा'), { steps: ['made'] }),
    from: party(places, words('Missing from', 'কোথা থেকে নিখোঁজ', 'कहाँ से लापता'), { steps: ['made'] }),
    child: yesNo(words('A child', 'শিশু কি', 'क्या बच्चा है'), { steps: ['made'] }),
    matches: party(['S', 'E', 'C', 'G', 'W', 'A'], words('Matches which person of this case', 'এই মামলার কার সঙ্গে মেলে', 'इस मामले में किससे मेल'), { steps: ['matched'] }),
    sure: choice({
      is: words('the same person', 'একই ব্যক্তি', 'वही व्यक्ति'),
      'may-be': words('may be the same person', 'একই ব্যক্তি হতে পারে', 'वही व्यक्ति हो सकता है'),
    }, words('How sure', 'কতটা নিশ্চিত', 'कितना पक्का'), { steps: ['matched'] }),
    basis: text(words('Why it matches', 'কেন মেলে', 'मिलान क्यों'), { steps: ['matched'] }),
    outcome: choice({
      found: words('found', 'পাওয়া গেছে', 'मिल गई'),
      'own-wish': words('an adult who left by own wish', 'প্রাপ্তবয়স্ক, নিজের ইচ্ছায় গেছেন', 'वयस्क, अपनी इच्छा से गई'),
      untraced: words('closed untraced', 'না পেয়ে বন্ধ', 'बिना मिले बंद'),
      'taken-over': words('taken over by another unit', 'অন্য ইউনিট নিয়েছে', 'दूसरी इकाई ने ली'),
    }, words('Why closed', 'কেন বন্ধ', 'क्यों बंद'), { steps: ['closed'] }),
    report: earlier('survivor.missing-report', ['matched', 'closed']),
  },
  needed: ['who'],
  sets: ({ step, who, lastSeen, from, matches, sure, basis }) => who.flatMap((one): Setting[] => {
    if (step === 'made') return [
      { of: one, fact: 'role', value: { role: 'reported-missing' } },
      { of: one, fact: 'whereabouts', value: given({ state: 'sought', from, left: lastSeen }) },
    ]
    if (step === 'matched' && matches !== undefined && matches !== one) {
      return [{ of: one, fact: 'sameAs', value: given({ other: matches, judgement: sure === 'is' ? 'is' : 'may-be', basis }) }]
    }
    return []
  }),
  says: words('{who}: missing report {step}', '{who}: নিখোঁজ রিপোর্ট {step}', '{who}: गुमशुदगी रिपोर्ट {step}'),
  example: { step: 'made', who: ['S-1'], office: 'O-2', number: { value: 'GD 000/2017', salt: 'A'.repeat(43) }, by: 'K-1', lastSeen: '2017-08-02~', from: 'P-4', child: 'yes' },
})
