import type { Language } from './first-language.ts'
import { tableFiles, type Table, type TableFile } from './table-files.ts'

export type { Table } from './table-files.ts'

/** Puts the texts of a table where they are looked up. The build puts the looking up here, and in src/record/words.ts. */
const learn: (language: Language, parts: TableFile['default']) => void = () => {}

const known = new Set<string>()

/** Fetches a table of texts in one language, once. */
export async function fetchTable(table: Table, language: Language): Promise<void> {
  const name = `${table} ${language}` as const
  const file = tableFiles[name]
  if (!file || known.has(name)) return
  learn(language, (await file()).default)
  known.add(name)
}
