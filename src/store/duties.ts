import { compartments } from '../record/compartments.ts'
import type { Entry } from '../record/envelope.ts'
import { entryColumns, entryOf, type EntryRow } from './cards.ts'
import type { Tx } from './session.ts'

/**
 * Every entry of the case that the session is narrowed to and may read, without concerns: what the law is read from. With
 * the moment of the database, in milliseconds since 1970.
 * @returns undefined when there is no such case, or nothing of it that the session may see: nobody can tell which
 */
export async function entriesForLaw(tx: Tx): Promise<{ entries: Entry[]; now: number } | undefined> {
  const { rows: streams } = await tx.query<{ id: number; compartment: number; now: number }>(
    'select id, compartment, extract(epoch from now())::float8 * 1000 as now from mukti.stream',
  )
  const [first] = streams
  if (!first) return undefined
  const ids = streams.flatMap(({ id, compartment }) => (compartment === compartments.concern.number ? [] : id))
  const { rows } = await tx.query<EntryRow>(
    `select ${entryColumns} from mukti.entry e where e.stream = any ($1) order by e.stream, e.seq`,
    [ids],
  )
  return { entries: rows.map(entryOf), now: Math.floor(first.now) }
}
