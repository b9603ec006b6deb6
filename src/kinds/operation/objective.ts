import { choice, entry, parties, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found, places } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const operationObjective = defineKind({
  kind: 'operation.objective', v: 1, compartment: 'operation',
  why: 'An objective outlives its attempts: it stays open until each person sought is found, safe elsewhere, or given up by a person with a reason.',
  words: words('Objective', 'লক্ষ্য', 'लक्ष्य'),
  find: words(
    'objective, aim, whom we seek, target, goal, given up',
    'লক্ষ্য, কাকে খুঁজছি, উদ্দেশ্য, হাল ছাড়া',
    'लक्ष्य, किसे ढूँढ रहे हैं, उद्देश्य, छोड़ दिया',
  ),
  fields: {
    seeks: parties(found, words('Who is sought', 'কাকে খোঁজা হচ্ছে', 'किसे ढूँढा जा रहा है'), {
      hint: words('A group G when nobody is known yet', 'কাউকে না চিনলে একটি দল G', 'कोई मालूम न हो तो एक समूह G') }),
    where: party(places, words('Where', 'কোথায়', 'कहाँ')),
    state: choice({
      open: words('open', 'চলছে', 'जारी'),
      found: words('found', 'পাওয়া গেছে', 'मिल गए'),
      'safe-elsewhere': words('safe elsewhere', 'অন্যত্র নিরাপদ', 'कहीं और सुरक्षित'),
      'given-up': words('given up', 'খোঁজা বন্ধ', 'खोज बंद'),
    }, words('How it stands', 'কী অবস্থা', 'क्या स्थिति है')),
    reason: text(words('Why', 'কেন', 'क्यों')),
    earlier: entry(words('The objective that this carries on', 'আগের যে লক্ষ্যের কথা', 'पहले का लक्ष्य'), { kinds: ['operation.objective'] }),
  },
  needed: ['seeks'],
  check: ({ state, reason }) => (state === 'given-up' && reason === undefined ? givenUpWithoutReason : undefined),
  sets: ({ seeks, where, state, reason, earlier }, { id }) => [{ of: 'case', fact: 'objective', value: given({
    objective: earlier ?? id, seeks, place: where, reason,
    state: state === 'found' || state === 'safe-elsewhere' || state === 'given-up' ? state : 'open',
  }) }],
  says: words(
    'The objective: {seeks}[ at {where}][ ({state})]',
    'লক্ষ্য: {seeks}[, {where}-এ][ ({state})]',
    'लक्ष्य: {seeks}[, {where} में][ ({state})]',
  ),
  example: { seeks: ['G-1'], where: 'P-1', state: 'open' },
})

const givenUpWithoutReason = refusal('given-up-without-reason', 'reason', words(
  'Somebody is given up: write why, so that others can judge it again.',
  'খোঁজা বন্ধ হচ্ছে: কেন, লিখুন, যাতে পরে আবার ভাবা যায়।',
  'खोज बंद की जा रही है: क्यों, लिखें, ताकि बाद में फिर सोचा जा सके।',
))
