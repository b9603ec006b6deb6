import type pg from 'pg'
import { stateOf } from '../session.ts'
import type { Keyring } from './keyring.ts'
import { newKey, openBytes, sealBytes, type Key } from './wrap.ts'

/** Who is to be forgotten, and why. */
export interface Erasure {
  readonly case: string
  readonly subject: string
  /** The person who asks for it; undefined: the keeper of the machine. */
  readonly person?: number
  readonly reason: string
  /** Only in these streams, by their numbers; undefined: in every stream of the case. */
  readonly streams?: readonly number[]
}

/**
 * Destroys every key of a subject in a case. Its wrapped key would still lie in old pages, and so would the case key
 * that opens it: so the case gets a new key, every other subject's is wrapped anew, and the old case key is forgotten.
 * Search words of what was sealed go with it. The chain stays whole, since it covers ciphertext.
 * @param keys connected as mukti_keys
 * @param owner rewrites the tables, so that no dead page keeps a wrapped key; a PostgreSQL server may refuse
 * @returns how many keys were destroyed; 0: nobody of that label was sealed in the case
 */
export async function eraseSubject(keys: pg.Pool, owner: pg.Pool, keyring: Keyring, erasure: Erasure): Promise<number> {
  const client = await keys.connect()
  let destroyed: number
  try {
    await client.query('begin')
    destroyed = await destroy(client, erasure)
    if (destroyed > 0) await rewrapCase(client, keyring, erasure.case)
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
  if (destroyed > 0) await sweepErasures(keys, owner)
  return destroyed
}

/** Rewrites the tables of keys when an erasure still needs it, and notes where the write-ahead log stood then. */
export async function sweepErasures(keys: pg.Pool, owner: pg.Pool = keys): Promise<void> {
  const { rows } = await keys.query<{ case_id: string; subject: string; begun: string }>(
    'select case_id, subject, begun::text from mukti.erasure where swept is null and completed is null',
  )
  if (rows.length === 0) return
  await owner.query('vacuum full mukti.subject_key, mukti.case_key')
  const turned = await keys.query<{ at: string }>('select mukti.turn_log() as at').catch(refusedByServer)
  for (const { case_id, subject, begun } of turned ? rows : [])
    await keys.query(
      'update mukti.erasure set swept = $4 where case_id = $1 and subject = $2 and begun = $3::timestamptz',
      [case_id, subject, begun, turned?.rows[0]?.at],
    )
}

/**
 * Marks erasures as completed of which no kept file of the write-ahead log can hold anything. Only for Mukti's own
 * PostgreSQL: of a server nobody here knows what else it keeps.
 * @returns how many
 */
export async function completeErasures(keys: pg.Pool): Promise<number> {
  const done = await keys.query(
    'update mukti.erasure set completed = now() where completed is null and swept < (select mukti.oldest_log())',
  )
  return done.rowCount ?? 0
}

/** How many erasures are begun and not completed. */
export const openErasures = async (keys: pg.Pool): Promise<number> =>
  (await keys.query<{ n: number }>('select count(*)::int as n from mukti.erasure where completed is null')).rows[0]
    ?.n ?? 0

/** A managed server does not let anybody turn its log: the erasure stays begun. */
const refusedByServer = (problem: unknown): undefined => {
  if (stateOf(problem) !== '42501') throw problem
  return undefined
}

async function destroy(
  client: pg.ClientBase,
  { case: of, subject, person, reason, streams }: Erasure,
): Promise<number> {
  await client.query('select from mukti.case_key where case_id = $1 for update', [of])
  const gone = await client.query<{ k: string }>(
    `update mukti.subject_key k set wrapped = null, erased = now() from mukti.stream s
      where s.id = k.stream and s.case_id = $1 and k.subject = $2 and k.erased is null and ($3::int[] is null or s.id = any ($3))
      returning k.k`,
    [of, subject, streams ?? null],
  )
  if (gone.rows.length > 0) {
    await client.query('insert into mukti.erasure (case_id, subject, by_person, reason) values ($1, $2, $3, $4)', [
      of,
      subject,
      person ?? null,
      reason,
    ])
    await client.query('select mukti.forget_words($1)', [gone.rows.map(({ k }) => k)])
  }
  return gone.rows.length
}

async function rewrapCase(client: pg.ClientBase, keyring: Keyring, of: string): Promise<void> {
  const old = await client.query<{ version: number; root: number; wrapped: Buffer }>(
    'select version, root, wrapped from mukti.case_key where case_id = $1 order by version',
    [of],
  )
  const opened = new Map<number, Key>()
  for (const row of old.rows) {
    const key = keyring.unwrapCaseKey(of, row.version, row.root, row.wrapped)
    if (!key) throw new Error('a case key does not open under the root that this server holds')
    opened.set(row.version, key)
  }
  const version = (old.rows.at(-1)?.version ?? 0) + 1
  const fresh = newKey()
  await client.query('insert into mukti.case_key (case_id, version, root, wrapped) values ($1, $2, $3, $4)', [
    of,
    version,
    keyring.root,
    keyring.wrapCaseKey(of, version, fresh),
  ])
  const rest = await client.query<{ stream: number; subject: string; k: string; version: number; wrapped: Buffer }>(
    `select k.stream, k.subject, k.k, k.version, k.wrapped from mukti.subject_key k join mukti.stream s on s.id = k.stream
      where s.case_id = $1 and k.wrapped is not null`,
    [of],
  )
  for (const row of rest.rows) {
    const key = openBytes(opened.get(row.version) as Key, row.wrapped, ['case', row.k, row.version])
    if (!key) throw new Error('a subject key does not open under its case key')
    await client.query('update mukti.subject_key set version = $3, wrapped = $4 where stream = $1 and subject = $2', [
      row.stream,
      row.subject,
      version,
      sealBytes(fresh, key, ['case', row.k, version]),
    ])
  }
  await client.query('delete from mukti.case_key where case_id = $1 and version < $2', [of, version])
}
