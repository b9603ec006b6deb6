import { canonicalBytes } from '../../record/canonical.ts'
import type { OpenIdentity, SealedIdentity } from '../../record/envelope.ts'
import { openBytes, sealBytes, sha256, type Key } from './wrap.ts'

/** Where a sealed field stands: moved to another entry, field or stream, it does not open. */
export interface FieldPlace {
  /** The stream's public name. */
  readonly stream: string
  readonly entry: string
  readonly kind: string
  /** `name`, or `body.name` inside a correction. */
  readonly path: string
}

/**
 * Seals one identity field. `m` commits to value and salt: AES-GCM does not commit to its key, so without it whoever
 * swaps a wrapped key could change evidence under an intact chain.
 */
export function sealField(key: Key, k: string, open: OpenIdentity, place: FieldPlace): SealedIdentity {
  const salt = Buffer.from(open.salt, 'base64url')
  if (salt.length !== 32) throw new Error('a salt has 32 bytes')
  const value = canonicalBytes(open.value)
  const sealed = sealBytes(key, padded(salt, value), bound(place, k))
  return {
    k,
    n: sealed.subarray(0, 12).toString('base64url'),
    c: sealed.subarray(12).toString('base64url'),
    m: commitment(salt, value),
  }
}

/** Opens one identity field; undefined when it was moved, changed, or sealed under another key. */
export function openField(key: Key, sealed: SealedIdentity, place: FieldPlace): OpenIdentity | undefined {
  const bytes = Buffer.concat([Buffer.from(sealed.n, 'base64url'), Buffer.from(sealed.c, 'base64url')])
  const plain = openBytes(key, bytes, bound(place, sealed.k))
  if (!plain) return undefined
  const length = plain.readUInt32BE(0)
  const salt = plain.subarray(4, 36)
  const value = plain.subarray(36, 36 + length)
  if (commitment(salt, value) !== sealed.m) return undefined
  return { value: JSON.parse(value.toString('utf8')) as unknown, salt: salt.toString('base64url') }
}

/** SHA-256("mukti/m1" ‖ salt ‖ canonical value): also what an entry's sameness is judged by. */
export const commitmentOf = ({ value, salt }: OpenIdentity): string =>
  commitment(Buffer.from(salt, 'base64url'), canonicalBytes(value))

const commitment = (salt: Uint8Array, value: Uint8Array): string =>
  sha256('mukti/m1', salt, value).toString('base64url')

const bound = (place: FieldPlace, k: string): string[] => [place.stream, place.entry, place.kind, place.path, k]

/** Length ‖ salt ‖ value, filled up to 64·2ⁱ bytes, so that a length tells little of a name. */
function padded(salt: Uint8Array, value: Uint8Array): Buffer {
  let size = 64
  while (size < 36 + value.length) size *= 2
  const plain = Buffer.alloc(size)
  plain.writeUInt32BE(value.length, 0)
  plain.set(salt, 4)
  plain.set(value, 36)
  return plain
}
