import type { Language } from './first-language.ts'

/** Texts that a page needs beyond those that come with its code; scripts/one-language.ts says what is in each. */
export type Table = 'reading' | 'writing' | 'find'

/** The file of a table: from which place on, and the texts. */
export type TableFile = { readonly default: readonly (readonly [from: number, texts: readonly string[]])[] }

/**
 * Where each table is fetched. In the sources every text stands where it is used, and there is none to fetch; the build
 * names its files here.
 */
export const tableFiles: Partial<Record<`${Table} ${Language}`, () => Promise<TableFile>>> = {}
