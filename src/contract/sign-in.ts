import * as z from 'zod'
import { instant, nothing, personCode, personShape, problem, refusals, role, uuid, wordsShape } from './shapes.ts'

const passphrase = z.string().min(1).max(256)
const code = z.string().regex(/^[0-9]{6}$/)
/** What a browser's passkey calls give and take: checked by the WebAuthn library, not here. */
const passkeyJson = z.record(z.string(), z.unknown())

export const me = z.object({
  person: personShape,
  unit: z.object({ name: z.string(), practice: z.boolean() }),
  device: z.string(),
  until: instant,
  /** Until when the second factor counts as fresh; null: ask for it before a heavy step. */
  fresh: instant.nullable(),
  factors: z.object({ totp: z.boolean(), passkeys: z.int(), recoveryCodes: z.int() }),
})

export const about = {
  method: 'GET',
  url: '/api/about',
  schema: {
    operationId: 'about',
    tags: ['sign-in'],
    summary: 'What the page before sign-in may say',
    response: {
      200: z.object({
        state: z.enum(['empty', 'ready']),
        unit: z.string().optional(),
        practice: z.boolean(),
        version: z.string(),
        zone: z.string().describe('The zone of the unit’s places, in which pages say times'),
        practicePeople: z
          .array(
            z.object({
              name: z.string(),
              signIn: z.string(),
              passphrase: z.string(),
              totpSecret: z.string(),
              does: wordsShape,
            }),
          )
          .optional()
          .describe('Only in the practice unit, whose people are invented'),
        keySources: z
          .array(z.object({ source: z.enum(['file', 'passphrase', 'command']), notPromised: wordsShape }))
          .optional(),
      }),
    },
  },
} as const

/** Only on an empty store, and only from the machine itself. */
export const setUp = {
  method: 'POST',
  url: '/api/set-up',
  schema: {
    operationId: 'setUp',
    tags: ['sign-in'],
    summary: 'Set up the unit, or open the practice unit, on an empty store',
    body: z.discriminatedUnion('as', [
      z.strictObject({ as: z.literal('practice') }),
      z.strictObject({
        as: z.literal('unit'),
        unit: z.string().min(1).max(120),
        name: z.string().min(1).max(120),
        signIn: z.string().regex(/^\S{1,80}$/),
        passphrase,
        language: z.enum(['en', 'bn', 'hi']),
        rootPassphrase: passphrase
          .optional()
          .describe('Opens the sealed names at every start; needed unless MUKTI_KEY names a command'),
      }),
    ]),
    response: {
      200: z.object({ totpSecret: z.string(), otpauth: z.string(), recoveryCodes: z.array(z.string()) }).partial(),
      ...refusals,
    },
  },
} as const

export const signIn = {
  method: 'POST',
  url: '/api/sign-in',
  schema: {
    operationId: 'signIn',
    tags: ['sign-in'],
    summary: 'Passphrase and second factor: a code, or a recovery code once',
    body: z.strictObject({
      signIn: z.string().max(80),
      passphrase,
      code: code.optional(),
      recoveryCode: z.string().max(40).optional(),
    }),
    response: { 200: me, 401: problem, 429: problem, 400: problem, 403: problem },
  },
} as const

export const passkeyChallenge = {
  method: 'POST',
  url: '/api/sign-in/passkey',
  schema: {
    operationId: 'passkeyChallenge',
    tags: ['sign-in'],
    summary: 'A challenge for signing in with a passkey',
    body: z.strictObject({}),
    response: { 200: z.object({ options: passkeyJson }), ...refusals },
  },
} as const
export const passkeySignIn = {
  method: 'POST',
  url: '/api/sign-in/passkey/answer',
  schema: {
    operationId: 'passkeySignIn',
    tags: ['sign-in'],
    summary: 'The passkey’s answer',
    body: z.strictObject({ answer: passkeyJson }),
    response: { 200: me, ...refusals },
  },
} as const

export const signOut = {
  method: 'POST',
  url: '/api/sign-out',
  schema: {
    operationId: 'signOut',
    tags: ['sign-in'],
    summary: 'End this session. What waits on the device stays there, sealed',
    body: z.strictObject({}),
    response: { 200: nothing, ...refusals },
  },
} as const

export const whoAmI = {
  method: 'GET',
  url: '/api/me',
  schema: { operationId: 'whoAmI', tags: ['account'], summary: 'Who is signed in', response: { 200: me, ...refusals } },
} as const

export const freshen = {
  method: 'POST',
  url: '/api/me/fresh',
  schema: {
    operationId: 'freshen',
    tags: ['account'],
    summary: 'Show the second factor again, before a heavy step',
    body: z.strictObject({ code }),
    response: { 200: z.object({ fresh: instant }), ...refusals },
  },
} as const

/** A page that was hidden opens again: the session stands, and only who sits there is asked for. */
export const unlock = {
  method: 'POST',
  url: '/api/me/unlock',
  schema: {
    operationId: 'unlock',
    tags: ['account'],
    summary: 'The passphrase again, for a page that was hidden; wrong ones wait longer and longer',
    body: z.strictObject({ passphrase }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const setLanguage = {
  method: 'POST',
  url: '/api/me/language',
  schema: {
    operationId: 'setLanguage',
    tags: ['account'],
    summary: 'Choose a language',
    body: z.strictObject({ language: z.enum(['en', 'bn', 'hi']) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const listSessions = {
  method: 'GET',
  url: '/api/me/sessions',
  schema: {
    operationId: 'listSessions',
    tags: ['account'],
    summary: 'Where I am signed in',
    response: {
      200: z.object({
        sessions: z.array(
          z.object({
            id: uuid,
            device: z.string(),
            name: z.string(),
            made: instant,
            seen: instant,
            until: instant,
            current: z.boolean(),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const
export const endSession = {
  method: 'DELETE',
  url: '/api/me/sessions/:session',
  schema: {
    operationId: 'endSession',
    tags: ['account'],
    summary: 'End one session, or all others (`others`)',
    params: z.object({ session: z.union([uuid, z.literal('others')]) }),
    response: { 200: nothing, ...refusals },
  },
} as const

export const changePassphrase = {
  method: 'POST',
  url: '/api/me/passphrase',
  schema: {
    operationId: 'changePassphrase',
    tags: ['account'],
    summary: 'A new passphrase; every other session ends',
    body: z.strictObject({ old: passphrase, next: passphrase }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const newRecoveryCodes = {
  method: 'POST',
  url: '/api/me/recovery-codes',
  schema: {
    operationId: 'newRecoveryCodes',
    tags: ['account'],
    summary: 'Ten new recovery codes; the old ones stop working',
    body: z.strictObject({}),
    response: { 200: z.object({ recoveryCodes: z.array(z.string()) }), ...refusals },
  },
} as const
export const newSecondFactor = {
  method: 'POST',
  url: '/api/me/second-factor',
  schema: {
    operationId: 'newSecondFactor',
    tags: ['account'],
    summary: 'Begin with another code app; the old one works until the new one is proved',
    body: z.strictObject({}),
    response: { 200: z.object({ totpSecret: z.string(), otpauth: z.string() }), ...refusals },
  },
} as const
export const proveSecondFactor = {
  method: 'POST',
  url: '/api/me/second-factor/prove',
  schema: {
    operationId: 'proveSecondFactor',
    tags: ['account'],
    summary: 'A code of the new app; every other session ends',
    body: z.strictObject({ code }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const passkeyOffer = {
  method: 'POST',
  url: '/api/me/passkeys',
  schema: {
    operationId: 'passkeyOffer',
    tags: ['account'],
    summary: 'Begin to add a passkey',
    body: z.strictObject({}),
    response: { 200: z.object({ options: passkeyJson }), ...refusals },
  },
} as const
export const passkeyAdd = {
  method: 'POST',
  url: '/api/me/passkeys/answer',
  schema: {
    operationId: 'passkeyAdd',
    tags: ['account'],
    summary: 'The new passkey',
    body: z.strictObject({ name: z.string().min(1).max(60), answer: passkeyJson }),
    response: { 200: nothing, ...refusals },
  },
} as const
export const listPasskeys = {
  method: 'GET',
  url: '/api/me/passkeys',
  schema: {
    operationId: 'listPasskeys',
    tags: ['account'],
    summary: 'My passkeys',
    response: {
      200: z.object({
        passkeys: z.array(z.object({ id: z.string(), name: z.string(), made: instant, used: instant.nullable() })),
      }),
      ...refusals,
    },
  },
} as const
export const removePasskey = {
  method: 'DELETE',
  url: '/api/me/passkeys/:passkey',
  schema: {
    operationId: 'removePasskey',
    tags: ['account'],
    summary: 'Remove a passkey',
    params: z.object({ passkey: z.string().max(400) }),
    response: { 200: nothing, ...refusals },
  },
} as const

/** An invitation is opened with its secret in the body: a URL ends up in histories and logs. */
export const openInvitation = {
  method: 'POST',
  url: '/api/invitations/open',
  schema: {
    operationId: 'openInvitation',
    tags: ['sign-in'],
    summary: 'Look at an invitation: whose it is, and a second factor to set up',
    body: z.strictObject({ secret: z.string().max(100) }),
    response: {
      200: z.object({
        name: z.string(),
        unit: z.string(),
        signIn: z.string(),
        totpSecret: z.string(),
        otpauth: z.string(),
      }),
      ...refusals,
    },
  },
} as const
export const acceptInvitation = {
  method: 'POST',
  url: '/api/invitations/accept',
  schema: {
    operationId: 'acceptInvitation',
    tags: ['sign-in'],
    summary: 'Choose a passphrase and prove the second factor',
    body: z.strictObject({ secret: z.string().max(100), passphrase, code }),
    response: { 200: z.object({ me, recoveryCodes: z.array(z.string()) }), ...refusals },
  },
} as const

export const invite = {
  method: 'POST',
  url: '/api/invitations',
  schema: {
    operationId: 'invite',
    tags: ['people'],
    summary: 'Invite somebody: the secret is shown once, to be handed over by a way the unit trusts',
    body: z.strictObject({
      name: z.string().min(1).max(120),
      signIn: z.string().regex(/^\S{1,80}$/),
      office: uuid.nullable(),
      roles: z.array(role).max(4),
      language: z.enum(['en', 'bn', 'hi']),
    }),
    response: { 200: z.object({ person: personCode, secret: z.string(), until: instant }), ...refusals },
  },
} as const
export const resetPerson = {
  method: 'POST',
  url: '/api/people/:person/reset',
  schema: {
    operationId: 'resetPerson',
    tags: ['people'],
    summary: 'New invitation for somebody who lost the way in; their access rests until a case lead confirms',
    params: z.object({ person: personCode }),
    body: z.strictObject({}),
    response: { 200: z.object({ secret: z.string(), until: instant }), ...refusals },
  },
} as const
export const confirmPerson = {
  method: 'POST',
  url: '/api/people/:person/confirm',
  schema: {
    operationId: 'confirmPerson',
    tags: ['people'],
    summary: 'A case lead confirms that it is really they: their access works again',
    params: z.object({ person: personCode }),
    body: z.strictObject({}),
    response: { 200: nothing, ...refusals },
  },
} as const
