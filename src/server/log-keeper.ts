import { signingKey } from '../store/log/note.ts'
import { sequence } from '../store/log/sequence.ts'
import type { House } from './house.ts'

/** Every how many milliseconds what was written becomes part of the signed log. */
const every = 5_000

/** Keeps the log: all of it once at the start, then what is new. A failure is told and tried again. */
export function startLog(house: House, onFailure: (error: unknown) => void = () => {}): { stop(): Promise<void> } {
  let stopped = false
  let swept = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const run = async () => {
    try {
      if (house.unit()) {
        await sequence(house.pools.jobs, signingKey(house.keyring().secret('checkpoint')), !swept)
        swept = true
      }
    } catch (error) {
      onFailure(error)
    }
    if (!stopped) timer = setTimeout(() => void (running = run()), every)
  }
  running = run()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
