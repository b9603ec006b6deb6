import type { Done } from '../../store/refused.ts'
import { notGranted, taken, wrongForm, type Refused } from '../problems.ts'

export const codeOf = (person: number): string => `p-${person}`

/** Greater than any number of a person when the code is: then nobody is meant. */
export const numberOf = (code: string): number => Math.min(Number(code.slice(2)), 2_147_483_647)

/** What the store did, or would not, as an answer. */
export function answer<T, Shape>(done: Done<T>, shape: (value: T) => Shape): Shape | Refused {
  if (done.ok) return shape(done.value)
  return done.refused === 'grant' ? notGranted() : done.refused === 'taken' ? taken() : wrongForm()
}
