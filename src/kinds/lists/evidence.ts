import { parties, party } from '../../record/fields.ts'
import { words } from '../../record/words.ts'

/** How a seal was when somebody looked. */
export const sealStates = {
  whole: words('whole', 'অক্ষত', 'सही-सलामत'),
  broken: words('broken', 'ভাঙা', 'टूटी'),
  changed: words('another seal than before', 'আগের সিল নয়', 'पहले वाली सील नहीं'),
  none: words('no seal', 'সিল নেই', 'सील नहीं'),
} as const

/** The exhibits that an entry is about: several may go through one step together. */
export const exhibits = () => parties(['X'], words('Exhibits', 'আলামত', 'साक्ष्य वस्तुएँ'))

/** Who can hold an exhibit: a person, an office, a store, a laboratory, a court. */
export const holders = ['F', 'O', 'H', 'P', 'W'] as const

export const holder = (said: ReturnType<typeof words>) => party(holders, said)
