import { labelsOf } from '../../record/kind.ts'
import { labelPattern, letterOf, type Label, type PartyLetter } from '../../record/label.ts'
import type { Line, Reading } from '../../record/replay.ts'

const bodyLabels = ({ kind, body }: Line): readonly Label[] => (kind ? labelsOf(kind, body) : [])

/** The labels of the case, those that were spoken of last first. */
export function recentLabels(reading: Reading): readonly Label[] {
  const found = new Set<Label>()
  for (const line of [...reading.lines]
    .sort((a, b) => b.entry.written.device.localeCompare(a.entry.written.device))
    .slice(0, 200)) {
    for (const label of [...bodyLabels(line), ...(line.entry.actors ?? []), ...(line.entry.about ?? [])])
      found.add(label)
  }
  return [...found]
}

/** Every label that an entry of the case speaks of, as far as this reader may see it: by letter, then by number. */
export function knownLabels(reading: Reading): readonly Label[] {
  const found = new Set<Label>()
  const take = (label: unknown) => {
    if (typeof label === 'string' && labelPattern.test(label)) found.add(label)
  }
  for (const line of reading.lines) {
    if (line.withdrawn) continue
    const { actors = [], about = [], source } = line.entry
    for (const label of [...bodyLabels(line), ...actors, ...about, source?.by, source?.from]) take(label)
  }
  for (const { of } of reading.told) take(of)
  return [...found].sort(byLetterThenNumber)
}

const numberOf = (label: Label): number => Number(label.slice(2))
const byLetterThenNumber = (a: Label, b: Label) =>
  letterOf(a) === letterOf(b) ? numberOf(a) - numberOf(b) : a < b ? -1 : 1

/** `S-3` when `S-1` and `S-2` are taken. A number that was given is never given again, also when it is free in between. */
export const nextLabel = (letter: PartyLetter, taken: readonly Label[]): Label =>
  `${letter}-${Math.max(0, ...taken.filter((label) => letterOf(label) === letter).map(numberOf)) + 1}`

export const withLetters = (labels: readonly Label[], letters: readonly PartyLetter[]): readonly Label[] =>
  labels.filter((label) => (letters as readonly string[]).includes(letterOf(label)))
