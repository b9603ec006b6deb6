import { createHash } from 'node:crypto'
import type { ClientBase, Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg'

/** A transaction that speaks for one session: row security decides what it sees. */
export type Tx = ClientBase

/** Whom a request speaks for: `token` is made from the cookie with a secret of the server, and is never the cookie itself. */
export interface Asker {
  /** '' when nobody has signed in. */
  readonly token: string
  /** Narrows what is seen to one case, which is also what keeps it quick; it can never add anything. */
  readonly case?: string | undefined
}

/** What the store keeps of a token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

/** Asks a last question, which travels together with the commit. */
export type Close = <Row extends QueryResultRow>(last: QueryConfig) => Promise<QueryResult<Row>>

/**
 * Runs `work` in one transaction for the session: committed when it returns, also with a refusal (its audit row must
 * stay), undone when it throws. `work` may commit by itself, with `close`, and then touches the connection no more. Both settings are set every time, also to '': what an earlier request left on the
 * connection is never used. They are bound parameters, for another connection could read a literal.
 */
export async function withSession<T>(pool: Pool, asker: Asker, work: (tx: Tx, close: Close) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = open(client, asker)
    opened.catch(() => {}) // said again before the commit, if work has not failed by it first
    if (!isPipelined(client)) await opened
    let closed = false
    const close: Close = async <Row extends QueryResultRow>(last: QueryConfig) => {
      closed = true
      if (!isPipelined(client)) {
        const answer = await client.query<Row>(last)
        await commit(client)
        return answer
      }
      const [answer] = await Promise.all([client.query<Row>(last), opened, commit(client)])
      return answer
    }
    const result = await work(client, close)
    await opened
    if (!closed) await commit(client)
    return result
  } catch (error) {
    broken = await undo(() => client.query('rollback'))
    throw error
  } finally {
    client.release(broken)
  }
}

/** PostgreSQL answers the commit of a transaction that had failed by undoing it, and calls that no error. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('commit')
  if (command === 'ROLLBACK') throw new Error('the transaction had failed before it was committed')
}

/** On a pool with `pipeline` both travel together with the first question: two waits less for every request. */
async function open(client: ClientBase, asker: Asker): Promise<void> {
  const set = { ...setSession, values: [asker.token, narrowTo(asker.case)] }
  if (isPipelined(client)) {
    writeTogether(client)
    await Promise.all([client.query('begin'), client.query(set)])
  } else {
    await client.query('begin')
    await client.query(set)
  }
}

/** What is asked until this turn of the program ends leaves in one write: each write is a call of the system by itself. */
function writeTogether(client: ClientBase): void {
  const { connection } = client as { connection?: { stream?: { cork?(): void; uncork?(): void } } }
  connection?.stream?.cork?.()
  process.nextTick(() => connection?.stream?.uncork?.())
}

/** What is no case narrows to none. */
const narrowTo = (of: string | undefined): string =>
  of === undefined || of === '' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(of) ? (of ?? '') : noCase

const noCase = '00000000-0000-0000-0000-000000000000'

/** May several questions be on their way at once? */
export const isPipelined = (client: ClientBase): boolean => 'pipeline' in client && client.pipeline === true

const setSession = {
  name: 'set-session',
  text: `select set_config('mukti.token', $1, true), set_config('mukti.case', $2, true)`,
}

/** A connection that cannot even roll back is not given to anybody else. */
async function undo(rollback: () => Promise<unknown>): Promise<Error | undefined> {
  try {
    await rollback()
    return undefined
  } catch (error) {
    return error as Error
  }
}

/**
 * Runs `work` so that a failure inside it undoes only itself and leaves the transaction usable.
 * @returns its value, or the SQLSTATE of what went wrong; nothing else of the error leaves
 * @throws what is not the database's answer
 */
export async function attempt<T>(
  tx: Tx,
  work: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly state: string }> {
  await tx.query('savepoint attempt')
  try {
    const value = await work()
    await tx.query('release savepoint attempt')
    return { ok: true, value }
  } catch (error) {
    const state = stateOf(error)
    if (state === undefined || endsTheTransaction(state)) throw error
    await tx.query('rollback to savepoint attempt')
    return { ok: false, state }
  }
}

/**
 * Runs `work` again when it lost a race with another transaction (a deadlock, a key that changed meanwhile), four times
 * at most; then its error goes on.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let again = 4; ; again -= 1) {
    try {
      return await work()
    } catch (error) {
      if (again === 0 || !stateOf(error)?.startsWith('40')) throw error
    }
  }
}

/** The five letters by which PostgreSQL says what went wrong; undefined when the error is not PostgreSQL's. */
export const stateOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** A lost connection, a shutdown, a lost race: there is nothing to go back to, or it must all be done again. */
export const endsTheTransaction = (state: string) => /^(08|40|57P|EPIPE)/.test(state)
