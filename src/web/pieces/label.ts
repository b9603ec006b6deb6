/** Every letter a party's label may begin with. */
// oxlint-disable-next-line typescript/no-misused-spread -- each is one plain letter
export const letters = [...'SAWKCEFPHORTVBNDXG'] as const
export type Letter =
  | 'S'
  | 'A'
  | 'W'
  | 'K'
  | 'C'
  | 'E'
  | 'F'
  | 'P'
  | 'H'
  | 'O'
  | 'R'
  | 'T'
  | 'V'
  | 'B'
  | 'N'
  | 'D'
  | 'X'
  | 'G'

export type Run = { text: string } | { label: string; letter: Letter; ending: string }

const label = new RegExp(
  [
    /(?<![\p{L}\p{N}-])([SAWKCEFPHORTVBNDXG])-([1-9]\d*)(?![\d-]*\d)/u, // not inside a word or a case number
    /((?:-[\p{Script=Bengali}\p{Script=Devanagari}\p{M}]+)?[,.;:।]*)/u, // a case ending, then what closes a clause
  ]
    .map((part) => part.source)
    .join(''),
  'gu',
)

/**
 * A sentence cut at its labels. What hangs on a label (a Bengali case ending, a comma) stays with it, so that the two
 * never part at a line's end. A case number such as KOL-17-031 is not a label.
 */
export function runs(sentence: string): Run[] {
  const found: Run[] = []
  let end = 0
  for (const match of sentence.matchAll(label)) {
    if (match.index > end) found.push({ text: sentence.slice(end, match.index) })
    found.push({ label: `${match[1]}-${match[2]}`, letter: match[1] as Letter, ending: match[3] ?? '' })
    end = match.index + match[0].length
  }
  if (end < sentence.length) found.push({ text: sentence.slice(end) })
  return found
}

/** The letter of a label, or undefined when the text is no label. */
export const letterOf = (text: string): Letter | undefined => {
  const [only, ...others] = runs(text)
  return only && 'label' in only && others.length === 0 && only.ending === '' ? only.letter : undefined
}
