import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { addAudit } from '../../store/audit.ts'
import { takeTry } from '../../store/delays.ts'
import { notPromised } from '../../store/keys/root.ts'
import { passkeyOf, putChallenge, takeChallenge, usePasskey } from '../../store/passkeys.ts'
import { withSession } from '../../store/session.ts'
import { defaultZone } from '../../store/settings.ts'
import { credentialOf, endSessions, takeRecoveryCode, takeStep, type Credential } from '../../store/sign-in.ts'
import { judgeLine, originOf, networkOf } from '../guard.ts'
import type { Handlers, Serving } from '../handler.ts'
import { busy, notSecure, Refused, taken, tooSoon, wrongForm, wrongSignIn } from '../problems.ts'
import { weakness } from '../passphrase.ts'
import { keyed, openSeed, recoveryHash } from '../session.ts'
import { setUpPractice, setUpUnit } from '../set-up.ts'
import { stepOf } from '../totp.ts'
import { countTry, deviceOf, dropCookie, letIn } from '../way-in.ts'
import { askedChallenge, challengesAtOnce, rpOf, type PasskeyAnswer } from './passkeys.ts'
import { words } from '../../record/words.ts'

type Names = 'about' | 'setUp' | 'signIn' | 'passkeyChallenge' | 'passkeySignIn' | 'signOut'

export function signInRoutes({ house, place, live }: Serving): Handlers<Names> {
  let settingUp = false

  const secondFactor = async (
    credential: Credential,
    code: string | undefined,
    recoveryCode: string | undefined,
  ): Promise<string | undefined> =>
    await withSession(house.pools.signIn, { token: '' }, async (tx) => {
      if (code !== undefined && credential.totp) {
        const step = stepOf(openSeed(house, credential.person, credential.totp), code, house.now())
        return step !== undefined && (await takeStep(tx, credential.person, step)) ? 'passphrase, code' : undefined
      }
      const used =
        recoveryCode !== undefined && (await takeRecoveryCode(tx, credential.person, recoveryHash(house, recoveryCode)))
      return used ? 'passphrase, recovery code' : undefined
    })

  const refusedSignIn = async (credential: { person: number } | undefined) => {
    const details = credential ? `p-${credential.person}` : ''
    await withSession(house.pools.signIn, { token: '' }, (tx) => addAudit(tx, { action: 'sign-in-refused', details }))
    return wrongSignIn()
  }

  return {
    about: async () => {
      const unit = house.unit()
      const base = {
        practice: unit?.practice ?? false,
        version: house.version,
        zone: house.settings.zone ?? defaultZone,
      }
      if (!unit) {
        return {
          ...base,
          state: 'empty',
          keySources: (['passphrase', 'command', 'file'] as const).map((source) => ({
            source,
            notPromised: { ...notPromised[source] },
          })),
        }
      }
      const people = unit.practice ? house.practice?.people : undefined
      return {
        ...base,
        state: 'ready',
        unit: unit.name,
        ...(people
          ? {
              practicePeople: people.map(({ name, signIn, passphrase, totpSecret, does }) => ({
                name,
                signIn,
                passphrase,
                totpSecret,
                does: { ...does },
              })),
            }
          : {}),
      }
    },

    setUp: async ({ body, request }) => {
      if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) return notSecure()
      if (house.unit() || settingUp) return taken()
      settingUp = true
      try {
        if (body.as === 'practice') {
          const opened = await setUpPractice(house)
          return opened.ok ? {} : new Refused(409, opened.problem.code, opened.problem.words)
        }
        const weak = weakness(body.passphrase, [body.unit, body.name, body.signIn])
        if (weak) return wrongForm([{ code: 'weak', field: 'passphrase', words: weak }])
        const source = house.settings.key ?? { from: 'passphrase' as const }
        const typed = source.from === 'passphrase' && !('file' in source && source.file !== undefined)
        const weakRoot = typed ? weakness(body.rootPassphrase ?? '', [body.unit, body.name, body.signIn]) : undefined
        if (weakRoot) return wrongForm([{ code: 'weak', field: 'rootPassphrase', words: weakRoot }])
        const made = await setUpUnit(house, body, source, () => Promise.resolve(body.rootPassphrase))
        return made.ok ? made.value : new Refused(409, made.problem.code, made.problem.words)
      } finally {
        settingUp = false
      }
    },

    signIn: async (asked) => {
      const { body, request } = asked
      const open = judgeLine(request, place)
      if (open) return open
      if (body.code === undefined && body.recoveryCode === undefined)
        return wrongForm([{ code: 'missing', field: 'code', words: codeNeeded }])
      const credential = await withSession(house.pools.signIn, { token: '' }, (tx) => credentialOf(tx, body.signIn))
      const device = await deviceOf(house, request)
      const known = credential && device?.person === credential.person ? device : undefined
      const counting = await countTry(house, { name: body.signIn, address: request.ip, known })
      if (counting.wait > 0) return tooSoon(counting.wait)
      // Somebody unknown is stretched against nobody: it takes as long.
      const right = await house.stretcher.check(body.passphrase, credential)
      if (right === undefined) return busy()
      const how = right && credential ? await secondFactor(credential, body.code, body.recoveryCode) : undefined
      if (!credential || how === undefined) return await refusedSignIn(credential)
      await counting.forgive()
      return await letIn(house, credential.person, how, asked)
    },

    passkeyChallenge: async ({ request }) => {
      const open = judgeLine(request, place)
      if (open) return open
      const wait = await takeTry(house.pools.signIn, [
        { who: keyed(house, `challenge ${networkOf(request.ip)}`), free: challengesAtOnce },
      ])
      if (wait > 0) return tooSoon(wait)
      const options = await generateAuthenticationOptions({
        rpID: rpOf(request, place),
        userVerification: 'required',
        timeout: 300_000,
      })
      await withSession(house.pools.signIn, { token: '' }, (tx) => putChallenge(tx, options.challenge, undefined))
      return { options: { ...options } }
    },

    passkeySignIn: async (asked) => {
      const { body, request } = asked
      const open = judgeLine(request, place)
      if (open) return open
      const answer = body.answer as unknown as PasskeyAnswer
      const challenge = askedChallenge(answer)
      const device = await deviceOf(house, request)
      const passkey =
        typeof answer.id === 'string'
          ? await withSession(house.pools.signIn, { token: '' }, (tx) => passkeyOf(tx, answer.id))
          : undefined
      const known = passkey && device?.person === passkey.person ? device : undefined
      const counting = await countTry(house, { name: `passkey ${String(answer.id)}`, address: request.ip, known })
      if (counting.wait > 0) return tooSoon(counting.wait)
      const fresh =
        challenge !== undefined &&
        (await withSession(house.pools.signIn, { token: '' }, (tx) => takeChallenge(tx, challenge, undefined)))
      if (!passkey || !fresh || challenge === undefined) return await refusedSignIn(passkey)
      const verified = await verifyAuthenticationResponse({
        response: answer as never,
        expectedChallenge: challenge,
        expectedOrigin: originOf(request.headers.host ?? '', place),
        expectedRPID: rpOf(request, place),
        requireUserVerification: true,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
          transports: [...passkey.transports] as never,
        },
      }).catch(() => undefined)
      const counted =
        verified?.verified &&
        (await withSession(house.pools.signIn, { token: '' }, (tx) =>
          usePasskey(tx, passkey.id, verified.authenticationInfo.newCounter),
        ))
      if (!counted) return await refusedSignIn(passkey)
      await counting.forgive()
      return await letIn(house, passkey.person, 'passkey', asked)
    },

    signOut: async ({ session, reply }) => {
      await withSession(house.pools.signIn, { token: session.token }, async (tx) => {
        await addAudit(tx, { action: 'signed-out' })
        await endSessions(tx, session.person, { only: session.session })
      })
      dropCookie(reply)
      live.look()
      return {}
    },
  }
}

const codeNeeded = words(
  'A code of your app, or a recovery code, is needed too.',
  'অ্যাপের কোড বা উদ্ধার-কোডও লাগবে।',
  'ऐप का कोड या पुनःप्राप्ति कोड भी चाहिए।',
)
