import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Six digits every 30 seconds by RFC 6238 (SHA-1, as every code app has it). */
const period = 30_000

export const newSeed = (): Buffer => randomBytes(20)

export const stepAt = (now: number): number => Math.floor(now / period)

/** The code of a step (RFC 4226 §5.3). */
export function codeAt(seed: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', seed).update(counter).digest()
  const at = (mac[19] as number) & 0x0f
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step that a code is of: the present one or the one before (clocks differ); undefined for any other code. */
export function stepOf(seed: Uint8Array, code: string, now: number): number | undefined {
  const given = Buffer.from(code.padEnd(6).slice(0, 6))
  return [stepAt(now), stepAt(now) - 1].find((step) => timingSafeEqual(Buffer.from(codeAt(seed, step)), given))
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding: how a seed is typed or shown. */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** @throws when a letter is none of base32 */
export function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replace(/[\s=-]/g, '').toUpperCase(), (letter) => {
    const value = letters.indexOf(letter)
    if (value < 0) throw new Error('not base32')
    return value.toString(2).padStart(5, '0')
  }).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
}

/** What a code app reads from a picture. The unit is named; the case never. */
export const otpauth = (seed: Uint8Array, unit: string, signIn: string): string =>
  `otpauth://totp/${encodeURIComponent(`Mukti ${unit}`)}:${encodeURIComponent(signIn)}?secret=${base32(seed)}&issuer=${encodeURIComponent(`Mukti ${unit}`)}&algorithm=SHA1&digits=6&period=30`

/** Ten codes of 80 bits, as XXXX-XXXX-XXXX-XXXX. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => base32(randomBytes(10)).match(/.{4}/g)?.join('-') ?? '')
