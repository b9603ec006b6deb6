import { timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import { words } from '../../record/words.ts'
import type { KeySource } from '../settings.ts'
import { adoptKeyFile, makeRoot, readNextKeyFile, readRoot, type AskPassphrase, type Got } from './root.ts'
import { checkValue, derive, newKey, openBytes, sealBytes, type Key } from './wrap.ts'

/** The unit's own secrets. Random and wrapped by the root, so that a new root changes no index, no code, no signature. */
export const secretNames = ['index', 'totp', 'audit', 'pepper', 'checkpoint'] as const
export type SecretName = (typeof secretNames)[number]

/** What a running server holds: the root, the unit's secrets, and the case keys that were needed lately. */
export interface Keyring {
  readonly source: KeySource['from']
  /** The version of the root that wraps new keys. */
  readonly root: number
  secret(name: SecretName): Key
  wrapCaseKey(of: string, version: number, key: Key): Buffer
  /** Undefined: wrapped by a root that this server does not hold, or not what it says it is. */
  unwrapCaseKey(of: string, version: number, root: number, wrapped: Uint8Array): Key | undefined
}

type RootRow = { version: number; source: KeySource['from']; salt: Buffer; check_value: Buffer; current: boolean }

/** Opens the keyring of a store that has one. @param pool connected as mukti_keys */
export async function openKeyring(
  pool: pg.Pool,
  source: KeySource | undefined,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<Keyring>> {
  const rows = await rootRows(pool)
  const current = rows.find((row) => row.current)
  if (!current) throw new Error('the store has no root key: set it up first')
  if (source && source.from !== current.source)
    return { ok: false, problem: { code: 'key-source-changed', words: sourceChanged } }
  const got = await readRoot(source ?? ({ from: current.source } as KeySource), folder, current.salt, ask)
  if (!got.ok) return got
  const root = isRoot(got.value, current) ? got.value : rotatedFile(folder, current)
  if (!root) return { ok: false, problem: { code: 'wrong-key', words: wrongKey } }
  return { ok: true, value: await keyringOf(pool, current, new Map([[current.version, root]])) }
}

/** Makes the root, the unit's secrets and the first checkpoint key of an empty store. */
export async function createKeyring(
  pool: pg.Pool,
  source: KeySource,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<Keyring>> {
  const made = await makeRoot(source, folder, ask)
  if (!made.ok) return made
  const { key, salt } = made.value
  const row: RootRow = { version: 1, source: source.from, salt, check_value: checkValue(key), current: true }
  await inTransaction(pool, async (client) => {
    await insertRoot(client, row)
    for (const name of secretNames) {
      await client.query('insert into mukti.secret (name, root, wrapped) values ($1, 1, $2)', [
        name,
        wrapSecret(key, name, newKey()),
      ])
    }
  })
  adoptKeyFile(folder)
  return { ok: true, value: await keyringOf(pool, row, new Map([[1, key]])) }
}

/**
 * A new root: every secret and every case key is wrapped anew; entries and subject keys stay as they are. Resumable: the
 * old root is kept until no row needs it. Each page of case keys is a transaction of its own.
 * @returns how many case keys were wrapped anew
 */
export async function rotateRoot(
  pool: pg.Pool,
  old: Key,
  source: KeySource,
  folder: string,
  ask: AskPassphrase,
  progress: (done: number) => void = () => {},
): Promise<Got<number>> {
  const rows = await rootRows(pool)
  const current = rows.find((row) => row.current)
  if (!current || !isRoot(old, current)) return { ok: false, problem: { code: 'wrong-key', words: wrongKey } }
  const begun = rows.find((row) => row.version > current.version)
  const next = begun
    ? await resumed(begun, source, folder, ask)
    : await begin(pool, current.version + 1, source, folder, ask)
  if (!next.ok) return next
  const { key, version } = next.value

  let done = 0
  for (;;) {
    const moved = await inTransaction(pool, async (client) => {
      const page = await client.query<{ case_id: string; version: number; wrapped: Buffer }>(
        'select case_id, version, wrapped from mukti.case_key where root <> $1 limit 500 for update skip locked',
        [version],
      )
      for (const row of page.rows) {
        const opened = openBytes(derive(old, 'case-wrap'), row.wrapped, caseBound(row.case_id, row.version))
        if (!opened) throw new Error('a case key does not open under the old root')
        await client.query('update mukti.case_key set root = $3, wrapped = $4 where case_id = $1 and version = $2', [
          row.case_id,
          row.version,
          version,
          sealBytes(derive(key, 'case-wrap'), opened, caseBound(row.case_id, row.version)),
        ])
      }
      return page.rows.length
    })
    if (moved === 0) break
    progress((done += moved))
  }
  await inTransaction(pool, async (client) => {
    const secrets = await client.query<{ name: SecretName; wrapped: Buffer }>(
      'select name, wrapped from mukti.secret where root <> $1',
      [version],
    )
    for (const { name, wrapped } of secrets.rows) {
      const opened = unwrapSecret(old, name, wrapped)
      if (!opened) throw new Error('a secret does not open under the old root')
      await client.query('update mukti.secret set root = $2, wrapped = $3 where name = $1', [
        name,
        version,
        wrapSecret(key, name, opened),
      ])
    }
    await client.query('update mukti.root_key set current = false where current')
    await client.query('update mukti.root_key set current = true where version = $1', [version])
    await client.query('delete from mukti.root_key where version < $1', [version])
  })
  adoptKeyFile(folder)
  return { ok: true, value: done }
}

/** The root key as it is now, for a rotation. */
export async function currentRoot(
  pool: pg.Pool,
  source: KeySource | undefined,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<Key>> {
  const current = (await rootRows(pool)).find((row) => row.current)
  if (!current) throw new Error('the store has no root key: set it up first')
  const got = await readRoot(source ?? ({ from: current.source } as KeySource), folder, current.salt, ask)
  if (!got.ok) return got
  return isRoot(got.value, current) ? got : { ok: false, problem: { code: 'wrong-key', words: wrongKey } }
}

export const hasKeyring = async (pool: pg.Pool): Promise<boolean> => (await rootRows(pool)).length > 0

const caseBound = (of: string, version: number) => ['root', of, version]

async function keyringOf(pool: pg.Pool, current: RootRow, roots: ReadonlyMap<number, Key>): Promise<Keyring> {
  const root = roots.get(current.version) as Key
  const secrets = new Map<string, Key>()
  const rows = await pool.query<{ name: SecretName; wrapped: Buffer }>('select name, wrapped from mukti.secret')
  for (const { name, wrapped } of rows.rows) {
    const opened = unwrapSecret(root, name, wrapped)
    if (opened) secrets.set(name, opened)
  }
  const wrapping = derive(root, 'case-wrap')
  return {
    source: current.source,
    root: current.version,
    secret: (name) => {
      const found = secrets.get(name)
      if (!found) throw new Error(`the secret ${name} is missing or does not open`)
      return found
    },
    wrapCaseKey: (of, version, key) => sealBytes(wrapping, key, caseBound(of, version)),
    unwrapCaseKey: (of, version, by, wrapped) =>
      by === current.version ? openBytes(wrapping, wrapped, caseBound(of, version)) : undefined,
  }
}

const rootRows = async (pool: pg.Pool): Promise<RootRow[]> =>
  (await pool.query<RootRow>('select version, source, salt, check_value, current from mukti.root_key order by version'))
    .rows

const isRoot = (key: Key, row: RootRow): boolean => timingSafeEqual(checkValue(key), row.check_value)

/** After a cut between the last row and the renaming of the file, the right key lies in the next file. */
function rotatedFile(folder: string, row: RootRow): Key | undefined {
  const next = row.source === 'file' ? readNextKeyFile(folder) : undefined
  if (!next?.ok || !isRoot(next.value, row)) return undefined
  adoptKeyFile(folder)
  return next.value
}

async function begin(
  pool: pg.Pool,
  version: number,
  source: KeySource,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<{ key: Key; version: number }>> {
  const made = await makeRoot(source, folder, ask)
  if (!made.ok) return made
  const { key, salt } = made.value
  await inTransaction(pool, (client) =>
    insertRoot(client, { version, source: source.from, salt, check_value: checkValue(key), current: false }),
  )
  return { ok: true, value: { key, version } }
}

async function resumed(
  row: RootRow,
  source: KeySource,
  folder: string,
  ask: AskPassphrase,
): Promise<Got<{ key: Key; version: number }>> {
  const got = row.source === 'file' ? readNextKeyFile(folder) : await readRoot(source, folder, row.salt, ask)
  if (!got.ok) return got
  return isRoot(got.value, row)
    ? { ok: true, value: { key: got.value, version: row.version } }
    : { ok: false, problem: { code: 'wrong-key', words: wrongKey } }
}

const insertRoot = (client: pg.ClientBase, row: RootRow) =>
  client.query('insert into mukti.root_key (version, source, salt, check_value, current) values ($1, $2, $3, $4, $5)', [
    row.version,
    row.source,
    row.salt,
    row.check_value,
    row.current,
  ])

const wrapSecret = (root: Key, name: SecretName, key: Key) =>
  sealBytes(derive(root, 'secret-wrap'), key, ['root', name])
const unwrapSecret = (root: Key, name: SecretName, wrapped: Uint8Array) =>
  openBytes(derive(root, 'secret-wrap'), wrapped, ['root', name])

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const done = await work(client)
    await client.query('commit')
    return done
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

const wrongKey = words(
  'This is not the root key of this store. Nothing was changed.',
  'এটি এই ভাণ্ডারের মূল চাবি নয়। কিছুই বদলায়নি।',
  'यह इस भंडार की मूल कुंजी नहीं है। कुछ नहीं बदला।',
)
const sourceChanged = words(
  'MUKTI_KEY names another source than the one that this store was set up with. To change it, run: mukti keys rotate',
  'MUKTI_KEY অন্য উৎস বলছে। বদলাতে চালান: mukti keys rotate',
  'MUKTI_KEY दूसरा स्रोत बताता है। बदलने के लिए चलाएँ: mukti keys rotate',
)
