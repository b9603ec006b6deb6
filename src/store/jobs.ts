import type { Pool } from 'pg'
import type { Tx } from './session.ts'

/** Work for the background. The payload names things by number and holds no case data. */
export interface Job {
  readonly id: string
  readonly queue: string
  readonly payload: unknown
  /** How often it was tried before. */
  readonly tries: number
}

/** Puts a job in the transaction of what it follows from: both happen, or neither. `runAt` is an instant. */
export async function enqueue(tx: Tx, queue: string, payload: object, runAt?: string): Promise<void> {
  await tx.query('select mukti.enqueue($1, $2, coalesce($3::timestamptz, now()))', [
    queue,
    JSON.stringify(payload),
    runAt ?? null,
  ])
}

/**
 * Takes up to `limit` jobs that are due and that nobody else holds. They are held for five minutes: a worker that dies
 * gives them back by that.
 * @param pool connected as mukti_jobs
 */
export async function claimJobs(pool: Pool, queue: string, limit: number): Promise<Job[]> {
  const { rows } = await pool.query<Job>(
    `update mukti.job j set held_to = now() + interval '5 minutes', tries = j.tries + 1
       from (select id from mukti.job
              where queue = $1 and done is null and run_at <= now() and (held_to is null or held_to <= now())
              order by run_at, id limit $2 for update skip locked) due
      where j.id = due.id
      returning j.id, j.queue, j.payload, j.tries - 1 as tries`,
    [queue, limit],
  )
  return rows
}

export async function finishJob(pool: Pool, id: string): Promise<void> {
  await pool.query('update mukti.job set done = now(), held_to = null where id = $1', [id])
}

/** Puts a job back, to be tried again after a pause that doubles: one minute at first, an hour at most. */
export async function putJobBack(pool: Pool, id: string, why: string): Promise<void> {
  await pool.query(
    `update mukti.job set held_to = null, failed = $2, run_at = now() + least(interval '1 hour', interval '1 minute' * power(2, tries - 1))
      where id = $1`,
    [id, why],
  )
}

/** Puts a job back that has not failed and only has to wait. */
export async function postponeJob(pool: Pool, id: string, minutes: number): Promise<void> {
  await pool.query(
    `update mukti.job set held_to = null, tries = tries - 1, run_at = now() + make_interval(mins => $2) where id = $1`,
    [id, minutes],
  )
}

/** Forgets jobs of a queue that were done a week ago. */
export async function forgetDone(pool: Pool, queue: string): Promise<void> {
  await pool.query(`delete from mukti.job where queue = $1 and done < now() - interval '7 days'`, [queue])
}
