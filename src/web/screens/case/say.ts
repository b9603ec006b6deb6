import { fill } from '../../../record/fill.ts'
import type { Words } from '../../../record/words.ts'
import { useLanguage, type Language } from '../../words/language.ts'
import { clock, day, digits } from '../../words/numbers.ts'

/** A template in the reader's language, its `{names}` filled; `[parts]` whose name is missing are left out. */
export const say = (
  language: Language,
  said: Words,
  values: Readonly<Record<string, string | number | undefined>> = {},
): string => fill(said[language], (name) => (values[name] === undefined ? undefined : String(values[name])))

/** `say` in the language of the screen. */
export function useSay() {
  const language = useLanguage()
  return (said: Words, values?: Readonly<Record<string, string | number | undefined>>): string =>
    say(language, said, values)
}

/** Labels as a list: "S-1, S-2". */
export const labels = (all: readonly string[]): string | undefined => (all.length === 0 ? undefined : all.join(', '))

/** A moment as short as it can be said: the hour on the day of `now`, else the day, and both when both matter. */
export function shortMoment(
  moment: number | undefined,
  now: number,
  zone: string,
  language: Language,
): string | undefined {
  if (moment === undefined) return undefined
  const sameDay = day(moment, zone, 'en') === day(now, zone, 'en')
  if (sameDay) return clock(moment, zone, language)
  const midnight = clock(moment, zone, 'en') === '00:00'
  const date = dayOf(moment, now, zone, language)
  return midnight ? date : `${date}, ${clock(moment, zone, language)}`
}

/** "24 Aug 2017", and "24 Aug" in the year of `now`. */
function dayOf(moment: number, now: number, zone: string, language: Language): string {
  const [date, today] = [day(moment, zone, language), day(now, zone, language)]
  const year = date.slice(date.lastIndexOf(' '))
  return today.endsWith(year) ? date.slice(0, -year.length) : date
}

export const count = (number: number, language: Language): string => digits(String(number), language)
