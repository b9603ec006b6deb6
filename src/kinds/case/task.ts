import { entry, parties, party, text, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const caseTask = defineKind({
  kind: 'case.task', v: 1, compartment: 'case',
  why: 'What was agreed has a name and a date beside it, and is done or is not.',
  words: words('Task', 'কাজ', 'कार्य'),
  find: words(
    'task, to do, assign, follow up, done, completed',
    'কাজ, দায়িত্ব দেওয়া, করা হয়েছে, বাকি',
    'कार्य, काम सौंपना, हो गया, बाक़ी',
  ),
  steps: {
    given: {
      words: words('given', 'দেওয়া হয়েছে', 'दिया गया'),
      says: words(
        'Task[ for {to}]: {what}[, by {due}]',
        '[{to}-এর ]কাজ: {what}[, {due}-এর মধ্যে]',
        '[{to} का ]काम: {what}[, {due} तक]',
      ),
    },
    done: {
      words: words('done', 'হয়েছে', 'हो गया'),
      says: words(
        'Task done[ by {to}]: {what}[. {result}]',
        '[{to}-এর ]কাজ হয়েছে: {what}[। {result}]',
        '[{to} का ]काम हो गया: {what}[। {result}]',
      ),
    },
  },
  fields: {
    what: text(words('What is to be done', 'কী করতে হবে', 'क्या करना है'), {
      hint: words('Labels, no names', 'লেবেল লিখুন, নাম নয়', 'लेबल लिखें, नाम नहीं') }),
    to: party(['F', 'O', 'H'], words('Whose task', 'কার কাজ', 'किसका काम')),
    due: when(words('By when', 'কবের মধ্যে', 'कब तक'), { steps: ['given'] }),
    concerns: parties(['S', 'A', 'E', 'W', 'K', 'C', 'P', 'H'], words(
      'For whom or what',
      'কার বা কীসের জন্য',
      'किसके या किस चीज़ के लिए',
    )),
    task: entry(words('Which task', 'কোন কাজ', 'कौन-सा काम'), { steps: ['done'], kinds: ['case.task'] }),
    result: text(words('What came of it', 'ফল কী হলো', 'क्या नतीजा हुआ'), { steps: ['done'] }),
  },
  needed: ['what'],
  sets: ({ step, what, to, due, task }) => [{ of: 'case', fact: 'task', value: given({ step, what, to, due, task }) }],
  says: words('Task {step}: {what}', 'কাজ {step}: {what}', 'काम {step}: {what}'),
  example: { step: 'given', what: 'Ask the home for a bed for S-1', to: 'F-3', due: '2017-08-24', concerns: ['S-1'] },
})
