import { words } from '../../../record/words.ts'

/** Neutral: it stands in the window's list and in the history. */
export const newCase = words('New case', 'নতুন মামলা', 'नया मामला')
