import type { Words } from '../../record/words.ts'

/** What a control holds, read as the record takes it. `wrong` keeps what was typed and says the reason and the way out. */
export type Read<Value> =
  | { readonly state: 'blank' }
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'wrong'; readonly why: Words }

export const blank = { state: 'blank' } as const
export const value = <Value>(of: Value): Read<Value> => ({ state: 'value', value: of })
export const wrong = (why: Words): { state: 'wrong'; why: Words } => ({ state: 'wrong', why })

/** What reading needs to know of the place and the writer. */
export interface Around {
  /** The zone of the place: `Asia/Kolkata`. */
  readonly zone: string
  readonly language: 'en' | 'bn' | 'hi'
}

/** A control's state for one kind of input: what it begins with, how a stored value is shown, how it is read again. */
export interface Codec<Typed, Value> {
  readonly blank: () => Typed
  readonly of: (value: Value, around: Around) => Typed
  readonly read: (typed: Typed, around: Around) => Read<Value>
}
