import type { FastifyRequest } from 'fastify'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { addAudit } from '../../store/audit.ts'
import { addPasskey, passkeysOf, putChallenge, removePasskey, takeChallenge } from '../../store/passkeys.ts'
import { withSession } from '../../store/session.ts'
import { endSessions } from '../../store/sign-in.ts'
import { judgeLine, originOf, type Place } from '../guard.ts'
import type { Handlers, Serving } from '../handler.ts'
import { notFound, taken, wrongForm } from '../problems.ts'
import { keyed } from '../session.ts'
import { whoIs } from '../way-in.ts'

/** Challenges that a network may ask for in a row without anybody coming in. */
export const challengesAtOnce = 1000

/** What a browser answers; the library checks the rest of it. */
export interface PasskeyAnswer {
  readonly id: string
  readonly response: { readonly clientDataJSON: string }
}

/** A passkey belongs to a name and never to an address: hence http://localhost and not 127.0.0.1. */
export const rpOf = (request: FastifyRequest, place: Place): string =>
  new URL(originOf(request.headers.host ?? '', place)).hostname

/** The challenge that an answer says it is for; undefined when it says none. */
export function askedChallenge(answer: PasskeyAnswer): string | undefined {
  try {
    const said = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown
    }
    return typeof said.challenge === 'string' && said.challenge.length <= 200 ? said.challenge : undefined
  } catch {
    return undefined
  }
}

type Names = 'passkeyOffer' | 'passkeyAdd' | 'listPasskeys' | 'removePasskey'

export function passkeyRoutes({ house, place, live }: Serving): Handlers<Names> {
  const signIn = house.pools.signIn
  return {
    passkeyOffer: async ({ session, request }) => {
      const open = judgeLine(request, place)
      if (open) return open
      const who = await whoIs(house, session.token)
      return await withSession(signIn, { token: session.token }, async (tx) => {
        const options = await generateRegistrationOptions({
          rpName: 'Mukti',
          rpID: rpOf(request, place),
          userName: who.person.name,
          userDisplayName: who.person.name,
          // Not the number of the person: an authenticator shows it to whoever holds it.
          userID: new Uint8Array(keyed(house, `passkey user ${session.person}`)),
          attestationType: 'none',
          supportedAlgorithmIDs: [-8, -7],
          timeout: 300_000,
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: (await passkeysOf(tx, session.person)).map(({ id }) => ({ id })),
        })
        await putChallenge(tx, options.challenge, session.person)
        return { options: { ...options } }
      })
    },

    passkeyAdd: async ({ session, body, request }) => {
      const answer = body.answer as unknown as PasskeyAnswer
      const challenge = askedChallenge(answer)
      const fresh =
        challenge !== undefined &&
        (await withSession(signIn, { token: session.token }, (tx) => takeChallenge(tx, challenge, session.person)))
      if (!fresh) return wrongForm()
      const verified = await verifyRegistrationResponse({
        response: answer as never,
        expectedChallenge: challenge,
        expectedOrigin: originOf(request.headers.host ?? '', place),
        expectedRPID: rpOf(request, place),
        requireUserVerification: true,
        supportedAlgorithmIDs: [-8, -7],
      }).catch(() => undefined)
      if (!verified?.verified) return wrongForm()
      const { credential } = verified.registrationInfo
      const added = await withSession(signIn, { token: session.token }, async (tx) => {
        const put = await addPasskey(tx, {
          id: credential.id,
          person: session.person,
          name: body.name,
          publicKey: Buffer.from(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
        })
        if (!put) return false
        await addAudit(tx, { action: 'passkey-added' })
        await endSessions(tx, session.person, { but: session.session })
        return true
      })
      live.look()
      return added ? {} : taken()
    },

    listPasskeys: async ({ session }) => {
      const passkeys = await withSession(signIn, { token: session.token }, (tx) => passkeysOf(tx, session.person))
      return { passkeys: passkeys.map(({ id, name, made, used }) => ({ id, name, made, used })) }
    },

    removePasskey: async ({ session, params }) => {
      const removed = await withSession(signIn, { token: session.token }, async (tx) => {
        if (!(await removePasskey(tx, session.person, params.passkey))) return false
        await addAudit(tx, { action: 'passkey-removed' })
        await endSessions(tx, session.person, { but: session.session })
        return true
      })
      live.look()
      return removed ? {} : notFound()
    },
  }
}
