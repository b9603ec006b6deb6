import { parties, party, place, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { places } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { exactPlace, whom } from '../lists/survivor-fields.ts'

export const survivorSought = defineKind({
  kind: 'survivor.sought', v: 1, compartment: 'survivor',
  why: 'Whoever is looked for stays on the board from the day somebody asks until she is found, safe elsewhere, or given up by a person with a reason.',
  words: words('Somebody is sought', 'কাউকে খোঁজা হচ্ছে', 'किसी की तलाश'),
  find: words('looking for, search for, last seen, wanted back, missing girl', 'খোঁজ, খোঁজা, শেষ দেখা', 'तलाश, खोज, आख़िरी बार देखा'),
  at: words('Sought since', 'কবে থেকে খোঁজ', 'कब से तलाश'),
  fields: {
    who: whom(),
    lastSeen: when(words('Last seen', 'শেষ কবে দেখা গেছে', 'आख़िरी बार कब देखा')),
    where: party(places, words('Last seen at', 'শেষ কোথায় দেখা গেছে', 'आख़िरी बार कहाँ देखा')),
    words: place(words('Place in words', 'জায়গাটা কথায়', 'जगह शब्दों में')),
    exactly: exactPlace(),
    with: parties(['A', 'K', 'W', 'E', 'S', 'C', 'R'], words('With whom', 'কার সঙ্গে', 'किसके साथ')),
    by: party(['K', 'F', 'O', 'H', 'W'], words('Who asks for her', 'কে খুঁজছেন', 'कौन खोज रहा है'), { hint: words(
      'Not everybody who asks means well: check before answering', 'যে খোঁজে সে সবসময় ভালো চায় না: উত্তর দেওয়ার আগে যাচাই করুন', 'खोजने वाला हमेशा भला नहीं चाहता: जवाब से पहले जाँचें') }),
  },
  needed: ['who'],
  sets: ({ who, lastSeen, where, exactly, with: companions }) => who.map((one) => ({
    of: one, fact: 'whereabouts', value: given({ state: 'sought', from: where, left: lastSeen, with: companions, exactly }),
  })),
  says: words(
    'A search is on for {who}[, last seen {lastSeen}][ at {where}][, with {with}]',
    '{who}-কে খোঁজা হচ্ছে[, শেষ দেখা {lastSeen}][ {where}-এ][, সঙ্গে {with}]',
    '{who} की तलाश है[, आख़िरी बार {lastSeen}][ {where} में][, साथ में {with}]',
  ),
  example: { who: ['S-1', 'S-2'], lastSeen: '2017-08-20', where: 'P-2', words: 'second floor', with: ['A-1'], by: 'F-1' },
})
