import { acts } from '../../../kinds/lists/court.ts'
import { latinDigits } from '../../words/numbers.ts'

/** What the page needs of an offence of the catalogue; the answer of `listOffences` is more. */
export interface Offence {
  readonly offence: string
  readonly act: string
  readonly section: string
  readonly valid: { readonly from: string | null; readonly to: string | null }
  readonly succeeds: string | null
  readonly find: readonly string[]
}

/** First and last day of what is charged, as ISO days; a single day when they are equal. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** It was law on one of the days at least. */
export const wasLaw = ({ valid: { from, to } }: Pick<Offence, 'valid'>, days: Days): boolean =>
  (from === null || from <= days.to) && (to === null || days.from <= to)

/** Days, after the first, on which an offence took the place of an older one: from there on another law governs. */
export const switchesIn = (all: readonly Offence[], days: Days): string[] => [
  ...new Set(
    all.flatMap(({ succeeds, valid: { from } }) =>
      succeeds !== null && from !== null && days.from < from && from <= days.to ? [from] : [],
    ),
  ),
]

/** The offences whose place this one took, and those that took its place. */
export function relativesOf<T extends Offence>(
  all: readonly T[],
  one: T,
): { before: readonly T[]; after: readonly T[] } {
  return {
    before: all.filter(({ offence }) => offence === one.succeeds),
    after: all.filter(({ succeeds }) => succeeds === one.offence),
  }
}

/**
 * Those that a person means: words of the title or the act in any language, and sections by their beginning, so that
 * `370` finds `370(5)` and `bns 143` what stands in that act. Their order stays that of the law: nothing is ranked.
 */
export function found<T extends Offence>(all: readonly T[], typed: string): readonly T[] {
  const parts = latinDigits(typed).toLowerCase().replace(/[,;§]/g, ' ').split(/\s+/).filter(Boolean)
  return all.filter((one) => {
    const words = [one.act, actCode(one.act) ?? '', ...one.find].join('\n').toLowerCase()
    const sections = one.section.toLowerCase().split('/')
    return parts.every((part) =>
      /^\d/.test(part) ? sections.some((section) => section.startsWith(part)) : words.includes(part),
    )
  })
}

/** The form of a charge calls some acts by another word than the catalogue. */
const otherWords: Readonly<Record<string, keyof typeof acts>> = { JJ2015: 'jj', BLA: 'bonded-labour' }

/** The code that the form of a charge has for an act of the catalogue; undefined: none, the section names it. */
export const actCode = (act: string): keyof typeof acts | undefined =>
  otherWords[act] ?? (Object.keys(acts) as (keyof typeof acts)[]).find((code) => code === act.toLowerCase())

/** `IPC 370(5)`: as a charge names it. */
export const sectionOf = ({ act, section }: Pick<Offence, 'act' | 'section'>): string => `${act} ${section}`
