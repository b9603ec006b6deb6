import { fill } from '../../record/fill.ts'
import type { Words } from '../../record/words.ts'
import type { Problem } from '../../contract/shapes.ts'
import { useLanguage, type Language } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { common } from './words.ts'

type Values = Readonly<Record<string, string | number | undefined>>

/** Words in one language, `{places}` filled, digits in the reader's script. `[parts]` without a value are left out. */
export const said = (language: Language, spoken: Words, values: Values = {}): string =>
  digits(
    fill(spoken[language], (name) => (values[name] === undefined ? undefined : String(values[name]))),
    language,
  )

/** `said` in the language of the screen. */
export function useSaid() {
  const language = useLanguage()
  return (spoken: Words, values?: Values): string => said(language, spoken, values)
}

/** What the server refused, in the reader's words; undefined problem: nobody answered. */
export const problemSaid = (language: Language, problem: Problem | undefined): string =>
  problem === undefined ? common.nobodyAnswered[language] : (problem.words?.[language] ?? problem.title)

/** The kind of a problem: `/api#fresh` gives `fresh`. */
export const typeOf = (problem: Problem | undefined): string => problem?.type.split('#')[1] ?? ''

/** What a refusal says of one field of the form. */
export const refusalOf = (language: Language, problem: Problem | undefined, field: string): string | undefined =>
  problem?.refusals?.find((one) => one.field === field)?.words[language]
