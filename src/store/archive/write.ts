import { createHash, sign, type KeyObject } from 'node:crypto'
import type pg from 'pg'
import { describeKind } from '../../record/describe.ts'
import { writersPart, type Draft, type Entry } from '../../record/envelope.ts'
import type { Registry } from '../../record/kind.ts'
import { originOf, verifierKey } from '../log/note.ts'
import { nameOf, proofOf } from '../log/sequence.ts'
import { openBytes } from '../keys/wrap.ts'
import type { Keyring } from '../keys/keyring.ts'
import { filesOf } from './files.ts'
import { aboutText, signedWords, type ArchiveLine, type Header } from './format.ts'

export interface ExportOrder {
  readonly case: string
  readonly purpose: string
  /** Also what opens the names: only for a file that is encrypted to somebody. */
  readonly keys: boolean
}

/** What an export reads beside the store. */
export interface ExportTools {
  /** Connected as mukti_verify. */
  readonly verify: pg.Pool
  /** Connected as mukti_keys; used only when keys go along. */
  readonly keys: pg.Pool
  readonly keyring: Keyring
  readonly signing: KeyObject
  readonly registry: Registry
  /** The data folder, in which the case's files lie. */
  readonly folder: string
  readonly now: () => Date
}

/**
 * The lines of an exported case, ended by a signature, in constant memory: one stream after the other in pages. A concern
 * is never in it: the file would tell that there is one. Everything recorded must be in the log already (`sequence`).
 * @returns undefined when there is no such case
 */
export async function* exportCase(order: ExportOrder, tools: ExportTools): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let lines = 0
  const text = (line: ArchiveLine): string => {
    const written = `${JSON.stringify(line)}\n`
    hash.update(written)
    lines += 1
    return written
  }
  for await (const line of linesOf(order, tools)) yield text(line)
  const sha256 = hash.digest('hex')
  const signature = sign(null, signedWords(sha256), tools.signing).toString('base64')
  yield `${JSON.stringify({ end: { lines, sha256, signature } } satisfies ArchiveLine)}\n`
}

/** The id of a case by its label (the newest of that label) or its id; undefined when there is none. */
export async function findCase(verify: pg.Pool, labelOrId: string): Promise<string | undefined> {
  const { rows } = await verify.query<{ id: string }>(
    'select id from mukti.case_file where label = $1 or id::text = $1 order by opened desc limit 1',
    [labelOrId],
  )
  return rows[0]?.id
}

async function* linesOf(order: ExportOrder, tools: ExportTools): AsyncGenerator<ArchiveLine> {
  const { verify, registry } = tools
  const header = await headerOf(order, tools)
  const size = Number(header.checkpoint.split('\n')[1])
  yield header
  const streams = await streamsOf(verify, order.case)
  for (const person of await peopleOf(
    verify,
    streams.map(({ id }) => id),
  ))
    yield { person }
  for (const name of await kindsOf(
    verify,
    streams.map(({ id }) => id),
  )) {
    const kind = registry.get(name)
    if (kind) yield { kind: describeKind(kind) }
  }
  for (const stream of streams) {
    let last: Entry | undefined
    for await (const entry of entriesOf(verify, stream.id)) {
      last = entry
      yield { entry }
    }
    if (!last) continue
    const { rows } = await verify.query<{ at: string }>('select at from mukti.leaf where stream = $1 and seq = $2', [
      stream.id,
      last.seq,
    ])
    const leaf = Number(rows[0]?.at ?? NaN)
    if (!(leaf < size)) throw new Error(`the last entry of ${stream.name} is not in the log yet`)
    const proof = await proofOf(verify, leaf, size)
    yield {
      closing: {
        stream: stream.name,
        seq: last.seq,
        hash: last.hash,
        leaf,
        proof: proof.map((hash) => hash.toString('hex')),
      },
    }
  }
  for (const stream of streams) yield* filesOf(verify, tools.folder, stream)
  if (order.keys) yield* keysOf(order.case, tools)
}

async function headerOf(order: ExportOrder, { verify, signing, now }: ExportTools): Promise<Header> {
  const { rows } = await verify.query<{
    label: string
    code_name: string
    practice: boolean
    unit: string
    name: string
    note: string
  }>(
    `select c.label, c.code_name, c.practice, u.id as unit, u.name, (select note from mukti.checkpoint order by size desc limit 1) as note
       from mukti.case_file c cross join mukti.unit u where c.id = $1`,
    [order.case],
  )
  const row = rows[0]
  if (!row) throw new Error('an export begins with a case that is there')
  return {
    mukti: 'case-export',
    version: 1,
    about: aboutText,
    made: now().toISOString(),
    purpose: order.purpose,
    case: order.case,
    label: row.label,
    codeName: row.code_name,
    practice: row.practice,
    unit: { id: row.unit, name: row.name },
    verifier: verifierKey(originOf(row.unit), signing),
    checkpoint: row.note,
  }
}

async function streamsOf(verify: pg.Pool, of: string): Promise<{ id: number; name: string }[]> {
  const { rows } = await verify.query<{ id: number; case_id: string; compartment: number; thread: string }>(
    'select id, case_id, compartment, thread from mukti.stream where case_id = $1 and compartment <> 9 order by compartment',
    [of],
  )
  return rows.map((row) => ({ id: row.id, name: nameOf(row) }))
}

const peopleOf = async (verify: pg.Pool, streams: number[]) =>
  (
    await verify.query<{ code: string; name: string }>(
      `select 'p-' || p.id as code, p.name from mukti.person p
      where p.id in (select person from mukti.entry where stream = any ($1)) order by p.id`,
      [streams],
    )
  ).rows

const kindsOf = async (verify: pg.Pool, streams: number[]) =>
  (
    await verify.query<{ kind: string }>(
      'select distinct kind from mukti.entry where stream = any ($1) order by kind',
      [streams],
    )
  ).rows.map(({ kind }) => kind)

/** Entries of a stream in their order, in pages: what is held in memory does not grow with the stream. */
export async function* entriesOf(verify: pg.Pool, stream: number): AsyncGenerator<Entry> {
  for (let after = 0; ;) {
    const { rows } = await verify.query<{ content: Draft; seq: string; recorded: string; prev: string; hash: string }>(
      `select content, seq, mukti.instant(recorded) as recorded, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
         from mukti.entry where stream = $1 and seq > $2 order by seq limit 500`,
      [stream, after],
    )
    for (const { content, seq, recorded, prev, hash } of rows)
      yield { ...writersPart(content), seq: Number(seq), recorded, prev, hash }
    const last = rows.at(-1)
    if (!last) return
    after = Number(last.seq)
  }
}

async function* keysOf(of: string, { keys, keyring }: ExportTools): AsyncGenerator<ArchiveLine> {
  const { rows: parents } = await keys.query<{ version: number; root: number; wrapped: Buffer }>(
    'select version, root, wrapped from mukti.case_key where case_id = $1',
    [of],
  )
  const open = new Map(
    parents.map((row) => [row.version, keyring.unwrapCaseKey(of, row.version, row.root, row.wrapped)]),
  )
  const { rows } = await keys.query<{
    subject: string
    k: string
    version: number
    wrapped: Buffer | null
    case_id: string
    compartment: number
    thread: string
  }>(
    `select k.subject, k.k, k.version, k.wrapped, s.case_id, s.compartment, s.thread
       from mukti.subject_key k join mukti.stream s on s.id = k.stream where s.case_id = $1 and s.compartment <> 9 order by s.id, k.subject`,
    [of],
  )
  for (const row of rows) {
    const parent = open.get(row.version)
    const key = row.wrapped && parent ? openBytes(parent, row.wrapped, ['case', row.k, row.version]) : undefined
    yield { key: { stream: nameOf(row), subject: row.subject, k: row.k, key: key ? key.toString('base64url') : null } }
  }
}
