import { choice, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { courtField, reasonField } from '../lists/court.ts'

export const courtBenchChanged = defineKind({
  kind: 'court.bench-changed', v: 1, compartment: 'court',
  why: 'A new judge or prosecutor does not know what a survivor already had to say. Written, so that she need not say it again.',
  words: words('Judge or prosecutor changed', 'বিচারক বা সরকারি উকিল বদল', 'न्यायाधीश या अभियोजक बदले'),
  find: words('new judge, new PP, prosecutor, bench, transfer of judge, vacant', 'নতুন বিচারক, পিপি, সরকারি উকিল', 'नए न्यायाधीश, पीपी, सरकारी वकील'),
  fields: {
    what: choice({
      judge: words('Judge', 'বিচারক', 'न्यायाधीश'), prosecutor: words('Prosecutor', 'সরকারি উকিল', 'अभियोजक'), both: words('Both', 'দুজনেই', 'दोनों'),
    }, words('Who changed', 'কে বদলেছেন', 'कौन बदला')),
    from: party(['F'], words('Before', 'আগে', 'पहले')),
    to: party(['F'], words('Now', 'এখন', 'अब')),
    court: courtField(),
    vacant: yesNo(words('The post is empty', 'পদ খালি', 'पद ख़ाली है')),
    briefed: yesNo(words('Briefed on the case', 'মামলা বুঝিয়ে দেওয়া হয়েছে', 'मामला समझाया गया')),
    reason: reasonField(),
  },
  needed: [],
  sets: ({ what, court, to, reason }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'bench', step: what ?? 'changed', by: court, to, reason }) },
  ],
  says: words('Judge or prosecutor changed[ at {court}][: {what}][, now {to}]', 'বিচারক বা সরকারি উকিল বদলেছেন[, {court}-এ][: {what}][, এখন {to}]', 'न्यायाधीश या अभियोजक बदले[, {court} में][: {what}][, अब {to}]'),
  example: { what: 'prosecutor', from: 'F-8', to: 'F-9', court: 'O-4', vacant: 'no', briefed: 'yes' },
})
