/** What a list of cases asks of the database, as texts of queries. Whatever a person wrote is bound and never in a text. */
export interface CaseQuery {
  /** The last case of the page before. */
  readonly after?: { readonly last: string; readonly case: string }
  /** At most 200. */
  readonly limit: number
  /** Only cases where a card has this flag; only cases that the reader leads. */
  readonly filter?: { readonly flag?: CountedFlag; readonly lead?: boolean }
  /** Only cases whose label begins so, or that have every one of these words somewhere that the reader may see. */
  readonly search?: { readonly label?: string; /** Keyed. */ readonly tokens?: readonly Buffer[] }
}

export type Bound = (value: unknown) => string

/** As bits on a card (migration 0028). */
const countedFlags = { alarms: 1, conflicts: 2, unanswered: 4, court: 8 } as const
/** What lists count and filter by. */
export type CountedFlag = keyof typeof countedFlags

/**
 * Goes once through the reader's own streams and reads nothing else: costs what he has, and nothing to somebody who has
 * nothing. The grouping keeps every other condition away from the indexes, where it would meet hidden rows; and a
 * condition on a whole case is a look into a hash and never a join, which would be planned as if somebody had ten streams.
 */
export function narrowPage({ filter, search, after, limit }: CaseQuery, counted: boolean, bound: Bound): string {
  const { label, tokens = [] } = search ?? {}
  const flags = Object.entries(countedFlags)
  const either = [
    ...(label === undefined ? [] : ['begins']),
    ...(tokens.length === 0 ? [] : [`case_id in (${havingAll(tokens, bound)})`]),
  ]
  return `
  with every as materialized (
    select case_id, max(last) as last, bit_or(flag_bits) as bits
           ${counted || filter?.lead === true ? `, bool_or(compartment <> 9 and stream in (select unnest(mukti.streams(3)))) as led` : ''}
           ${label === undefined ? '' : `, bool_or(starts_with(label, ${bound(label)})) as begins`}
      from mukti.card group by case_id),
  page as materialized (
    select case_id, last from every
     where true
     ${search === undefined ? '' : `and (${either.join(' or ') || 'false'})`}
     ${filter?.flag === undefined ? '' : `and bits & ${bitOf(filter.flag)} <> 0`}
     ${filter?.lead === true ? 'and led' : ''}
     ${after ? `and (last, case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
     order by last desc, case_id desc limit ${bound(pageSize(limit))})
  select array(select case_id from page order by last desc, case_id desc)::text[] as cases
         ${
           counted
             ? `, n.all, n.lead, json_build_object(${flags.map(([flag]) => `'${flag}', n.${flag}`).join()}) as flags
    from (select count(*)::int as all, count(*) filter (where led)::int as lead,
                 ${flags.map(([flag, bit]) => `count(*) filter (where bits & ${bit} <> 0)::int as ${flag}`).join()} from every) n`
             : ''
         }`
}

const bitOf = (flag: CountedFlag): number => countedFlags[known(flag)]

/** Stands in the text of a query, where an index for it is found: so it must be one of ours. */
export function known(flag: CountedFlag): CountedFlag {
  if (!Object.hasOwn(countedFlags, flag)) throw new Error('there is no such flag')
  return flag
}

/**
 * Goes through all cards, newest first, and stops when the page is full, or only through those of a few cases. A case
 * stands where its newest card stands.
 */
export const widePage = (
  { filter, search, after, limit }: CaseQuery,
  led: readonly string[] | undefined,
  few: readonly string[] | undefined,
  bound: Bound,
) => `
  select f.case_id as case, (select array_agg(s.stream) from mukti.card s where s.case_id = f.case_id) as streams from (
    ${
      few
        ? `select c.case_id, max(c.last) as last from mukti.card c where c.case_id = any (${bound(few)}::uuid[]) group by c.case_id
       having true`
        : `select c.case_id, c.last from mukti.card c
     where not exists (select from mukti.card n where n.case_id = c.case_id and (n.last, n.stream) > (c.last, c.stream))
     ${search === undefined ? '' : `and ${eitherOf(search, bound)}`}`
    }
     ${led === undefined ? '' : `and c.case_id = any (${bound(led)}::uuid[])`}
     ${filter?.flag === undefined ? '' : `and exists (select from mukti.card g where g.case_id = c.case_id and '${known(filter.flag)}' = any (g.flags))`}
     ${after ? `and (${few ? 'max(c.last)' : 'c.last'}, c.case_id) < (${bound(after.last)}::timestamptz, ${bound(after.case)}::uuid)` : ''}
     order by 2 desc, 1 desc limit ${bound(pageSize(limit))}) f`

function eitherOf({ label, tokens = [] }: NonNullable<CaseQuery['search']>, bound: Bound): string {
  const either = [
    ...(label === undefined ? [] : [begins(label, bound)]),
    ...(tokens.length === 0 ? [] : [`c.case_id in (${havingAll(tokens, bound)})`]),
  ]
  return either.length === 0 ? 'false' : `(${either.join(' or ')})`
}

export const begins = (label: string, bound: Bound) =>
  `(c.label >= ${bound(label)} and c.label < ${bound(`${label}\u{10ffff}`)})`

/** Cases that have every one of these words somewhere that the reader may see. */
export const havingAll = (tokens: readonly Buffer[], bound: Bound) =>
  `select t.case_id from mukti.token t where t.tok = any (${bound(tokens)}::bytea[]) group by t.case_id
   having count(distinct t.tok) = ${bound(new Set(tokens.map((token) => token.toString('hex'))).size)}`

const pageSize = (limit: number) => Math.max(1, Math.min(limit, 200))
