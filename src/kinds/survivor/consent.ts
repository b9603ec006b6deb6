import { choice, choices, parties, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { consentScopes } from '../lists/sharing.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorConsent = defineKind({
  kind: 'survivor.consent', v: 1, compartment: 'survivor',
  why: 'Consent is for one thing, to somebody, until a day, and can be taken back without a reason. Help never depends on it.',
  words: words('Consent', 'সম্মতি', 'सहमति'),
  find: words('consent, agrees, permission, signed, refuses, takes back', 'সম্মতি, রাজি, অনুমতি, সই, ফিরিয়ে নেওয়া', 'सहमति, राज़ी, अनुमति, हस्ताक्षर, वापस'),
  at: words('Given or withdrawn at', 'দেওয়া বা ফেরানোর সময়', 'देने या वापस लेने का समय'),
  steps: {
    given: { words: words('given', 'দেওয়া হয়েছে', 'दी गई'), says: words(
      '{who} consented[ to {scope}][, for {to}][, until {until}][; by {by}]',
      '{who} সম্মতি দিয়েছেন[: {scope}][, {to}-এর জন্য][, {until} পর্যন্ত][; দিয়েছেন: {by}]',
      '{who} की सहमति मिली[: {scope}][, {to} के लिए][, {until} तक][; किसने दी: {by}]') },
    withdrawn: { words: words('withdrawn', 'ফিরিয়ে নেওয়া হয়েছে', 'वापस ली गई'), says: words(
      '{who} withdrew consent[ to {scope}][, for {to}]',
      '{who} সম্মতি ফিরিয়ে নিয়েছেন[: {scope}][, {to}-এর জন্য]',
      '{who} ने सहमति वापस ली[: {scope}][, {to} के लिए]') },
  },
  fields: {
    who: whom(),
    scope: choices(consentScopes, words('To what', 'কীসে', 'किस बात की'), { htcds: 'con_Consent' }),
    purpose: text(words('For what purpose', 'কী উদ্দেশ্যে', 'किस उद्देश्य से')),
    to: parties(['O', 'H', 'F', 'K', 'W'], words('To whom', 'কাকে', 'किसको')),
    until: when(words('Until', 'কবে পর্যন্ত', 'कब तक'), { steps: ['given'] }),
    by: choice({
      herself: words('herself or himself', 'নিজে', 'स्वयं'),
      parent: words('a parent', 'মা বা বাবা', 'माता या पिता'),
      guardian: words('a guardian', 'অভিভাবক', 'अभिभावक'),
      committee: words('the committee', 'কমিটি', 'समिति'),
      court: words('a court', 'আদালত', 'अदालत'),
    }, words('By whom', 'কে দিয়েছেন', 'किसने दी')),
    person: party(['K', 'F', 'O', 'W'], words('Who that is', 'তিনি কে', 'वह कौन')),
    assent: yesNo(words('The child agrees too', 'শিশু নিজেও রাজি', 'बच्चा भी राज़ी'), { steps: ['given'] }),
    consent: earlier('survivor.consent', ['withdrawn']),
  },
  needed: ['who'],
  sets: ({ step, who, scope, purpose, to, until, by, assent }) => who.flatMap((one) => (to ?? [undefined]).map((recipient) => ({
    of: one, fact: 'consent' as const, value: given({ step, scope: scope?.join(' '), purpose, to: recipient, until, by, assent }),
  }))),
  says: words('{who}: consent {step}', '{who}: সম্মতি {step}', '{who}: सहमति {step}'),
  example: { step: 'given', who: ['S-1'], scope: ['referral'], purpose: 'a bed in a shelter', to: ['H-1'], until: '2018-02', by: 'committee', assent: 'yes' },
})
