import { compartmentByNumber, compartments, type Compartment } from '../record/compartments.ts'
import { parseStreamName, streamName, type Entry } from '../record/envelope.ts'
import { entryColumns, entryOf, type EntryRow } from './cards.ts'
import type { Tx } from './session.ts'

/** The head of a stream. `hash` is hex; 64 zeros when nothing was written yet. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export interface StreamPage {
  readonly entries: readonly Entry[]
  readonly head: Head
  readonly more: boolean
}

const greatestPage = 1_048_576

/**
 * Entries of a stream after `after`, oldest first: at most `limit`, at most 1 MiB, at least one if there is one.
 * @returns undefined when there is no such stream, or none that the session may see: nobody can tell which
 */
export async function readStream(tx: Tx, name: string, after = 0, limit = 500): Promise<StreamPage | undefined> {
  const stream = await openStream(tx, name)
  if (!stream) return undefined
  const { rows } = await tx.query<EntryRow & { size: number }>(
    `select ${entryColumns}, length(e.content::text) as size from mukti.entry e
      where e.stream = $1 and e.seq > $2 order by e.seq limit $3`,
    [stream.id, after, Math.max(1, Math.min(limit, 500))],
  )
  let size = 0
  const fits = rows.filter((row, index) => (size += row.size) <= greatestPage || index === 0)
  const last = Number(fits.at(-1)?.seq ?? after)
  return { entries: fits.map(entryOf), head: stream.head, more: last < stream.head.seq }
}

async function openStream(tx: Tx, name: string): Promise<{ id: number; head: Head } | undefined> {
  const of = parseStreamName(name)
  if (!of) return undefined
  const { rows } = await tx.query<{ id: number; seq: string; hash: string }>(
    `select id, seq, encode(hash, 'hex') as hash from mukti.stream where id = (select mukti.stream_id($1, $2, $3))`,
    [of.case, compartments[of.compartment].number, of.thread ?? null],
  )
  return rows[0] && { id: rows[0].id, head: { seq: Number(rows[0].seq), hash: rows[0].hash } }
}

/**
 * What a device that holds these heads has missed: streams whose head differs, by public name, and those it may see no
 * more (or that never were: the answer is the same).
 * @param have the seq of the last entry held, by public name of the stream
 * @param carry cases that the device carries: streams of theirs that it does not hold yet are heads that differ
 */
export async function heads(
  tx: Tx,
  have: Readonly<Record<string, number>>,
  carry: readonly string[] = [],
): Promise<{ heads: Record<string, Head>; gone: string[] }> {
  const names = Object.keys(have)
  const cases = new Set([...carry, ...names.flatMap((name) => parseStreamName(name)?.case ?? [])])
  const seen = await streamsOfCases(tx, [...cases])
  return {
    heads: Object.fromEntries([...seen].filter(([name, head]) => have[name] !== head.seq)),
    gone: names.filter((name) => !seen.has(name)),
  }
}

/** Every stream of these cases that the session may see, by public name, with its head. */
export async function streamsOfCases(tx: Tx, cases: readonly string[]): Promise<Map<string, Head>> {
  const { rows } = await tx.query<{
    case_id: string
    compartment: number
    thread: string | null
    seq: string
    hash: string
  }>(`select case_id, compartment, thread, seq, encode(hash, 'hex') as hash from mukti.streams_of_cases($1)`, [cases])
  return new Map(
    rows.map(({ case_id, compartment, thread, seq, hash }) => [
      streamName({
        case: case_id,
        compartment: compartmentByNumber(compartment) as Compartment,
        ...(thread === null ? {} : { thread }),
      }),
      { seq: Number(seq), hash },
    ]),
  )
}

/**
 * An entry and every later one of its stream that acts on it or replaces it, in the order of their arrival.
 * @returns undefined when the stream or the entry is missing or hidden
 */
export async function entryHistory(tx: Tx, name: string, id: string): Promise<Entry[] | undefined> {
  const stream = await openStream(tx, name)
  if (!stream) return undefined
  const { rows } = await tx.query<EntryRow>(
    `select ${entryColumns} from mukti.entry e
      where e.stream = $1 and (e.id = $2 or e.content -> 'saw' ? $2::text or e.content -> 'body' ->> 'entry' = $2::text)
      order by e.seq`,
    [stream.id, id],
  )
  return rows.some((row) => row.content.id === id) ? rows.map(entryOf) : undefined
}
