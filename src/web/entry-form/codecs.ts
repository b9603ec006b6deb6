import type { OpenIdentity, SealedIdentity } from '../../record/envelope.ts'
import { isSealed } from '../../record/envelope.ts'
import type { Input } from '../../record/fields.ts'
import { blank, value, wrong, type Codec } from './read.ts'
import { reasons } from './reasons.ts'
import { duration } from './typed-duration.ts'
import { age, amount, count, number, split } from './typed-numbers.ts'
import { instant, when } from './typed-when.ts'

/** What a control holds: plain data, so that a draft can keep it. */
export type Typed = unknown

/** An identity on its way to be sealed. The salt is made once, with the first letter, and stays with the draft. */
export interface TypedIdentity {
  readonly value: string
  readonly salt: string
  /** The value that already stands, sealed, in an entry that is being corrected. */
  readonly sealed: SealedIdentity | null
}

const line: Codec<string, string> = {
  blank: () => '',
  of: (stored) => stored,
  read: (typed) => (typed.trim() === '' ? blank : value(typed.trim())),
}

/** Stands in the place of a file's id while the file is on its way: nothing is saved without it. */
export const sending = 'sending'

const file: Codec<string, string> = {
  ...line,
  read: (typed, around) => (typed === sending ? wrong(reasons.fileSending) : line.read(typed, around)),
}

const list: Codec<readonly string[], readonly string[]> = {
  blank: () => [],
  of: (stored) => [...stored],
  read: (typed) => (typed.length === 0 ? blank : value(typed)),
}

const identity: Codec<TypedIdentity, OpenIdentity | SealedIdentity> = {
  blank: () => ({ value: '', salt: '', sealed: null }),
  of: (stored) =>
    isSealed(stored)
      ? { value: '', salt: '', sealed: stored }
      : { value: String(stored.value), salt: stored.salt, sealed: null },
  read: (typed) => {
    if (typed.value.trim() !== '') return value({ value: typed.value.trim(), salt: typed.salt })
    return typed.sealed ? wrong(reasons.stillSealed) : blank
  },
}

const body: Codec<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>> = {
  blank: () => ({}),
  of: (stored) => stored,
  read: (typed) => (Object.keys(typed).length === 0 ? blank : value(typed)),
}

const all = {
  text: line,
  long: line,
  place: line,
  party: line,
  choice: line,
  'yes-no': line,
  entry: line,
  file,
  parties: list,
  choices: list,
  entries: list,
  instant,
  when,
  duration,
  number,
  count,
  amount,
  split,
  age,
  identity,
  body,
} satisfies Record<Input['as'], unknown>

/** How a field's control begins, shows a stored value and is read. */
export const codecOf = (input: Input): Codec<Typed, unknown> => all[input.as] as unknown as Codec<Typed, unknown>
