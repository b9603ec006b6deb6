import pg from 'pg'
import { openHouse, type House } from '../server/house.ts'
import { signingKey } from '../store/log/note.ts'
import { sequence } from '../store/log/sequence.ts'
import { words } from '../record/words.ts'
import type { Call } from './main.ts'
import { progressTo, stopped, type Exit } from './terminal.ts'

/** Opens the house for one command, beside a server that runs or without one, and closes it again. */
export async function withHouse({ terminal, settings }: Call, work: (house: House) => Promise<Exit>): Promise<Exit> {
  const opened = await openHouse(settings, progressTo(terminal), () => terminal.ask('Passphrase of the root key'), {
    join: true,
  })
  if (!opened.ok) return stopped(terminal, 3, opened.problem)
  try {
    if (!opened.house.unit()) return stopped(terminal, 3, { code: 'empty-store', words: emptyStore })
    return await work(opened.house)
  } finally {
    await opened.house.close()
  }
}

/** A pool for a maintenance role, for the time of `work`. The owner's is for what no request may do. */
export async function withPool<T>(
  house: House,
  role: 'mukti' | 'mukti_verify',
  work: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ ...house.postgres.connection(role), max: 3 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

/** Everything recorded goes into the log now, so that it can be proved. */
export const logNow = async (house: House): Promise<void> => {
  await sequence(house.pools.jobs, signingKey(house.keyring().secret('checkpoint')), true)
}

const emptyStore = words(
  'The store is empty. Start Mukti and set up your unit, or open the practice unit: npm start -- --practice',
  'ভাণ্ডার খালি। মুক্তি চালু করে ইউনিট সাজান, বা অনুশীলনের ইউনিট খুলুন: npm start -- --practice',
  'भंडार ख़ाली है। मुक्ति शुरू करके इकाई बनाएँ, या अभ्यास इकाई खोलें: npm start -- --practice',
)
