import { keptStates, type KeptState, type ShownDuty } from '../law/kept.ts'
import type { Tx } from './session.ts'

/** What the board lists: by the hour at which it is read, since nothing kept knows the hour. */
export const boardStates = ['overdue', 'next-24h', 'week', 'undecided', 'all-open'] as const
export type BoardState = (typeof boardStates)[number]
export type Tile = Exclude<BoardState, 'all-open'>

export interface DutyPlace {
  /** An instant with microseconds, or `infinity` for what has no deadline. */
  readonly due: string
  readonly case: string
  readonly id: string
}

export interface BoardQuery {
  readonly state: BoardState
  /** Only cases that the reader leads. */
  readonly mine?: boolean
  readonly owner?: string
  /** A section or its beginning: `ITPA 15`. */
  readonly section?: string
  readonly case?: string
  /** Only what others owe and we watch, or only what we owe; both when left out. */
  readonly watch?: boolean
  readonly after?: DutyPlace
  /** At most 200. */
  readonly limit: number
}

export interface BoardRow {
  readonly place: DutyPlace
  readonly label: string
  readonly codeName: string
  readonly pack: string
  readonly duty: string
  readonly who: string | null
  readonly state: KeptState
  readonly overdue: boolean
  readonly watch: boolean
  readonly owners: readonly string[]
  readonly sections: readonly string[]
  readonly shown: ShownDuty
}

/** `more`: counted no further. */
export interface Count {
  readonly count: number
  readonly more: boolean
}

export interface Board {
  readonly rows: readonly BoardRow[]
  /** Of everything that the query lists in whichever state. */
  readonly counts: Readonly<Record<Tile, Count>>
  /** Cases of the reader whose duties are being kept anew: their rows may be a moment old. */
  readonly behind: Count
}

const countTo = 1_000
const behindTo = 100
/** From so many cases on, each row is asked whether it may be seen, instead of which readings the reader has. */
const wideFrom = 5_000

/**
 * A page of duties across all cases that the reader may see, what is due first at the top, and how many there are of
 * each sort.
 * @param law by which duties should be kept, as `DutyFold.law`
 */
export async function readBoard(tx: Tx, query: BoardQuery, law: string, wide = wideFrom): Promise<Board> {
  if (query.case !== undefined) return await narrowed(tx, query.case, () => narrowBoard(tx, query, law))
  // Who has not even so many grants has not so many cases: that is found out sooner.
  const { rows } = await tx.query<{ wide: boolean }>(
    'select mukti.is_wide($1) and (mukti.is_wide($1 * 11) or mukti.has_cases($1)) as wide',
    [wide],
  )
  if (!rows[0]?.wide) return await narrowBoard(tx, query, law)
  const led = query.mine === true ? await ledCases(tx) : undefined
  if (led && led.length <= 500)
    return led.length === 0 ? nothing : await narrowed(tx, led.join(), () => narrowBoard(tx, query, law))
  return await wideBoard(tx, query, law, led)
}

const none: Count = { count: 0, more: false }
const nothing: Board = {
  rows: [],
  counts: { overdue: none, 'next-24h': none, week: none, undecided: none },
  behind: none,
}

/** Runs `work` with only these cases in sight. */
async function narrowed<T>(tx: Tx, cases: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await tx.query<{ before: string }>(
    `select coalesce(current_setting('mukti.case', true), '') as before`,
  )
  await narrowTo(tx, cases)
  const result = await work()
  await narrowTo(tx, rows[0]?.before ?? '')
  return result
}

const narrowTo = async (tx: Tx, cases: string) => await tx.query(`select set_config('mukti.case', $1, true)`, [cases])

const ledCases = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ led: string[] }>('select mukti.led_cases() as led')).rows[0]?.led ?? []

type Bound = (value: unknown) => string

/** Hours that the tiles go by: found once, since adding days to an hour for each row takes longer than the row. */
const hours = `hours as materialized (select now() as now, now() + interval '24 hours' as day, now() + interval '7 days' as week)`
const at = (hour: 'now' | 'day' | 'week') => `(select h.${hour} from hours h)`

/** Conditions of the tiles on a row `d`. */
const tiles: Readonly<Record<Tile, string>> = {
  overdue: `d.state = 0 and d.due_at < ${at('now')}`,
  'next-24h': `d.state = 0 and d.due_at >= ${at('now')} and d.due_at < ${at('day')}`,
  week: `d.state = 0 and d.due_at >= ${at('now')} and d.due_at < ${at('week')}`,
  undecided: `d.state = 1`,
}
const tileNames = Object.keys(tiles) as Tile[]
const column = (tile: Tile) => tile.replace('-', '_')

/** What the query asks of a row besides its state. */
function filtersOf({ owner, section, watch }: BoardQuery, bound: Bound): string {
  return [
    ...(owner === undefined ? [] : [`${bound(owner)} = any (d.owners)`]),
    ...(section === undefined
      ? []
      : [`exists (select from unnest(d.sections) s where starts_with(s, ${bound(section)}))`]),
    ...(watch === undefined ? [] : [`d.watch = ${bound(watch)}`]),
  ]
    .map((each) => ` and ${each}`)
    .join('')
}

const afterOf = ({ after }: BoardQuery, bound: Bound): string =>
  after
    ? ` and (d.due_at, d.case_id, d.id) > (${bound(after.due)}::timestamptz, ${bound(after.case)}::uuid, ${bound(after.id)}::uuid)`
    : ''

const pageSize = ({ limit }: BoardQuery) => Math.max(1, Math.min(limit, 200))

interface PageRow {
  readonly due: string
  readonly case_id: string
  readonly id: string
}

/** Goes once through the reader's own open duties and reads nothing else. */
async function narrowBoard(tx: Tx, query: BoardQuery, law: string): Promise<Board> {
  const values: unknown[] = []
  const bound: Bound = (value) => `$${values.push(value)}`
  const text = `
  with ${hours},
  mine as materialized (
    select d.case_id, d.id, d.due_at, d.state from mukti.duty d
     where d.state < 2${filtersOf(query, bound)}${query.mine === true ? ' and d.case_id in (select unnest(mukti.led_cases()))' : ''}),
  page as (
    select d.case_id, d.id, d.due_at from mine d
     where ${query.state === 'all-open' ? 'true' : tiles[query.state]}${afterOf(query, bound)}
     order by d.due_at, d.case_id, d.id limit ${bound(pageSize(query))})
  select (select coalesce(json_agg(json_build_object('case_id', p.case_id, 'id', p.id,
            'due', case when isfinite(p.due_at) then mukti.instant(p.due_at) else 'infinity' end) order by p.due_at, p.case_id, p.id), '[]') from page p) as page,
         n.*, mukti.duties_behind(${bound(law)}, ${behindTo + 1}) as behind
    from (select ${tileNames.map((tile) => `count(*) filter (where ${tiles[tile]})::int as ${column(tile)}`).join()} from mine d) n`
  const { rows } = await tx.query<Record<string, number> & { page: PageRow[] }>(text, values)
  const [row] = rows
  if (!row) throw new Error('a board has one row')
  return { ...countsOf(row), rows: await rowsOf(tx, row.page) }
}

/** Goes through everybody's, what is due first, until the page and the counts are full. */
async function wideBoard(tx: Tx, query: BoardQuery, law: string, led: readonly string[] | undefined): Promise<Board> {
  const { rows: late } = await tx.query<{ behind: number }>('select mukti.duties_behind_wide($1, $2) as behind', [
    law,
    behindTo + 1,
  ])
  await tx.query('set local role mukti_wide')
  // It cannot be foreseen how few rows may be seen: a plan that reads and sorts them all would ask of each of everybody's.
  await tx.query(`set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off`)
  try {
    const values: unknown[] = []
    const bound: Bound = (value) => `$${values.push(value)}`
    const filters = `${filtersOf(query, bound)}${led ? ` and d.case_id in (select unnest(${bound(led)}::uuid[]))` : ''} and d.due_at >= '-infinity'`
    const counts = tileNames.map(
      (tile) =>
        `(select count(*)::int from (select from mukti.duty d where ${tiles[tile]}${filters} limit ${countTo + 1}) x) as ${column(tile)}`,
    )
    const { rows: counted } = await tx.query<Record<string, number>>(`with ${hours} select ${counts.join()}`, values)
    const page: unknown[] = []
    const boundOfPage: Bound = (value) => `$${page.push(value)}`
    const more = `${filtersOf(query, boundOfPage)}${led ? ` and d.case_id in (select unnest(${boundOfPage(led)}::uuid[]))` : ''} and d.due_at >= '-infinity'${afterOf(query, boundOfPage)}`
    const size = boundOfPage(pageSize(query))
    const conditions = query.state === 'all-open' ? ['d.state = 0', 'd.state = 1'] : [tiles[query.state]]
    const { rows } = await tx.query<PageRow>(
      `with ${hours} select p.case_id, p.id, case when isfinite(p.due_at) then mukti.instant(p.due_at) else 'infinity' end as due from (
         ${conditions
           .map(
             (condition) =>
               `(select d.case_id, d.id, d.due_at from mukti.duty d where ${condition}${more} order by d.due_at, d.case_id, d.id limit ${size})`,
           )
           .join(' union all ')}) p order by p.due_at, p.case_id, p.id limit ${size}`,
      page,
    )
    await tx.query(asBefore)
    return { ...countsOf({ ...counted[0], behind: late[0]?.behind ?? 0 }), rows: await rowsOf(tx, rows) }
  } catch (error) {
    await tx.query(asBefore).catch(() => {}) // a transaction that has failed ends with what was set in it
    throw error
  }
}

const asBefore = 'reset role; reset enable_seqscan; reset enable_bitmapscan; reset enable_sort'

const countsOf = (row: Readonly<Record<string, unknown>>): Pick<Board, 'counts' | 'behind'> => ({
  counts: Object.fromEntries(
    tileNames.map((tile) => [tile, capped(Number(row[column(tile)]), countTo)]),
  ) as Board['counts'],
  behind: capped(Number(row['behind']), behindTo),
})

const capped = (count: number, to: number): Count => ({ count: Math.min(count, to), more: count > to })

/** What stands in the rows of a page: only its cases are looked for among what the reader has. */
async function rowsOf(tx: Tx, page: readonly PageRow[]): Promise<BoardRow[]> {
  if (page.length === 0) return []
  const cases = [...new Set(page.map(({ case_id }) => case_id))]
  return await narrowed(tx, cases.join(), async () => {
    const { rows: labels } = await tx.query<{ case_id: string; label: string; code_name: string }>(
      'select distinct on (case_id) case_id, label, code_name from mukti.card',
    )
    const { rows } = await tx.query<Kept>(
      `select d.case_id, d.id, d.pack, d.duty, d.who, d.state, d.watch, d.owners, d.sections, d.shown,
              d.state = 0 and d.due_at < now() as overdue
         from mukti.duty d where d.id = any ($1::uuid[])`,
      [page.map(({ id }) => id)],
    )
    const byPlace = new Map(rows.map((row) => [`${row.case_id} ${row.id}`, row]))
    const byCase = new Map(labels.map((row) => [row.case_id, row]))
    return page.flatMap(({ case_id, id, due }) => {
      const row = byPlace.get(`${case_id} ${id}`)
      return row ? [boardRow(row, { due, case: case_id, id }, byCase.get(case_id))] : []
    })
  })
}

interface Kept {
  readonly case_id: string
  readonly id: string
  readonly pack: string
  readonly duty: string
  readonly who: string | null
  readonly state: number
  readonly watch: boolean
  readonly owners: string[]
  readonly sections: string[]
  readonly shown: ShownDuty
  readonly overdue: boolean
}

const boardRow = (
  { pack, duty, who, state, watch, owners, sections, shown, overdue }: Kept,
  place: DutyPlace,
  named: { label: string; code_name: string } | undefined,
): BoardRow => ({
  place,
  label: named?.label ?? '',
  codeName: named?.code_name ?? '',
  pack,
  duty,
  who,
  state: keptStates[state] as KeptState,
  overdue,
  watch,
  owners,
  sections,
  shown,
})
