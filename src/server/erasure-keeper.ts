import { completeErasures, sweepErasures } from '../store/keys/erase.ts'
import type { House } from './house.ts'

/** Every how many milliseconds. The log of a quiet store is turned and dropped within minutes. */
const every = 60_000

/**
 * Ends what an erasure began: sweeps after one that was cut off, and marks it completed once nothing of the key is left
 * in the write-ahead log. On a PostgreSQL server it stays begun. A failure is told and tried again.
 */
export function startErasing(house: House, onFailure: (error: unknown) => void = () => {}): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const run = async () => {
    try {
      if (house.unit() && house.postgres.embedded) {
        await sweepErasures(house.pools.keys)
        await completeErasures(house.pools.keys)
      }
    } catch (error) {
      onFailure(error)
    }
    if (!stopped) timer = setTimeout(() => void (running = run()), every)
  }
  let running = run()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
