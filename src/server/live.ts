import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { nameOf } from '../store/log/sequence.ts'
import { withSession, type Tx } from '../store/session.ts'
import { standingSession } from '../store/sign-in.ts'
import type { Session } from './handler.ts'
import type { House } from './house.ts'
import { tooSoon, type Refused } from './problems.ts'
import { hashOfToken } from './session.ts'

/** The feed of changed streams: says that there is something new, and to nobody what he may not see. */
export interface Live {
  /** Begins a feed on this answer; refused when the session has too many. */
  open(session: Session, request: FastifyRequest, reply: FastifyReply): Promise<Refused | undefined>
  /** Something may have changed: every feed looks again, each with its own reader's eyes. */
  look(): void
  close(): Promise<void>
}

export interface LiveOptions {
  /** A feed says so at least this often, in ms, and looks whether access has ended by itself. */
  readonly everyMs?: number
  /** Changes within so many ms are told together. */
  readonly gatherMs?: number
  readonly perSession?: number
  /** What went wrong behind a feed; it goes on at the next look. */
  readonly onFailure?: (error: unknown) => void
}

interface Feed {
  readonly session: Session
  readonly reply: FastifyReply
  /** Heads that the reader was told of, by public name of the stream. */
  seen: Map<string, number>
  /** What was kept of the duties of each case when the reader was last told. */
  duties: Map<string, string>
  /** How many reminders he had not read, and the newest. */
  reminders: string
  busy: boolean
  again: boolean
}

/** Listens with one connection of mukti_app. A notice carries nothing: what is told is read again under the reader's token. */
export function makeLive(
  house: House,
  { everyMs = 25_000, gatherMs = 100, perSession = 6, onFailure = () => {} }: LiveOptions = {},
): Live {
  const feeds = new Set<Feed>()
  let gathering: NodeJS.Timeout | undefined
  let listener: pg.Client | undefined
  let closed = false

  const look = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      for (const feed of feeds) void lookFor(feed)
    }, gatherMs)
  }

  const listen = async () => {
    if (listener || closed) return
    const client = new pg.Client(house.postgres.connection('mukti_app'))
    listener = client
    const gone = () => {
      if (listener === client) listener = undefined
    }
    client.on('error', gone)
    client.on('end', gone)
    client.on('notification', look)
    try {
      await client.connect()
      await client.query('listen mukti_entries; listen mukti_grants; listen mukti_duties; listen mukti_reminders')
    } catch (error) {
      gone()
      onFailure(error)
    }
  }

  const lookFor = async (feed: Feed): Promise<void> => {
    if (feed.busy) {
      feed.again = true
      return
    }
    feed.busy = true
    try {
      do {
        feed.again = false
        await tell(feed)
      } while (feed.again && feeds.has(feed))
    } catch (error) {
      onFailure(error)
    } finally {
      feed.busy = false
    }
  }

  const tell = async (feed: Feed) => {
    const { session, seen, reply } = feed
    const stands = await withSession(house.pools.signIn, { token: session.token }, (tx) =>
      standingSession(tx, hashOfToken(session.token)),
    )
    if (!stands) {
      end(feed, 'ended')
      return
    }
    const {
      heads: now,
      duties,
      reminders,
    } = await withSession(house.pools.app, { token: session.token }, whatReaderHas)
    const lines: string[] = []
    for (const name of seen.keys()) if (!now.has(name)) lines.push(event('gone', { stream: name }))
    for (const [name, seq] of now) if (seen.get(name) !== seq) lines.push(event('head', { stream: name, seq }))
    if (now.size !== seen.size || [...now.keys()].some((name) => !seen.has(name))) lines.push(event('grants', {}))
    for (const [of, kept] of duties) if (feed.duties.get(of) !== kept) lines.push(event('duties', { case: of }))
    if (feed.reminders !== reminders) lines.push(event('reminders', {}))
    Object.assign(feed, { seen: now, duties, reminders })
    if (lines.length > 0) reply.raw.write(lines.join(''))
  }

  const end = (feed: Feed, why: 'ended' | 'closing') => {
    if (!feeds.delete(feed)) return
    feed.reply.raw.end(event(why, {}))
  }

  const pulse = setInterval(() => {
    if (feeds.size > 0) void listen()
    for (const feed of feeds) {
      feed.reply.raw.write(': still here\n\n')
      void lookFor(feed)
    }
  }, everyMs)
  pulse.unref()

  return {
    look,
    open: async (session, _request, reply) => {
      if ([...feeds].filter((feed) => feed.session.session === session.session).length >= perSession) return tooSoon(30)
      await listen()
      const { heads, duties, reminders } = await withSession(house.pools.app, { token: session.token }, whatReaderHas)
      const headers = reply.getHeaders()
      reply.hijack()
      reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' } as Record<
        string,
        string
      >)
      const feed: Feed = { session, reply, seen: heads, duties, reminders, busy: false, again: false }
      reply.raw.on('close', () => feeds.delete(feed))
      feeds.add(feed)
      reply.raw.write(': open\n\n')
      void lookFor(feed) // something may have changed while the feed was being opened
      return undefined
    },
    close: async () => {
      closed = true
      clearInterval(pulse)
      clearTimeout(gathering)
      for (const feed of feeds) end(feed, 'closing')
      await listener?.end().catch(() => {})
    },
  }
}

/** Heads of the streams that the reader may see; by case, which duties are kept for exactly what he may read there; his reminders. */
async function whatReaderHas(
  tx: Tx,
): Promise<{ heads: Map<string, number>; duties: Map<string, string>; reminders: string }> {
  const { rows } = await tx.query<{ case_id: string; compartment: number; thread: string; seq: string }>(
    'select case_id, compartment, thread, seq from mukti.stream',
  )
  const kept = await tx.query<{ case_id: string; kept: string }>(
    `select case_id, id || '.' || version as kept from mukti.duty_reading`,
  )
  const reminded = await tx.query<{ has: string }>(
    `select count(*) filter (where read_at is null) || '.' || coalesce(max(at)::text, '') as has from mukti.reminder`,
  )
  return {
    reminders: reminded.rows[0]?.has ?? '',
    heads: new Map(rows.map((row) => [nameOf(row), Number(row.seq)])),
    duties: new Map(kept.rows.map((row) => [row.case_id, row.kept])),
  }
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
