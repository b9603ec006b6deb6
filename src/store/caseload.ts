import type { Pool } from 'pg'
import { compartmentByNumber, type Compartment } from '../record/compartments.ts'
import { withSession, type Asker, type Tx } from './session.ts'

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
  /** Only cases where a card has this flag; only cases that the reader leads. */
  readonly filter?: { readonly flag?: string; readonly lead?: boolean }
  /** Only cases whose label begins so, or that have every one of these words somewhere that the reader may see. */
  readonly search?: { readonly label?: string; /** Keyed. */ readonly tokens?: readonly Buffer[] }
}

/** How many cases each filter would list. */
export interface CaseCounts {
  readonly all: number
  readonly lead: number
  readonly flags: Readonly<Record<string, number>>
}

export interface Caseload {
  readonly cases: readonly CaseCard[]
  /** Of all that the reader may see, whatever the query; undefined for somebody who may see very much. */
  readonly counts: CaseCounts | undefined
}

/** From so many streams on, a list asks of each card whether it may be seen, and not which cards the reader has. */
export const wideFrom = 25_000

/**
 * A page of the caseload: cases of which the reader sees anything, the most recently written first, and how many there
 * are of each sort. What he may see is found out once for both.
 */
export async function readCaseload(tx: Tx, query: CaseQuery, wide = wideFrom): Promise<Caseload> {
  const { rows } = await tx.query<{ wide: boolean }>('select mukti.is_wide($1) as wide', [wide])
  if (!rows[0]?.wide) return await narrowCaseload(tx, query, true)
  const led = query.filter?.lead === true ? await ledCases(tx) : undefined
  await tx.query('set local role mukti_wide')
  try {
    return { cases: await wideCases(tx, query, led), counts: undefined }
  } finally {
    await tx.query('reset role')
  }
}

/** The cards of one case, for a reader who has it open. */
export const cardsOfCase = (pool: Pool, asker: Asker & { case: string }): Promise<CaseCard | undefined> =>
  withSession(pool, asker, async (tx) => (await narrowCaseload(tx, { limit: 1 }, false)).cases[0])

interface Found {
  readonly case: string
  readonly streams: readonly number[]
}

async function narrowCaseload(tx: Tx, query: CaseQuery, counted: boolean): Promise<Caseload> {
  const values: unknown[] = []
  const text = narrowPage(query, counted, (value) => `$${values.push(value)}`)
  const { rows } = await tx.query<{ page: Found[]; all: number; lead: number; flags: Record<string, number> }>(text, values)
  const [row] = rows
  if (!row) throw new Error('a caseload has one row')
  const { page, all, lead, flags } = row
  return { cases: await casesOf(tx, page), counts: counted ? { all, lead, flags } : undefined }
}

async function wideCases(tx: Tx, query: CaseQuery, led: readonly string[] | undefined): Promise<CaseCard[]> {
  const values: unknown[] = []
  const text = widePage(query, led, (value) => `$${values.push(value)}`)
  return await casesOf(tx, (await tx.query<Found>(text, values)).rows)
}

async function casesOf(tx: Tx, page: readonly Found[]): Promise<CaseCard[]> {
  if (page.length === 0) return []
  const { rows } = await tx.query<CardRow>(
    `select case_id as case, compartment, label, code_name, practice, mukti.instant(last) as last, flags, shown
       from mukti.card where stream = any ($1) order by compartment, stream`,
    [page.flatMap(({ streams }) => streams)],
  )
  const byCase = Map.groupBy(rows, (row) => row.case)
  return page.map((row) => caseCard(byCase.get(row.case) ?? []))
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

type Bound = (value: unknown) => string

/**
 * Goes once through the reader's own streams and reads nothing else: costs what he has, and nothing to somebody who has
 * nothing. The common table keeps every other condition away from the indexes, where it would meet hidden rows; and a
 * condition on a whole case, after the grouping, is a look into a hash and never a join that could be planned wrong.
 */
function narrowPage({ filter, search, after, limit }: CaseQuery, counted: boolean, bound: Bound): string {
  const led = counted || filter?.lead === true
  const having = [
    ...(filter?.flag === undefined ? [] : [`bool_or(${bound(filter.flag)} = any (flags))`]),
    ...(search === undefined ? [] : [eitherOf(search, (label) => `bool_or(starts_with(label, ${bound(label)}))`, 'case_id', bound)]),
  ]
  return `
  with mine as materialized (
    select stream, case_id, compartment, last, label, flags from mukti.card),
  every as materialized (
    select case_id, max(last) as last, ${led ? `bool_or(compartment <> 9 and stream in (select unnest(mukti.streams(3))))` : 'false'} as led,
           ${having.join(' and ') || 'true'} as found
      from mine group by case_id),
  page as materialized (
    select case_id, last from every
     where found
     ${filter?.lead === true ? 'and led' : ''}
     ${after ? `and (last, case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
     order by last desc, case_id desc limit ${bound(pageSize(limit))})
  select coalesce((select json_agg(json_build_object('case', p.case_id, 'streams',
           array(select m.stream from mine m where m.case_id = p.case_id)) order by p.last desc, p.case_id desc) from page p), '[]') as page
         ${
           counted
             ? `, (select count(*)::int from every) as all, (select count(*)::int from every where led) as lead,
         coalesce((select json_object_agg(f.flag, f.cases) from (
           select flag, count(distinct case_id) as cases from mine, unnest(flags) of (flag) where flags <> '{}' group by flag) f), '{}') as flags`
             : ''
         }`
}

/** Goes through all cards, newest first, and stops when the page is full. A case stands where its newest card stands. */
const widePage = ({ filter, search, after, limit }: CaseQuery, led: readonly string[] | undefined, bound: Bound) => `
  select f.case_id as case, (select array_agg(s.stream) from mukti.card s where s.case_id = f.case_id) as streams from (
    select c.case_id, c.last from mukti.card c
     where not exists (select from mukti.card n where n.case_id = c.case_id and (n.last, n.stream) > (c.last, c.stream))
     ${led === undefined ? '' : `and c.case_id = any (${bound(led)}::uuid[])`}
     ${search === undefined ? '' : `and ${eitherOf(search, (label) => `c.label >= ${bound(label)} and c.label < ${bound(`${label}\u{10ffff}`)}`, 'c.case_id', bound)}`}
     ${filter?.flag === undefined ? '' : `and exists (select from mukti.card g where g.case_id = c.case_id and ${bound(filter.flag)} = any (g.flags))`}
     ${after ? `and (c.last, c.case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
     order by c.last desc, c.case_id desc limit ${bound(pageSize(limit))}) f`

function eitherOf({ label, tokens = [] }: NonNullable<CaseQuery['search']>, begins: (label: string) => string, of: string, bound: Bound): string {
  const either = [
    ...(label === undefined ? [] : [begins(label)]),
    ...(tokens.length === 0 ? [] : [`${of} in (${havingAll(tokens, bound)})`]),
  ]
  return either.length === 0 ? 'false' : `(${either.join(' or ')})`
}

/** Cases that have every one of these words somewhere that the reader may see. */
const havingAll = (tokens: readonly Buffer[], bound: Bound) =>
  `select t.case_id from mukti.token t where t.tok = any (${bound(tokens)}::bytea[]) group by t.case_id
   having count(distinct t.tok) = ${bound(new Set(tokens.map((token) => token.toString('hex'))).size)}`

const ledCases = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ led: string[] }>('select mukti.led_cases() as led')).rows[0]?.led ?? []

const pageSize = (limit: number) => Math.max(1, Math.min(limit, 200))
