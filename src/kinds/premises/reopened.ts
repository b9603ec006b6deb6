import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premises } from '../lists/premises.ts'

export const premisesReopened = defineKind({
  kind: 'premises.reopened', v: 1, compartment: 'premises',
  why: 'A place that opens again, allowed or not, is where the next case may begin.',
  words: words('Place opened again', 'জায়গা আবার খোলা', 'जगह फिर खुली'),
  find: words(
    'reopened, unlocked, key returned, in business again, lock broken',
    'আবার খোলা, তালা খোলা, চাবি ফেরত, আবার ব্যবসা',
    'फिर खुला, ताला खुला, चाबी लौटाई, फिर धंधा',
  ),
  at: words('Opened at', 'কখন খোলা', 'कब खुला'),
  fields: {
    where: premises(),
    how: choice({
      order: words('by order', 'আদেশে', 'आदेश से'),
      expired: words('the order had ended', 'আদেশের মেয়াদ শেষ', 'आदेश की अवधि पूरी'),
      'key-returned': words('key given back', 'চাবি ফেরত দিয়ে', 'चाबी लौटाकर'),
      unlawful: words('without leave', 'অনুমতি ছাড়া', 'बिना अनुमति'),
    }, words('How', 'কীভাবে', 'कैसे')),
    by: party(['F', 'O', 'A', 'W', 'K', 'R'], words('By whom', 'কে', 'किसने')),
    now: text(words('What it is now', 'এখন সেখানে কী', 'अब वहाँ क्या है')),
  },
  needed: ['where'],
  sets: ({ where, by }, { actors }) => [{
    of: where, fact: 'premisesState', value: given({ state: 'reopened', by: by ?? actors?.[0] }),
  }],
  says: words(
    '{where} was opened again[: {how}][, by {by}][. Now: {now}]',
    '{where} আবার খোলা হয়েছে[: {how}][, {by}][। এখন: {now}]',
    '{where} फिर खुला[: {how}][, {by}][। अब: {now}]',
  ),
  example: { where: 'P-1', how: 'key-returned', by: 'O-1', now: 'let to a family' },
})
