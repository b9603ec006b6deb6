import { choice, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorAbsence = defineKind({
  kind: 'survivor.absence', v: 1, compartment: 'survivor',
  why: 'A child who is not there is looked for at once. An adult may go where she likes: her absence is a worry only against her own wish.',
  words: words('Somebody is not there', 'কেউ সেখানে নেই', 'कोई वहाँ नहीं है'),
  find: words('absent, missing from home, ran away, did not return, back', 'নেই, হোম থেকে চলে গেছে, ফেরেনি, ফিরেছে', 'नहीं है, गृह से गई, लौटी नहीं, वापस आई'),
  at: words('Noticed or back at', 'নজরে আসা বা ফেরার সময়', 'पता चलने या लौटने का समय'),
  steps: {
    noticed: { words: words('noticed', 'নজরে এসেছে', 'पता चला'), says: words(
      '{who} is not there[, at {from}][, last seen {lastSeen}][, a child: {child}]',
      '{who} সেখানে নেই[, {from}][, শেষ দেখা {lastSeen}][, শিশু: {child}]',
      '{who} वहाँ नहीं[, {from}][, आख़िरी बार {lastSeen}][, बच्चा: {child}]') },
    back: { words: words('back', 'ফিরেছে', 'वापस'), says: words('{who} is back[ at {place}]', '{who} ফিরেছে[ {place}-এ]', '{who} वापस[ {place} में]') },
  },
  fields: {
    who: whom(),
    child: yesNo(words('A child', 'শিশু কি', 'क्या बच्चा है')),
    ownWish: choice({
      yes: words('yes, her own wish', 'হ্যাঁ, নিজের ইচ্ছায়', 'हाँ, अपनी इच्छा से'),
      no: words('no, or there is reason to fear', 'না, বা ভয়ের কারণ আছে', 'नहीं, या डर का कारण है'),
    }, words('By her own wish', 'নিজের ইচ্ছায় কি', 'क्या अपनी इच्छा से'), { steps: ['noticed'] }),
    from: party(places, words('From where', 'কোথা থেকে', 'कहाँ से'), { steps: ['noticed'] }),
    lastSeen: when(words('Last seen', 'শেষ কখন দেখা গেছে', 'आख़िरी बार कब देखा'), { steps: ['noticed'] }),
    toldTo: party(['O', 'F', 'H'], words('Who was told', 'কাকে জানানো হয়েছে', 'किसे बताया गया')),
    place: party(places, words('Back at', 'কোথায় ফিরেছে', 'कहाँ वापस'), { steps: ['back'] }),
    how: choice({
      herself: words('came back herself', 'নিজে ফিরেছে', 'ख़ुद लौटी'),
      found: words('was found', 'খুঁজে পাওয়া গেছে', 'खोजकर मिली'),
      brought: words('was brought', 'কেউ এনেছে', 'कोई लाया'),
    }, words('How', 'কীভাবে', 'कैसे'), { steps: ['back'] }),
  },
  needed: ['who'],
  sets: ({ step, who, child, ownWish, place }, { at }) => who.flatMap((one): Setting[] => [
    ...(step === 'back' && place !== undefined ? [{ of: one, fact: 'whereabouts', value: { state: 'at', place, arrived: at } } as const] : []),
    { of: one, fact: 'absence', value: given({ step, child: child ?? 'not-known', ownWish }) },
  ]),
  says: words('{who}: absence {step}', '{who}: অনুপস্থিতি {step}', '{who}: अनुपस्थिति {step}'),
  example: { step: 'noticed', who: ['S-2'], child: 'yes', ownWish: 'not-known', from: 'H-1', lastSeen: '2017-09-02T20:30:00+05:30', toldTo: 'O-1' },
})
