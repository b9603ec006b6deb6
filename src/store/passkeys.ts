import { sha256 } from './sign-in.ts'
import type { Tx } from './session.ts'

export interface Passkey {
  readonly id: string
  readonly person: number
  readonly name: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

const challengeHash = (challenge: string) => sha256(`passkey ${challenge}`)

/** A challenge stands five minutes. `person` undefined: for signing in. */
export async function putChallenge(tx: Tx, challenge: string, person: number | undefined): Promise<void> {
  await tx.query('delete from mukti.challenge where until < now()')
  await tx.query(`insert into mukti.challenge (hash, person, until) values ($1, $2, now() + interval '5 minutes')`, [
    challengeHash(challenge),
    person ?? null,
  ])
}

/** Takes a challenge, so that no answer to it counts twice; false when it was taken, is too old, or another's. */
export async function takeChallenge(tx: Tx, challenge: string, person: number | undefined): Promise<boolean> {
  const { rowCount } = await tx.query(
    'delete from mukti.challenge where hash = $1 and until > now() and person is not distinct from $2',
    [challengeHash(challenge), person ?? null],
  )
  return rowCount === 1
}

const columns = 'k.id, k.person, k.name, k.public_key as "publicKey", k.counter::float8 as counter, k.transports'

/** The passkey of this id, if its person may come in. */
export async function passkeyOf(tx: Tx, id: string): Promise<Passkey | undefined> {
  const { rows } = await tx.query<Passkey>(
    `select ${columns} from mukti.passkey k join mukti.person p on p.id = k.person where k.id = $1 and p.disabled_at is null`,
    [id],
  )
  return rows[0]
}

export async function passkeysOf(
  tx: Tx,
  person: number,
): Promise<{ id: string; name: string; made: string; used: string | null; transports: string[] }[]> {
  const { rows } = await tx.query<{
    id: string
    name: string
    made: string
    used: string | null
    transports: string[]
  }>(
    'select id, name, mukti.instant(made) as made, mukti.instant(used) as used, transports from mukti.passkey where person = $1 order by made',
    [person],
  )
  return rows
}

/** False when the passkey is known already. */
export async function addPasskey(
  tx: Tx,
  { id, person, name, publicKey, counter, transports }: Passkey,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert into mukti.passkey (id, person, name, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [id, person, name, publicKey, counter, transports],
  )
  return rowCount === 1
}

/** Notes its use. False when its counter went back, or stood still, although it counts: it was copied. */
export async function usePasskey(tx: Tx, id: string, counter: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update mukti.passkey set counter = $2, used = now() where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))',
    [id, counter],
  )
  return rowCount === 1
}

export async function removePasskey(tx: Tx, person: number, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from mukti.passkey where person = $1 and id = $2', [person, id])
  return rowCount === 1
}

export const removePasskeys = async (tx: Tx, person: number): Promise<void> => {
  await tx.query('delete from mukti.passkey where person = $1', [person])
}
