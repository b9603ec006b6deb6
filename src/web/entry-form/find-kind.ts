import type { Kind } from '../../record/kind.ts'
import { languages } from '../../record/words.ts'

/** Letters as a tired person types them: no capitals, no accents, no nukta, one kind of nasal mark, one kind of dash. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u093c\u09bc\u200c\u200d]/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/\u0981/g, '\u0982')
    .replace(/[-–—_./,;:()“”'’]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

interface Known {
  readonly name: string
  readonly phrases: readonly string[]
  readonly words: readonly string[]
}
const known = new WeakMap<Kind, Known>()

/** What a kind is found by: its name and the words people use for it, in all three languages whatever the screen speaks. */
function knownOf(kind: Kind): Known {
  const before = known.get(kind)
  if (before) return before
  const names = languages.map((language) => folded(kind.words[language]))
  const phrases = languages
    .flatMap((language) => kind.find[language].split(',').map(folded))
    .filter((phrase) => phrase !== '')
  const steps = Object.values(kind.steps ?? {}).flatMap((step) =>
    languages.map((language) => folded(step.words[language])),
  )
  const all = {
    name: names.join(' '),
    phrases: [...names, ...phrases, ...steps],
    words: [...names, ...phrases, ...steps].flatMap((phrase) => phrase.split(' ')),
  }
  known.set(kind, all)
  return all
}

/**
 * How well a kind answers to what was typed; 0: not at all. Every word typed must begin some word of it. A whole phrase
 * counts most, then the kind's own name, then the order in which people use the words.
 */
export function rank(kind: Kind, typed: string): number {
  const query = folded(typed)
  if (query === '') return 1
  const { name, phrases, words } = knownOf(kind)
  const parts = query.split(' ')
  if (!parts.every((part) => words.some((word) => word.startsWith(part)))) return 0
  const whole = phrases.indexOf(query)
  const begins = phrases.findIndex((phrase) => phrase.startsWith(query))
  const inName = parts.every((part) => name.split(' ').some((word) => word.startsWith(part)))
  return (
    1 +
    (whole >= 0 ? 60 - Math.min(whole, 20) : 0) +
    (begins >= 0 ? 30 - Math.min(begins, 20) / 2 : 0) +
    (inName ? 45 : 0)
  )
}

/** Kinds that answer to what was typed, the best first; among equals the one most used. */
export const findKinds = (kinds: readonly Kind[], typed: string, used: ReadonlyMap<string, number>): readonly Kind[] =>
  kinds
    .map((kind) => ({ kind, rank: rank(kind, typed) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank || (used.get(b.kind.kind) ?? 0) - (used.get(a.kind.kind) ?? 0))
    .map(({ kind }) => kind)
