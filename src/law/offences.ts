import type { Offence, Pack } from './pack.ts'

/**
 * The offences of the catalogue that a text of sections names: `ITPA 3, 4, 5; IPC 370(5)`. A section without its parts
 * names every part; one that the catalogue does not hold is given back in words, for a person to look at.
 * @param day of the offence; only what was law on it is taken. Undefined: everything that ever was.
 */
export function offencesIn(pack: Pack, text: string, day?: string): Named {
  let byText = named.get(pack)
  if (!byText) named.set(pack, (byText = new Map<string, Named>()))
  const key = `${day ?? ''} ${text}`
  let found = byText.get(key)
  if (!found) {
    if (byText.size >= mostKept) byText.clear()
    byText.set(key, (found = findOffences(pack, text, day)))
  }
  return found
}

interface Named {
  readonly found: readonly Offence[]
  readonly unknown: readonly string[]
}

/** The same few texts stand in every entry of a case. */
const named = new WeakMap<Pack, Map<string, Named>>()
const mostKept = 1_000

function findOffences(pack: Pack, text: string, day: string | undefined): Named {
  const found: Offence[] = []
  const unknown: string[] = []
  let act: string | undefined
  for (const part of text.split(/[;,/]|\band\b|\bor\b|\bwith\b|\br\/w\b/i)) {
    const words = part
      .trim()
      .replace(/\b(u\/s|under|sections?|ss?\.?|§|only|adult)\b/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (words === '') continue
    const named = actNamed(pack, words)
    if (named) act = named.act
    const section = (named ? named.rest : words).replace(/\s+/g, '')
    if (section === '' || act === undefined) {
      if (section !== '') unknown.push(part.trim())
      continue
    }
    const fitting = pack.offences.filter(
      (one) => one.act === act && isWithin(one.section, section) && (day === undefined || isLawOn(one, day)),
    )
    if (fitting.length === 0) unknown.push(`${act} ${section}`)
    found.push(...fitting)
  }
  return { found: [...new Set(found)], unknown }
}

export const isLawOn = ({ valid: { from, to } }: Offence, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)

/** `370` names `370(5)`, `370(5)` itself, and not `370A`. */
const isWithin = (section: string, named: string): boolean => {
  const asked = named.toLowerCase()
  // `5/6` is one offence that two sections make: the act, and its punishment.
  return section
    .replace(/\s+/g, '')
    .toLowerCase()
    .split('/')
    .some((whole) => whole === asked || (whole.startsWith(asked) && whole.charAt(asked.length) === '('))
}

function actNamed(pack: Pack, words: string): { act: string; rest: string } | undefined {
  const acts = [...new Set([...pack.acts.map(({ id }) => id), ...pack.offences.map(({ act }) => act)])]
  const upper = words.toUpperCase()
  const act = acts
    .toSorted((a, b) => b.length - a.length)
    .find((id) => upper === id || upper.startsWith(`${id} `) || new RegExp(`^${id}[0-9]`).test(upper))
  return act === undefined
    ? undefined
    : {
        act,
        rest: words
          .slice(act.length)
          .replace(/^\s*(act)?\s*(19|20)\d\d\s+/i, '')
          .trim(),
      }
}
