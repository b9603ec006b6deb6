import { latinDigits } from '../words/numbers.ts'

/** An age as typed: two numbers of years (either may be empty), the basis, and the day it is true of (`2017-08-24`). */
export type SaidAge = { least: string; most: string; basis: string; asOf: string }

export const noAge: SaidAge = { least: '', most: '', basis: '', asOf: '' }

const years = (typed: string) => {
  const text = latinDigits(typed).trim()
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined
}

/**
 * What an age means for how a person is treated. Anybody who may be under 18 is treated as a child until it is decided,
 * so one unknown end counts the protective way. `turned`: the ends stand the wrong way round.
 */
export function readAge({ least, most }: SaidAge): 'child' | 'maybe' | 'adult' | 'unknown' | 'turned' {
  const [from, to] = [years(least), years(most)]
  if (from !== undefined && to !== undefined && from > to) return 'turned'
  if (from === undefined && to === undefined) return 'unknown'
  if (to !== undefined && to < 18) return 'child'
  if (from !== undefined && from >= 18) return 'adult'
  return 'maybe'
}
