import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const casePartner = defineKind({
  kind: 'case.partner', v: 1, compartment: 'case',
  why: 'Joint work is written down: who is in it, to do what, since when, and why somebody left.',
  words: words('Partner in the case', 'মামলার অংশীদার', 'मामले में साझेदार'),
  find: words(
    'partner, NGO, joins, leaves, joint work, MoU, CWC, commission, legal services',
    'অংশীদার, NGO, যোগ দেওয়া, ছেড়ে যাওয়া, যৌথ কাজ',
    'साझेदार, NGO, जुड़ना, छोड़ना, संयुक्त काम',
  ),
  at: words('From when', 'কবে থেকে', 'कब से'),
  steps: {
    joined: {
      words: words('joined', 'যোগ দিয়েছে', 'जुड़े'),
      says: words(
        '{partner} joined the case[: {role}]',
        '{partner} মামলায় যোগ দিয়েছে[: {role}]',
        '{partner} मामले में जुड़े[: {role}]',
      ),
    },
    left: {
      words: words('left', 'সরে গেছে', 'हटे'),
      says: words(
        '{partner} left the case[. {reason}]',
        '{partner} মামলা থেকে সরে গেছে[। {reason}]',
        '{partner} मामले से हटे[। {reason}]',
      ),
    },
  },
  fields: {
    partner: party(['O', 'H', 'F'], words('Which partner', 'কোন অংশীদার', 'कौन साझेदार')),
    role: choice({
      acts: words('acts', 'কাজ করে', 'काम करते हैं'),
      oversees: words('oversees', 'তদারকি করে', 'देखरेख करते हैं'),
      refers: words('refers', 'পাঠায়', 'मामले भेजते हैं'),
      advises: words('advises', 'পরামর্শ দেয়', 'सलाह देते हैं'),
    }, words('What it does', 'কী করে', 'क्या करते हैं'), { steps: ['joined'] }),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['partner'],
  sets: ({ step, partner, role }) => [{ of: 'case', fact: 'partner', value: given({ step, partner, role }) }],
  says: words('{partner} {step}', '{partner} {step}', '{partner} {step}'),
  example: { step: 'joined', partner: 'O-2', role: 'acts', reason: 'Its workers know the area and speak Bengali' },
})
