import { choice, parties, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, sectionsField } from '../lists/court.ts'

export const courtPlea = defineKind({
  kind: 'court.plea', v: 1, compartment: 'court',
  why: 'Whether an accused contests the charges: BNSS s 251(2), 252. A bargain is not open for offences against women or children (BNSS s 289).',
  words: words('Plea', 'দোষ স্বীকার বা অস্বীকার', 'अभिवचन'),
  find: words('plea, guilty, not guilty, claims trial, bargain', 'দোষ স্বীকার, নির্দোষ, বিচার চায়', 'दोषी, निर्दोष, विचारण का दावा'),
  fields: {
    who: parties(['A', 'E', 'S', 'C'], words('Who', 'কে', 'कौन')),
    plea: choice({
      'not-guilty': words('Not guilty, claims trial', 'নির্দোষ দাবি, বিচার চান', 'निर्दोष, विचारण का दावा'), guilty: words('Guilty', 'দোষ স্বীকার', 'दोष स्वीकार'),
      silent: words('Says nothing', 'কিছু বলেননি', 'कुछ नहीं कहा'), bargain: words('Asks for a bargain', 'সমঝোতার আবেদন', 'सौदा-अभिवाक् का आवेदन'),
    }, words('Plea', 'কী বলেছেন', 'क्या कहा')),
    sections: sectionsField(),
    court: courtField(),
    lawyer: text(words('Represented by', 'কার মাধ্যমে', 'किसके माध्यम से'), {
      hint: words('As own lawyer, legal aid', 'যেমন নিজের আইনজীবী, আইনি সহায়তা', 'जैसे अपना वकील, विधिक सहायता') }),
  },
  needed: ['who'],
  says: words('Plea of {who}[: {plea}][ ({sections})]', '{who}-এর বক্তব্য[: {plea}][ ({sections})]', '{who} का अभिवचन[: {plea}][ ({sections})]'),
  example: { who: ['A-1', 'A-2'], plea: 'not-guilty', sections: 'ITPA 3, 4, 5', court: 'O-4', lawyer: 'own lawyer' },
})
