import { choice, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { acts, eachOf, reasonField } from '../lists/court.ts'
import { heldLetters } from '../lists/custody.ts'
import { survivorWithoutReason, whySurvivorField } from '../lists/non-punishment.ts'

export const courtCharge = defineKind({
  kind: 'court.charge', v: 1, compartment: 'court',
  why: 'Sections come and go while a case is built. Each is written per accused, so that verdict and sentence can name it.',
  words: words('Section added or dropped', 'ধারা যোগ বা বাদ', 'धारा जोड़ी या हटाई'),
  find: words('charge, section, add section, drop, offence, POCSO added', 'ধারা, অভিযোগ, যোগ, বাদ', 'धारा, आरोप, जोड़ना, हटाना'),
  steps: {
    added: { words: words('Added', 'যোগ', 'जोड़ी गई'), says: words(
      '{section} was added against {who}[ ({act})]', '{who}-এর বিরুদ্ধে {section} যোগ হয়েছে[ ({act})]', '{who} के विरुद्ध {section} जोड़ी गई[ ({act})]') },
    dropped: { words: words('Dropped', 'বাদ', 'हटाई गई'), says: words(
      '{section} was dropped against {who}[: {reason}]', '{who}-এর বিরুদ্ধে {section} বাদ গেছে[: {reason}]', '{who} के विरुद्ध {section} हटाई गई[: {reason}]') },
  },
  fields: {
    who: parties(heldLetters, words('Against whom', 'কার বিরুদ্ধে', 'किसके विरुद्ध')),
    section: text(words('Section', 'ধারা', 'धारा'), { hint: words('One section an entry', 'এক এন্ট্রিতে একটি ধারা', 'एक प्रविष्टि में एक धारा') }),
    act: choice(acts, words('Act', 'আইন', 'अधिनियम')),
    by: party(['O', 'F'], words('By whom', 'কে', 'किसने')),
    reason: reasonField(),
    whySurvivor: whySurvivorField(),
  },
  needed: ['who', 'section'],
  check: ({ step, who, whySurvivor, notKnown }) => (step === 'added' ? survivorWithoutReason(who, whySurvivor, notKnown) : undefined),
  sets: ({ step, who, section, act }) => eachOf(who, (one) => ({ of: one, fact: 'charge' as const, value: given({ step, section, act }) })),
  says: words('{section} against {who}: {step}', '{who}-এর বিরুদ্ধে {section}: {step}', '{who} के विरुद्ध {section}: {step}'),
  example: { step: 'added', who: ['A-1'], section: 'POCSO 17', act: 'pocso', by: 'O-1', reason: 'the school register shows that S-2 is a child' },
})
