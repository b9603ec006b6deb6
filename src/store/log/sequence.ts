import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { compartmentByNumber } from '../../record/compartments.ts'
import { streamName } from '../../record/envelope.ts'
import { originOf, signCheckpoint, verifierKey } from './note.ts'
import { grow, leafHash, pathOf, peaks, rootOf } from './tree.ts'

const noThread = '00000000-0000-0000-0000-000000000000'

/**
 * Puts everything that was recorded since the last time into the tree and signs a new checkpoint. One at a time: a second
 * sequencer waits for the lock. Called every few seconds by the server, and once with `sweep` at its start.
 * @param jobs connected as mukti_jobs
 * @param sweep looks at every stream, not only at what was recorded lately
 * @returns how many leaves were added
 */
export async function sequence(jobs: pg.Pool, key: KeyObject, sweep = false): Promise<number> {
  const client = await jobs.connect()
  try {
    await client.query('begin')
    const { rows: progress } = await client.query<{ swept: Date }>('select swept from mukti.log_progress for update')
    const since = sweep ? '-infinity' : progress[0]?.swept
    let added = 0
    for (;;) {
      const leaves = await nextLeaves(client, since ?? '-infinity')
      if (leaves.length === 0) break
      await addLeaves(client, leaves)
      added += leaves.length
    }
    added += await addAuditLeaf(client, added > 0)
    if (added > 0) await checkpoint(client, key)
    // Two minutes back: a transaction that began earlier and commits later is still met. Requests end after 15 seconds.
    await client.query(`update mukti.log_progress set swept = now() - interval '2 minutes', verifier = $1`, [
      await verifierOf(client, key),
    ])
    await client.query('commit')
    return added
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

async function verifierOf(client: pg.ClientBase, key: KeyObject): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('select id from mukti.unit')
  return rows[0] ? verifierKey(originOf(rows[0].id), key) : null
}

/** Proof that an entry is in the tree of a checkpoint: its place and the hashes beside its path (RFC 6962 §2.1.1). */
export async function proofOf(client: pg.ClientBase | pg.Pool, at: number, size: number): Promise<Buffer[]> {
  const path = pathOf(at, size)
  const nodes = await readNodes(client, path.flat())
  return path.map((range) => rootOf(range.map((node) => nodes.get(`${node.level} ${node.at}`) as Buffer)))
}

/** The root of the tree as it was at this size. */
export async function rootAt(client: pg.ClientBase | pg.Pool, size: number): Promise<Buffer> {
  const edge = peaks(size)
  const nodes = size === 0 ? new Map<string, Buffer>() : await readNodes(client, edge)
  return rootOf(size === 0 ? [] : edge.map((peak) => nodes.get(`${peak.level} ${peak.at}`) as Buffer))
}

export const logSize = async (client: pg.ClientBase | pg.Pool): Promise<number> =>
  Number(
    (await client.query<{ size: string }>('select coalesce(max(at) + 1, 0) as size from mukti.leaf')).rows[0]?.size ??
      0,
  )

interface NewLeaf {
  stream: number | null
  seq: string
  hash: Buffer
  name: string
}

async function nextLeaves(client: pg.ClientBase, since: Date | string): Promise<NewLeaf[]> {
  const { rows } = await client.query<{
    stream: number
    seq: string
    hash: Buffer
    case_id: string
    compartment: number
    thread: string
  }>(
    `select e.stream, e.seq, e.hash, s.case_id, s.compartment, s.thread
       from mukti.entry e join mukti.stream s on s.id = e.stream
      where e.recorded >= $1 and not exists (select from mukti.leaf l where l.stream = e.stream and l.seq = e.seq)
      order by e.recorded, e.stream, e.seq limit 5000`,
    [since],
  )
  return rows.map((row) => ({ stream: row.stream, seq: row.seq, hash: row.hash, name: nameOf(row) }))
}

/** The public name of a stream from its row. */
export function nameOf(row: { case_id: string; compartment: number; thread: string }): string {
  const compartment = compartmentByNumber(row.compartment)
  if (!compartment) throw new Error(`compartment ${row.compartment} has no name`)
  return streamName({ case: row.case_id, compartment, ...(row.thread === noThread ? {} : { thread: row.thread }) })
}

async function addAuditLeaf(client: pg.ClientBase, moved: boolean): Promise<number> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>('select seq, hash from mukti.audit_head')
  const head = rows[0]
  if (!head || head.seq === '0') return 0
  const last = await client.query<{ seq: string }>('select max(seq) as seq from mukti.leaf where stream is null')
  const behind = Number(head.seq) - Number(last.rows[0]?.seq ?? 0)
  if (behind === 0 || (!moved && behind < 20)) return 0
  await addLeaves(client, [{ stream: null, seq: head.seq, hash: head.hash, name: 'audit' }])
  return 1
}

async function addLeaves(client: pg.ClientBase, leaves: readonly NewLeaf[]): Promise<void> {
  const size = await logSize(client)
  const edge = size === 0 ? [] : peaks(size)
  const nodes = await readNodes(client, edge)
  const made = grow(
    size,
    edge.map((peak) => nodes.get(`${peak.level} ${peak.at}`) as Buffer),
    leaves.map(({ name, seq, hash }) => leafHash(name, BigInt(seq), hash)),
  )
  await client.query(
    'insert into mukti.leaf (at, stream, seq, hash) select * from unnest($1::bigint[], $2::int[], $3::bigint[], $4::bytea[])',
    [
      leaves.map((_, index) => size + index),
      leaves.map(({ stream }) => stream),
      leaves.map(({ seq }) => seq),
      leaves.map(({ hash }) => hash),
    ],
  )
  await client.query(
    'insert into mukti.log_node (level, at, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [made.map(({ level }) => level), made.map(({ at }) => at), made.map(({ hash }) => hash)],
  )
}

async function checkpoint(client: pg.ClientBase, key: KeyObject): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from mukti.unit')
  const unit = rows[0]
  if (!unit) return
  const size = await logSize(client)
  const root = await rootAt(client, size)
  const note = signCheckpoint({ origin: originOf(unit.id), size, root }, key)
  await client.query('insert into mukti.checkpoint (size, root, note) values ($1, $2, $3) on conflict do nothing', [
    size,
    root,
    note,
  ])
}

async function readNodes(
  client: pg.ClientBase | pg.Pool,
  wanted: readonly { level: number; at: number }[],
): Promise<Map<string, Buffer>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await client.query<{ level: number; at: string; hash: Buffer }>(
    `select n.level, n.at, n.hash from unnest($1::smallint[], $2::bigint[]) w (level, at)
       join mukti.log_node n on n.level = w.level and n.at = w.at`,
    [wanted.map(({ level }) => level), wanted.map(({ at }) => at)],
  )
  return new Map(rows.map((row) => [`${row.level} ${row.at}`, row.hash]))
}
