import { choice, entry, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const factSettled = defineKind({
  kind: 'fact.settled', v: 1, compartment: 'every',
  why: 'Two values that did not see each other both stand until a person chooses the working one, with a reason. Both stay readable.',
  words: words('Settle two values', 'দুটি মানের মীমাংসা', 'दो मानों का निपटारा'),
  find: words('settle, decide, conflict, two values, which is right', 'মীমাংসা, কোনটি ঠিক', 'निपटारा, कौन सा सही'),
  fields: {
    of: text(words('Whose', 'কার', 'किसका')),
    fact: text(words('Which fact', 'কোন তথ্য', 'कौन-सा तथ्य')),
    choose: choice({
      one: words('One of them is the working value', 'একটি দিয়ে কাজ চলবে', 'एक से काम चलेगा'),
      both: words('Leave both standing', 'দুটিই থাকুক', 'दोनों रहने दें'),
    }, words('What is decided', 'কী ঠিক হলো', 'क्या तय हुआ')),
    keep: entry(words('The entry whose value is used', 'যে এন্ট্রির মান চলবে', 'जिस प्रविष्टि का मान चलेगा')),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['of', 'fact', 'choose', 'reason'],
  says: words('{of}: {fact} settled: {choose}. {reason}', '{of}: {fact} মীমাংসা: {choose}। {reason}', '{of}: {fact} का निपटारा: {choose}। {reason}'),
  example: { of: 'S-1', fact: 'age', choose: 'one', keep: '0198f2c1-0000-7000-8000-000000000001', reason: 'The school register was seen' },
})
