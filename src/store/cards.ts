import type { Pool, QueryConfig } from 'pg'
import { compartments } from '../record/compartments.ts'
import type { Draft, Entry } from '../record/envelope.ts'
import type { Tx } from './session.ts'

/** The view that makes a card: a pure fold over one stream. `flags` in what it shows are what lists count and filter by. */
export interface CardFold<State = unknown> {
  readonly start: State
  /**
   * May change the state in place: whoever folds hands over one that is nobody else's. It may keep `recorded` as it
   * stands and neither reckon with it nor look at `prev` and `hash`: they are not known yet when a card is made ahead.
   */
  step(state: State, entry: Entry): State
  /** After an entry that changes how earlier ones read, such as a correction, the stream is folded from its beginning. */
  readonly whole?: { after(entry: Entry, state: State | undefined): boolean; fold(entries: readonly Entry[]): State }
  show(state: State): { readonly flags?: readonly string[]; readonly [key: string]: unknown }
}

type StreamOf = Pick<Draft, 'case' | 'compartment' | 'thread'>

export interface EntryToken {
  readonly token: Buffer
  readonly entry: string
}

/**
 * Brings the card of a stream up to date with its new entries, in the transaction that added them: the append holds the
 * stream's head, so nobody else steps the same state.
 * @param state the state before these entries; null when nothing was folded yet
 */
export async function refreshCard(
  tx: Tx,
  of: StreamOf,
  entries: readonly Entry[],
  tokens: readonly EntryToken[],
  fold: CardFold | undefined,
  state: unknown,
): Promise<void> {
  const anew = fold !== undefined && foldsAnew(fold, entries, state)
  const next = anew
    ? await foldWhole(tx, of, fold)
    : fold && entries.reduce((so, entry) => fold.step(so, entry), state ?? structuredClone(fold.start))
  await tx.query(putCard(of, fold, next, tokens).question)
}

/** Does one of these change how earlier entries read? */
export const foldsAnew = ({ whole }: CardFold, entries: readonly Entry[], state: unknown): boolean =>
  whole !== undefined && entries.some((entry) => whole.after(entry, state ?? undefined))

/** The state of every entry of a stream that the session may see. */
export const foldWhole = async (tx: Tx, of: StreamOf, fold: CardFold): Promise<unknown> =>
  fold.whole?.fold(await everyEntry(tx, '(select mukti.stream_id($1, $2, $3))', nameOf(of)))

/** The question that puts the card with this state; `kept`: the state as JSON, undefined without a fold. */
export function putCard(
  of: StreamOf,
  fold: CardFold | undefined,
  state: unknown,
  tokens: readonly EntryToken[] = [],
): { question: QueryConfig; kept: string | undefined } {
  const shown = fold?.show(state)
  const kept = state === undefined ? undefined : JSON.stringify(state)
  const question = {
    name: 'put-card', // prepared once for each connection: it is asked with every entry
    text: 'select mukti.put_card($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      ...nameOf(of),
      kept ?? null,
      shown === undefined ? null : JSON.stringify(shown),
      shown?.flags ?? [],
      tokens.map(({ token }) => token),
      tokens.map(({ entry }) => entry),
    ],
  }
  return { question, kept }
}

const nameOf = (of: StreamOf) => [of.case, compartments[of.compartment].number, of.thread ?? null]

async function everyEntry(tx: Pick<Tx, 'query'>, stream: string, values: readonly unknown[]): Promise<Entry[]> {
  const { rows } = await tx.query<EntryRow>(
    `select ${entryColumns} from mukti.entry e where e.stream = ${stream} order by e.seq`,
    [...values],
  )
  return rows.map(entryOf)
}

/**
 * Folds every card anew from the entries. Search words are not touched: they come from what is sealed.
 * @param pool connected as mukti_verify, which alone reads every stream and may write cards
 * @returns how many cards were written
 */
export async function rebuildCards(pool: Pool, fold: CardFold): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read')
    await client.query('delete from mukti.card')
    await client.query(
      `insert into mukti.card (stream, case_id, compartment, label, code_name, practice, last)
       select s.id, f.id, s.compartment, f.label, f.code_name, f.practice, s.moved
         from mukti.stream s join mukti.case_file f on f.id = s.case_id`,
    )
    const streams = await client.query<{ id: number }>('select id from mukti.stream where seq > 0 order by id')
    for (const { id } of streams.rows) {
      let state = structuredClone(fold.start)
      let anew = false
      for (let after = 0; ;) {
        const { rows } = await client.query<EntryRow>(
          `select ${entryColumns} from mukti.entry e where stream = $1 and seq > $2 order by seq limit 1000`,
          [id, after],
        )
        if (rows.length === 0) break
        const entries = rows.map(entryOf)
        anew ||= fold.whole !== undefined && entries.some((entry) => fold.whole?.after(entry, state))
        if (!anew) for (const entry of entries) state = fold.step(state, entry)
        after = Number(rows.at(-1)?.seq)
      }
      if (anew && fold.whole) state = fold.whole.fold(await everyEntry(client, '$1', [id]))
      const shown = fold.show(state)
      await client.query('update mukti.card set state = $2, shown = $3, flags = $4 where stream = $1', [
        id,
        JSON.stringify(state),
        JSON.stringify(shown),
        shown.flags ?? [],
      ])
    }
    await client.query('commit')
    return streams.rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** A row of mukti.entry as the store gives it, and as the record speaks of it. */
export interface EntryRow {
  readonly content: Draft
  readonly seq: string
  readonly recorded: string
  readonly prev: string
  readonly hash: string
}

export const entryColumns = `e.content, e.seq, mukti.instant(e.recorded) as recorded, encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash`

export const entryOf = ({ content, seq, recorded, prev, hash }: EntryRow): Entry => ({
  ...content,
  seq: Number(seq),
  recorded,
  prev,
  hash,
})
