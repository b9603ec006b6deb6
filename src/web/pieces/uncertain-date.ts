import type { Language } from '../words/language.ts'
import { digits, latinDigits, months } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'

/** What a person typed of a day; each part may be empty. */
export type DayParts = { year: string; month: string; day: string }
export type UncertainDate = { how: 'on' | 'about' | 'before' | 'after' | 'between'; from: DayParts; until: DayParts }

const blank: DayParts = { year: '', month: '', day: '' }
export const noDate: UncertainDate = { how: 'on', from: blank, until: blank }

/** Whether the parts name a day that exists; a part that is not there cannot be wrong. */
export function exists({ year, month, day }: DayParts): boolean {
  const [y, m, d] = [year, month, day].map((part) => (part === '' ? undefined : Number(latinDigits(part))))
  if (y !== undefined && !(Number.isInteger(y) && y >= 1000 && y <= 9999)) return false
  if (m !== undefined && !(m >= 1 && m <= 12)) return false
  if (d === undefined) return true
  if (m === undefined || !Number.isInteger(d) || d < 1) return false
  return d <= new Date(Date.UTC(y ?? 2000, m, 0)).getUTCDate()
}

/**
 * One day as EDTF: `2017`, `2017-08`, `2017-08-24`, or `XXXX-02-03` when the year is not known. Undefined when it says
 * nothing.
 */
function plain(parts: DayParts): string | undefined {
  if (!exists(parts)) return undefined
  const [year, month, day] = [parts.year, parts.month, parts.day].map(latinDigits)
  if (!year && !(month && day)) return undefined
  const two = (text: string) => text.padStart(2, '0')
  return [year || 'XXXX', month && two(month), day && two(day)].filter(Boolean).join('-')
}

/** The date as EDTF level 1, or undefined while it says nothing yet. */
export function edtfOf({ how, from, until }: UncertainDate): string | undefined {
  const start = plain(from)
  if (!start) return undefined
  if (how === 'about') return `${start}~`
  if (how === 'before') return `../${start}`
  if (how === 'after') return `${start}/..`
  if (how === 'between') {
    const end = plain(until)
    return end && end >= start ? `${start}/${end}` : undefined
  }
  return start
}

const dayPattern = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/

/** The form's parts of a stored EDTF date; undefined for one that this form cannot show (it is then left as it is). */
export function partsOf(edtf: string): UncertainDate | undefined {
  const read = (text: string): DayParts | undefined => {
    const found = dayPattern.exec(text)
    if (!found) return undefined
    const bare = (part: string | undefined) => (part ? String(Number(part)) : '')
    return { year: found[1] === 'XXXX' ? '' : (found[1] ?? ''), month: bare(found[2]), day: bare(found[3]) }
  }
  const made = (how: UncertainDate['how'], first: string, second?: string): UncertainDate | undefined => {
    const from = read(first)
    const until = second === undefined ? blank : read(second)
    return from && until ? { how, from, until } : undefined
  }
  const [first = '', second] = edtf.split('/')
  if (second === undefined) return first.endsWith('~') ? made('about', first.slice(0, -1)) : made('on', first)
  if (first === '..' || first === '') return made('before', second)
  if (second === '..' || second === '') return made('after', first)
  return made('between', first, second)
}

/**
 * A stored EDTF date in a person's words: "about August 2017", "before 24 August 2017". What it cannot read it shows as
 * stored.
 */
export function sayDate(edtf: string, words: Words, language: Language): string {
  const unsure = edtf.endsWith('?')
  const date = partsOf(unsure ? edtf.slice(0, -1) : edtf)
  if (!date) return edtf
  const { says } = words.date
  const [from, until] = [sayDay(date.from, words, language), sayDay(date.until, words, language)]
  const said = date.how === 'between' ? says.between(from, until) : says[date.how](from)
  return unsure ? says.maybe(said) : said
}

function sayDay({ year, month, day }: DayParts, words: Words, language: Language): string {
  const name = month ? months(language)[Number(month) - 1] : undefined
  const said = digits([day, name, year].filter(Boolean).join(' '), language)
  return year || !said ? said : words.date.says.anyYear(said)
}
