import type { Language } from '../record/words.ts'
import { sha256 } from './sign-in.ts'
import type { Tx } from './session.ts'

export interface Invitation {
  readonly person: number
  readonly name: string
  readonly signIn: string
  readonly language: Language
  /** Sealed seed of the second factor that comes with it. */
  readonly totp: Buffer
}

const hashOf = (secret: string) => sha256(`invitation ${secret}`)

/** Invites for 72 hours; an earlier invitation of the same person ends. Returns until when. */
export async function putInvitation(
  tx: Tx,
  of: { secret: string; person: number; totp: Buffer; by: number },
): Promise<string> {
  await tx.query('update mukti.invitation set ended = now() where person = $1 and used is null and ended is null', [
    of.person,
  ])
  const { rows } = await tx.query<{ until: string }>(
    `insert into mukti.invitation (hash, person, until, totp, made_by) values ($1, $2, now() + interval '72 hours', $3, $4)
     returning mukti.instant(until) as until`,
    [hashOf(of.secret), of.person, of.totp, of.by],
  )
  return rows[0]?.until ?? ''
}

/** The invitation of a secret; undefined when it was used, has ended or never was. */
export async function invitationOf(tx: Tx, secret: string): Promise<Invitation | undefined> {
  const { rows } = await tx.query<Invitation>(
    `select i.person, p.name, p.sign_in as "signIn", p.language, i.totp from mukti.invitation i join mukti.person p on p.id = i.person
      where i.hash = $1 and i.used is null and i.ended is null and i.until > now() and p.disabled_at is null`,
    [hashOf(secret)],
  )
  return rows[0]
}

/** Takes the invitation: false when somebody was faster. */
export async function takeInvitation(tx: Tx, secret: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update mukti.invitation set used = now() where hash = $1 and used is null and ended is null and until > now()',
    [hashOf(secret)],
  )
  return rowCount === 1
}
