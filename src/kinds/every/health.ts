import { choice, identity, party, text, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { settingIf } from '../lists/described.ts'

export const partyHealth = defineKind({
  kind: 'party.health', v: 1, compartment: 'health',
  why: 'What a doctor or a shelter must know to care for her. Open only to those with a grant for health.',
  words: words('Health of somebody', 'স্বাস্থ্যের অবস্থা', 'स्वास्थ्य की स्थिति'),
  find: words(
    'health, ill, injury, pregnant, pregnancy, expected date, EDD, allergy, treatment, TB',
    'স্বাস্থ্য, অসুস্থ, আঘাত, গর্ভবতী, গর্ভাবস্থা, প্রসবের তারিখ, অ্যালার্জি, চিকিৎসা',
    'स्वास्थ्य, बीमार, चोट, गर्भवती, गर्भावस्था, प्रसव की तारीख़, एलर्जी, इलाज',
  ),
  at: words('As of', 'কখনকার অবস্থা', 'कब की स्थिति'),
  fields: {
    who: party(people, words('Whose', 'কার', 'किसका')),
    health: text(words('Health', 'স্বাস্থ্য', 'स्वास्थ्य'), {
      hint: words('What care is needed now', 'এখন কী যত্ন দরকার', 'अभी क्या देखभाल चाहिए') }),
    urgent: yesNo(words('Needs a doctor at once', 'এখনই ডাক্তার দরকার', 'तुरंत डॉक्टर चाहिए')),
    pregnant: choice({
      yes: words('yes', 'হ্যাঁ', 'हाँ'),
      no: words('no', 'না', 'नहीं'),
      'not-asked': words('not asked', 'জিজ্ঞেস করা হয়নি', 'पूछा नहीं गया'),
    }, words('Pregnant', 'গর্ভবতী', 'गर्भवती')),
    expected: when(words('Birth expected', 'প্রসবের সম্ভাব্য তারিখ', 'प्रसव की संभावित तारीख़')),
    more: identity(words('More', 'আরও', 'और'), { of: 'who', input: 'long' }),
  },
  needed: ['who'],
  sets: ({ who, health, pregnant, expected }) => [
    settingIf(who, 'health', health),
    settingIf(who, 'pregnancy', pregnant === undefined && expected === undefined ? undefined
      : given({ pregnant: pregnant ?? 'yes', expected })),
  ],
  says: words(
    'Health of {who}[: {health}][; doctor needed at once: {urgent}][; pregnant: {pregnant}][, expected {expected}]',
    '{who}-এর স্বাস্থ্য[: {health}][; এখনই ডাক্তার দরকার: {urgent}][; গর্ভবতী: {pregnant}][, সম্ভাব্য {expected}]',
    '{who} का स्वास्थ्य[: {health}][; तुरंत डॉक्टर चाहिए: {urgent}][; गर्भवती: {pregnant}][, संभावित {expected}]',
  ),
  example: { who: 'S-1', health: 'Fever since two days', urgent: 'no', pregnant: 'not-asked' },
})
