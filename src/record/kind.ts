import { compartmentNames, type Compartment } from './compartments.ts'
import type { Standing } from './envelope.ts'
import type { Setting } from './facts.ts'
import type { Field } from './fields.ts'
import type { Label } from './label.ts'
import type { Refusal } from './refusal.ts'
import type { When } from './when.ts'
import { languages, type Words } from './words.ts'

type Fields = Readonly<Record<string, Field<unknown>>>
type ValueOf<F> = F extends Field<infer Value> ? Value : never
type Steps = Readonly<Record<string, { readonly words: Words; readonly says?: Words }>>
type StepOf<S> = [keyof S] extends [never] ? unknown : { readonly step: keyof S & string }

/** The body that a declaration describes: needed fields must be there, every other may be missing or said to be not known. */
export type Body<F extends Fields, Needed extends keyof F, S> = {
  readonly [Key in Needed]: ValueOf<F[Key]>
} & {
  readonly [Key in Exclude<keyof F, Needed>]?: ValueOf<F[Key]>
} & StepOf<S> & { readonly notKnown?: readonly string[] }

/** What `sets` and `check` may know of the entry around the body. */
export interface Around {
  readonly id: string
  readonly at: When
  readonly standing?: Standing
  readonly actors?: readonly Label[]
}

/** Plain data, so that an export can be read without Mukti. */
export interface SaysIf {
  readonly when: Readonly<Record<string, string | boolean>>
  readonly says: Words
}

/** How a kind is declared: one file, and everything else comes from it. */
export interface Declaration<F extends Fields, Needed extends keyof F & string, S extends Steps> {
  /** `compartment.name`; for `every` a name of its own; for `each` the bare name. */
  readonly kind: string
  readonly v: number
  /** `every`: one name, in any stream. `each`: a kind per compartment, `survivor.asked`, `court.asked` … */
  readonly compartment: Compartment | 'every' | 'each'
  readonly needs?: 'write' | 'approve'
  /** Why the record has it, for the page of documentation; the law or paper it rests on, with the section. */
  readonly why: string
  readonly words: Words
  /** The words people use for it, comma-separated, for the picker: beside `words`, which are searched too. */
  readonly find: Words
  /** What the time of the entry means: `Left at`. */
  readonly at?: Words
  readonly steps?: S
  readonly fields: F
  /** Fields without which the entry would say nothing. Keep it to the one or two. */
  readonly needed: readonly Needed[]
  readonly check?: (body: Body<F, NoInfer<Needed>, S>, around: Around) => Refusal | undefined
  readonly sets?: (body: Body<F, NoInfer<Needed>, S>, around: Around) => readonly (Setting | undefined)[]
  /**
   * The timeline's sentence: `{who} was taken[ from {from}][ to {to}]`. A part in brackets goes when a field in it is
   * missing. Never names a sealed field. `{step}` is the step's words; a step may have a sentence of its own.
   */
  readonly says: Words
  /** Other sentences for some entries, the first that fits: a field has this code, is written (true) or is not (false). */
  readonly saysIf?: readonly SaysIf[]
  readonly example: Body<F, NoInfer<Needed>, S>
  /** Released versions, read forward for ever: an example of each and the way up to the next. */
  readonly before?: Readonly<
    Record<
      number,
      {
        readonly example: Readonly<Record<string, unknown>>
        readonly up: (body: never) => Record<string, unknown>
      }
    >
  >
}

/** A kind as everything else sees it; the body's type is carried for those who want it. */
export interface Kind<B = unknown> {
  readonly kind: string
  readonly v: number
  readonly compartment: Compartment | 'every'
  readonly needs: 'write' | 'approve'
  readonly why: string
  readonly words: Words
  readonly find: Words
  readonly at?: Words
  readonly steps?: Steps
  readonly fields: Fields
  readonly needed: readonly string[]
  readonly says: Words
  readonly saysIf?: readonly SaysIf[]
  readonly example: Readonly<Record<string, unknown>>
  readonly before: Readonly<
    Record<
      number,
      {
        readonly example: Readonly<Record<string, unknown>>
        readonly up: (body: never) => Record<string, unknown>
      }
    >
  >
  readonly check: (body: Record<string, unknown>, around: Around) => Refusal | undefined
  readonly sets: (body: Record<string, unknown>, around: Around) => readonly Setting[]
  /** True when it sets nothing: an occurrence of which the set only grows. */
  readonly each: boolean
  readonly body?: B
}

/** Declares a kind. A sentence that speaks of a sealed or unknown field stops the program at once. */
export function defineKind<
  const F extends Fields,
  const Needed extends keyof F & string,
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- a kind without steps has none
  const S extends Steps = Record<never, never>,
>(declaration: Declaration<F, Needed, S>): Kind<Body<F, Needed, S>> {
  const { check, sets, needs, compartment, example, before, ...rest } = declaration
  assertSentences(declaration as unknown as Declaration<Fields, string, Steps>)
  return {
    ...rest,
    needs: needs ?? 'write',
    compartment: compartment === 'each' ? 'every' : compartment,
    each: compartment === 'each',
    example: example,
    before: before ?? {},
    check: (body, around) => check?.(body as Body<F, Needed, S>, around),
    sets: (body, around) => {
      const settings = sets?.(body as Body<F, Needed, S>, around) ?? nothing
      return settings.includes(undefined) ? settings.filter(isSaid) : (settings as readonly Setting[])
    },
  }
}
const nothing: readonly Setting[] = []
const isSaid = (setting: Setting | undefined): setting is Setting => setting !== undefined

/** Drops what is undefined, so that a fact holds only what was said. */
export function given<const T extends object>(value: T): Given<T> {
  const names = Object.keys(value) as (keyof T & string)[]
  if (names.every((name) => value[name] !== undefined)) return value as unknown as Given<T>
  const said: Record<string, unknown> = {}
  for (const name of names) if (value[name] !== undefined) said[name] = value[name]
  return said as Given<T>
}
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Every kind of this build by its full name. */
export type Registry = ReadonlyMap<string, Kind>

/** Compartments that have requests, answers and duties of their own: every kind that is declared for `each`. */
export const askingCompartments = [
  'case',
  'intel',
  'operation',
  'survivor',
  'suspect',
  'evidence',
  'court',
  'premises',
] as const

/** Puts declared kinds under their full names; `each` kinds stand once per compartment. Two of one name stop the program. */
export function makeRegistry(kinds: readonly Kind[]): Registry {
  const registry = new Map<string, Kind>()
  const put = (kind: Kind) => {
    if (registry.has(kind.kind)) throw new Error(`kind ${kind.kind} is declared twice`)
    registry.set(kind.kind, kind)
  }
  for (const kind of kinds) {
    if (!kind.each) put(kind)
    else
      for (const compartment of askingCompartments) put({ ...kind, kind: `${compartment}.${kind.kind}`, compartment })
  }
  return registry
}

/** True when an entry of this kind may stand in that compartment. */
export const belongsIn = (kind: Kind, compartment: Compartment): boolean =>
  kind.compartment === 'every' ? (compartmentNames as string[]).includes(compartment) : kind.compartment === compartment

/**
 * Reads a body of a released version as the present version has it. Undefined: this build does not know the version,
 * the entry is kept and shown as unknown.
 */
export function readForward(
  kind: Kind,
  v: number,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  if (v > kind.v) return undefined
  let current = body
  for (let version = v; version < kind.v; version++) {
    const step = kind.before[version]
    if (!step) return undefined
    current = step.up(current as never)
  }
  return current
}

/** The labels that a body speaks of, in the order of the fields. */
export function labelsOf(kind: Kind, body: Readonly<Record<string, unknown>>): Label[] {
  const labels: Label[] = []
  eachLabel(kind, body, (label) => labels.push(label))
  return labels
}

/** The same one by one, for whoever looks through thousands of bodies and needs no list of each. */
export function eachLabel(kind: Kind, body: Readonly<Record<string, unknown>>, visit: (label: Label) => unknown): void {
  const fields = partyFields(kind)
  for (let at = 0; at < fields.length; at += 1) {
    const { name, many } = fields[at] as PartyField
    const value = body[name]
    if (value === undefined) continue
    if (many && Array.isArray(value)) for (const label of value as Label[]) visit(label)
    else if (!many && typeof value === 'string') visit(value)
  }
}

interface PartyField {
  readonly name: string
  readonly many: boolean
}

/** Which fields of a kind name parties: looked up once, since it is asked of every entry. */
const partyFieldsOf = new WeakMap<Kind, readonly PartyField[]>()
function partyFields(kind: Kind): readonly PartyField[] {
  const known = partyFieldsOf.get(kind)
  if (known) return known
  const found = Object.entries(kind.fields).flatMap(([name, { input }]) =>
    input.as === 'party' || input.as === 'parties' ? [{ name, many: input.as === 'parties' }] : [],
  )
  partyFieldsOf.set(kind, found)
  return found
}

/** Whose key seals a field: the party named by `of`, else the first party of the body. */
export function subjectOf(kind: Kind, name: string, body: Readonly<Record<string, unknown>>): Label | undefined {
  const of = kind.fields[name]?.of
  const value = of === undefined ? undefined : body[of]
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value[0] as Label | undefined
  return labelsOf(kind, body)[0]
}

export const sealedFields = (kind: Kind): string[] =>
  Object.entries(kind.fields)
    .filter(([, field]) => field.sealed)
    .map(([name]) => name)

const placeholder = /\{([a-zA-Z]+)\}/g

function assertSentences(declaration: Declaration<Fields, string, Steps>): void {
  for (const { when } of declaration.saysIf ?? [])
    for (const name of Object.keys(when))
      if (!declaration.fields[name])
        throw new Error(`${declaration.kind}: a sentence waits for {${name}}, which is no field`)
  const sentences = [
    declaration.says,
    ...(declaration.saysIf ?? []).map(({ says }) => says),
    ...Object.values(declaration.steps ?? {}).flatMap((step) => (step.says ? [step.says] : [])),
  ]
  for (const sentence of sentences)
    for (const language of languages)
      for (const [, name = ''] of sentence[language].matchAll(placeholder)) {
        if (name === 'step' && declaration.steps) continue
        const field = declaration.fields[name]
        if (!field) throw new Error(`${declaration.kind}: its sentence names {${name}}, which is no field`)
        if (field.sealed) throw new Error(`${declaration.kind}: its sentence names {${name}}, which is sealed`)
      }
}
