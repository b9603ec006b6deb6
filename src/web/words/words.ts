import { en, type Words } from './en.ts'
import { prepare, useLanguage, type Language } from './language.ts'

export type { Words } from './en.ts'

/** English is always there; the other two come when somebody reads them, because most people read one language. */
const shared: { en: Words; bn?: Words; hi?: Words } = { en }

/** Fetches a language's words; `setLanguage` waits for it, so that no half-translated page is ever seen. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'bn') shared.bn ??= (await import('./bn.ts')).bn
  if (language === 'hi') shared.hi ??= (await import('./hi.ts')).hi
}
prepare(loadWords)

/** The shared words in one language, for code outside a component; the language must have been loaded. */
export const wordsIn = (language: Language): Words => shared[language] ?? en

/** The words that every screen shares. A message is a string, or a function of what stands in it. */
export const useWords = (): Words => wordsIn(useLanguage())

/**
 * A screen's own words: it declares `{ en, bn, hi }` in its folder and asks here, so that a new screen touches one
 * folder. The shape of `en` is the shape that the other two must have.
 */
export const useOwnWords = <T,>(table: Record<Language, T>): T => table[useLanguage()]
