import { startServer } from '../src/server/start.ts'
import type { Practice } from '../src/server/house.ts'
import { emptyUnit, inHouse } from './house.ts'

/** What the server of the bench tells whoever started it. */
export type Said = { readonly ready: string } | { readonly rss: number } | { readonly failed: string }

/**
 * A server in a process of its own, so that what it holds and how long it takes is its own. Started by `serving`:
 * `node serve.ts FOLDER practice|empty`.
 */
async function serve([folder, unit]: readonly string[]): Promise<void> {
  const say = (said: Said) => process.send?.(said)
  if (folder === undefined) throw new Error('name the folder')
  // The practice unit is read when it is asked for: the other benches do without.
  const practice: Practice = unit === 'practice' ? (await import('../practice/unit.ts')).practice : emptyUnit
  await inHouse(
    folder,
    async ({ house }) => {
      const started = await startServer(house, 0)
      if (!started.ok) throw new Error(started.problem.words.en)
      process.on('message', (asked) => {
        if (asked === 'rss') say({ rss: process.memoryUsage.rss() })
      })
      say({ ready: started.server.url })
      await new Promise<void>((resolve) => {
        process.on('message', (asked) => asked === 'stop' && resolve())
        process.once('disconnect', resolve) // whoever started it is gone
      })
      await started.server.close()
    },
    { practice },
  )
  process.disconnect?.()
}

try {
  await serve(process.argv.slice(2))
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) } satisfies Said)
  process.exitCode = 1
  process.disconnect?.()
}
