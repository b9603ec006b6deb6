import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { sha256, type Key } from '../keys/wrap.ts'

/** A checkpoint: how long the log is and what its root is (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
}

/** The log's name: says which unit, and nothing of its cases. */
export const originOf = (unit: string): string => `mukti.local/${unit}`

/** Ed25519 from the 32 bytes of the unit's secret `checkpoint` (RFC 8032; PKCS #8 as in RFC 8410). */
export function signingKey(seed: Key): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** The key as somebody outside holds it: `name+keyid+base64(0x01 ‖ key)` (C2SP signed-note verifier key). */
export function verifierKey(origin: string, key: KeyObject): string {
  const raw = rawPublic(key)
  return `${origin}+${keyId(origin, raw).toString('hex')}+${Buffer.concat([Buffer.from([1]), raw]).toString('base64')}`
}

/** The checkpoint as a signed note: text, empty line, one signature line. */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): string {
  const text = textOf(checkpoint)
  const signature = sign(null, Buffer.from(text), key)
  return `${text}\n— ${checkpoint.origin} ${Buffer.concat([keyId(checkpoint.origin, rawPublic(key)), signature]).toString('base64')}\n`
}

/** Reads a signed note and checks its signature; undefined when it is not one that this key signed. */
export function readCheckpoint(note: string, verifier: string): Checkpoint | undefined {
  const [origin = '', id = ''] = splitVerifier(verifier)
  const key = publicKeyOf(verifier)
  const at = note.indexOf('\n\n')
  if (at < 0 || !key) return undefined
  const text = note.slice(0, at + 1)
  const line = note
    .slice(at + 2)
    .split('\n')
    .find((each) => each.startsWith(`— ${origin} `))
  const signed = Buffer.from(line?.slice(origin.length + 3) ?? '', 'base64')
  if (
    signed.length !== 68 ||
    signed.subarray(0, 4).toString('hex') !== id ||
    !keyId(origin, rawPublic(key)).equals(signed.subarray(0, 4))
  )
    return undefined
  if (!verify(null, Buffer.from(text), key, signed.subarray(4))) return undefined
  const [name, size, root] = text.split('\n')
  return name === origin ? { origin, size: Number(size), root: Buffer.from(root ?? '', 'base64') } : undefined
}

/** The Ed25519 key of a verifier key; undefined when it is none. Its base64 may itself hold a «+». */
export function publicKeyOf(verifier: string): KeyObject | undefined {
  const raw = Buffer.from(splitVerifier(verifier)[2] ?? '', 'base64')
  if (raw[0] !== 1 || raw.length !== 33) return undefined
  return createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw.subarray(1)]),
    format: 'der',
    type: 'spki',
  })
}

const textOf = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`

const rawPublic = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).subarray(-32)

const keyId = (origin: string, raw: Uint8Array): Buffer => sha256(`${origin}\n`, Buffer.from([1]), raw).subarray(0, 4)

const splitVerifier = (verifier: string): string[] => {
  const found = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(verifier)
  return found ? found.slice(1) : []
}
