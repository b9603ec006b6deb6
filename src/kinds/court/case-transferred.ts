import { choice, party, when, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { numberField, reasonField } from '../lists/court.ts'

export const courtCaseTransferred = defineKind({
  kind: 'court.case-transferred', v: 1, compartment: 'court',
  why: 'A case moves to another court or agency and with it everybody who must be told: BNSS s 446 to 449.',
  words: words('Case transferred', 'মামলা স্থানান্তর', 'मामला स्थानांतरित'),
  find: words('transfer petition, other court, CID, CBI, NIA, AHTU takes over', 'মামলা বদলি, CID, CBI, NIA', 'मामला स्थानांतरण, CID, CBI, NIA'),
  fields: {
    from: party(['O'], words('From', 'কোথা থেকে', 'कहाँ से')),
    to: party(['O'], words('To', 'কোথায়', 'कहाँ')),
    by: party(['O'], words('By whose order', 'কার আদেশে', 'किसके आदेश से')),
    kind: choice({
      court: words('Another court', 'অন্য আদালত', 'दूसरा न्यायालय'), state: words('A court of another state', 'অন্য রাজ্যের আদালত', 'दूसरे राज्य का न्यायालय'),
      agency: words('Another investigating agency', 'অন্য তদন্ত সংস্থা', 'दूसरी जाँच एजेंसी'),
    }, words('What changes', 'কী বদলায়', 'क्या बदलता है')),
    number: numberField(),
    next: when(words('Next date', 'পরের তারিখ', 'अगली तारीख़')),
    survivorTold: yesNo(words('The survivor was told', 'সারভাইভারকে জানানো হয়েছে', 'सर्वाइवर को बताया गया')),
    reason: reasonField(),
  },
  needed: [],
  sets: ({ from, to, by, number, next, reason }) => [
    { of: 'case', fact: 'proceeding', value: given({ what: 'transfer', step: 'transferred', by: by ?? from, to, number, reason }) },
    next === undefined ? undefined : { of: 'case', fact: 'hearing', value: { happened: 'transferred', next } },
  ],
  says: words('The case was transferred[ from {from}][ to {to}][: {reason}]', 'মামলা স্থানান্তর হয়েছে[, {from} থেকে][, {to}-এ][: {reason}]', 'मामला स्थानांतरित हुआ[, {from} से][, {to} को][: {reason}]'),
  example: { from: 'O-4', to: 'O-8', by: 'O-9', kind: 'court', number: 'SC 12/2018', next: '2018-03-05', survivorTold: 'yes', reason: 'special court set up' },
})
