import { compartments as record, type Compartment } from '../../record/compartments.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'

/** The name of a part as the navigation says it; inner rooms, which are not in it, as the record does. */
export function usePartName() {
  const words = useWords()
  const language = useLanguage()
  const shown: Readonly<Record<string, string>> = words.compartment
  return (part: Compartment): string => shown[part] ?? record[part].words[language]
}
