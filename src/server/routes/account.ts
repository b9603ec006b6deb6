import { randomBytes } from 'node:crypto'
import { addAudit } from '../../store/audit.ts'
import { giveBackTry, takeTry } from '../../store/delays.ts'
import { chooseLanguage } from '../../store/people.ts'
import { withSession } from '../../store/session.ts'
import {
  credentialOfPerson,
  endSessions,
  freshen,
  keepAwake,
  newToken,
  putPassphrase,
  putRecoveryCodes,
  putSecondFactor,
  sessionsOf,
  takeStep,
} from '../../store/sign-in.ts'
import type { Handlers, Serving, Session } from '../handler.ts'
import { busy, notFound, tooSoon, wrongForm, wrongSignIn, type Refused } from '../problems.ts'
import { weakness } from '../passphrase.ts'
import { hashOfToken, keyed, openSeed, recoveryHash, sealSeed, tokenOf } from '../session.ts'
import { base32, newRecoveryCodes, newSeed, otpauth, stepOf } from '../totp.ts'
import { keepCookie, whoIs } from '../way-in.ts'

type Names =
  | 'whoAmI'
  | 'freshen'
  | 'unlock'
  | 'setLanguage'
  | 'listSessions'
  | 'endSession'
  | 'changePassphrase'
  | 'newRecoveryCodes'
  | 'newSecondFactor'
  | 'proveSecondFactor'

export function accountRoutes({ house, live }: Serving): Handlers<Names> {
  const signIn = house.pools.signIn

  /** Whoever sits at an open session may not guess at its codes for ever. */
  const counted = async (session: Session, work: () => Promise<Refused | undefined>): Promise<Refused | undefined> => {
    const who = keyed(house, `try again ${session.person}`)
    const wait = await takeTry(signIn, [{ who, free: 4 }])
    if (wait > 0) return tooSoon(wait)
    const refused = await work()
    if (!refused) await giveBackTry(signIn, { forget: [who], back: [] })
    return refused
  }

  const rightPassphrase = async (session: Session, typed: string, action: string): Promise<Refused | undefined> => {
    const credential = await withSession(signIn, { token: session.token }, (tx) =>
      credentialOfPerson(tx, session.person),
    )
    const right = await house.stretcher.check(typed, credential)
    if (right === undefined) return busy()
    if (right) return undefined
    await withSession(signIn, { token: session.token }, (tx) => addAudit(tx, { action }))
    return wrongSignIn()
  }

  return {
    whoAmI: async ({ session }) => await whoIs(house, session.token),

    freshen: async ({ session, body, reply }) => {
      let fresh = ''
      const refused = await counted(session, () =>
        withSession(signIn, { token: session.token }, async (tx) => {
          const credential = await credentialOfPerson(tx, session.person)
          const step = credential?.totp
            ? stepOf(openSeed(house, session.person, credential.totp), body.code, house.now())
            : undefined
          if (step === undefined || !(await takeStep(tx, session.person, step))) {
            await addAudit(tx, { action: 'second-factor-refused' })
            return wrongSignIn()
          }
          fresh = await freshen(tx, session.session)
          const cookie = randomBytes(32).toString('base64url')
          await newToken(tx, session.session, hashOfToken(tokenOf(house, cookie)))
          keepCookie(reply, cookie)
          return undefined
        }),
      )
      return refused ?? { fresh }
    },

    unlock: async ({ session, body }) => {
      const refused = await counted(session, () => rightPassphrase(session, body.passphrase, 'unlock-refused'))
      if (refused) return refused
      await keepAwake(signIn, session.session)
      return {}
    },

    setLanguage: async ({ session, body }) => {
      await withSession(house.pools.app, { token: session.token }, (tx) => chooseLanguage(tx, body.language))
      return {}
    },

    listSessions: async ({ session }) => {
      const sessions = await withSession(signIn, { token: session.token }, (tx) => sessionsOf(tx, session.person))
      return { sessions: sessions.map((each) => ({ ...each, current: each.id === session.session })) }
    },

    endSession: async ({ session, params }) => {
      const ended = await withSession(signIn, { token: session.token }, async (tx) => {
        await addAudit(tx, { action: 'session-ended' })
        return await endSessions(
          tx,
          session.person,
          params.session === 'others' ? { but: session.session } : { only: params.session },
        )
      })
      live.look()
      return ended === 0 && params.session !== 'others' ? notFound() : {}
    },

    changePassphrase: async ({ session, body }) => {
      const who = await whoIs(house, session.token)
      const weak = weakness(body.next, [who.unit.name, who.person.name])
      if (weak) return wrongForm([{ code: 'weak', field: 'next', words: weak }])
      const refused = await counted(session, () => rightPassphrase(session, body.old, 'passphrase-refused'))
      if (refused) return refused
      const next = await house.stretcher.make(body.next)
      if (!next) return busy()
      await withSession(signIn, { token: session.token }, async (tx) => {
        await putPassphrase(tx, session.person, next.salt, next.passphrase)
        await addAudit(tx, { action: 'passphrase-changed' })
        await endSessions(tx, session.person, { but: session.session })
      })
      live.look()
      return {}
    },

    newRecoveryCodes: async ({ session }) => {
      const recoveryCodes = newRecoveryCodes()
      await withSession(signIn, { token: session.token }, async (tx) => {
        await putRecoveryCodes(
          tx,
          session.person,
          recoveryCodes.map((code) => recoveryHash(house, code)),
        )
        await addAudit(tx, { action: 'recovery-codes-made' })
      })
      return { recoveryCodes }
    },

    newSecondFactor: async ({ session }) => {
      const seed = newSeed()
      const who = await whoIs(house, session.token)
      await withSession(signIn, { token: session.token }, (tx) =>
        putSecondFactor(tx, session.person, sealSeed(house, session.person, seed)),
      )
      return { totpSecret: base32(seed), otpauth: otpauth(seed, who.unit.name, who.person.name) }
    },

    proveSecondFactor: async ({ session, body }) => {
      const refused = await counted(session, () =>
        withSession(signIn, { token: session.token }, async (tx) => {
          const next = (await credentialOfPerson(tx, session.person))?.totp_next
          const step = next ? stepOf(openSeed(house, session.person, next), body.code, house.now()) : undefined
          if (step === undefined) return wrongSignIn()
          await putSecondFactor(tx, session.person, undefined)
          await takeStep(tx, session.person, step)
          await addAudit(tx, { action: 'second-factor-changed' })
          await endSessions(tx, session.person, { but: session.session })
          return undefined
        }),
      )
      live.look()
      return refused ?? {}
    },
  }
}
