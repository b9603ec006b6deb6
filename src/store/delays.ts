import type { Pool } from 'pg'

/** Something that guesses are counted by: a keyed hash, and how many tries cost no waiting. */
export interface Tried {
  readonly who: Buffer
  readonly free: number
}

const wait = (tries: string, free: string) =>
  `make_interval(secs => case when ${tries} < ${free} then 0 else least(900, power(2, least(${tries} - ${free}, 20))) end)`

/**
 * Takes one try for everything that it counts against, before anything is looked at: so that fifty at once are fifty
 * tries. The delay doubles from one second to a quarter of an hour and is forgotten after a day without a try.
 * @returns 0 when the try may be made, else whole seconds to wait; nothing is counted then
 */
export async function takeTry(pool: Pool, tried: readonly Tried[]): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { who, free } of tried) {
      const taken = await client.query(
        `insert into mukti.delay as d (who, tries, last) values ($1, 1, clock_timestamp())
         on conflict (who) do update set last = clock_timestamp(),
           tries = case when d.last < clock_timestamp() - interval '1 day' then 1 else d.tries + 1 end
          where d.last + ${wait('d.tries', '$2')} <= clock_timestamp()`,
        [who, free],
      )
      if (taken.rowCount === 1) continue
      const { rows } = await client.query<{ seconds: number }>(
        `select ceil(extract(epoch from last + ${wait('tries', '$2')} - clock_timestamp()))::int as seconds from mukti.delay where who = $1`,
        [who, free],
      )
      await client.query('rollback')
      return Math.max(1, rows[0]?.seconds ?? 1)
    }
    await client.query('commit')
    return 0
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** It was the right person: what his name or device had counted is forgotten, and his network gets its try back. */
export async function giveBackTry(
  pool: Pool,
  of: { readonly forget: readonly Buffer[]; readonly back: readonly Buffer[] },
): Promise<void> {
  await pool.query('delete from mukti.delay where who = any ($1)', [of.forget])
  await pool.query('update mukti.delay set tries = greatest(tries - 1, 0) where who = any ($1)', [of.back])
}
