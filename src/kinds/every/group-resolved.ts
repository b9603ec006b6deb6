import { count, parties, party } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { found } from '../../record/label.ts'
import { refusal } from '../../record/refusal.ts'
import { words } from '../../record/words.ts'

export const groupResolved = defineKind({
  kind: 'group.resolved', v: 1, compartment: 'every',
  why: 'A counted group becomes labels, one by one or all at once. Who has none yet stays in the group: nobody falls out.',
  words: words('Group named', 'দলের লোকের লেবেল', 'समूह के लोगों के लेबल'),
  find: words(
    'name the group, labels, who was in it, resolve, split',
    'দলের লোক কারা, লেবেল দেওয়া, ভাগ করা',
    'समूह में कौन, लेबल देना, बाँटना',
  ),
  at: words('Named at', 'কখন', 'कब'),
  fields: {
    group: party(['G'], words('Which group', 'কোন দল', 'कौन-सा समूह')),
    into: parties([...found, 'W', 'K', 'F'], words('Who they are', 'তাঁরা কারা', 'वे कौन हैं'), {
      hint: words(
        'All whom you can label now; a smaller group will do',
        'এখন যাঁদের লেবেল দেওয়া যায়; ছোট দলও চলবে',
        'अभी जिन्हें लेबल दे सकें; छोटा समूह भी चलेगा',
      ) }),
    rest: count(words('How many have no label yet', 'কতজনের লেবেল এখনও নেই', 'कितनों का लेबल अभी नहीं')),
  },
  needed: ['group', 'into'],
  check: ({ group, into }) => (into.includes(group) || new Set(into).size < into.length ? countedTwice : undefined),
  sets: ({ group, into, rest }) => [{ of: group, fact: 'resolved', value: given({ into, rest }) }],
  says: words(
    '{group}: these are {into}[; without a label yet: {rest}]',
    '{group}: এঁরা হলেন {into}[; এখনও লেবেল নেই: {rest}]',
    '{group}: ये हैं {into}[; अभी बिना लेबल: {rest}]',
  ),
  example: { group: 'G-1', into: ['S-1', 'S-2', 'E-3'], rest: { from: 17, to: 22 } },
})

const countedTwice = refusal('counted-twice', 'into', words(
  'A label stands twice, or the group stands in itself. Write each label once.',
  'একটি লেবেল দুবার আছে, বা দলটি নিজের মধ্যেই লেখা। প্রতিটি লেবেল একবার লিখুন।',
  'कोई लेबल दो बार है, या समूह अपने ही भीतर लिखा है। हर लेबल एक बार लिखें।',
))
