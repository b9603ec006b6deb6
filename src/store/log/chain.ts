import { chainWord, contentBytes, type Entry } from '../../record/envelope.ts'
import { sha256 } from '../keys/wrap.ts'

/** What is wrong with an entry's place in its stream. */
export type ChainFault = 'missing-before' | 'prev-differs' | 'content-changed' | 'place-changed'

/** The place before the first entry. */
export const noHash = '0'.repeat(64)

/** The hash that the database gives: over the hash before, the place, the instant in microseconds and the content's digest. */
export function hashOf(prev: string, seq: number, recorded: string, digest: Uint8Array): string {
  const place = Buffer.alloc(16)
  place.writeBigInt64BE(BigInt(seq), 0)
  place.writeBigInt64BE(microseconds(recorded), 8)
  return sha256(chainWord, Buffer.from(prev, 'hex'), place, digest).toString('hex')
}

export const digestOf = (entry: Entry): Buffer => sha256(contentBytes(entry))

/**
 * Checks one entry against the one before it; undefined: as it should be.
 * @param stored the digest that the store keeps, when there is one: tells a changed content from a changed place
 */
export function faultOf(
  entry: Entry,
  before: { readonly seq: number; readonly hash: string },
  stored?: Uint8Array,
): ChainFault | undefined {
  if (entry.seq !== before.seq + 1) return 'missing-before'
  if (entry.prev !== before.hash) return 'prev-differs'
  const digest = digestOf(entry)
  if (stored && !digest.equals(stored)) return 'content-changed'
  if (hashOf(entry.prev, entry.seq, entry.recorded, digest) !== entry.hash)
    return stored ? 'place-changed' : 'content-changed'
  return undefined
}

const microseconds = (recorded: string): bigint => {
  const [whole = '', fraction = ''] = recorded.replace('Z', '').split('.')
  return BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6) || '0')
}
