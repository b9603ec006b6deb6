import { labelsOf } from '../../../record/kind.ts'
import type { Label } from '../../../record/label.ts'
import type { Line } from '../../../record/replay.ts'

/** An entry that can bear on an element, and whom it names: this accused, else a survivor, else neither. */
export interface Bearing {
  readonly entry: string
  readonly names: 'accused' | 'survivor' | 'nobody'
}

export interface Element {
  readonly part: string
  readonly shownBy: readonly string[]
}

/**
 * Entries of the kinds that can show an element, in their order. What names another accused alone does not bear on this
 * one; what her age or a place shows bears on everybody's charge. Nothing is weighed: whether it proves anything is for
 * people to say.
 * @param accused undefined: every accused
 * @param survivors to whom it was done; empty: everybody in the case
 */
export function bearingOn(
  lines: readonly Line[],
  { part, shownBy }: Element,
  accused: Label | undefined,
  survivors: readonly Label[],
): Bearing[] {
  const kinds = new Set(shownBy)
  return lines.flatMap((line) => {
    const { entry, kind, withdrawn } = line
    if (withdrawn || !kind || !kinds.has(kind.kind)) return []
    if (entry.standing !== undefined && entry.standing !== 'happened' && entry.standing !== 'presumed') return []
    const names = namesIn(
      [...labelsOf(kind, line.body), ...(entry.about ?? []), ...(entry.actors ?? [])],
      part,
      accused,
      survivors,
    )
    return names ? [{ entry: entry.id, names }] : []
  })
}

function namesIn(
  labels: readonly Label[],
  part: string,
  accused: Label | undefined,
  survivors: readonly Label[],
): Bearing['names'] | undefined {
  const accusedNamed = labels.filter((label) => label.startsWith('A-') || label === accused)
  const survivorsNamed = labels.filter((label) => /^[SCEG]-/.test(label) && label !== accused)
  const hers = survivorsNamed.some((label) => survivors.length === 0 || survivors.includes(label))
  const his = accused === undefined ? accusedNamed.length > 0 : accusedNamed.includes(accused)
  // Of whom it was done to, only what names her says anything; it says it for every accused.
  if (part === 'person') return !hers ? undefined : his ? 'accused' : 'survivor'
  if (his && (survivorsNamed.length === 0 || hers)) return 'accused'
  if (accusedNamed.length > 0 && part !== 'place') return undefined
  if (hers) return 'survivor'
  return survivorsNamed.length === 0 ? 'nobody' : undefined
}
