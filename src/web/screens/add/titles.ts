import { words } from '../../../record/words.ts'

/** Neutral: it stands in the window's list and in the history. */
export const add = words('Add entry', 'এন্ট্রি লিখুন', 'प्रविष्टि जोड़ें')
