import { choice, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationDecided = defineKind({
  kind: 'operation.decided', v: 1, compartment: 'operation',
  why: 'To wait is a decision too: the record says who decided, and who stays at risk meanwhile. Going in against an open gate needs a reason.',
  words: words('Go or wait', 'যাওয়া না অপেক্ষা', 'जाना या रुकना'),
  find: words(
    'decide, go, no-go, wait, override, postpone, call off',
    'সিদ্ধান্ত, যাওয়া, অপেক্ষা, পিছিয়ে দেওয়া, বাতিল',
    'फ़ैसला, जाना, रुकना, टालना, रद्द',
  ),
  at: words('Decided at', 'সিদ্ধান্তের সময়', 'फ़ैसले का समय'),
  fields: {
    decision: choice({
      go: words('go', 'যাওয়া হবে', 'जाना है'),
      wait: words('wait', 'অপেক্ষা', 'रुकना है'),
      'no-go': words('do not go', 'যাওয়া হবে না', 'नहीं जाना है'),
      override: words('go although a condition is not met', 'শর্ত বাকি থাকলেও যাওয়া হবে', 'शर्त बाक़ी होने पर भी जाना है'),
    }, words('Decision', 'সিদ্ধান্ত', 'फ़ैसला')),
    until: when(words('Wait until', 'কত ক্ষণ অপেক্ষা', 'कब तक रुकना')),
    reason: text(words('Why', 'কেন', 'क्यों')),
    by: party(['F', 'O'], words('Who decided', 'কে ঠিক করলেন', 'किसने तय किया')),
    atRisk: parties(found, words('Who stays at risk meanwhile', 'এর মধ্যে কার বিপদ থাকছে', 'इस बीच किसे ख़तरा रहेगा')),
    site: siteOfOperation(),
    attempt: attemptNumber(),
  },
  needed: ['decision'],
  check: ({ decision, reason }) => (decision === 'override' && reason === undefined ? overrideWithoutReason : undefined),
  sets: ({ decision, until, reason, by, atRisk, site, attempt }, { actors }) => [{
    of: 'case', fact: 'decision', value: given({ decision, until, reason, by: by ?? actors?.[0], attempt, site, atRisk }),
  }],
  says: words(
    'Decided: {decision}[ until {until}][. {reason}][; at risk meanwhile: {atRisk}]',
    'সিদ্ধান্ত: {decision}[, {until} পর্যন্ত][। {reason}][; এর মধ্যে বিপদে: {atRisk}]',
    'फ़ैसला: {decision}[, {until} तक][। {reason}][; इस बीच ख़तरे में: {atRisk}]',
  ),
  example: {
    decision: 'wait', until: '2017-08-24T15:15:00+05:30', reason: 'The second vehicle has not come', by: 'F-1',
    atRisk: ['S-1', 'S-2'], site: 'P-1', attempt: 1,
  },
})

const overrideWithoutReason = refusal('override-without-reason', 'reason', words(
  'A condition is not met and the team goes: write why.',
  'শর্ত বাকি, তবু যাওয়া হচ্ছে: কেন, লিখুন।',
  'शर्त बाक़ी है, फिर भी टीम जा रही है: क्यों, लिखें।',
))
