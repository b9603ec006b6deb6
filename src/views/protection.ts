import type { FactName } from '../record/facts.ts'
import type { Settlement, Told } from '../record/replay.ts'
import { letterOf } from '../record/label.ts'
import { inOrder, latest, ofFact, stillStanding } from './told.ts'

/** Facts from which follows whether somebody is protected as a child. */
export const ageFacts = ['age', 'ageDecision', 'triage'] as const satisfies FactName[]

/** `undecided` is protected as a child until a body decides (JJ Act 2015 s 94; kinds say «read as a child»). */
export type Protection = 'child' | 'adult' | 'undecided'

const year = 365.25 * 86_400_000

/**
 * How a person is to be protected on the day `now`, from every value that stands: one reading under 18 is enough for a
 * child's protection; an adult is one on every reading. A body's decision outweighs all readings.
 */
export function protectionOf(who: string, told: readonly Told[], now: number, settlements: readonly Settlement[] = []): Protection {
  const decided = inOrder(ofFact(told, 'ageDecision')).filter(({ value }) => value.child === 'yes' || value.child === 'no').at(-1)
  if (decided) return decided.value.child === 'yes' ? 'child' : 'adult'
  const letter = letterOf(who)
  if (letter === 'C') return 'child'

  const settled = settlements.filter(({ of, fact, keep }) => of === who && fact === 'age' && keep !== undefined).at(-1)
  const ages = ofFact(told, 'age')
  const kept = settled && ages.filter(({ entry }) => entry === settled.keep)
  const readings = (kept?.length ? kept : stillStanding(ages)).map(({ value }) => {
    const passed = Math.max(0, Math.floor((now - (latest(value.asOf) ?? now)) / year))
    return { youngest: (value.from ?? 0) + passed, oldest: value.to === undefined ? undefined : value.to + passed }
  })
  const triaged = inOrder(ofFact(told, 'triage')).at(-1)?.value.child
  if (triaged === 'yes' || readings.some(({ oldest }) => oldest !== undefined && oldest < 18)) return 'child'
  if (readings.some(({ youngest }) => youngest < 18)) return 'undecided'
  if (readings.length > 0 || triaged === 'no') return 'adult'
  return letter === 'F' || letter === 'W' || letter === 'K' ? 'adult' : 'undecided'
}
