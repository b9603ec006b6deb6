import type { Field } from '../../record/fields.ts'
import type { Kind } from '../../record/kind.ts'
import { refusal, type Refusal } from '../../record/refusal.ts'
import type { When } from '../../record/when.ts'
import { words, type Words } from '../../record/words.ts'
import { codecOf, type Typed } from './codecs.ts'
import { noDetails, type Details } from './details.ts'
import type { Around } from './read.ts'
import { reasons } from './reasons.ts'
import { noWhen, when, type TypedWhen } from './typed-when.ts'

/** Everything that a person has written into a form so far. Plain data: a draft is this, sealed. */
export interface FormState {
  /** Empty: the kind has no steps, or none is chosen yet. */
  readonly step: string
  readonly values: Readonly<Record<string, Typed>>
  readonly notKnown: readonly string[]
  readonly at: TypedWhen
  readonly details: Details
}

type Body = Readonly<Record<string, unknown>>

export const emptyForm = (at: TypedWhen = noWhen('time')): FormState => ({
  step: '',
  values: {},
  notKnown: [],
  at,
  details: noDetails,
})

/** A form as it would have been filled to give this body: for a correction, and for what is known beforehand. */
export function formOf(kind: Kind, body: Body, at: When | undefined, around: Around): FormState {
  const values = Object.entries(kind.fields).flatMap(([name, field]) =>
    body[name] === undefined ? [] : [[name, codecOf(field.input).of(body[name], around)] as const],
  )
  return {
    ...emptyForm(at === undefined ? noWhen('time') : when.of(at, around)),
    step: typeof body['step'] === 'string' ? body['step'] : '',
    values: Object.fromEntries(values),
    notKnown: Array.isArray(body['notKnown']) ? (body['notKnown'] as string[]) : [],
  }
}

export const typedOf = (state: FormState, name: string, field: Field<unknown>): Typed =>
  state.values[name] ?? codecOf(field.input).blank()

/** True when the chosen step has that field, or something was already written in it: nothing written goes out of sight. */
export const isOffered = (field: Field<unknown>, step: string, written = false): boolean =>
  written || field.steps === undefined || step === '' || field.steps.includes(step)

/** What a form says as a body, and what in it cannot be read, each with the field's name in front. */
export function bodyOf(
  kind: Kind,
  state: FormState,
  around: Around,
): { body: Record<string, unknown>; refusals: Refusal[] } {
  const body: Record<string, unknown> = {}
  const refusals: Refusal[] = []
  if (kind.steps && state.step !== '') body['step'] = state.step
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!isOffered(field, state.step, state.values[name] !== undefined) || state.notKnown.includes(name)) continue
    const read = codecOf(field.input).read(typedOf(state, name, field), around)
    if (read.state === 'value') body[name] = read.value
    if (read.state === 'wrong') refusals.push(refusal('unread', name, named(field.words, read.why)))
  }
  const notKnown = state.notKnown.filter((name) => name === 'at' || kind.fields[name])
  if (notKnown.length > 0) body['notKnown'] = notKnown
  return { body, refusals }
}

/** The files that a body names, for the envelope: each once, in the order of the fields. */
export const filesOf = (kind: Kind, body: Body): readonly string[] => [
  ...new Set(
    Object.entries(kind.fields).flatMap(([name, { input }]) =>
      input.as === 'file' && typeof body[name] === 'string' ? [body[name]] : [],
    ),
  ),
]

/** The time of the entry, or why it cannot be read. `atWords` is what the kind calls it. */
export function atOf(kind: Kind, state: FormState, around: Around): { at: When | undefined; refusals: Refusal[] } {
  if (state.notKnown.includes('at')) return { at: { said: timeNotKnown[around.language] }, refusals: [] }
  const read = when.read(state.at, around)
  if (read.state === 'value') return { at: read.value, refusals: [] }
  return {
    at: undefined,
    refusals: [refusal('unread', 'at', named(atWords(kind), read.state === 'wrong' ? read.why : reasons.whenMissing))],
  }
}

export const atWords = (kind: Kind): Words => kind.at ?? whenItHappened
const whenItHappened = words('When', 'কখন', 'कब')
const timeNotKnown = words('time not known', 'সময় জানা নেই', 'समय मालूम नहीं')

/** `Arrived at: this is no time of day…` */
export const named = (field: Words, why: Words): Words =>
  words(`${field.en}: ${lower(why.en)}`, `${field.bn}: ${why.bn}`, `${field.hi}: ${why.hi}`)
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
