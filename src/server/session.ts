import { createHmac, randomBytes } from 'node:crypto'
import { openBytes, sealBytes } from '../store/keys/wrap.ts'
import { tokenHash, withSession } from '../store/session.ts'
import { beginSession, putDevice, sha256 } from '../store/sign-in.ts'
import type { House } from './house.ts'

export const sessionCookie = '__Host-mukti'
export const deviceCookie = '__Host-mukti-device'

/** What a request says to the database: made from the cookie, and of no use as one. */
export const tokenOf = (house: House, cookie: string): string => keyed(house, `token ${cookie}`).toString('hex')

export const hashOfToken = tokenHash

/** A keyed hash: what the store keeps instead of a name, an address or a code. */
export const keyed = (house: House, text: string): Buffer =>
  createHmac('sha256', house.keyring().secret('pepper')).update(text).digest()

export const recoveryHash = (house: House, code: string): Buffer =>
  keyed(house, `recovery ${code.replace(/[\s-]/g, '').toUpperCase()}`)

export const knownHash = (secret: string): Buffer => sha256(`device ${secret}`)

export const sealSeed = (house: House, person: number, seed: Buffer): Buffer =>
  sealBytes(house.keyring().secret('totp'), seed, ['totp', person])

/** @throws when the seed was changed or moved to another person: somebody has been at the database */
export function openSeed(house: House, person: number, sealed: Buffer): Buffer {
  const seed = openBytes(house.keyring().secret('totp'), sealed, ['totp', person])
  if (!seed) throw new Error('a second factor does not open')
  return seed
}

export interface Begun {
  readonly cookie: string
  /** What this browser keeps for 30 days, so that it is known again. */
  readonly knownSecret: string
  readonly device: string
}

/** A new session, with a new secret whatever the browser sent: nobody can fix one beforehand. */
export async function openSession(
  house: House,
  of: { person: number; deviceName: string; known: { id: number; code: string } | undefined },
): Promise<Begun> {
  const cookie = randomBytes(32).toString('base64url')
  const knownSecret = randomBytes(32).toString('base64url')
  const code = of.known?.code ?? `d-${randomBytes(8).toString('hex')}`
  await withSession(house.pools.signIn, { token: '' }, async (tx) => {
    const device = await putDevice(tx, {
      person: of.person,
      id: of.known?.id,
      code,
      name: of.deviceName,
      known: knownHash(knownSecret),
    })
    await beginSession(tx, { tokenHash: hashOfToken(tokenOf(house, cookie)), person: of.person, device })
  })
  return { cookie, knownSecret, device: code }
}
