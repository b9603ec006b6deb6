import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { registry } from '../../kinds/index.ts'
import type { Entry } from '../../record/envelope.ts'
import { read, type Reading } from '../../record/replay.ts'
import { againIfSilent, ask, codeOf, statusOf, type Good } from './client.ts'
import { startLive } from './live.ts'
import { afterTheLast, entriesAsOf, momentOf, useChosenMoment, useNow, type Moment } from './moment.ts'
import { nothingHeld, pullStream, streamKey, type Held } from './streams.ts'

export type CaseHead = Good<'readCase'>
export type StreamHead = CaseHead['streams'][number]

export type CaseState =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-out' }
  /** Not there, or not for this person: the two are the same. */
  | { readonly state: 'not-found' }
  | { readonly state: 'failed'; readonly code: string; readonly again: () => void }
  | {
      readonly state: 'here'
      readonly head: CaseHead
      readonly entries: readonly Entry[]
      readonly reading: Reading
      readonly moment: Moment
      /** Streams that could not be fetched: what the page shows is not all that the reader may see. */
      readonly missing: readonly string[]
      readonly again: () => void
    }

export const caseKey = (id: string) => ['case', id] as const

/**
 * A case as this person may see it: every stream that is open to her, fetched by ranges and kept up to date by the live
 * feed, read once per change. `moment.now` is what every fold is shown at.
 */
export function useCase(id: string): CaseState {
  const queries = useQueryClient()
  useEffect(() => startLive(queries), [queries])
  const head = useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => ask('readCase', { params: { case: id } }, signal),
    retry: againIfSilent,
  })
  const streams = head.data?.streams ?? noStreams
  const held = useQueries({
    queries: streams.map(({ stream }) => ({
      queryKey: streamKey(stream),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        pullStream(stream, queries.getQueryData<Held>(streamKey(stream)) ?? nothingHeld, signal),
      retry: againIfSilent,
      structuralSharing: false,
      staleTime: Infinity,
    })),
  })
  // The head of a stream may have moved while the feed was down.
  useEffect(() => {
    for (const { stream, seq } of streams) {
      const here = queries.getQueryData<Held>(streamKey(stream))
      if (here && here.head < seq) void queries.invalidateQueries({ queryKey: streamKey(stream) })
    }
  }, [streams, queries])

  const entries = together(
    id,
    held.map(({ data }) => data?.entries ?? noEntries),
  )
  const pending = head.isPending || held.some(({ isPending }) => isPending)
  const chosen = useChosenMoment()
  const last = useMemo(() => (head.data?.practice ? afterTheLast(entries) : undefined), [head.data?.practice, entries])
  const clock = useNow(chosen === undefined)
  const moment = useMemo(
    () => momentOf(chosen, head.data?.practice ?? false, last, clock),
    [chosen, head.data?.practice, last, clock],
  )
  const cut = moment.chosen ? moment.now : undefined
  const reading = useMemo(() => readOnce(entries, cut), [entries, cut])

  const again = useCallback(() => {
    void queries.refetchQueries({ queryKey: caseKey(id), exact: true })
    for (const { stream } of streams)
      if (queries.getQueryState(streamKey(stream))?.status === 'error')
        void queries.refetchQueries({ queryKey: streamKey(stream), exact: true })
  }, [queries, id, streams])
  const lost = streams
    .filter((_, place) => held[place]?.isError && !held[place]?.data)
    .map(({ stream }) => stream)
    .join(' ')
  // One object until something of it changes: what the pages of a case compute is kept by it.
  const here = useMemo(
    (): CaseState | undefined =>
      head.data && {
        state: 'here',
        head: head.data,
        entries,
        reading,
        moment,
        missing: lost === '' ? [] : lost.split(' '),
        again,
      },
    [head.data, entries, reading, moment, lost, again],
  )
  // A refusal stays on the page while it is asked again, so that nothing blinks when the feed opens.
  const refused = useRef<unknown>(undefined)
  if (head.data) refused.current = undefined
  else if (statusOf(head.error) !== 0) refused.current = head.error
  const error = head.data ? undefined : (head.error ?? refused.current)
  if (error !== undefined) {
    const status = statusOf(error)
    if (status === 401) return { state: 'signed-out' }
    if (status === 404 || status === 400) return { state: 'not-found' }
    return { state: 'failed', code: codeOf(error), again }
  }
  return !here || pending ? { state: 'loading' } : here
}

const noStreams: readonly StreamHead[] = []
const noEntries: readonly Entry[] = []

/** One list of all streams' entries, the same one until a stream changes: several screens ask for it at once. */
const lists = new Map<string, { parts: readonly (readonly Entry[])[]; all: readonly Entry[] }>()
function together(id: string, parts: readonly (readonly Entry[])[]): readonly Entry[] {
  const before = lists.get(id)
  if (before && before.parts.length === parts.length && before.parts.every((part, place) => part === parts[place]))
    return before.all
  const all = parts.flat()
  lists.clear()
  lists.set(id, { parts, all })
  return all
}

/** The reading of a list, read once however many parts of the page ask. */
let lastRead: { entries: readonly Entry[]; cut: number | undefined; reading: Reading } | undefined
function readOnce(entries: readonly Entry[], cut: number | undefined): Reading {
  if (lastRead?.entries === entries && lastRead.cut === cut) return lastRead.reading
  const reading = read(registry, cut === undefined ? entries : entriesAsOf(entries, cut))
  lastRead = { entries, cut, reading }
  return reading
}

/** Drops everything that was read of any case: on signing out and when the page hides for good. */
export function forgetCases(): void {
  lists.clear()
  lastRead = undefined
}
