import { en, type Words } from './en.ts'
import { currentLanguage, languages, prepare, useLanguage, type Language } from './language.ts'
import { fetchTable, type Table } from './tables.ts'

export type { Words } from './en.ts'

/** English is always there; the other two come when somebody reads them, because most people read one language. */
const shared: { en: Words; bn?: Words; hi?: Words } = { en }

/** Fetches a language's words; `setLanguage` waits for it, so that no half-translated page is ever seen. */
export async function loadWords(language: Language): Promise<void> {
  const tables = [...needed].map((table) => fetchTableFor(table, language))
  if (language === 'bn') shared.bn ??= (await import('./bn.ts')).bn
  if (language === 'hi') shared.hi ??= (await import('./hi.ts')).hi
  await Promise.all(tables)
}

const needed = new Set<Table>()
const fetchTableFor = async (table: Table, language: Language) => {
  await Promise.all((table === 'find' ? languages : [language]).map((one) => fetchTable(table, one)))
}

/**
 * What a screen waits for beside its own code: the texts that it shows, in the language of the screen, and from then on
 * in each one to which it is switched.
 */
export async function needTables(...tables: readonly Table[]): Promise<void> {
  for (const table of tables) needed.add(table)
  await Promise.all(tables.map((table) => fetchTableFor(table, currentLanguage())))
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
