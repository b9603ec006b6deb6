import { sweepParts } from '../store/file-places.ts'
import type { House } from './house.ts'

/** Every how many milliseconds. An upload that nobody goes on with may lie for seven days. */
const every = 3_600_000

/** Drops uploads that were left in the middle, at the start and then each hour. A failure is told and tried again. */
export function startSweeping(house: House, onFailure: (error: unknown) => void = () => {}): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const run = async () => {
    try {
      if (house.unit()) await sweepParts(house.pools.jobs, house.settings.folder, Date.now())
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
