import { createHash } from 'node:crypto'
import type { Language } from '../record/words.ts'
import type { PersonRole } from './people.ts'
import type { Pool } from 'pg'
import type { Tx } from './session.ts'

/** Everything here runs on connections of mukti_sign_in, which reads no case. */

export interface Credential {
  readonly person: number
  readonly salt: Buffer
  readonly passphrase: Buffer
  /** Sealed seed of the second factor; null: none yet. */
  readonly totp: Buffer | null
}

/** A session that stands, with whom it is for. Instants are ISO in UTC. */
export interface Standing {
  readonly session: string
  readonly person: number
  readonly device: string
  readonly until: string
  readonly idleUntil: string
  /** Until when the second factor counts as just shown; null: it does not. */
  readonly fresh: string | null
}

export interface Account extends Standing {
  readonly name: string
  readonly office: string | null
  readonly roles: readonly PersonRole[]
  readonly language: Language
  readonly suspended: boolean
  readonly totp: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
}

export const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest()

const standing = `s.id as session, s.person, d.code as device, mukti.instant(s.until) as until, mukti.instant(s.idle_until) as "idleUntil",
  case when s.fresh_until > now() then mukti.instant(s.fresh_until) end as fresh`
const stands = `s.token_hash = $1 and s.until > now() and s.idle_until > now() and s.ended is null and p.disabled_at is null`

/** The session of a token; undefined when it has ended or never was. */
export async function standingSession(tx: Tx | Pool, tokenHash: Buffer): Promise<Standing | undefined> {
  const { rows } = await tx.query<Standing>(
    `select ${standing} from mukti.session s join mukti.person p on p.id = s.person join mukti.device d on d.id = s.device where ${stands}`,
    [tokenHash],
  )
  return rows[0]
}

/** The session of a token with the account behind it. */
export async function accountOf(tx: Tx, tokenHash: Buffer): Promise<Account | undefined> {
  const { rows } = await tx.query<Account>(
    `select ${standing}, p.name, p.office, p.roles, p.language, p.suspended_at is not null as suspended,
            coalesce((select c.totp is not null from mukti.credential c where c.person = p.id), false) as totp,
            (select count(*)::int from mukti.passkey k where k.person = p.id) as passkeys,
            (select count(*)::int from mukti.recovery_code r where r.person = p.id and r.used is null) as "recoveryCodes"
       from mukti.session s join mukti.person p on p.id = s.person join mukti.device d on d.id = s.device where ${stands}`,
    [tokenHash],
  )
  return rows[0]
}

/** Somebody did something: the session does not end for another quarter of an hour. Written at most every half minute. */
export const keepAwake = async (tx: Tx | Pool, session: string): Promise<void> => {
  await tx.query(
    `update mukti.session set idle_until = least(until, now() + interval '15 minutes')
      where id = $1 and idle_until < now() + interval '14 minutes 30 seconds' and ended is null`,
    [session],
  )
}

/** How somebody with this sign-in name comes in; undefined when there is none, or he may not. */
export async function credentialOf(tx: Tx, signIn: string): Promise<Credential | undefined> {
  const { rows } = await tx.query<Credential>(
    `select c.person, c.salt, c.passphrase, c.totp from mukti.credential c join mukti.person p on p.id = c.person
      where p.sign_in = $1 and p.disabled_at is null`,
    [signIn],
  )
  return rows[0]
}

export async function credentialOfPerson(
  tx: Tx,
  person: number,
): Promise<(Credential & { totp_next: Buffer | null }) | undefined> {
  const { rows } = await tx.query<Credential & { totp_next: Buffer | null }>(
    'select person, salt, passphrase, totp, totp_next from mukti.credential where person = $1',
    [person],
  )
  return rows[0]
}

/** Takes a step of the second factor: false when it, or a later one, was used before. Two at once: one gets it. */
export async function takeStep(tx: Tx, person: number, step: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update mukti.credential set totp_step = $2 where person = $1 and totp_step < $2',
    [person, step],
  )
  return rowCount === 1
}

/** Takes a recovery code: false when there is no such one, or it was used. */
export async function takeRecoveryCode(tx: Tx, person: number, hash: Buffer): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update mukti.recovery_code set used = now() where person = $1 and hash = $2 and used is null',
    [person, hash],
  )
  return rowCount === 1
}

export async function putRecoveryCodes(tx: Tx, person: number, hashes: readonly Buffer[]): Promise<void> {
  await tx.query('delete from mukti.recovery_code where person = $1', [person])
  await tx.query('insert into mukti.recovery_code (person, hash) select $1, unnest($2::bytea[])', [person, hashes])
}

export async function putCredential(tx: Tx, { person, salt, passphrase, totp }: Credential): Promise<void> {
  await tx.query(
    `insert into mukti.credential (person, salt, passphrase, totp) values ($1, $2, $3, $4)
     on conflict (person) do update set salt = $2, passphrase = $3, totp = $4, totp_step = 0, totp_next = null, version = 1, changed = now()`,
    [person, salt, passphrase, totp],
  )
}

/** Nothing that he knew or had lets him in any more. */
export const dropCredential = async (tx: Tx, person: number): Promise<void> => {
  await tx.query('delete from mukti.credential where person = $1', [person])
  await tx.query('delete from mukti.recovery_code where person = $1', [person])
  await tx.query('update mukti.device set known = null, known_until = null where person = $1', [person])
}

export const putPassphrase = async (tx: Tx, person: number, salt: Buffer, passphrase: Buffer): Promise<void> => {
  await tx.query(
    'update mukti.credential set salt = $2, passphrase = $3, version = 1, changed = now() where person = $1',
    [person, salt, passphrase],
  )
}

/** A new seed that waits to be proved (`sealed`), or the one that waited takes its place (undefined). */
export const putSecondFactor = async (tx: Tx, person: number, sealed: Buffer | undefined): Promise<void> => {
  await (sealed === undefined
    ? tx.query(
        'update mukti.credential set totp = totp_next, totp_next = null, totp_step = 0 where person = $1 and totp_next is not null',
        [person],
      )
    : tx.query('update mukti.credential set totp_next = $2 where person = $1', [person, sealed]))
}

/** A device of this person by the secret that its browser keeps; undefined when it is another's, revoked or too old. */
export async function knownDevice(
  tx: Tx,
  hash: Buffer,
): Promise<{ id: number; person: number; code: string } | undefined> {
  const { rows } = await tx.query<{ id: number; person: number; code: string }>(
    'select id, person, code from mukti.device where known = $1 and known_until > now() and revoked is null',
    [hash],
  )
  return rows[0]
}

/** A new device, or a known one that is trusted for another 30 days. Returns its number. */
export async function putDevice(
  tx: Tx,
  of: { person: number; id: number | undefined; code: string; name: string; known: Buffer },
): Promise<number> {
  const values = [of.known, of.person]
  const { rows } =
    of.id === undefined
      ? await tx.query<{ id: number }>(
          `insert into mukti.device (known, person, known_until, code, name) values ($1, $2, now() + interval '30 days', $3, $4) returning id`,
          [...values, of.code, of.name],
        )
      : await tx.query<{ id: number }>(
          `update mukti.device set known = $1, known_until = now() + interval '30 days' where id = $3 and person = $2 returning id`,
          [...values, of.id],
        )
  if (!rows[0]) throw new Error('the device is another person’s')
  return rows[0].id
}

/** Idle a quarter of an hour, 12 hours at most; the second factor was shown just now. */
export const beginSession = async (
  tx: Tx,
  of: { tokenHash: Buffer; person: number; device: number },
): Promise<void> => {
  await tx.query(
    `insert into mukti.session (token_hash, person, device, until, idle_until, fresh_until)
     values ($1, $2, $3, now() + interval '12 hours', now() + interval '15 minutes', now() + interval '5 minutes')`,
    [of.tokenHash, of.person, of.device],
  )
}

export async function freshen(tx: Tx, session: string): Promise<string> {
  const { rows } = await tx.query<{ fresh: string }>(
    `update mukti.session set fresh_until = now() + interval '5 minutes' where id = $1 returning mukti.instant(fresh_until) as fresh`,
    [session],
  )
  if (!rows[0]) throw new Error('the session is gone')
  return rows[0].fresh
}

/** Whoever had the old secret of this session has nothing any more. */
export const newToken = async (tx: Tx, session: string, tokenHash: Buffer): Promise<void> => {
  await tx.query('update mukti.session set token_hash = $2 where id = $1', [session, tokenHash])
}

/** Ends sessions of a person: one, all but one, or all. */
export async function endSessions(
  tx: Tx,
  person: number,
  which: { only: string } | { but: string } | 'all',
): Promise<number> {
  const id = which === 'all' ? null : 'only' in which ? which.only : which.but
  const test = which === 'all' ? '$2::uuid is null' : 'only' in which ? 'id = $2' : 'id <> $2'
  const { rowCount } = await tx.query(
    `update mukti.session set ended = now() where person = $1 and ended is null and ${test}`,
    [person, id],
  )
  return rowCount ?? 0
}

export interface SessionLine {
  readonly id: string
  readonly device: string
  readonly name: string
  readonly made: string
  readonly seen: string
  readonly until: string
}

export async function sessionsOf(tx: Tx, person: number): Promise<SessionLine[]> {
  const { rows } = await tx.query<SessionLine>(
    `select s.id, d.code as device, d.name, mukti.instant(s.made) as made, mukti.instant(s.idle_until - interval '15 minutes') as seen,
            mukti.instant(least(s.until, s.idle_until)) as until
       from mukti.session s join mukti.device d on d.id = s.device
      where s.person = $1 and s.ended is null and s.until > now() and s.idle_until > now() order by s.made desc`,
    [person],
  )
  return rows
}

/** People who were invited and have not come in yet. */
export async function withoutWayIn(tx: Tx): Promise<Set<number>> {
  const { rows } = await tx.query<{ id: number }>(
    'select p.id from mukti.person p where not exists (select from mukti.credential c where c.person = p.id)',
  )
  return new Set(rows.map(({ id }) => id))
}
