import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { filters } from '../../../contract/fixed.ts'
import { againIfSilent, ask, type Good } from '../../reading/client.ts'
import { rowOf } from './caseload.ts'

export type Filter = (typeof filters)[number]

type Page = Good<'findCases'>
type After = { last: string; id: string } | undefined

/**
 * The pages of one list, by keyset. A search is not asked again when something changed, since every one is logged with
 * the searcher's name; a list without words is.
 */
export function useCaseload(filter: Filter, text: string) {
  const query = useInfiniteQuery({
    queryKey: text === '' ? ['cases', filter] : ['case-search', filter, text],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'findCases',
        { body: { filter, ...(text === '' ? {} : { text }), ...(pageParam ? { after: pageParam } : {}) } },
        signal,
      ),
    initialPageParam: undefined as After,
    getNextPageParam: ({ cases, more }: Page): After => {
      const last = cases.at(-1)
      return more && last ? { last: last.last, id: last.id } : undefined
    },
    retry: againIfSilent,
    placeholderData: keepPreviousData,
    ...(text === '' ? {} : { staleTime: Infinity, gcTime: 0 }),
  })
  const pages = query.data?.pages
  const rows = useMemo(() => {
    const lines = new Map((pages ?? []).flatMap(({ cases }) => cases.map((line) => [line.id, line] as const)))
    return [...lines.values()].map(rowOf)
  }, [pages])
  return {
    rows,
    counts: pages?.at(-1)?.counts,
    orders: pages?.[0]?.orders ?? [],
    state: pages ? ('here' as const) : query.error ? ('failed' as const) : ('loading' as const),
    error: query.error,
    again: () => void query.refetch(),
    more: query.hasNextPage ? { coming: query.isFetchingNextPage, fetch: () => void query.fetchNextPage() } : undefined,
  }
}
