import type { FactName } from '../record/facts.ts'
import type { Settlement, Told } from '../record/replay.ts'
import { letterOf, type Label } from '../record/label.ts'
import { inOrder, latest, ofFact, stillStanding } from './told.ts'

/** Facts from which follows whether somebody is protected as a child. */
export const ageFacts = ['age', 'ageDecision', 'triage'] as const satisfies FactName[]

/** `undecided` is protected as a child until a body decides (JJ Act 2015 s 94; kinds say «read as a child»). */
export type Protection = 'child' | 'adult' | 'undecided'

/** What is written about somebody's age, as little as is needed to decide how to protect her. */
export interface AgeSigns {
  /** A body's decision: `yes` a child, `no` an adult. */
  readonly decided?: string | undefined
  /** Every value that stands; `asOf` in milliseconds since 1970. */
  readonly readings: readonly {
    readonly from?: number | undefined
    readonly to?: number | undefined
    readonly asOf?: number | undefined
  }[]
  readonly triaged?: string | undefined
}

/** A kind asks «a child?» or «child or adult»: the same answer in two codes. */
export const saysChild = (code: string | undefined): boolean => code === 'yes' || code === 'child'
export const saysAdult = (code: string | undefined): boolean => code === 'no' || code === 'adult'

const year = 365.25 * 86_400_000

/**
 * How a person is to be protected at `now`, from every value that stands: one reading under 18 is enough for a child's
 * protection; an adult is one on every reading. A body's decision outweighs all readings.
 */
export function protection(who: Label, { decided, readings, triaged }: AgeSigns, now: number): Protection {
  if (saysChild(decided) || saysAdult(decided)) return saysChild(decided) ? 'child' : 'adult'
  const letter = letterOf(who)
  if (letter === 'C') return 'child'
  const ages = readings.map(({ from, to, asOf }) => {
    const passed = Math.max(0, Math.floor((now - (asOf ?? now)) / year))
    return { youngest: (from ?? 0) + passed, oldest: to === undefined ? undefined : to + passed }
  })
  if (saysChild(triaged) || ages.some(({ oldest }) => oldest !== undefined && oldest < 18)) return 'child'
  if (ages.some(({ youngest }) => youngest < 18)) return 'undecided'
  if (ages.length > 0 || saysAdult(triaged)) return 'adult'
  return letter === 'F' || letter === 'W' || letter === 'K' ? 'adult' : 'undecided'
}

/** The same from what a view was told; a settled age counts with those that nobody had seen when it was settled. */
export function protectionOf(
  who: Label,
  told: readonly Told[],
  now: number,
  settlements: readonly Settlement[] = [],
): Protection {
  const settled = settlements.filter(({ of, fact, keep }) => of === who && fact === 'age' && keep !== undefined).at(-1)
  const ages = ofFact(told, 'age')
  const kept = settled === undefined ? [] : ages.filter(({ entry }) => entry === settled.keep)
  const unseen = (one: Told<'age'>) => one.entry !== settled?.keep && !settled?.line.entry.saw.includes(one.entry)
  const standing = kept.length > 0 ? [...kept, ...stillStanding(ages).filter(unseen)] : stillStanding(ages)
  return protection(
    who,
    {
      decided: inOrder(ofFact(told, 'ageDecision'))
        .map(({ value }) => value.child)
        .filter((child) => saysChild(child) || saysAdult(child))
        .at(-1),
      readings: standing.map(({ value: { from, to, asOf } }) => ({ from, to, asOf: latest(asOf) })),
      triaged: inOrder(ofFact(told, 'triage')).at(-1)?.value.child,
    },
    now,
  )
}
