import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { me } from '../contract/sign-in.ts'
import { addAudit } from '../store/audit.ts'
import { giveBackTry, takeTry, type Tried } from '../store/delays.ts'
import { withSession } from '../store/session.ts'
import { accountOf, knownDevice, type Account } from '../store/sign-in.ts'
import { networkOf } from './guard.ts'
import type { House } from './house.ts'
import { deviceCookie, hashOfToken, keyed, knownHash, openSession, sessionCookie, tokenOf } from './session.ts'

export type Me = z.input<typeof me>

/** What a try to come in counts against. */
export interface Counting {
  readonly wait: number
  /** It was the right person after all. */
  forgive(): Promise<void>
}

/**
 * Counts a try. A browser in which this person has signed in before counts by itself: so whoever guesses elsewhere
 * cannot lock her out. Every other try counts for the name and for the network.
 */
export async function countTry(
  house: House,
  of: { name: string; address: string; known: { id: number } | undefined },
): Promise<Counting> {
  const name = keyed(house, `try name ${of.name}`)
  const network = keyed(house, `try network ${networkOf(of.address)}`)
  const device = of.known && keyed(house, `try device ${of.known.id}`)
  const tried: Tried[] = device
    ? [{ who: device, free: 5 }]
    : [
        { who: name, free: 3 },
        { who: network, free: 10 },
      ]
  return {
    wait: await takeTry(house.pools.signIn, tried),
    forgive: async () =>
      await giveBackTry(house.pools.signIn, { forget: device ? [device] : [name], back: device ? [] : [network] }),
  }
}

/** The device of this browser, if it is known and this person's. */
export async function deviceOf(
  house: House,
  request: FastifyRequest,
): Promise<{ id: number; person: number; code: string } | undefined> {
  const secret = request.cookies[deviceCookie]
  return secret === undefined
    ? undefined
    : await withSession(house.pools.signIn, { token: '' }, (tx) => knownDevice(tx, knownHash(secret)))
}

/** Begins a session in this browser and says who is signed in. */
export async function letIn(
  house: House,
  person: number,
  how: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Me> {
  const known = await deviceOf(house, request)
  const begun = await openSession(house, {
    person,
    deviceName: browserName(request.headers['user-agent']),
    known: known?.person === person ? known : undefined,
  })
  keepCookie(reply, begun.cookie)
  void reply.setCookie(deviceCookie, begun.knownSecret, { ...cookie, maxAge: 30 * 86_400 })
  const token = tokenOf(house, begun.cookie)
  await withSession(house.pools.signIn, { token }, (tx) => addAudit(tx, { action: 'signed-in', details: how }))
  return await whoIs(house, token)
}

export const keepCookie = (reply: FastifyReply, value: string): void =>
  void reply.setCookie(sessionCookie, value, cookie)
export const dropCookie = (reply: FastifyReply): void => void reply.clearCookie(sessionCookie, cookie)

const cookie = { secure: true, httpOnly: true, sameSite: 'strict', path: '/' } as const

/** @throws when the session is gone: ask only for one that stands */
export async function whoIs(house: House, token: string): Promise<Me> {
  const account = await withSession(house.pools.signIn, { token }, (tx) => accountOf(tx, hashOfToken(token)))
  if (!account) throw new Error('the session is gone')
  return meOf(house, account)
}

function meOf(house: House, account: Account): Me {
  const unit = house.unit()
  return {
    person: {
      code: `p-${account.person}`,
      name: account.name,
      office: account.office,
      roles: [...account.roles],
      language: account.language,
      state: account.suspended ? 'suspended' : 'active',
    },
    unit: { name: unit?.name ?? '', practice: unit?.practice ?? false },
    device: account.device,
    until: account.until,
    fresh: account.fresh,
    factors: { totp: account.totp, passkeys: account.passkeys, recoveryCodes: account.recoveryCodes },
  }
}

/** Enough for somebody to know the own browser in a list; nothing that tells two of a kind apart. */
export function browserName(agent: string | undefined): string {
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent?.includes(name))
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => agent?.includes(name))
  return [browser === 'Edg' ? 'Edge' : browser, system].filter((part) => part !== undefined).join(', ')
}
