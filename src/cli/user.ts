import { randomBytes } from 'node:crypto'
import type { House } from '../server/house.ts'
import { sealSeed } from '../server/session.ts'
import { writerOf } from '../server/set-up.ts'
import { newSeed } from '../server/totp.ts'
import { putInvitation } from '../store/invitations.ts'
import { removePasskeys } from '../store/passkeys.ts'
import { addPerson, peopleRecords, type PersonRole } from '../store/people.ts'
import { ask } from '../store/refused.ts'
import { withSession, type Tx } from '../store/session.ts'
import { dropCredential } from '../store/sign-in.ts'
import type { Language } from '../record/words.ts'
import { withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, usage, type Exit } from './terminal.ts'

const roles: readonly PersonRole[] = ['administrator', 'caseworker', 'auditor', 'concern-keeper']

/** People of the unit, in the name of its administrator: list, invite, or give somebody a new way in. */
export async function user(call: Call): Promise<Exit> {
  const [what, name] = call.words
  if (what === 'list') return await asAdministrator(call, list)
  if (what === 'invite' && name !== undefined) return await invite(call, name)
  if (what === 'reset' && name !== undefined) return await asAdministrator(call, (acting) => reset(acting, name))
  return usage(call.terminal, 'mukti user list | invite NAME --sign-in SIGN-IN [--role ROLE]… | reset SIGN-IN')
}

interface Acting {
  readonly call: Call
  readonly house: House
  readonly token: string
  readonly person: number
}

async function list({ call, house, token }: Acting): Promise<Exit> {
  const people = await withSession(house.pools.app, { token }, peopleRecords)
  if (!people.ok) return usage(call.terminal, 'only an administrator may list people')
  answer(
    call.terminal,
    people.value.map(({ id, ...person }) => ({ code: `p-${id}`, ...person })),
    people.value.map(
      (person) =>
        `p-${person.id}  ${person.signIn.padEnd(24)} ${person.name.padEnd(28)} ${person.roles.join(', ')}${person.disabled ? ' · shut out' : ''}${person.suspended ? ' · waits for a lead' : ''}`,
    ),
  )
  return 0
}

async function invite(call: Call, name: string): Promise<Exit> {
  const { terminal, options } = call
  const signIn = options['sign-in'] as string | undefined
  const wanted = (options['role'] as string[] | undefined) ?? ['caseworker']
  const language = (options['language'] as Language | undefined) ?? 'en'
  const strange = wanted.find((role) => !(roles as readonly string[]).includes(role))
  if (signIn === undefined) return usage(terminal, '--sign-in is missing: the name to sign in with')
  if (strange !== undefined)
    return usage(terminal, `--role: there is no role “${strange}”; there are ${roles.join(', ')}`)
  if (!['en', 'bn', 'hi'].includes(language)) return usage(terminal, '--language: en, bn or hi')
  return await asAdministrator(call, async ({ house, token, person }) => {
    const made = await withSession(house.pools.signIn, { token }, async (tx) => {
      const added = await addPerson(tx, { name, signIn, roles: wanted as PersonRole[], language })
      return added.ok ? { ok: true as const, value: await newWayIn(tx, house, added.value, person) } : added
    })
    if (!made.ok)
      return usage(
        terminal,
        made.refused === 'taken'
          ? `somebody signs in as “${signIn}” already`
          : 'this cannot be done: look at the name and the roles',
      )
    return handOver(call, name, made.value)
  })
}

async function reset({ call, house, token, person }: Acting, signIn: string): Promise<Exit> {
  const people = await withSession(house.pools.app, { token }, peopleRecords)
  const found = people.ok ? people.value.find((one) => one.signIn === signIn) : undefined
  if (!found) return usage(call.terminal, `nobody signs in as “${signIn}”`)
  const made = await withSession(house.pools.signIn, { token }, async (tx) => {
    const rests = await ask(tx, { action: 'reset-person' }, () => tx.query('select mukti.rest_access($1)', [found.id]))
    if (!rests.ok) return undefined
    await dropCredential(tx, found.id)
    await removePasskeys(tx, found.id)
    return await newWayIn(tx, house, found.id, person)
  })
  if (!made) return usage(call.terminal, 'this person cannot be reset')
  call.terminal.err('Their access rests until the lead of a case confirms that it is they.')
  return handOver(call, found.name, made)
}

const newWayIn = async (tx: Tx, house: House, person: number, by: number) => {
  const secret = randomBytes(32).toString('base64url')
  return {
    person: `p-${person}`,
    secret,
    until: await putInvitation(tx, { secret, person, by, totp: sealSeed(house, person, newSeed()) }),
  }
}

function handOver({ terminal }: Call, name: string, made: { person: string; secret: string; until: string }): Exit {
  answer(terminal, made, [
    `Give this to ${name} by a way that the unit trusts. It works once, until ${made.until}:`,
    `  ${made.secret}`,
  ])
  return 0
}

/** Acts in the name of an administrator: `--as`, else the first. The session ends with the command. */
async function asAdministrator(call: Call, work: (acting: Acting) => Promise<Exit>): Promise<Exit> {
  const wanted = call.options['as'] as string | undefined
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti', async (owner) => {
        const { rows } = await owner.query<{ id: number }>(
          `select id from mukti.person where 'administrator' = any (roles) and disabled_at is null and ($1::text is null or sign_in = $1) order by id limit 1`,
          [wanted ?? null],
        )
        if (!rows[0]) return usage(call.terminal, 'there is no such administrator')
        const writer = await writerOf(house, rows[0].id)
        try {
          return await work({ call, house, token: writer.token, person: writer.person })
        } finally {
          await owner.query(
            'update mukti.session s set ended = now() from mukti.device d where d.id = s.device and d.code = $1',
            [writer.device],
          )
        }
      }),
  )
}
