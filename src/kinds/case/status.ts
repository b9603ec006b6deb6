import { choice, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const caseStatus = defineKind({
  kind: 'case.status', v: 1, compartment: 'case',
  why: 'A case that sleeps says so, and why. A closed case can be opened again; nothing in it ends by itself.',
  words: words('Status of the case', 'মামলার অবস্থা', 'मामले की स्थिति'),
  find: words(
    'status, dormant, revived, closed, reopened, in court, pending, final report',
    'অবস্থা, স্থগিত, বন্ধ, আবার খোলা, আদালতে, বিচারাধীন',
    'स्थिति, सुप्त, बंद, फिर खुला, अदालत में, लंबित',
  ),
  at: words('Since', 'কবে থেকে', 'कब से'),
  fields: {
    status: choice({
      open: words('open', 'চলছে', 'चालू'),
      dormant: words('dormant', 'এখন কাজ থেমে আছে', 'अभी काम रुका है'),
      revived: words('revived', 'আবার কাজ শুরু', 'काम फिर शुरू'),
      'in-court': words('in court', 'আদালতে', 'अदालत में'),
      closed: words('closed', 'বন্ধ', 'बंद'),
      reopened: words('reopened', 'আবার খোলা', 'फिर खोला गया'),
    }, words('Status', 'অবস্থা', 'स्थिति')),
    reason: text(words('Why', 'কেন', 'क्यों'), { htcds: 'cas_ReasonForCaseClosure' }),
  },
  needed: ['status'],
  sets: ({ status, reason }) => [{ of: 'case', fact: 'stage', value: given({ status, reason }) }],
  says: words(
    'Status of the case: {status}[. {reason}]',
    'মামলার অবস্থা: {status}[। {reason}]',
    'मामले की स्थिति: {status}[। {reason}]',
  ),
  example: { status: 'dormant', reason: 'The person sought has not been seen for three months' },
})
