import type { QueryClient } from '@tanstack/react-query'
import { setShell, shellState } from '../shell/shell-state.ts'
import { streamKey, type Held } from './streams.ts'

/** What the feed says, as one tab tells the others. `open` after every break: what was missed is asked for again. */
export type News =
  | { says: 'head'; stream: string; seq: number }
  | { says: 'gone' | 'grants' | 'kinds' | 'reminders' | 'open' | 'broken' }

const name = 'mukti-live'

/** After a break the head of a case says which of its streams have moved, and only those are asked for again. */
const old = {
  open: ['case', 'cases', 'reminders'],
  gone: ['case', 'cases', 'stream'],
  grants: ['case', 'cases', 'stream'],
  kinds: ['me'],
  reminders: ['reminders'],
} as const

/** Asks again for whatever the news makes old, and for nothing else. */
export function takeNews(queries: QueryClient, news: News): void {
  if (news.says === 'broken') {
    const { sync } = shellState()
    setShell({ sync: { state: 'off', waiting: sync.state === 'off' ? sync.waiting : 0 } })
    return
  }
  if (news.says === 'head') {
    const held = queries.getQueryData<Held>(streamKey(news.stream))
    if (held && held.head < news.seq) void queries.invalidateQueries({ queryKey: streamKey(news.stream) })
    else if (!held) void queries.invalidateQueries({ queryKey: ['case', news.stream.slice(0, 36)] })
    void queries.invalidateQueries({ queryKey: ['cases'] })
    return
  }
  if (news.says === 'open') setShell({ sync: { state: 'sent' } })
  for (const key of old[news.says]) void queries.invalidateQueries({ queryKey: [key] })
}

let running: { stop: () => void; users: number } | undefined

/**
 * One feed for the whole browser: the tab that holds the lock listens to the server and tells the others. A tab that
 * closes gives the lock to the next. Call it while somebody is signed in; what it gives back ends it.
 */
export function startLive(queries: QueryClient): () => void {
  running ??= { stop: begin(queries), users: 0 }
  running.users += 1
  return () => {
    if (!running) return
    running.users -= 1
    if (running.users > 0) return
    running.stop()
    running = undefined
  }
}

function begin(queries: QueryClient): () => void {
  const end = new AbortController()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  if (channel) channel.onmessage = ({ data }: MessageEvent<News>) => takeNews(queries, data)
  end.signal.addEventListener('abort', () => channel?.close())
  const listen = () =>
    listenToServer((news) => {
      takeNews(queries, news)
      channel?.postMessage(news)
    }, end.signal)
  // Without locks (an old browser, a page without a secure origin) every tab listens for itself.
  if (!channel || !('locks' in navigator)) void listen()
  else navigator.locks.request(name, { signal: end.signal }, listen).catch(() => {})
  return () => end.abort()
}

/** Resolves when `signal` ends it. A feed that the server refused is tried again, more and more slowly. */
function listenToServer(tell: (news: News) => void, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    let feed: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    const connect = () => {
      feed = new EventSource('/api/live')
      feed.onopen = () => {
        failures = 0
        tell({ says: 'open' })
      }
      feed.onerror = () => {
        tell({ says: 'broken' })
        if (feed?.readyState !== EventSource.CLOSED || signal.aborted) return
        failures += 1
        timer = setTimeout(connect, Math.min(60_000, 2_000 * 2 ** failures))
      }
      feed.addEventListener('head', ({ data }) => {
        const head = headOf(data)
        if (head) tell({ says: 'head', ...head })
      })
      for (const says of ['gone', 'grants', 'kinds', 'reminders'] as const)
        feed.addEventListener(says, () => tell({ says }))
    }
    signal.addEventListener('abort', () => {
      feed?.close()
      clearTimeout(timer)
      done()
    })
    if (signal.aborted) done()
    else connect()
  })
}

function headOf(data: unknown): { stream: string; seq: number } | undefined {
  try {
    const { stream, seq } = JSON.parse(String(data)) as { stream?: unknown; seq?: unknown }
    return typeof stream === 'string' && typeof seq === 'number' ? { stream, seq } : undefined
  } catch {
    return undefined
  }
}
