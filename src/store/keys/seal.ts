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

/** Keys met in one transaction: not kept longer, so that an erased subject is erased at once. */
export interface KeysInHand {
  readonly cases: Map<string, { version: number; key: Key }>
  readonly subjects: Map<string, { k: string; key: Key } | 'erased' | 'no-right'>
}
export const noKeysYet = (): KeysInHand => ({ cases: new Map(), subjects: new Map() })

export type Sealed =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: 'closed' | 'grant' | 'schema'; readonly field: string }

/**
 * Seals every open identity field of a draft under the key of its subject in its stream; makes the keys that are missing.
 * `closed`: the subject was erased, nothing more is taken about who that is. `schema`: a field came sealed already.
 */
export async function sealDraft(
  tx: pg.ClientBase,
  keyring: Keyring,
  registry: Registry,
  draft: Draft,
  hand: KeysInHand,
): Promise<Sealed> {
  const found = identities(draft.body)
  if (found.length === 0) return { ok: true, draft }
  const already = found.find(({ value }) => isSealed(value))
  if (already) return { ok: false, reason: 'schema', field: already.path.join('.') }
  let body: unknown = draft.body
  for (const { path, value } of found) {
    const key = await subjectKey(tx, keyring, draft, subjectAt(registry, draft, path), hand)
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
  const caseKeys = await readCaseKeys(tx, keyring, [...new Set(fields.map(({ entry }) => entry.case))])
  return fields.map(({ entry, path }, at) => {
    const value = sealed[at]
    const row = isSealed(value) ? byId.get(value.k) : undefined
    if (!row) return { state: 'closed' }
    if (!row.wrapped) return { state: 'erased', subject: row.subject }
    const parent = caseKeys.get(`${entry.case} ${row.version}`)
    const key = parent && openBytes(parent, row.wrapped, subjectBound(row.k, row.version))
    const open = key && openField(key, value as SealedIdentity, placeOf(entry, path.split('.')))
    return open ? { state: 'open', value: open.value, subject: row.subject } : { state: 'closed', subject: row.subject }
  })
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
): Promise<{ k: string; key: Key } | 'erased' | 'no-right'> =>
  await subjectKey(tx, keyring, of, `f:${file}`, noKeysYet())

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

async function subjectKey(tx: pg.ClientBase, keyring: Keyring, draft: Place, subject: string, hand: KeysInHand) {
  const name = `${streamName(draft)} ${subject}`
  const met = hand.subjects.get(name)
  if (met) return met
  const parent = await caseKey(tx, keyring, draft.case, hand)
  const made = parent ? await placeSubjectKey(tx, draft, subject, parent, keyring) : ('no-right' as const)
  hand.subjects.set(name, made)
  return made
}

async function placeSubjectKey(
  tx: pg.ClientBase,
  draft: Place,
  subject: string,
  parent: { version: number; key: Key },
  keyring: Keyring,
) {
  const [k, key] = [randomUUID(), newKey()]
  const wrapped = sealBytes(parent.key, key, subjectBound(k, parent.version))
  const { rows } = await tx.query<{ k: string; version: number; wrapped: Buffer | null }>(
    'select k, version, wrapped from mukti.put_subject_key($1, $2, $3, $4, $5, $6, $7)',
    [draft.case, compartments[draft.compartment].number, draft.thread ?? null, subject, k, parent.version, wrapped],
  )
  const row = rows[0]
  if (!row) return 'no-right' as const
  if (!row.wrapped) return 'erased' as const
  if (row.k === k) return { k, key }
  const wrapping =
    row.version === parent.version
      ? parent.key
      : (await readCaseKeys(tx, keyring, [draft.case])).get(`${draft.case} ${row.version}`)
  const opened = wrapping && openBytes(wrapping, row.wrapped, subjectBound(row.k, row.version))
  if (!opened) throw new Error('a subject key does not open under its case key')
  return { k: row.k, key: opened }
}

async function caseKey(
  tx: pg.ClientBase,
  keyring: Keyring,
  of: string,
  hand: KeysInHand,
): Promise<{ version: number; key: Key } | undefined> {
  const met = hand.cases.get(of)
  if (met) return met
  const fresh = newKey()
  const { rows } = await tx.query<{ version: number; root: number; wrapped: Buffer }>(
    'select version, root, wrapped from mukti.put_case_key($1, $2, $3)',
    [of, keyring.root, keyring.wrapCaseKey(of, 1, fresh)],
  )
  const row = rows[0]
  if (!row) return undefined
  const key = keyring.unwrapCaseKey(of, row.version, row.root, row.wrapped)
  if (!key) throw new Error('a case key does not open under the root that this server holds')
  const found = { version: row.version, key }
  hand.cases.set(of, found)
  return found
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
