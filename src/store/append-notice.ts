import type { Pool } from 'pg'

const waiting = new WeakSet<Pool>()

/**
 * Tells whoever listens that something is new, and not what: anybody may listen. Not inside the append: a notice there
 * would let one transaction of the whole store commit at a time, each with its own wait for the disk. What is new within
 * this time is told together; should it be lost with the process, every feed looks again by itself.
 */
export function tellThereIsMore(pool: Pool, afterMs = 100): void {
  if (waiting.has(pool)) return
  waiting.add(pool)
  setTimeout(() => {
    waiting.delete(pool)
    if (!pool.ending) tell(pool).catch(() => {}) // a connection that is gone: as above
  }, afterMs).unref()
}

async function tell(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('notify mukti_entries')
  } finally {
    client.release()
  }
}
