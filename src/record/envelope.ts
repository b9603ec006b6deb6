import { canonicalBytes } from './canonical.ts'
import { compartmentNames, type Compartment } from './compartments.ts'
import type { Label } from './label.ts'
import type { When } from './when.ts'

/** How things stand with what an entry says. A promise that was broken is a line on a screen, not a silence. */
export const standings = ['happened', 'planned', 'promised', 'expected', 'presumed', 'did-not-happen'] as const
export type Standing = (typeof standings)[number]

/** Who says so, and how sure: A–F × 1–6 of the usual grading of sources. */
export interface Source {
  readonly how: 'saw' | 'told' | 'document' | 'press' | 'device' | 'inferred'
  readonly by?: Label
  /** Who told the teller. */
  readonly from?: Label
  readonly document?: string
  readonly page?: string
  readonly entries?: readonly string[]
  readonly reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly likelihood?: 1 | 2 | 3 | 4 | 5 | 6
}

/**
 * The writer's part of an entry: it never changes after it is written. `at` orders the timeline, the chain orders
 * arrival, `base` and `n` say what the writer could have known and whether something was lost on the way.
 */
export interface Draft {
  readonly id: string
  readonly case: string
  readonly compartment: Compartment
  /** Only for `concern`: each matter raised is a stream of its own. */
  readonly thread?: string
  readonly kind: string
  readonly v: number
  readonly at: When
  readonly standing?: Standing
  readonly source?: Source
  /** Who acted: never taken to be the writer. */
  readonly actors?: readonly Label[]
  readonly about?: readonly Label[]
  /** Entries that this one rests on. */
  readonly rests?: readonly string[]
  /** Entries that somebody should have looked at and did not. */
  readonly overlooked?: readonly string[]
  /** Other accounts of the same event: they stand side by side and count once. */
  readonly same?: readonly string[]
  readonly by: string
  readonly device: string
  readonly n: number
  readonly written: {
    readonly device: string
    readonly skew: number | null
    readonly via: 'server' | 'none' | 'replay'
    /** The wording of the law under which the writer was shown what the entry would do: `in-2026.1`. */
    readonly law?: string
  }
  /** For a fact: the entries that this one replaces, as the writer had them on the screen. */
  readonly saw: readonly string[]
  /** The stream's head that the writer knew; 0: none. */
  readonly base: number
  readonly body: Readonly<Record<string, unknown>>
  readonly lang?: string
  readonly practice?: true
  readonly files?: readonly string[]
  readonly sig?: string
}

/** What the store adds. The program that serves requests cannot choose any of it. */
export interface Placed {
  readonly seq: number
  /** The server's instant, in UTC with microseconds: `2017-08-24T15:03:11.412000Z`. */
  readonly recorded: string
  readonly prev: string
  readonly hash: string
}

/** An entry as the store has it and a device keeps it; identity fields are sealed. Hex for `prev` and `hash`. */
export type Entry = Draft & Placed

/** An identity field on the wire: the salt is made once, with the entry, so that a retry commits to the same. */
export interface OpenIdentity {
  readonly value: unknown
  /** 32 bytes, base64url. */
  readonly salt: string
}

/** An identity field at rest: key id, nonce, ciphertext, commitment; base64url. */
export interface SealedIdentity {
  readonly k: string
  readonly n: string
  readonly c: string
  readonly m: string
}

export const isSealed = (value: unknown): value is SealedIdentity =>
  typeof value === 'object' && value !== null && 'k' in value && 'n' in value && 'c' in value && 'm' in value

export const isOpen = (value: unknown): value is OpenIdentity =>
  typeof value === 'object' && value !== null && 'value' in value && 'salt' in value && Object.keys(value).length === 2

/** Path separator of the chain's preimage, versioned: a later shape gets another word. */
export const chainWord = 'mukti-entry-1\n'

/** Bytes whose SHA-256 is the content digest: the writer's part as stored (ciphertext and commitments). */
export const contentBytes = (draft: Draft): Uint8Array => canonicalBytes(writersPart(draft))

/** Bytes whose SHA-256 says «same id, same content»: as `contentBytes`, with each sealed field replaced by its `m`. */
export const writingBytes = (draft: Draft): Uint8Array => canonicalBytes(withCommitmentsOnly(writersPart(draft)))

/** The entry without what the store added. */
export function writersPart(entry: Draft | Entry): Draft {
  const { seq: _seq, recorded: _recorded, prev: _prev, hash: _hash, ...draft } = entry as Entry
  return draft
}

/** The public name of a stream: `<case>.<compartment>`, a concern with its thread behind. */
export const streamName = (of: { case: string; compartment: Compartment; thread?: string }): string =>
  of.thread === undefined ? `${of.case}.${of.compartment}` : `${of.case}.${of.compartment}.${of.thread}`

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function parseStreamName(name: string): { case: string; compartment: Compartment; thread?: string } | undefined {
  const [of, compartment, thread, ...rest] = name.split('.')
  if (!of || !compartment || rest.length > 0) return undefined
  if (!(compartmentNames as string[]).includes(compartment)) return undefined
  if (!guid.test(of) || (thread !== undefined && !guid.test(thread))) return undefined
  return { case: of, compartment: compartment as Compartment, ...(thread === undefined ? {} : { thread }) }
}

function withCommitmentsOnly(value: unknown): unknown {
  if (isSealed(value)) return value.m
  if (Array.isArray(value)) return value.map(withCommitmentsOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withCommitmentsOnly(item)]))
}
