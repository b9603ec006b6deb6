import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { isOpen, type Draft } from '../record/envelope.ts'

/**
 * Words of a text as search compares them: compatibility forms and case folded, accents of Latin letters dropped,
 * everything but letters, marks and digits a space. Marks of Indic scripts stay: they are vowels.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** A word and its beginnings from two letters on, so that it is found while it is being typed. */
export const beginnings = (word: string): string[] => {
  const letters = [...word]
  const starts = letters.slice(0, longest).map((_, at) => letters.slice(0, at + 1).join(''))
  return [...new Set([...starts.filter((start) => [...start].length >= shortest), letters.slice(0, longest).join('')])]
}

/** What a searched text must have: every one of its words, or a beginning of a word. */
export const queryTokens = (text: string, key: Buffer): Buffer[] => tokensOf(new Set(wordsOf(text).map(cut)), key)

/** What an entry is found by, before its identities are sealed. */
export const draftTokens = (draft: Draft, key: Buffer): Buffer[] => draftsTokens([draft], key)[0] ?? []

/** What each of these entries is found by: the words of its identities, before they are sealed. A word that recurs is hashed once. */
export function draftsTokens(drafts: readonly Draft[], key: Buffer): Buffer[][] {
  const words = drafts.map(
    ({ body }) => new Set(identities(body).flatMap(textsOf).flatMap(wordsOf).flatMap(beginnings)),
  )
  const all = new Set(words.flatMap((of) => [...of]))
  const tokens = tokensOf(all, key)
  const hashed = new Map([...all].map((word, at) => [word, tokens[at]]))
  return words.map((of) => [...of].map((word) => hashed.get(word) as Buffer))
}

const shortest = 2
const longest = 20

const cut = (word: string) => [...word].slice(0, longest).join('')

/** Keyed: without the key nobody can try words against a stolen table. 16 bytes are enough to tell words apart. */
const token = (word: string, key: KeyObject): Buffer =>
  createHmac('sha256', key).update(word, 'utf8').digest().subarray(0, 16)

/** A key that is prepared once: making it ready costs more than hashing a word with it. */
const tokensOf = (words: ReadonlySet<string>, key: Buffer): Buffer[] => {
  if (words.size === 0) return []
  const keyed = createSecretKey(key)
  return [...words].map((word) => token(word, keyed))
}

const identities = (value: unknown): unknown[] => {
  if (isOpen(value)) return [value.value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(identities)
}

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
