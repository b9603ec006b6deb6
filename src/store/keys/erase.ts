import type pg from 'pg'
import type { Keyring } from './keyring.ts'
import { newKey, openBytes, sealBytes, type Key } from './wrap.ts'

/** Who is to be forgotten, and why. */
export interface Erasure {
  readonly case: string
  readonly subject: string
  /** The person who asks for it; undefined: the keeper of the machine. */
  readonly person?: number
  readonly reason: string
}

/**
 * Destroys every key of a subject in a case. Its wrapped key would still lie in old pages, and so would the case key
 * that opens it: so the case gets a new key, every other subject's is wrapped anew, and the old case key is forgotten.
 * The chain stays whole, since it covers ciphertext.
 * @param keys connected as mukti_keys
 * @param owner rewrites the tables, so that no dead page keeps a wrapped key; a PostgreSQL server may refuse
 * @returns how many keys were destroyed; 0: nobody of that label was sealed in the case
 */
export async function eraseSubject(keys: pg.Pool, owner: pg.Pool, keyring: Keyring, erasure: Erasure): Promise<number> {
  const client = await keys.connect()
  try {
    await client.query('begin')
    const destroyed = await destroy(client, erasure)
    if (destroyed > 0) await rewrapCase(client, keyring, erasure.case)
    await client.query('commit')
    if (destroyed > 0) await owner.query('vacuum full mukti.subject_key, mukti.case_key')
    return destroyed
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

/**
 */
export async function completeErasures(keys: pg.Pool, oldestLog: Date): Promise<number> {
  const done = await keys.query('update mukti.erasure set completed = now() where completed is null and begun < $1', [oldestLog])
  return done.rowCount ?? 0
}

async function destroy(client: pg.ClientBase, { case: of, subject, person, reason }: Erasure): Promise<number> {
  await client.query('select from mukti.case_key where case_id = $1 for update', [of])
  const gone = await client.query(
    `update mukti.subject_key k set wrapped = null, erased = now() from mukti.stream s
      where s.id = k.stream and s.case_id = $1 and k.subject = $2 and k.erased is null`, [of, subject])
  if ((gone.rowCount ?? 0) > 0) {
    await client.query('insert into mukti.erasure (case_id, subject, by_person, reason) values ($1, $2, $3, $4)', [of, subject, person ?? null, reason])
  }
  return gone.rowCount ?? 0
}

async function rewrapCase(client: pg.ClientBase, keyring: Keyring, of: string): Promise<void> {
  const old = await client.query<{ version: number; root: number; wrapped: Buffer }>(
    'select version, root, wrapped from mukti.case_key where case_id = $1 order by version', [of])
  const opened = new Map<number, Key>()
  for (const row of old.rows) {
    const key = keyring.unwrapCaseKey(of, row.version, row.root, row.wrapped)
    if (!key) throw new Error('a case key does not open under the root that this server holds')
    opened.set(row.version, key)
  }
  const version = (old.rows.at(-1)?.version ?? 0) + 1
  const fresh = newKey()
  await client.query('insert into mukti.case_key (case_id, version, root, wrapped) values ($1, $2, $3, $4)',
    [of, version, keyring.root, keyring.wrapCaseKey(of, version, fresh)])
  const rest = await client.query<{ stream: number; subject: string; k: string; version: number; wrapped: Buffer }>(
    `select k.stream, k.subject, k.k, k.version, k.wrapped from mukti.subject_key k join mukti.stream s on s.id = k.stream
      where s.case_id = $1 and k.wrapped is not null`, [of])
  for (const row of rest.rows) {
    const key = openBytes(opened.get(row.version) as Key, row.wrapped, ['case', row.k, row.version])
    if (!key) throw new Error('a subject key does not open under its case key')
    await client.query('update mukti.subject_key set version = $3, wrapped = $4 where stream = $1 and subject = $2',
      [row.stream, row.subject, version, sealBytes(fresh, key, ['case', row.k, version])])
  }
  await client.query('delete from mukti.case_key where case_id = $1 and version < $2', [of, version])
}
