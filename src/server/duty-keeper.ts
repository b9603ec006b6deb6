import pg from 'pg'
import { keepDuties, letWait, waitingCases } from '../store/duty-keeping.ts'
import type { House } from './house.ts'
import { dutyFold, lawsInForce } from './law/in-force.ts'

/** Every how many milliseconds it looks without being told: for what changes with time alone, and for a notice that was lost. */
const every = 30_000
const atOnce = 200

export interface DutyKeeper {
  /** Keeps whatever waits, and is done when nothing does that could be kept. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Keeps the duties of every case in which something was written or whose readers changed, as soon as that is committed.
 * A case that fails is told, and tried again after a pause that doubles: one minute at first, an hour at most.
 */
export function startKeepingDuties(house: House, onFailure: (error: unknown) => void = () => {}): DutyKeeper {
  const { duties } = house.pools
  let laws = lawsInForce(house)
  let fold = dutyFold(laws, house.registry)
  const failing = new Map<string, { readonly pause: number; readonly until: number }>()
  let listener: pg.Client | undefined
  let stopped = false
  let again = false
  let running: Promise<void> | undefined

  const keepAll = async (): Promise<void> => {
    if (!house.unit()) return
    await letWait(duties, laws.name)
    for (;;) {
      again = false
      const now = performance.now()
      const waiting = (await waitingCases(duties, atOnce + failing.size)).filter(
        (of) => (failing.get(of)?.until ?? 0) <= now,
      )
      for (const of of waiting) {
        if (stopped) return
        try {
          await keepDuties(duties, of, fold)
          failing.delete(of)
        } catch (error) {
          const pause = Math.min(3_600_000, (failing.get(of)?.pause ?? 30_000) * 2)
          failing.set(of, { pause, until: performance.now() + pause })
          onFailure(error)
        }
      }
      if (waiting.length === 0 && !again) return
    }
  }

  const run = (): Promise<void> => {
    again = true
    running ??= keepAll()
      .catch(onFailure)
      .finally(() => (running = undefined))
    return running
  }

  /** Another wording was adopted: from now on it is in force here, and every case is kept by it. */
  const renew = async (): Promise<void> => {
    try {
      await house.renewLaws()
      laws = lawsInForce(house)
      fold = dutyFold(laws, house.registry)
    } catch (error) {
      return onFailure(error)
    }
    await run()
  }

  const listen = async () => {
    if (listener || stopped) return
    const client = new pg.Client(house.postgres.connection('mukti_duties'))
    listener = client
    const gone = () => {
      if (listener === client) listener = undefined
    }
    client.on('error', gone)
    client.on('end', gone)
    client.on('notification', ({ channel }) => void (channel === 'mukti_law' ? renew() : run()))
    try {
      await client.connect()
      await client.query('listen mukti_entries; listen mukti_duty_waits; listen mukti_law')
    } catch (error) {
      gone()
      onFailure(error)
    }
  }

  const look = async () => {
    await listen()
    await run()
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  const looking = look()

  return {
    settle: async () => {
      await looking
      await run()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await looking
      await running
      await listener?.end().catch(() => {})
    },
  }
}
