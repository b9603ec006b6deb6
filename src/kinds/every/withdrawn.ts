import { entry, text } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'

export const entryWithdrawn = defineKind({
  kind: 'entry.withdrawn', v: 1, compartment: 'every',
  why: 'Nothing is deleted. What should not have been written is struck, with its reason, and stays readable in the history.',
  words: words('Withdraw an entry', 'এন্ট্রি প্রত্যাহার', 'प्रविष्टि वापस लेना'),
  find: words('withdraw, take back, strike, mistake, wrong entry', 'ফিরিয়ে নেওয়া, ভুল', 'वापस, ग़लती'),
  fields: {
    entry: entry(words('Which entry', 'কোন এন্ট্রি', 'कौन-सी प्रविष्टि')),
    reason: text(words('Why', 'কেন', 'क्यों')),
  },
  needed: ['entry', 'reason'],
  says: words('An entry was withdrawn: {reason}', 'একটি এন্ট্রি প্রত্যাহার করা হয়েছে: {reason}', 'एक प्रविष्टि वापस ली गई: {reason}'),
  example: { entry: '0198f2c1-0000-7000-8000-000000000001', reason: 'Written in the wrong case' },
})
