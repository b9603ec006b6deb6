import { correctedBody, entry, number, text, when } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const entryCorrected = defineKind({
  kind: 'entry.corrected', v: 1, compartment: 'every',
  why: 'Nothing is edited. A correction says what the entry should have said, whole, and why; the original stays readable.',
  words: words('Correct an entry', 'এন্ট্রি সংশোধন', 'प्रविष्टि में सुधार'),
  find: words('correct, mend, change, fix, mistake', 'ঠিক করা, বদলানো, ভুল', 'सुधार, बदलना, ग़लती'),
  fields: {
    entry: entry(words('Which entry', 'কোন এন্ট্রি', 'कौन-सी प्रविष्टि')),
    kind: text(words('Its kind', 'তার ধরন', 'उसका प्रकार')),
    version: number(words('Version of its kind', 'ধরনের সংস্করণ', 'प्रकार का संस्करण')),
    at: when(words('When it really happened', 'আসলে কখন ঘটেছিল', 'असल में कब हुआ')),
    body: correctedBody(words('What it should have said', 'যা লেখা উচিত ছিল', 'जो लिखा होना चाहिए था')),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['entry', 'kind', 'body', 'reason'],
  says: words('An entry was corrected: {reason}', 'একটি এন্ট্রি সংশোধন করা হয়েছে: {reason}', 'एक प्रविष्टि सुधारी गई: {reason}'),
  example: {
    entry: '0198f2c1-0000-7000-8000-000000000001', kind: 'survivor.moved', version: 1,
    body: { who: ['S-1'], to: 'O-1' }, reason: 'The constable read the wrong watch',
  },
})
