import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { compartmentByNumber, compartments, type Compartment } from '../record/compartments.ts'
import type { Entry } from '../record/envelope.ts'
import { keptStates, type Kept, type KeptDuty } from '../law/kept.ts'
import { entryColumns, entryOf, type EntryRow } from './cards.ts'

/** The law by which duties are kept. */
export interface DutyFold {
  /** Which packs, in which wording: when it is another one, everything is kept anew. */
  readonly law: string
  /** A pure function of the entries; `now` in milliseconds since 1970. */
  keep(entries: readonly Entry[], now: number): Kept
}

/** A reading's compartments, one bit each. Concerns have none. */
export const readingOf = (parts: Iterable<Compartment>): number =>
  [...parts].reduce((bits, part) => (part === 'concern' ? bits : bits | bitOf(part)), 0)

const bitOf = (part: Compartment): number => 1 << (compartments[part].number - 1)

/** Cases whose duties wait to be kept, those that have waited longest first. */
export async function waitingCases(pool: Pool, most: number): Promise<string[]> {
  const { rows } = await pool.query<{ case: string }>(
    `select w.case_id as case from mukti.duty_wait w group by w.case_id order by min(w.since), w.case_id limit $1`,
    [most],
  )
  return rows.map((row) => row.case)
}

/**
 * Lets those cases wait whose duties change with time alone about now, and those that were kept by another law.
 * @returns how many
 */
export async function letWait(pool: Pool, law: string, most = 5_000): Promise<number> {
  const { rowCount } = await pool.query(
    `insert into mukti.duty_wait (case_id, part)
     select c.case_id, 0 from mukti.duty_case c
      where (c.again <= now() or c.law <> $1) and not exists (select from mukti.duty_wait w where w.case_id = c.case_id)
      limit $2`,
    [law, most],
  )
  return rowCount ?? 0
}

/**
 * Keeps the duties of a case anew, for each set of compartments in which anybody reads it: from exactly the entries of
 * those compartments. What did not change is not written. One at a time for each case.
 * @param pool connected as mukti_duties
 * @returns true when any row changed
 */
export async function keepDuties(pool: Pool, of: string, fold: DutyFold): Promise<boolean> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query(`select set_config('mukti.case', $1, true)`, [of])
    await client.query('insert into mukti.duty_case (case_id) values ($1) on conflict do nothing', [of])
    await client.query('select from mukti.duty_case where case_id = $1 for update', [of])
    // After the lock: whoever kept it before us has committed, and we read what he read or more.
    await client.query('delete from mukti.duty_wait where case_id = $1', [of])
    const readings = await readingsOf(client, of)
    const entries = await entriesOf(client)
    const now = await nowOf(client)
    const { byReading, again } = foldEach(
      readings.map(({ reading }) => reading),
      entries,
      fold,
      now,
    )
    const changed = await write(client, of, byReading, fold.law)
    const turn = Math.min(again, ...readings.map(({ until }) => until))
    await client.query(
      'update mukti.duty_case set law = $2, again = coalesce($3, $4::timestamptz) where case_id = $1',
      [of, fold.law, Number.isFinite(turn) ? new Date(turn) : null, 'infinity'],
    )
    if (changed) await client.query('notify mukti_duties')
    await client.query('commit')
    return changed
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (worse: Error) => worse,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

const nowOf = async (client: PoolClient): Promise<number> =>
  (await client.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as now')).rows[0]
    ?.now ?? 0

async function readingsOf(client: PoolClient, of: string): Promise<{ reading: number; until: number }[]> {
  const { rows } = await client.query<{ reading: number; until: number | null }>(
    `select reading, case when isfinite(until) then extract(epoch from until)::float8 * 1000 end as until from mukti.readings_of($1)`,
    [of],
  )
  return rows.map(({ reading, until }) => ({ reading, until: until ?? Number.POSITIVE_INFINITY }))
}

interface Written {
  readonly part: number
  readonly entry: Entry
}

async function entriesOf(client: PoolClient): Promise<Written[]> {
  const streams = await client.query<{ id: number; compartment: number }>('select id, compartment from mukti.stream')
  const parts = new Map(
    streams.rows.map(({ id, compartment }) => [id, bitOf(compartmentByNumber(compartment) as Compartment)]),
  )
  const { rows } = await client.query<EntryRow & { stream: number }>(
    `select ${entryColumns}, e.stream from mukti.entry e order by e.stream, e.seq`,
  )
  return rows.map((row) => ({ part: parts.get(row.stream) ?? 0, entry: entryOf(row) }))
}

/** Every case whose duties are kept. @param pool connected as mukti_duties */
export async function keptCases(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ case_id: string }>('select case_id from mukti.duty_case order by case_id')
  return rows.map((row) => row.case_id)
}

/** All entries of a case, concerns left out, sealed as they are: for weighing a change of the law. */
export async function entriesForKeeping(pool: Pool, of: string): Promise<Entry[]> {
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query(`select set_config('mukti.case', $1, true)`, [of])
    return (await entriesOf(client)).map(({ entry }) => entry)
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

/** Two readings that differ only in compartments where nothing is written are computed once. */
function foldEach(readings: readonly number[], entries: readonly Written[], fold: DutyFold, now: number) {
  const written = entries.reduce((bits, { part }) => bits | part, 0)
  const folded = new Map<number, Kept>()
  const byReading = new Map<number, readonly KeptDuty[]>()
  let again = Number.POSITIVE_INFINITY
  for (const reading of readings) {
    const seen = reading & written
    let kept = folded.get(seen)
    if (!kept) {
      kept = fold.keep(
        entries.flatMap(({ part, entry }) => (part & seen ? entry : [])),
        now,
      )
      folded.set(seen, kept)
    }
    byReading.set(reading, kept.duties)
    again = Math.min(again, kept.again ?? Number.POSITIVE_INFINITY)
  }
  return { byReading, again }
}

/** What stands of a case is put in the place of what stood. True when anything differs. */
async function write(
  client: PoolClient,
  of: string,
  byReading: ReadonlyMap<number, readonly KeptDuty[]>,
  law: string,
): Promise<boolean> {
  const gone = await client.query(
    'delete from mukti.duty_reading where case_id = $1 and not reading = any ($2::int[])',
    [of, [...byReading.keys()]],
  )
  await client.query('update mukti.duty_reading set law = $2 where case_id = $1 and law <> $2', [of, law])
  const { rows } = await client.query<{ id: number; reading: number; fresh: boolean }>(
    `with fresh as (
       insert into mukti.duty_reading (case_id, reading, law) select $1, x, $3 from unnest($2::int[]) x
       on conflict do nothing returning id, reading)
     select id, reading, true as fresh from fresh
     union all select id, reading, false from mukti.duty_reading where case_id = $1`,
    [of, [...byReading.keys()], law],
  )
  let changed = (gone.rowCount ?? 0) > 0
  for (const { id, reading, fresh } of rows) {
    const differs = await writeReading(client, { id, of, reading }, byReading.get(reading) ?? [])
    if (differs && !fresh) await client.query('update mukti.duty_reading set version = version + 1 where id = $1', [id])
    changed ||= differs || fresh
  }
  return changed
}

async function writeReading(
  client: PoolClient,
  { id, of, reading }: { id: number; of: string; reading: number },
  duties: readonly KeptDuty[],
): Promise<boolean> {
  const rows = duties.map((kept) => ({
    id: idOfDuty(kept.key),
    key: kept.key,
    pack: kept.pack,
    duty: kept.duty,
    who: kept.who ?? null,
    state: keptStates.indexOf(kept.state),
    due_at: kept.due === undefined ? 'infinity' : new Date(kept.due).toISOString(),
    watch: kept.watch,
    owners: kept.owners,
    sections: kept.sections,
    shown: kept.shown,
  }))
  // `shown` is compared as text: it is written in one order, and json keeps it byte for byte.
  const { rows: answers } = await client.query<{ changed: number }>(
    `with stands as (
       select x.* from json_to_recordset($4::json) x (id uuid, key text, pack text, duty text, who text, state smallint,
         due_at timestamptz, watch bool, owners text[], sections text[], shown json)),
     gone as (
       delete from mukti.duty d where d.reading_of = $1 and not exists (select from stands s where s.id = d.id) returning 1),
     put as (
       insert into mukti.duty as d (reading_of, case_id, reading, id, key, pack, duty, who, state, due_at, watch, owners, sections, shown)
       select $1, $2, $3, s.id, s.key, s.pack, s.duty, s.who, s.state, s.due_at, s.watch, s.owners, s.sections, s.shown from stands s
       on conflict (reading_of, id) do update set pack = excluded.pack, duty = excluded.duty, who = excluded.who,
         state = excluded.state, due_at = excluded.due_at, watch = excluded.watch, owners = excluded.owners,
         sections = excluded.sections, shown = excluded.shown
        where (d.state, d.due_at, d.watch, d.owners, d.sections, d.shown::text)
          is distinct from (excluded.state, excluded.due_at, excluded.watch, excluded.owners, excluded.sections, excluded.shown::text)
       returning 1)
     select (select count(*) from gone)::int + (select count(*) from put)::int as changed`,
    [id, of, reading, JSON.stringify(rows)],
  )
  return (answers[0]?.changed ?? 0) > 0
}

/** A key names a person by her label, and stands in no address: what pages go by is made of it. */
export function idOfDuty(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
