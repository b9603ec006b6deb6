import { choice, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { acts, courtField, eachOf, forumField, numberField, sectionsField } from '../lists/court.ts'

export const courtSurvivorCharged = defineKind({
  kind: 'court.survivor-charged', v: 1, compartment: 'court',
  why: 'She is not to be charged for what she was made to do. Where it happened all the same, it is written, with the reason that was given, until it is undone.',
  words: words('A survivor is charged', 'সারভাইভারের বিরুদ্ধে মামলা', 'सर्वाइवर पर आरोप'),
  find: words('survivor accused, soliciting, ITPA 7, ITPA 8, passport, foreigners, non-punishment, quash', 'সারভাইভার আসামি, পাসপোর্ট, বাতিল', 'सर्वाइवर आरोपी, पासपोर्ट, रद्द'),
  steps: {
    charged: { words: words('Charged', 'মামলা হয়েছে', 'आरोप लगा'), says: words(
      '{who} was charged[ under {sections}]. The reason given: {reason}', '{who}-এর বিরুদ্ধে মামলা হয়েছে[, ধারা {sections}]। কারণ বলা হয়েছে: {reason}', '{who} पर आरोप लगा[, धारा {sections}]। बताया गया कारण: {reason}') },
    'non-punishment-claimed': { words: words('Non-punishment claimed', 'শাস্তি না দেওয়ার আবেদন', 'दंड न देने का आवेदन'), says: words(
      'For {who} it was claimed that a person who was trafficked is not punished: {reason}', '{who}-এর জন্য শাস্তি না দেওয়ার আবেদন হয়েছে: {reason}', '{who} के लिए दंड न देने का आवेदन हुआ: {reason}') },
    quashed: { words: words('Undone', 'বাতিল', 'रद्द'), says: words(
      'The charge against {who} was undone[ by {court}]: {reason}', '{who}-এর বিরুদ্ধে মামলা বাতিল হয়েছে[, {court}-এ]: {reason}', '{who} पर आरोप रद्द हुआ[, {court} द्वारा]: {reason}') },
  },
  fields: {
    who: parties(['S', 'C', 'E'], words('Who', 'কার বিরুদ্ধে', 'किस पर')),
    reason: text(words('Reason given', 'কী কারণ বলা হয়েছে', 'क्या कारण बताया गया'), {
      hint: words(
        'A person who was trafficked is not punished for what she was made to do',
        'যাঁকে পাচার করা হয়েছে, তাঁকে দিয়ে যা করানো হয়েছে তার জন্য তাঁর শাস্তি হয় না',
        'जिनकी तस्करी हुई, उनसे जो कराया गया उसके लिए उन्हें सज़ा नहीं होती',
      ) }),
    sections: sectionsField(),
    act: choice(acts, words('Act', 'আইন', 'अधिनियम')),
    by: party(['O', 'F'], words('By whom', 'কে করেছে', 'किसने किया')),
    court: courtField(),
    forum: forumField(),
    number: numberField(),
    lawyer: party(['F', 'O'], words('Her lawyer', 'তাঁর আইনজীবী', 'उनकी वकील')),
  },
  needed: ['who', 'reason'],
  sets: ({ step, who, reason, sections, act, court, forum, number }) => [
    ...eachOf(who, (one) => ({ of: one, fact: 'charge' as const, value: given({ step: step === 'quashed' ? 'dropped' : step, section: sections ?? 'not-known', act }) })),
    { of: 'case', fact: 'proceeding', value: given({ what: 'survivor-charged', step, by: court, forum, number, sections, reason }) },
  ],
  says: words('{who}, a survivor, is charged: {step}', '{who}, সারভাইভার, মামলায়: {step}', '{who}, सर्वाइवर, पर आरोप: {step}'),
  example: { step: 'non-punishment-claimed', who: ['S-2'], reason: 'charged with soliciting on the day she was found', sections: 'ITPA 8', act: 'itpa', court: 'O-4', lawyer: 'F-9' },
})
