import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { canonicalBytes } from '../../record/canonical.ts'

/** 32 bytes. */
export type Key = Buffer

export const newKey = (): Key => randomBytes(32)

/** A key for one purpose from a key for another: HKDF-SHA-256 (RFC 5869). */
export const derive = (from: Key, purpose: string): Key =>
  Buffer.from(hkdfSync('sha256', from, '', `mukti/${purpose}`, 32))

/** Proves that a root is the right one without telling anything of it. */
export const checkValue = (root: Key): Buffer => createHmac('sha256', derive(root, 'check')).update('mukti').digest()

export const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * Seals bytes: nonce (12) ‖ ciphertext ‖ tag (16). `bound` says where they belong; elsewhere they do not open.
 * Random nonces: fewer than 2³² seals per key (NIST SP 800-38D §8.3).
 */
export function sealBytes(key: Key, plain: Uint8Array, bound: readonly unknown[]): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(canonicalBytes(bound))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The bytes, or undefined when key, place or content is not the one that was sealed. */
export function openBytes(key: Key, sealed: Uint8Array, bound: readonly unknown[]): Buffer | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(canonicalBytes(bound))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()])
  } catch {
    return undefined
  }
}
