import { bn } from './bn.ts'
import { en, type Words } from './en.ts'
import { hi } from './hi.ts'
import { useLanguage, type Language } from './language.ts'

export type { Words } from './en.ts'

const shared: Record<Language, Words> = { en, bn, hi }

/** The shared words in one language, for code outside a component. */
export const wordsIn = (language: Language): Words => shared[language]

/** The words that every screen shares. A message is a string, or a function of what stands in it. */
export const useWords = (): Words => shared[useLanguage()]

/**
 * A screen's own words: it declares `{ en, bn, hi }` in its folder and asks here, so that a new screen touches one folder.
 * The shape of `en` is the shape that the other two must have.
 */
export const useOwnWords = <T,>(table: Record<Language, T>): T => table[useLanguage()]
