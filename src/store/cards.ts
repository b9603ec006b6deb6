import type { Pool } from 'pg'
import { compartmentByNumber, compartments, type Compartment } from '../record/compartments.ts'
import type { Draft, Entry } from '../record/envelope.ts'
import { withSession, type Asker, type Tx } from './session.ts'

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
 * @returns the state after them, as JSON; undefined without a fold
 */
export async function refreshCard(
  tx: Tx,
  of: StreamOf,
  entries: readonly Entry[],
  tokens: readonly EntryToken[],
  fold: CardFold | undefined,
  state: unknown,
): Promise<string | undefined> {
  const whole = fold?.whole && entries.some((entry) => fold.whole?.after(entry, state ?? undefined)) ? fold.whole : undefined
  const next = whole
    ? whole.fold(await everyEntry(tx, '(select mukti.stream_id($1, $2, $3))', nameOf(of)))
    : fold && entries.reduce((so, entry) => fold.step(so, entry), state ?? structuredClone(fold.start))
  const shown = fold?.show(next)
  const kept = next === undefined ? undefined : JSON.stringify(next)
  await tx.query({
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
  })
  return kept
}

const nameOf = (of: StreamOf) => [of.case, compartments[of.compartment].number, of.thread ?? null]

async function everyEntry(tx: Pick<Tx, 'query'>, stream: string, values: readonly unknown[]): Promise<Entry[]> {
  const { rows } = await tx.query<EntryRow>(
    `select ${entryColumns} from mukti.entry e where e.stream = ${stream} order by e.seq`,
    [...values],
  )
  return rows.map(entryOf)
}

export interface CaseCard {
  readonly case: string
  readonly label: string
  readonly codeName: string
  readonly practice: boolean
  /** When something was last written in what the reader may see. UTC with microseconds. */
  readonly last: string
  /** One for each stream that the reader may see; a concern with its thread is listed apart. */
  readonly cards: readonly {
    readonly compartment: Compartment
    readonly last: string
    readonly flags: readonly string[]
    readonly shown: unknown
  }[]
}

export interface CaseQuery {
  /** The last case of the page before. */
  readonly after?: { readonly last: string; readonly case: string }
  /** At most 200. */
  readonly limit: number
  readonly filter?: { readonly label?: string; readonly flag?: string }
  /** Only these cases. */
  readonly cases?: readonly string[]
  /** Keyed search words; a case must have every one of them somewhere that the reader may see. */
  readonly tokens?: readonly Buffer[]
}

/** From so many streams on, a list asks of each card whether it may be seen, and not which cards the reader has. */
export const wideFrom = 30_000

/** The caseload: cases of which the reader sees anything, the most recently written first. */
export async function listCases(tx: Tx, query: CaseQuery, wide = wideFrom): Promise<CaseCard[]> {
  const { rows } = await tx.query<{ wide: boolean }>('select mukti.is_wide($1) as wide', [wide])
  if (!rows[0]?.wide) return await page(tx, narrowPage, query)
  await tx.query('set local role mukti_wide')
  try {
    return await page(tx, widePage, query)
  } finally {
    await tx.query('reset role')
  }
}

async function page(
  tx: Tx,
  list: (query: CaseQuery, bound: (value: unknown) => string) => string,
  query: CaseQuery,
): Promise<CaseCard[]> {
  const values: unknown[] = []
  const text = list(query, (value) => `$${values.push(value)}`)
  const found = await tx.query<{ case: string; streams: number[] }>(text, values)
  const streams = found.rows.flatMap((row) => row.streams)
  const cards = await tx.query<CardRow>(
    `select case_id as case, compartment, label, code_name, practice, mukti.instant(last) as last, flags, shown
       from mukti.card where stream = any ($1) order by compartment, stream`,
    [streams],
  )
  const byCase = Map.groupBy(cards.rows, (row) => row.case)
  return found.rows.map((row) => caseCard(byCase.get(row.case) ?? []))
}

interface CardRow {
  readonly case: string
  readonly compartment: number
  readonly label: string
  readonly code_name: string
  readonly practice: boolean
  readonly last: string
  readonly flags: string[]
  readonly shown: unknown
}

function caseCard(rows: readonly CardRow[]): CaseCard {
  const [first] = rows
  if (!first) throw new Error('a case was listed without a card')
  return {
    case: first.case,
    label: first.label,
    codeName: first.code_name,
    practice: first.practice,
    last: rows.map(({ last }) => last).reduce((one, other) => (one > other ? one : other)),
    cards: rows.map(({ compartment, last, flags, shown }) => ({
      compartment: compartmentByNumber(compartment) as Compartment,
      last,
      flags,
      shown,
    })),
  }
}

/**
 * Goes through the reader's own streams and reads nothing else: costs what he has, and nothing to somebody who has
 * nothing. The common table keeps every other condition away from the indexes, where it would meet hidden rows.
 */
const narrowPage = ({ filter, tokens, after, limit, cases }: CaseQuery, bound: (value: unknown) => string) => `
  with mine as materialized (
    select stream, case_id, last${filter?.label === undefined ? '' : ', label'}${filter?.flag === undefined ? '' : ', flags'} from mukti.card)
  select case_id as case, array_agg(stream) as streams from mine
   where true
   ${filter?.label === undefined ? '' : `and starts_with(label, ${bound(filter.label)})`}
   ${cases === undefined ? '' : `and case_id = any (${bound(cases)}::uuid[])`}
   ${tokens?.length ? `and case_id in (${havingAll(tokens, bound)})` : ''}
   group by case_id
  having true
   ${filter?.flag === undefined ? '' : `and bool_or(${bound(filter.flag)} = any (flags))`}
   ${after ? `and (max(last), case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
   order by max(last) desc, case_id desc limit ${bound(pageSize(limit))}`

/** Goes through all cards, newest first, and stops when the page is full. A case stands where its newest card stands. */
const widePage = ({ filter, tokens, after, limit, cases }: CaseQuery, bound: (value: unknown) => string) => `
  select f.case_id as case, (select array_agg(s.stream) from mukti.card s where s.case_id = f.case_id) as streams from (
    select c.case_id, c.last from mukti.card c
     where not exists (select from mukti.card n where n.case_id = c.case_id and (n.last, n.stream) > (c.last, c.stream))
     ${filter?.label === undefined ? '' : `and c.label >= ${bound(filter.label)} and c.label < ${bound(`${filter.label}\u{10ffff}`)}`}
     ${cases === undefined ? '' : `and c.case_id = any (${bound(cases)}::uuid[])`}
     ${tokens?.length ? `and c.case_id in (${havingAll(tokens, bound)})` : ''}
     ${filter?.flag === undefined ? '' : `and exists (select from mukti.card g where g.case_id = c.case_id and ${bound(filter.flag)} = any (g.flags))`}
     ${after ? `and (c.last, c.case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
     order by c.last desc, c.case_id desc limit ${bound(pageSize(limit))}) f`

/** Cases that have every one of these words somewhere that the reader may see. */
const havingAll = (tokens: readonly Buffer[], bound: (value: unknown) => string) =>
  `select t.case_id from mukti.token t where t.tok = any (${bound(tokens)}::bytea[]) group by t.case_id
   having count(distinct t.tok) = ${bound(new Set(tokens.map((token) => token.toString('hex'))).size)}`

const pageSize = (limit: number) => Math.max(1, Math.min(limit, 200))

/** The cards of one case, for a reader who has it open. */
export const cardsOfCase = (pool: Pool, asker: Asker & { case: string }): Promise<CaseCard | undefined> =>
  withSession(pool, asker, async (tx) => (await page(tx, narrowPage, { limit: 1 }))[0])

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
