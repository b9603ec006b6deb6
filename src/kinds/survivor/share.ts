import { choices, entry, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { sharedThings } from '../lists/sharing.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorShare = defineKind({
  kind: 'survivor.share', v: 1, compartment: 'survivor',
  why: 'She can see who has what about her, for what and until when, and can end it. What was already read cannot be unread: she is told so.',
  words: words('Information passed on', 'তথ্য জানানো হয়েছে', 'जानकारी आगे दी गई'),
  find: words('share, pass on, send to, disclose, give information', 'জানানো, তথ্য দেওয়া, পাঠানো', 'साझा, आगे देना, भेजना, जानकारी'),
  at: words('Passed on or ended at', 'জানানো বা বন্ধের সময়', 'देने या बंद होने का समय'),
  steps: {
    given: { words: words('given', 'দেওয়া হয়েছে', 'दी गई'), says: words(
      'Information about {who} was passed on[ to {to}][: {what}][, until {until}]',
      '{who}-র তথ্য[ {to}-কে] জানানো হয়েছে[: {what}][, {until} পর্যন্ত]',
      '{who} की जानकारी[ {to} को] दी गई[: {what}][, {until} तक]') },
    ended: { words: words('ended', 'বন্ধ হয়েছে', 'बंद हुई'), says: words(
      'Passing on about {who} ended[ for {to}]',
      '{who}-র তথ্য জানানো[ {to}-কে] বন্ধ হয়েছে',
      '{who} की जानकारी[ {to} को] देना बंद हुआ') },
  },
  fields: {
    who: whom(),
    to: party(['O', 'H', 'F', 'K', 'W'], words('To whom', 'কাকে', 'किसको')),
    what: choices(sharedThings, words('What', 'কী', 'क्या')),
    purpose: text(words('For what purpose', 'কী উদ্দেশ্যে', 'किस उद्देश्य से')),
    consent: entry(words('On which consent', 'কোন সম্মতিতে', 'किस सहमति पर'), { kinds: ['survivor.consent'], steps: ['given'] }),
    duty: text(words('Or on which duty', 'বা কোন দায়িত্বে', 'या किस क़ानूनी कर्तव्य पर'), { steps: ['given'] }),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { steps: ['given'] }),
    told: yesNo(words('She was told', 'তাঁকে জানানো হয়েছে', 'उन्हें बताया गया')),
    share: earlier('survivor.share', ['ended']),
  },
  needed: ['who'],
  sets: ({ step, who, to, what, purpose, until, share }) => who.map((one) => ({ of: one, fact: 'shared', value: given({ step, to, what, purpose, until, share }) })),
  says: words('{who}: information {step}', '{who}: তথ্য {step}', '{who}: जानकारी {step}'),
  example: { step: 'given', who: ['S-1'], to: 'H-1', what: ['needs', 'age'], purpose: 'a bed', until: '2018-02', told: 'yes' },
})
