import { createContext, useContext } from 'react'
import type { Label } from '../../record/label.ts'
import type { Around } from './read.ts'

/** An entry that a form may name. */
export interface Nameable {
  readonly id: string
  readonly kind: string
  /** Its sentence in the reader's language, and when it happened. */
  readonly says: string
  readonly when: string
}

/** What the controls of a form know of the case round it. */
export interface FormAround extends Around {
  /** Labels of the case as this reader may see it, and those that this form has made. */
  readonly labels: readonly Label[]
  /** Those that entries spoke of last, newest first: a long list begins with them. */
  readonly recent: readonly Label[]
  readonly addLabel: (label: Label) => void
  /** Newest first. */
  readonly entries: readonly Nameable[]
  /** What is said beside a label: what kind of place it is, where she was last. */
  readonly hintOf: (label: Label, field: string) => string | undefined
  /** Whose key seals a field. */
  readonly subjectOf: (field: string) => Label | undefined
  /** Opens the sealed value of the entry that is being corrected; undefined: it could not be opened. */
  readonly openSealed: ((field: string) => Promise<string | undefined>) | undefined
  /** Where files of this entry go. */
  readonly stream: string
  readonly now: () => number
}

const context = createContext<FormAround | undefined>(undefined)
export const FormAroundProvider = context.Provider

export function useFormAround(): FormAround {
  const around = useContext(context)
  if (!around) throw new Error('this control stands in no form')
  return around
}

/** What every control is given. */
export interface ControlProps<Typed> {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
  readonly value: Typed
  readonly onChange: (typed: Typed) => void
}
