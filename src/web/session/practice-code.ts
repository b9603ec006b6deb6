/**
 * The six digits of a published practice secret (RFC 6238, SHA-1, 30 seconds), so that nobody needs a phone to practise.
 * A real secret never reaches this page after it was set up.
 */
export async function practiceCode(secret: string, now: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', fromBase32(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(stepOf(now)))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const at = mac.getUint8(19) & 0x0f
  return String((mac.getUint32(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const stepOf = (now: number): number => Math.floor(now / 30_000)

/** Seconds until the next code. */
export const untilNextCode = (now: number): number => Math.ceil(((stepOf(now) + 1) * 30_000 - now) / 1000)

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text.replace(/[\s=-]/g, '').toUpperCase()]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2))
}
