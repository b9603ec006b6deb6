import type { Field, Input } from './fields.ts'
import { sealedFields, type Kind, type Registry } from './kind.ts'
import type { Words } from './words.ts'

/** A kind as plain data: for the API, for exports that must be readable without Mukti, for documentation. */
export interface KindDescription {
  readonly kind: string
  readonly v: number
  readonly compartment: string
  readonly needs: 'write' | 'approve'
  readonly why: string
  readonly words: Words
  readonly find: Words
  readonly at?: Words
  readonly says: Words
  readonly saysIf?: Kind['saysIf']
  readonly steps?: Readonly<Record<string, { readonly words: Words; readonly says?: Words }>>
  readonly needed: readonly string[]
  readonly sealed: readonly string[]
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly words: Words
        readonly hint?: Words
        readonly input: Input
        readonly htcds?: string
        readonly steps?: readonly string[]
      }
    >
  >
  readonly example: Readonly<Record<string, unknown>>
}

export const describeKind = (kind: Kind): KindDescription => ({
  kind: kind.kind,
  v: kind.v,
  compartment: kind.compartment,
  needs: kind.needs,
  why: kind.why,
  words: kind.words,
  find: kind.find,
  ...(kind.at ? { at: kind.at } : {}),
  says: kind.says,
  ...(kind.saysIf ? { saysIf: kind.saysIf } : {}),
  ...(kind.steps ? { steps: kind.steps } : {}),
  needed: kind.needed,
  sealed: sealedFields(kind),
  fields: Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, describeField(field)])),
  example: kind.example,
})

/** Every kind, in the order of their names. */
export const describeKinds = (registry: Registry): KindDescription[] =>
  [...registry.values()].map(describeKind).sort((a, b) => (a.kind < b.kind ? -1 : 1))

const describeField = ({ words, hint, input, htcds, steps }: Field<unknown>) => ({
  words,
  ...(hint ? { hint } : {}),
  input,
  ...(htcds ? { htcds } : {}),
  ...(steps ? { steps } : {}),
})
