import type { Label } from '../record/label.ts'
import type { Moment } from './clock.ts'
import type { Offence } from './pack.ts'

/**
 * What the engine looks at, in the pack's own words: what happened, what is known of whom, and what is charged. Made
 * from the entries of a case (`record.ts`) or from a small file of a lawyer (`situation.ts`); the engine cannot tell.
 */
export interface Matter {
  readonly happened: readonly Happened[]
  readonly told: readonly FactTold[]
  readonly ages: readonly AgeTold[]
  readonly charges: readonly ChargeTold[]
}

export interface Happened {
  readonly name: string
  readonly moment: Moment
  /** About whom; nobody named means that it may be about everybody whom the duty fits. */
  readonly about: readonly Label[]
  readonly planned: boolean
  /** Named moments, minutes, and codes that came along. */
  readonly details: Readonly<Record<string, Moment | number | string | boolean>>
  readonly from: Origin
}

/** Where something is known from. `known`: since when, in milliseconds since 1970. */
export interface Origin {
  readonly entry?: string
  readonly compartment?: string
  readonly known: number
}

export interface FactTold {
  readonly fact: string
  /** A label, or `case`. */
  readonly of: string
  readonly value: boolean | string | number | readonly string[]
  /** From when it holds, in milliseconds since 1970. */
  readonly at: number
  /** Values that this one replaces, as its author had them on the screen. */
  readonly replaces: readonly string[]
  readonly from: Origin
}

/** What is said of somebody's age: a range as of a moment, a day of birth, or a body's decision. */
export interface AgeTold {
  readonly of: Label
  readonly youngest?: number
  readonly oldest?: number
  readonly asOf?: number
  readonly born?: string
  readonly status?: 'known' | 'unknown' | 'disputed'
  /** A body has decided: outweighs everything that was only said. */
  readonly decided?: 'child' | 'adult'
  readonly replaces: readonly string[]
  readonly from: Origin
}

export interface ChargeTold {
  /** The accused, or `case`. */
  readonly of: string
  readonly offence: Offence
  readonly dropped: boolean
  readonly from: Origin
}

/** Labels that anything in the matter is about. */
export const everybody = (matter: Matter): Label[] =>
  [
    ...new Set([
      ...matter.happened.flatMap(({ about }) => about),
      ...matter.told.flatMap(({ of }) => (of === 'case' ? [] : [of])),
      ...matter.ages.map(({ of }) => of),
      ...matter.charges.flatMap(({ of }) => (of === 'case' ? [] : [of])),
    ]),
  ].sort()

/** The matter as it was known at a moment: what was recorded later is not in it. */
export const knownBy = (matter: Matter, moment: number): Matter => {
  const before = <T extends { readonly from: Origin }>(all: readonly T[]) =>
    all.filter(({ from }) => from.known <= moment)
  return {
    happened: before(matter.happened),
    told: before(matter.told),
    ages: before(matter.ages),
    charges: before(matter.charges),
  }
}
