import type { Words } from './words.ts'

/** What a person can cause: a value with words that name the field, the reason and the way out. Never thrown. */
export interface Refusal {
  /** Stable, for programs: `arrived-before-leaving`. */
  readonly code: string
  /** Path of the field in the body, or of the envelope (`at`); empty when it is about the whole entry. */
  readonly field: string
  readonly words: Words
}

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: Refusal[] }

export const refusal = (code: string, field: string, words: Words): Refusal => ({ code, field, words })
