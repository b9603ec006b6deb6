import type { Pool } from 'pg'
import { compartmentByNumber, type Compartment } from '../record/compartments.ts'
import {
  begins,
  havingAll,
  known,
  narrowPage,
  widePage,
  type Bound,
  type CaseQuery,
  type CountedFlag,
} from './caseload-query.ts'
import { withSession, type Asker, type Tx } from './session.ts'

export type { CaseQuery, CountedFlag } from './caseload-query.ts'

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

/** How many cases each filter would list. */
export interface CaseCounts {
  readonly all: number
  readonly lead: number
  readonly flags: Readonly<Record<CountedFlag, number>>
}

export interface Caseload {
  readonly cases: readonly CaseCard[]
  /** Of all that the reader may see, whatever the query; undefined for somebody who may see very much. */
  readonly counts: CaseCounts | undefined
}

/** Where a list changes its way; each way gives the same list. */
export interface Turns {
  /** From so many streams on, it asks of each card whether it may be seen, and not which cards the reader has. */
  readonly wide: number
  /** Below so many cards with the flag or label, or with the words, it looks at each of their cases. */
  readonly few: { readonly cards: number; readonly words: number }
}

const turns: Turns = { wide: 25_000, few: { cards: 400, words: 2_000 } }

/**
 * A page of the caseload: cases of which the reader sees anything, the most recently written first, and how many there
 * are of each sort. What he may see is found out once for both.
 */
export async function readCaseload(tx: Tx, query: CaseQuery, { wide, few } = turns): Promise<Caseload> {
  const { rows } = await tx.query<{ wide: boolean }>('select mukti.is_wide($1) as wide', [wide])
  if (!rows[0]?.wide) return await narrowCaseload(tx, query, true)
  const led = query.filter?.lead === true ? await ledCases(tx) : undefined
  await tx.query('set local role mukti_wide')
  try {
    return { cases: await wideCases(tx, query, led, few), counts: undefined }
  } finally {
    await tx.query('reset role')
  }
}

/** The cards of one case, for a reader who has it open. */
export const cardsOfCase = (pool: Pool, asker: Asker & { case: string }): Promise<CaseCard | undefined> =>
  withSession(pool, asker, async (tx) => (await narrowCaseload(tx, { limit: 1 }, false)).cases[0])

async function narrowCaseload(tx: Tx, query: CaseQuery, counted: boolean): Promise<Caseload> {
  const values: unknown[] = []
  const text = narrowPage(query, counted, (value) => `$${values.push(value)}`)
  const { rows } = await tx.query<CaseCounts & { cases: string[] }>(text, values)
  const [row] = rows
  if (!row) throw new Error('a caseload has one row')
  const { cases, ...counts } = row
  return { cases: await casesOf(tx, cases), counts: counted ? counts : undefined }
}

/** What stands on the cards of these cases; they come as they are ordered. Only these are looked for among what the reader has. */
async function casesOf(tx: Tx, cases: readonly string[]): Promise<CaseCard[]> {
  if (cases.length === 0) return []
  const { rows: settings } = await tx.query<{ before: string }>(
    `select coalesce(current_setting('mukti.case', true), '') as before`,
  )
  await narrowTo(tx, cases.join())
  const { rows } = await tx.query<CardRow>(cardRows())
  await narrowTo(tx, settings[0]?.before ?? '')
  return caseCards(rows, cases)
}

const narrowTo = async (tx: Tx, cases: string) => await tx.query(`select set_config('mukti.case', $1, true)`, [cases])

const cardRows = (where = '') => `
  select case_id as case, compartment, label, code_name, practice, mukti.instant(last) as last, flags, shown
    from mukti.card ${where} order by compartment, stream`

async function wideCases(
  tx: Tx,
  query: CaseQuery,
  led: readonly string[] | undefined,
  least: Turns['few'],
): Promise<CaseCard[]> {
  const few = await fewCases(tx, query, least)
  const values: unknown[] = []
  const text = widePage(query, led, few, (value) => `$${values.push(value)}`)
  const { rows } = await tx.query<{ case: string; streams: number[] }>(text, values)
  const cards = await tx.query<CardRow>(cardRows('where stream = any ($1)'), [rows.flatMap(({ streams }) => streams)])
  return caseCards(
    cards.rows,
    rows.map((row) => row.case),
  )
}

/**
 * The cases that a query can only be about, when they are so few that looking at each costs less than going through the
 * newest cards until a page of them has come by; else undefined.
 */
async function fewCases(tx: Tx, { filter, search }: CaseQuery, least: Turns['few']): Promise<string[] | undefined> {
  const values: unknown[] = []
  const bound: Bound = (value) => `$${values.push(value)}`
  const { label, tokens = [] } = search ?? {}
  const ways = search
    ? [
        ...(label === undefined ? [] : [`select c.case_id from mukti.card c where ${begins(label, bound)}`]),
        ...(tokens.length === 0 ? [] : [havingAll(tokens, bound)]),
      ]
    : filter?.flag !== undefined
      ? [`select c.case_id from mukti.card c where '${known(filter.flag)}' = any (c.flags)`]
      : undefined
  if (!ways) return undefined
  const few = tokens.length > 0 && label === undefined ? least.words : least.cards
  if (ways.length === 0) return []
  const { rows } = await tx.query<{ cases: string[]; most: number }>(
    `with way as (${ways.map((way) => `(${way} limit ${few})`).join(' union all ')})
     select array(select distinct case_id::text from way) as cases, (select count(*)::int from way) as most`,
    values,
  )
  const [row] = rows
  return row && row.most < few ? row.cases : undefined
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

function caseCards(rows: readonly CardRow[], order: readonly string[]): CaseCard[] {
  const byCase = Map.groupBy(rows, (row) => row.case)
  return order.map((of) => caseCard(byCase.get(of) ?? []))
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

const ledCases = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ led: string[] }>('select mukti.led_cases() as led')).rows[0]?.led ?? []
