/** A section as the law cites it, however somebody wrote it: `BNSS s 173(1)`, `154 Cr.P.C.`, `JJ Act 2015, s 94(2)`. */
export interface CitedSection {
  /** Letters of the act in capitals, without «Act» and the year: `BNSS`, `CRPC`, `JJ`. */
  readonly act: string
  /** The number without its subsections: `173`. */
  readonly section: string
}

/** The rule of a pack that says where to go with a refusal. A pack that has none says nothing. */
export const remedyDuty = 'fir-refusal-remedy'

/** Undefined: no act and number can be told from these words, and nothing is guessed. */
export function citedSection(written: string): CitedSection | undefined {
  const plain = written
    .replaceAll('.', '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:act|code|of|the|under|section|sections|sec|ss?|us|u\/s)\b|§|ধারা|धारा|,/giu, ' ')
  const numbers = [...plain.matchAll(/\b(\d{1,3}[A-Z]{0,2})\b(?!\d)/g)].map(([, number]) => number)
  const act = plain
    .replace(/\b\d+[A-Z]{0,2}\b/g, ' ')
    .replace(/[^A-Za-z ]/g, ' ')
    .trim()
    .split(/\s+/)
  const [section, ...others] = numbers
  const [name, ...more] = act
  return section === undefined || others.length > 0 || !name || more.length > 0
    ? undefined
    : { act: name.toUpperCase(), section }
}

/**
 * Sections of a rule that stand in the same section of the same act as the one that a request named: whoever asked under
 * BNSS 173 and was refused goes on under BNSS 173(4).
 */
export function remediesFor(
  written: string | undefined,
  sources: readonly { act: string; section: string }[],
): readonly string[] {
  const cited = written === undefined ? undefined : citedSection(written)
  if (!cited) return []
  return sources
    .filter(({ act, section }) => {
      const of = citedSection(`${act} ${section}`)
      return of?.act === cited.act && of.section === cited.section
    })
    .map(({ act, section }) => `${act} ${section}`)
}
