import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Draft } from '../../src/record/envelope.ts'
import { append, type AppendDeps } from '../../src/store/append.ts'
import type { Compartment } from '../../src/record/compartments.ts'
import { tokenHash, withSession, type Tx } from '../../src/store/session.ts'
import type { Verdict } from '../../src/store/verdicts.ts'
import { freshDatabase, type FreshDatabase } from '../postgres.ts'

/** Somebody of the unit who has signed in. */
export interface Member {
  readonly id: number
  readonly name: string
  readonly device: string
  readonly token: string
}

/** A small unit on a database of its own, arranged from behind the scenes. */
export interface TestUnit extends FreshDatabase {
  member(name: string, of?: { roles?: string[]; office?: string }): Promise<Member>
  office(name: string): Promise<string>
  team(name: string, lead: Member, members: readonly Member[]): Promise<number>
  /** A case that `lead` has opened. */
  openCase(lead: Member, label?: string): Promise<string>
  grant(of: {
    case: string
    compartment: number
    to: Member | { team: number }
    level: number
    from?: string
    until?: string
  }): Promise<string>
  as<T>(who: Member | undefined, work: (tx: Tx) => Promise<T>, narrow?: string): Promise<T>
  append(who: Member, drafts: readonly unknown[], deps?: Partial<AppendDeps>): Promise<Verdict[]>
}

export async function testUnit(): Promise<TestUnit> {
  const database = await freshDatabase()
  const { owner, app } = database
  await owner.query(`insert into mukti.unit (name, practice) values ('Unit', true)`)
  const one = async <T>(sql: string, values: unknown[]): Promise<T> =>
    Object.values((await owner.query(sql, values)).rows[0])[0] as T

  const deps: AppendDeps = { pool: app, sealer: openSealer, parseBody: () => ({ ok: true }), unknownKinds: 'refuse' }
  const unit: TestUnit = {
    ...database,
    member: async (name, of = {}) => {
      const id = await one<number>(
        'insert into mukti.person (name, sign_in, roles, office) values ($1, $2, $3, $4) returning id',
        [
          name,
          `${name.replaceAll(' ', '-')}-${randomBytes(4).toString('hex')}`,
          of.roles ?? ['caseworker'],
          of.office ?? null,
        ],
      )
      const device = `d-${randomBytes(6).toString('hex')}`
      const deviceId = await one<number>('insert into mukti.device (person, code) values ($1, $2) returning id', [
        id,
        device,
      ])
      const token = randomBytes(32).toString('hex')
      await owner.query(
        `insert into mukti.session (token_hash, person, device, until, idle_until) values ($1, $2, $3, now() + interval '12 h', now() + interval '12 h')`,
        [tokenHash(token), id, deviceId],
      )
      return { id, name, device, token }
    },
    office: async (name) =>
      await one<string>(`insert into mukti.office (name, kind) values ($1, 'home') returning id`, [name]),
    team: async (name, lead, members) => {
      const team = await one<number>('insert into mukti.team (name, lead) values ($1, $2) returning id', [
        name,
        lead.id,
      ])
      for (const member of members)
        await owner.query('insert into mukti.person_team (person, team) values ($1, $2)', [member.id, team])
      return team
    },
    openCase: async (lead, label = 'KOL-17-031') =>
      await unit.as(lead, async (tx) => {
        const { rows } = await tx.query<{ id: string }>('select mukti.open_case($1, $2, $3) as id', [
          randomUUID(),
          label,
          '',
        ])
        return rows[0]?.id ?? ''
      }),
    grant: async ({ case: of, compartment, to, level, from, until }) =>
      await one<string>(
        `insert into mukti.grants (stream, case_id, person, team, level, from_at, until_at, reason)
         select id, case_id, $3, $4, $5, coalesce($6::timestamptz, now()), coalesce($7::timestamptz, now() + interval '1 day'), 'a test'
           from mukti.stream where case_id = $1 and compartment = $2 returning id`,
        [of, compartment, 'id' in to ? to.id : null, 'team' in to ? to.team : null, level, from ?? null, until ?? null],
      ),
    as: async (who, work, narrow) => await withSession(app, { token: who?.token ?? '', case: narrow }, work),
    append: async (who, drafts, more = {}) => await append(drafts, who, { ...deps, ...more }),
  }
  return unit
}

/** A well-formed draft; `n` and ids count by themselves. */
export const draft = (who: Member, of: string, compartment: Compartment, more: Partial<Draft> = {}): Draft => ({
  id: randomUUID(),
  case: of,
  compartment,
  kind: 'note',
  v: 1,
  at: '2017-08-24T19:40:00+05:30',
  by: `p-${who.id}`,
  device: who.device,
  n: 1,
  written: { device: '2017-08-24T19:52:10+05:30', skew: null, via: 'server' },
  saw: [],
  base: 0,
  body: { text: 'The flat on the third floor.' },
  ...more,
})

/** Seals nothing; commits to an open identity as the real one does. */
export const openSealer: AppendDeps['sealer'] = {
  commit: (whole) => whole,
  names: () => false,
  ready: async () => (whole) => ({ ok: true, draft: whole }),
}

export const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
