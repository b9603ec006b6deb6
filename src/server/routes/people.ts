import { randomBytes } from 'node:crypto'
import { addAudit } from '../../store/audit.ts'
import { invitationOf, putInvitation, takeInvitation } from '../../store/invitations.ts'
import { answerLeadRequest, leadRequests } from '../../store/lead-requests.ts'
import { removePasskeys } from '../../store/passkeys.ts'
import {
  addMember,
  addPerson,
  changePerson,
  directory,
  disablePerson,
  foundTeam,
  liftSuspension,
  peopleRecords,
  putOffice,
  removeMember,
} from '../../store/people.ts'
import { ask } from '../../store/refused.ts'
import { withSession, type Tx } from '../../store/session.ts'
import {
  dropCredential,
  endSessions,
  putCredential,
  putRecoveryCodes,
  takeStep,
  withoutWayIn,
} from '../../store/sign-in.ts'
import { words } from '../../record/words.ts'
import { judgeLine } from '../guard.ts'
import type { Handlers, Serving } from '../handler.ts'
import { busy, notFound, tooSoon, wrongForm, wrongSignIn } from '../problems.ts'
import { weakness } from '../passphrase.ts'
import { openSeed, recoveryHash, sealSeed } from '../session.ts'
import { base32, newRecoveryCodes, newSeed, otpauth, stepOf } from '../totp.ts'
import { countTry, letIn } from '../way-in.ts'
import { answer, codeOf, numberOf } from './answers.ts'

type Names =
  | 'listPeople'
  | 'changePerson'
  | 'addOffice'
  | 'addTeam'
  | 'joinTeam'
  | 'leaveTeam'
  | 'listLeadRequests'
  | 'answerLeadRequest'
  | 'invite'
  | 'resetPerson'
  | 'confirmPerson'
  | 'openInvitation'
  | 'acceptInvitation'

export function peopleRoutes({ house, place, live }: Serving): Handlers<Names> {
  const { app, signIn } = house.pools

  const invite = async (tx: Tx, person: number, by: number) => {
    const secret = randomBytes(32).toString('base64url')
    const until = await putInvitation(tx, { secret, person, by, totp: sealSeed(house, person, newSeed()) })
    return { secret, until }
  }

  return {
    listPeople: async ({ session }) => {
      const { people, offices, teams, records } = await withSession(app, { token: session.token }, async (tx) => {
        const all = await directory(tx)
        const me = all.people.find(({ id }) => id === session.person)
        return { ...all, records: me?.roles.includes('administrator') ? await peopleRecords(tx) : undefined }
      })
      const suspended = new Set(records?.ok ? records.value.filter((one) => one.suspended).map(({ id }) => id) : [])
      const outside = records?.ok
        ? await withSession(signIn, { token: session.token }, withoutWayIn)
        : new Set<number>()
      return {
        people: people.map((one) => ({
          code: codeOf(one.id),
          name: one.name,
          office: one.office ?? null,
          roles: [...one.roles],
          language: one.language,
          state: one.disabled
            ? 'disabled'
            : outside.has(one.id)
              ? 'invited'
              : suspended.has(one.id)
                ? 'suspended'
                : 'active',
        })),
        offices: offices.map((office) => ({ ...office })),
        teams: teams.map(({ id, name, lead, members }) => ({
          id,
          name,
          lead: codeOf(lead),
          members: members.map(codeOf),
        })),
      }
    },

    changePerson: async ({ session, params, body }) => {
      const id = numberOf(params.person)
      const changed = await withSession(app, { token: session.token }, async (tx) => {
        const records = await peopleRecords(tx)
        if (!records.ok) return records
        const old = records.value.find((one) => one.id === id)
        if (!old) return { ok: false as const, refused: 'grant' as const }
        const office = body.office === undefined ? old.office : (body.office ?? undefined)
        const roles = body.roles ?? old.roles
        const done = await changePerson(tx, id, {
          name: body.name ?? old.name,
          roles,
          language: old.language,
          ...(office === undefined ? {} : { office }),
        })
        if (!done.ok || body.disabled === undefined || body.disabled === old.disabled)
          return done.ok ? { ok: true as const, value: old.roles.join() !== roles.join() } : done
        const shut = await disablePerson(tx, id, body.disabled, body.reason ?? '')
        return shut.ok ? { ok: true as const, value: true } : shut
      })
      if (changed.ok && changed.value)
        await withSession(signIn, { token: session.token }, (tx) => endSessions(tx, id, 'all'))
      live.look()
      return answer(changed, () => ({}))
    },

    addOffice: async ({ session, body }) =>
      answer(await withSession(app, { token: session.token }, (tx) => putOffice(tx, body)), (id) => ({ id })),

    addTeam: async ({ session, body }) =>
      answer(
        await withSession(app, { token: session.token }, (tx) => foundTeam(tx, body.name, numberOf(body.lead))),
        (id) => ({ id }),
      ),

    joinTeam: async ({ session, params, body }) =>
      answer(
        await withSession(app, { token: session.token }, (tx) =>
          addMember(tx, params.team, numberOf(body.person), body.until),
        ),
        () => ({}),
      ),

    leaveTeam: async ({ session, params }) =>
      answer(
        await withSession(app, { token: session.token }, (tx) =>
          removeMember(tx, params.team, numberOf(params.person)),
        ),
        () => ({}),
      ),

    listLeadRequests: async ({ session }) => ({
      requests: (await withSession(app, { token: session.token }, leadRequests)).map(({ person, askedBy, ...one }) => ({
        ...one,
        person: codeOf(person),
        askedBy: codeOf(askedBy),
      })),
    }),

    answerLeadRequest: async ({ session, params, body }) => {
      const done = await withSession(app, { token: session.token }, (tx) =>
        answerLeadRequest(tx, params.request, body.given, body.reason),
      )
      live.look()
      return answer(done, () => ({}))
    },

    invite: async ({ session, body }) =>
      answer(
        await withSession(signIn, { token: session.token }, async (tx) => {
          const { office, ...person } = body
          const added = await addPerson(tx, { ...person, ...(office === null ? {} : { office }) })
          return added.ok
            ? {
                ok: true as const,
                value: { person: codeOf(added.value), ...(await invite(tx, added.value, session.person)) },
              }
            : added
        }),
        (value) => value,
      ),

    resetPerson: async ({ session, params }) => {
      const person = numberOf(params.person)
      const reset = await withSession(signIn, { token: session.token }, async (tx) => {
        const rests = await ask(tx, { action: 'reset-person' }, () =>
          tx.query('select mukti.rest_access($1)', [person]),
        )
        if (!rests.ok) return rests
        await dropCredential(tx, person)
        await removePasskeys(tx, person)
        return { ok: true as const, value: await invite(tx, person, session.person) }
      })
      live.look()
      return answer(reset, (value) => value)
    },

    confirmPerson: async ({ session, params }) =>
      answer(
        await withSession(app, { token: session.token }, (tx) => liftSuspension(tx, numberOf(params.person))),
        () => ({}),
      ),

    openInvitation: async ({ body, request }) => {
      const counting = await countTry(house, {
        name: `invitation ${request.ip}`,
        address: request.ip,
        known: undefined,
      })
      if (counting.wait > 0) return tooSoon(counting.wait)
      const invitation = await withSession(signIn, { token: '' }, (tx) => invitationOf(tx, body.secret))
      if (!invitation) return notFound()
      await counting.forgive()
      const seed = openSeed(house, invitation.person, invitation.totp)
      const unit = house.unit()?.name ?? ''
      return {
        name: invitation.name,
        unit,
        signIn: invitation.signIn,
        totpSecret: base32(seed),
        otpauth: otpauth(seed, unit, invitation.signIn),
      }
    },

    acceptInvitation: async (asked) => {
      const { body, request } = asked
      const open = judgeLine(request, place)
      if (open) return open
      const counting = await countTry(house, {
        name: `invitation ${request.ip}`,
        address: request.ip,
        known: undefined,
      })
      if (counting.wait > 0) return tooSoon(counting.wait)
      const invitation = await withSession(signIn, { token: '' }, (tx) => invitationOf(tx, body.secret))
      if (!invitation) return notFound()
      const weak = weakness(body.passphrase, [house.unit()?.name ?? '', invitation.name, invitation.signIn])
      if (weak) return wrongForm([{ code: 'weak', field: 'passphrase', words: weak }])
      const step = stepOf(openSeed(house, invitation.person, invitation.totp), body.code, house.now())
      if (step === undefined) return wrongForm([{ code: 'wrong-code', field: 'code', words: wrongCode }])
      const stretched = await house.stretcher.make(body.passphrase)
      if (!stretched) return busy()
      const recoveryCodes = newRecoveryCodes()
      const { person, totp } = invitation
      const taken = await withSession(signIn, { token: '' }, async (tx) => {
        if (!(await takeInvitation(tx, body.secret))) return false
        await putCredential(tx, { person, ...stretched, totp })
        await takeStep(tx, person, step)
        await putRecoveryCodes(
          tx,
          person,
          recoveryCodes.map((code) => recoveryHash(house, code)),
        )
        await addAudit(tx, { action: 'invitation-accepted', details: codeOf(person) })
        return true
      })
      if (!taken) return wrongSignIn()
      await counting.forgive()
      return { me: await letIn(house, person, 'invitation', asked), recoveryCodes }
    },
  }
}

const wrongCode = words(
  'This is not the code that the app shows now. Check that the phone’s clock is right.',
  'অ্যাপ এখন যে কোড দেখাচ্ছে এটি তা নয়। ফোনের ঘড়ি ঠিক আছে কি না দেখুন।',
  'यह वह कोड नहीं जो ऐप अभी दिखा रहा है। देखें कि फ़ोन की घड़ी सही है।',
)
