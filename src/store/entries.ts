import { compartments } from '../record/compartments.ts'
import { parseStreamName, type Entry } from '../record/envelope.ts'
import { entryColumns, entryOf, type EntryRow } from './cards.ts'
import type { Tx } from './session.ts'

/** Entries of a stream by their ids; those that are missing or hidden are left out, and nobody can tell which. */
export async function entriesById(tx: Tx, stream: string, ids: readonly string[]): Promise<Entry[]> {
  const of = parseStreamName(stream)
  if (!of) return []
  const { rows } = await tx.query<EntryRow>(
    `select ${entryColumns} from mukti.entry e where e.stream = (select mukti.stream_id($1, $2, $3)) and e.id = any ($4::uuid[])`,
    [of.case, compartments[of.compartment].number, of.thread ?? null, ids],
  )
  return rows.map(entryOf)
}
