import { choice, party, text } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { premises } from '../lists/premises.ts'

export const premisesSecured = defineKind({
  kind: 'premises.secured', v: 1, compartment: 'premises',
  why: 'A padlock, its number and who has the key: the place stays as it was found, and her things stay there until she can have them.',
  words: words('Place secured', 'জায়গা বন্ধ করা', 'जगह बंद की गई'),
  find: words(
    'padlock, lock, seal, key, guard, secure, closed by police',
    'তালা, সিল, চাবি, পাহারা, পুলিশ বন্ধ করেছে',
    'ताला, सील, चाबी, पहरा, पुलिस ने बंद किया',
  ),
  at: words('Secured at', 'কখন বন্ধ', 'बंद करने का समय'),
  fields: {
    where: premises(),
    how: choice({
      padlock: words('padlock', 'তালা', 'ताला'),
      seal: words('seal', 'সিল', 'सील'),
      'padlock-and-seal': words('padlock and seal', 'তালা ও সিল', 'ताला और सील'),
      guard: words('guard', 'পাহারা', 'पहरा'),
    }, words('How', 'কীভাবে', 'कैसे')),
    by: party(['F', 'O'], words('By whom', 'কে', 'किसने')),
    number: text(words('Number of lock or seal', 'তালা বা সিলের নম্বর', 'ताले या सील की संख्या')),
    keyWith: party(['F', 'O', 'W', 'K'], words('Key with', 'চাবি কার কাছে', 'चाबी किसके पास')),
  },
  needed: ['where'],
  sets: ({ where, by, number, keyWith }, { actors }) => [{
    of: where, fact: 'premisesState', value: given({ state: 'secured', by: by ?? actors?.[0], number, keyWith }),
  }],
  says: words(
    '{where} was secured[: {how}][ {number}][, key with {keyWith}]',
    '{where} বন্ধ করা হয়েছে[: {how}][ {number}][, চাবি {keyWith}-এর কাছে]',
    '{where} को बंद किया गया[: {how}][ {number}][, चाबी {keyWith} के पास]',
  ),
  example: { where: 'P-1', how: 'padlock', by: 'F-2', number: 'PRACTICE-4', keyWith: 'O-1' },
})
