import { registry } from '../../../kinds/index.ts'
import { isOpen, isSealed } from '../../../record/envelope.ts'
import type { Field } from '../../../record/fields.ts'
import type { Kind } from '../../../record/kind.ts'
import { labelPattern } from '../../../record/label.ts'
import type { Line } from '../../../record/replay.ts'
import { spoken, spokenRange, spokenWhen } from '../../../record/sentence.ts'
import type { When } from '../../../record/when.ts'
import { words, type Words } from '../../../record/words.ts'
import type { Language } from '../../words/language.ts'
import { factNames } from './fact-names.ts'
import { codeIn } from './said-code.ts'

/** Facts whose field has another name: the kind and the field that say what it is called. */
const elsewhere: Readonly<Record<string, readonly [kind: string, field?: string]>> = {
  caseNumber: ['case.opened', 'number'],
  nearPublicPlace: ['place.described', 'publicPlace'],
  takesAges: ['place.described', 'ages'],
  pregnancy: ['party.health', 'pregnant'],
  safeContact: ['party.safe-contact'],
  whereabouts: ['survivor.whereabouts'],
  relation: ['party.relation'],
  role: ['party.role'],
  sameAs: ['party.same-as'],
}
const first = ['party.described', 'place.described', 'case.opened', 'party.health']

/** What a fact is called: by its own name, or by that of the field that sets it. */
export function factWords(fact: string): Words {
  const named = (factNames as Readonly<Record<string, Words | undefined>>)[fact]
  if (named) return named
  const [kind, field] = elsewhere[fact] ?? []
  const declared = kind === undefined ? undefined : registry.get(kind)
  if (declared) return (field && declared.fields[field]?.words) || declared.words
  for (const name of first) {
    const found = registry.get(name)?.fields[fact]
    if (found) return found.words
  }
  for (const { fields } of registry.values()) if (fields[fact]) return fields[fact].words
  return words(fact, fact, fact)
}

/** A sealed piece of a value: what it is, and the path by which it is asked for. */
export interface SealedPart {
  readonly name: Words
  readonly path: string
  readonly erased: boolean
}

export interface SaidFact {
  /** What may be read without a press; undefined: nothing but what is sealed. */
  readonly text: string | undefined
  readonly sealed: readonly SealedPart[]
}

/** A fact's value in words, as the kind that set it declares them, and its sealed parts. */
export function factSaid(line: Line | undefined, fact: string, value: unknown, language: Language): SaidFact {
  if (isSecret(value)) return { text: undefined, sealed: [sealedPart(line, fact, value)] }
  if (isPlainObject(value) && !('basis' in value && 'asOf' in value)) {
    const parts = Object.entries(value)
    const sealed = parts.flatMap(([key, part]) => (isSecret(part) ? [sealedPart(line, key, part)] : []))
    const open = parts.flatMap(([key, part]) => {
      const said = isSecret(part) ? undefined : partSaid(line?.kind, key, part, language)
      return said === undefined ? [] : [said]
    })
    const range = rangeOf(value)
    return { text: range ? spokenRange(range, language) : open.length > 0 ? open.join(' · ') : undefined, sealed }
  }
  return { text: partSaid(line?.kind, fact, value, language), sealed: [] }
}

function partSaid(kind: Kind | undefined, name: string, value: unknown, language: Language): string | undefined {
  if (value === undefined || value === null) return undefined
  const field: Field<unknown> | undefined =
    kind?.fields[name] ?? registry.get(elsewhere[name]?.[0] ?? '')?.fields[elsewhere[name]?.[1] ?? '']
  if (field && !field.sealed) return spoken(field, value, language)
  if (Array.isArray(value)) return value.map((one) => partSaid(kind, name, one, language)).join(', ')
  if (typeof value === 'string')
    return labelPattern.test(value) ? value : (codeIn(kind, value)?.[language] ?? whenSaid(value, language))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return whenSaid(value as When, language)
}

const whenSaid = (value: When, language: Language): string => {
  if (typeof value === 'string' && !/^\d{4}/.test(value)) return value
  return spokenWhen(value, language)
}

type Plain = Readonly<Record<string, unknown>>
const isPlainObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isErased = (value: unknown): boolean => isPlainObject(value) && value['erased'] === true
const isSecret = (value: unknown): boolean => isSealed(value) || isErased(value) || isOpen(value)
const rangeOf = (value: Plain): { from?: number; to?: number } | undefined =>
  Object.keys(value).every((key) => (key === 'from' || key === 'to') && typeof value[key] === 'number')
    ? value
    : undefined

/** Where the sealed value stands: in the entry, or in the body of the correction that stands for it. */
function sealedPart(line: Line | undefined, name: string, value: unknown): SealedPart {
  const key = Object.entries(line?.body ?? {}).find(([, part]) => part === value)?.[0] ?? name
  const prefix = line && line.corrections.length > 0 ? 'body.' : ''
  return { name: line?.kind?.fields[key]?.words ?? factWords(name), path: prefix + key, erased: isErased(value) }
}
