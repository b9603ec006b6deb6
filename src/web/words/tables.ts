import type { Language } from './language.ts'

/** Texts that a page needs beyond those that come with its code; scripts/one-language.ts says what is in each. */
export type Table = 'reading' | 'writing' | 'find'

/**
 * Fetches a table of texts in one language, once. In the sources every text stands where it is used, and there is nothing
 * to fetch; the build puts the fetching here.
 */
export const fetchTable: (table: Table, language: Language) => Promise<void> = async () => {}
