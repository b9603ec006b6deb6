import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Routes } from '../contract/index.ts'
import type { Standing } from '../store/sign-in.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import type { Place } from './guard.ts'
import type { Refused } from './problems.ts'

export interface Serving {
  readonly house: House
  readonly place: Place
  readonly live: Live
}

/** Who asks: a session that stood when the request came. The database asks again, by the token. */
export interface Session extends Standing {
  readonly token: string
}

type Schema<Name extends keyof Routes> = Routes[Name]['schema']
type Part<S, Key extends string> = S extends { readonly [K in Key]: infer Shape extends z.ZodType }
  ? z.output<Shape>
  : undefined
export type Good<Name extends keyof Routes> =
  Schema<Name> extends { readonly response: { readonly 200: infer Shape extends z.ZodType } } ? z.input<Shape> : never

interface AskedBase<Name extends keyof Routes> {
  readonly params: Part<Schema<Name>, 'params'>
  readonly query: Part<Schema<Name>, 'querystring'>
  readonly body: Part<Schema<Name>, 'body'>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Routes that answer before anybody has signed in. */
export const openRoutes = [
  'about',
  'setUp',
  'signIn',
  'passkeyChallenge',
  'passkeySignIn',
  'openInvitation',
  'acceptInvitation',
  'readCalendar',
] as const
type OpenRoute = (typeof openRoutes)[number]

/** What a handler is given. */
export type Asked<Name extends keyof Routes> = AskedBase<Name> &
  (Name extends OpenRoute ? { readonly session: Session | undefined } : { readonly session: Session })

/** Answers what the contract says, a refusal, or undefined when it has written the answer itself. */
export type Handler<Name extends keyof Routes> = (asked: Asked<Name>) => Promise<Good<Name> | Refused | undefined>
export type Handlers<Names extends keyof Routes = keyof Routes> = { readonly [Name in Names]: Handler<Name> }

/** Steps for which the second factor must have been shown in the last five minutes. */
export const freshRoutes: ReadonlySet<keyof Routes> = new Set<keyof Routes>([
  'giveGrant',
  'askForLead',
  'answerLeadRequest',
  'eraseSubject',
  'invite',
  'resetPerson',
  'changePerson',
  'newRecoveryCodes',
  'newSecondFactor',
  'passkeyOffer',
  'removePasskey',
  'makeCalendar',
])
