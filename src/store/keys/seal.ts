import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { compartments } from '../../record/compartments.ts'
import {
  isOpen,
  isSealed,
  streamName,
  type Draft,
  type Entry,
  type OpenIdentity,
  type SealedIdentity,
} from '../../record/envelope.ts'
import { subjectOf, type Registry } from '../../record/kind.ts'
import { openField, sealField } from './field.ts'
import type { Keyring } from './keyring.ts'
import { newKey, openBytes, sealBytes, type Key } from './wrap.ts'

export type Sealed =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: 'closed' | 'grant' | 'schema'; readonly field: string }

/**
 * Makes ready to seal the drafts of one stream: fetches the keys of all their subjects, and makes those that are missing.
 * What it gives back seals every open identity field of one of these drafts, and is to be used within this transaction
 * only: keys are not kept longer, so that an erased subject is erased at once. `closed`: the subject was erased, nothing
 * more is taken about who that is. `schema`: a field came sealed already.
 */
export async function readyToSeal(
  tx: pg.ClientBase,
  keyring: Keyring,
  registry: Registry,
  drafts: readonly Draft[],
): Promise<(draft: Draft) => Sealed> {
  const [first] = drafts
  const subjects = new Set(
    drafts.flatMap((draft) => {
      const found = hasIdentity(draft.body) ? identities(draft.body) : []
      return found.some(({ value }) => isSealed(value)) ? [] : found.map(({ path }) => subjectAt(registry, draft, path))
    }),
  )
  const keys: SubjectKeys =
    first && subjects.size > 0 ? await subjectKeys(tx, keyring, first, [...subjects]) : new Map()
  return (draft) => sealDraft(keys, registry, draft)
}

function sealDraft(keys: SubjectKeys, registry: Registry, draft: Draft): Sealed {
  if (!hasIdentity(draft.body)) return { ok: true, draft }
  const found = identities(draft.body)
  const already = found.find(({ value }) => isSealed(value))
  if (already) return { ok: false, reason: 'schema', field: already.path.join('.') }
  let body: unknown = draft.body
  for (const { path, value } of found) {
    const key = keys.get(subjectAt(registry, draft, path)) ?? 'no-right'
    if (key === 'erased') return { ok: false, reason: 'closed', field: path.join('.') }
    if (key === 'no-right') return { ok: false, reason: 'grant', field: path.join('.') }
    body = replaced(body, path, sealField(key.key, key.k, value as OpenIdentity, placeOf(draft, path)))
  }
  return { ok: true, draft: { ...draft, body: body as Draft['body'] } }
}

export type Opened =
  | { readonly state: 'open'; readonly value: unknown; readonly subject: string }
  | { readonly state: 'erased' | 'closed'; readonly subject?: string }

/**
 * Opens sealed fields of entries of one case that the session may read (the keys come through row-level security).
 * `closed`: changed, moved, or a key that is not to be had. Whoever calls it writes the look into the audit log.
 */
export async function openFields(
  tx: pg.ClientBase,
  keyring: Keyring,
  fields: readonly { entry: Entry; path: string }[],
): Promise<Opened[]> {
  const sealed = fields.map(({ entry, path }) => valueAt(entry.body, path.split('.')))
  const ids = [...new Set(sealed.filter(isSealed).map(({ k }) => k))]
  if (ids.length === 0) return fields.map(() => ({ state: 'closed' }))
  const rows = await tx.query<{ k: string; subject: string; version: number; wrapped: Buffer | null }>(
    'select k, subject, version, wrapped from mukti.subject_key where k = any ($1::uuid[])',
    [ids],
  )
  const byId = new Map(rows.rows.map((row) => [row.k, row]))
  const parents = await readCaseKeys(tx, keyring, [...new Set(fields.map(({ entry }) => entry.case))])
  return fields.map(({ entry, path }, at) => {
    const value = sealed[at]
    const row = isSealed(value) ? byId.get(value.k) : undefined
    if (!row) return { state: 'closed' }
    if (!row.wrapped) return { state: 'erased', subject: row.subject }
    const parent = parents.get(`${entry.case} ${row.version}`)
    const key = parent && openBytes(parent, row.wrapped, subjectBound(row.k, row.version))
    const open = key && openField(key, value as SealedIdentity, placeOf(entry, path.split('.')))
    return open ? { state: 'open', value: open.value, subject: row.subject } : { state: 'closed', subject: row.subject }
  })
}

/** Is there any? Most entries have none, and then nobody need know where. */
export function hasIdentity(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  if (Array.isArray(body)) return body.some(hasIdentity)
  return isOpen(body) || isSealed(body) || Object.values(body).some(hasIdentity)
}

/** Paths of all sealed or open identities of a body, for the screen that offers to open them. */
export function identities(
  body: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; value: OpenIdentity | SealedIdentity }[] {
  if (isOpen(body) || isSealed(body)) return [{ path, value: body }]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, item]) => identities(item, [...path, key]))
}

const subjectBound = (k: string, version: number) => ['case', k, version]

const placeOf = (of: Draft, path: readonly string[]) => ({
  stream: streamName(of),
  entry: of.id,
  kind: of.kind,
  path: path.join('.'),
})

/** A correction holds the body of another kind, and that kind says whose its fields are. */
function subjectAt(registry: Registry, draft: Draft, path: readonly string[]): string {
  const corrected = draft.kind === 'entry.corrected' && path[0] === 'body'
  const kind = registry.get(corrected ? String(draft.body['kind']) : draft.kind)
  const body = corrected ? (draft.body['body'] as Record<string, unknown>) : draft.body
  const name = path[corrected ? 1 : 0] ?? ''
  return (kind && subjectOf(kind, name, body)) ?? draft.about?.[0] ?? 'case'
}

/** Of a stream: what keys are made for. */
type Place = Pick<Draft, 'case' | 'compartment' | 'thread'>

/** A key of its own for one file of a stream, made as a subject's is: an erasure wraps it anew, or destroys it. */
export const makeFileKey = async (
  tx: pg.ClientBase,
  keyring: Keyring,
  of: Place,
  file: string,
): Promise<SubjectKey | 'erased' | 'no-right'> =>
  (await subjectKeys(tx, keyring, of, [`f:${file}`])).get(`f:${file}`) ?? 'no-right'

/** The key of a file that the session may read; undefined: destroyed, or not to be had. */
export async function readFileKey(
  tx: pg.ClientBase,
  keyring: Keyring,
  of: string,
  k: string,
): Promise<Key | undefined> {
  const { rows } = await tx.query<{ version: number; wrapped: Buffer | null }>(
    'select version, wrapped from mukti.subject_key where k = $1',
    [k],
  )
  const parent = (await readCaseKeys(tx, keyring, [of])).get(`${of} ${rows[0]?.version ?? 0}`)
  return rows[0]?.wrapped && parent ? openBytes(parent, rows[0].wrapped, subjectBound(k, rows[0].version)) : undefined
}

export interface SubjectKey {
  readonly k: string
  readonly key: Key
}
/** By subject; none: the session may not write there. */
type SubjectKeys = ReadonlyMap<string, SubjectKey | 'erased'>

interface KeyRow {
  /** Null in a row of the case's own key. */
  readonly subject: string | null
  readonly k: string | null
  readonly version: number
  readonly root: number | null
  readonly wrapped: Buffer | null
}

/** The keys of these subjects in this stream: one question when each has one already. */
async function subjectKeys(
  tx: pg.ClientBase,
  keyring: Keyring,
  of: Place,
  subjects: readonly string[],
): Promise<SubjectKeys> {
  const place = [of.case, compartments[of.compartment].number, of.thread ?? null]
  const { rows } = await tx.query<KeyRow>({
    name: 'writing-keys',
    text: 'select subject, k, version, root, wrapped from mukti.writing_keys($1, $2, $3, $4)',
    values: [...place, subjects],
  })
  const parents = caseKeys(
    keyring,
    of.case,
    rows.filter(({ subject }) => subject === null),
  )
  const stand = rows.filter(({ subject }) => subject !== null)
  const missing = subjects.filter((subject) => !stand.some((row) => row.subject === subject))
  const made = new Map<string, SubjectKey>()
  if (missing.length > 0) {
    const usable = parents.size > 0 ? parents : await putCaseKey(tx, keyring, of.case)
    const [version, parent] = [...usable].sort(([a], [b]) => b - a)[0] ?? []
    if (version === undefined || !parent) return new Map()
    const fresh = missing.map((subject) => ({ subject, k: randomUUID(), key: newKey() }))
    const put = await tx.query<KeyRow>(
      'select subject, k, version, null as root, wrapped from mukti.put_subject_keys($1, $2, $3, $4, $5, $6, $7)',
      [
        ...place,
        version,
        missing,
        fresh.map(({ k }) => k),
        fresh.map(({ k, key }) => sealBytes(parent, key, subjectBound(k, version))),
      ],
    )
    stand.push(...put.rows)
    for (const { k, key } of fresh) made.set(k, { k, key })
  }
  return new Map(stand.map((row) => [row.subject ?? '', made.get(row.k ?? '') ?? unwrapped(row, parents)]))
}

function unwrapped({ k, version, wrapped }: KeyRow, parents: ReadonlyMap<number, Key>): SubjectKey | 'erased' {
  if (!wrapped || k === null) return 'erased'
  const parent = parents.get(version)
  // An erasure gave the case a new key while this was asked: all of it must be asked again.
  if (!parent) throw Object.assign(new Error('the case key has changed'), { code: '40001' })
  const key = openBytes(parent, wrapped, subjectBound(k, version))
  if (!key) throw new Error('a subject key does not open under its case key')
  return { k, key }
}

async function putCaseKey(tx: pg.ClientBase, keyring: Keyring, of: string): Promise<Map<number, Key>> {
  const { rows } = await tx.query<KeyRow>('select version, root, wrapped from mukti.put_case_key($1, $2, $3)', [
    of,
    keyring.root,
    keyring.wrapCaseKey(of, 1, newKey()),
  ])
  return caseKeys(keyring, of, rows)
}

/** By version. The newest, which wraps new keys, must open. */
function caseKeys(keyring: Keyring, of: string, rows: readonly KeyRow[]): Map<number, Key> {
  const opened = new Map<number, Key>()
  for (const { version, root, wrapped } of rows) {
    const key = wrapped && keyring.unwrapCaseKey(of, version, root ?? 0, wrapped)
    if (key) opened.set(version, key)
  }
  if (rows.length > 0 && !opened.has(Math.max(...rows.map(({ version }) => version))))
    throw new Error('a case key does not open under the root that this server holds')
  return opened
}

async function readCaseKeys(tx: pg.ClientBase, keyring: Keyring, cases: readonly string[]): Promise<Map<string, Key>> {
  const { rows } = await tx.query<{ case_id: string; version: number; root: number; wrapped: Buffer }>(
    'select case_id, version, root, wrapped from mukti.case_key where case_id = any ($1::uuid[])',
    [cases],
  )
  return new Map(
    rows.flatMap((row) => {
      const key = keyring.unwrapCaseKey(row.case_id, row.version, row.root, row.wrapped)
      return key ? [[`${row.case_id} ${row.version}`, key] as const] : []
    }),
  )
}

const valueAt = (body: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    body,
  )

function replaced(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(body))
    return body.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, value) : item))
  return { ...(body as object), [key]: replaced((body as Record<string, unknown>)[key], rest, value) }
}
