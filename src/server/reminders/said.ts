import { words, type Language, type Words } from '../../record/words.ts'
import type { ReminderCounts } from '../../store/reminders.ts'

export interface Letter {
  readonly subject: string
  readonly text: string
}

/**
 * A reminder as a letter: how many duties, and where to look. It is given numbers alone, so that no label, case, section or
 * name can stand in it.
 * @param board address of the board
 */
export function reminderSaid(language: Language, { soon, overdue, escalated }: ReminderCounts, board: string): Letter {
  const say = (said: Words, n: number) => said[language].replace('{n}', new Intl.NumberFormat(language).format(n))
  const all = soon + overdue
  const subject = say(all === 1 ? one : many, all)
  const lines = [
    subject,
    '',
    ...(overdue > 0 ? [say(late, overdue)] : []),
    ...(soon > 0 ? [say(near, soon)] : []),
    ...(escalated > 0 ? [say(yours, escalated)] : []),
    '',
    board,
    '',
    say(why, 0),
    '',
  ]
  return { subject, text: lines.join('\n') }
}

/** The letter that proves an address: whoever reads it there types the code in Mukti. */
export const codeSaid = (language: Language, code: string): Letter => ({
  subject: proof[language],
  text: `${proof[language]}\n\n${code}\n\n${proofWhy[language]}\n`,
})

const one = words(
  '1 duty is due. Open Mukti.',
  '১টি কর্তব্যের সময় হয়েছে। মুক্তি খুলুন।',
  '1 कर्तव्य का समय हो गया है। मुक्ति खोलें।',
)
const many = words(
  '{n} duties are due. Open Mukti.',
  '{n}টি কর্তব্যের সময় হয়েছে। মুক্তি খুলুন।',
  '{n} कर्तव्यों का समय हो गया है। मुक्ति खोलें।',
)
const late = words('Overdue: {n}', 'সময় পেরিয়েছে: {n}', 'समय बीत चुका: {n}')
const near = words('Within 24 hours: {n}', '২৪ ঘণ্টার মধ্যে: {n}', '24 घंटे के भीतर: {n}')
const yours = words(
  'Overdue for long, and told to you because you answer for it: {n}',
  'অনেকক্ষণ পেরিয়েছে, আপনি দায়িত্বে আছেন বলে জানানো হল: {n}',
  'बहुत देर से बाक़ी, आप ज़िम्मेदार हैं इसलिए बताया गया: {n}',
)
const why = words(
  'You chose this under “My account” in Mukti, and can end it there.',
  'মুক্তির “আমার অ্যাকাউন্ট”-এ আপনি এটি বেছেছেন; সেখানেই বন্ধ করা যায়।',
  'मुक्ति के “मेरा खाता” में आपने यह चुना है; वहीं बंद कर सकते हैं।',
)
const proof = words('Mukti: your code', 'মুক্তি: আপনার কোড', 'मुक्ति: आपका कोड')
const proofWhy = words(
  'Type it under “My account” within 30 minutes. If you did not ask for it, do nothing: no more will come.',
  '৩০ মিনিটের মধ্যে “আমার অ্যাকাউন্ট”-এ লিখুন। আপনি না চেয়ে থাকলে কিছু করতে হবে না: আর কিছু আসবে না।',
  '30 मिनट के भीतर “मेरा खाता” में लिखें। आपने न माँगा हो तो कुछ न करें: और कुछ नहीं आएगा।',
)
