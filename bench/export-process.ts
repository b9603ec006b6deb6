import { createWriteStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { exportCase } from '../src/store/archive/write.ts'
import { signingKey } from '../src/store/log/note.ts'
import { inHouse } from './house.ts'
import { timed } from './measure.ts'

export interface Exported {
  /** Milliseconds. */
  readonly exported: number
  readonly selected: number
  /** MiB by which the process grew at its peak while it exported. */
  readonly grew: number
  /** MiB of the file. */
  readonly file: number
}

const [folder = '', of = '', out = ''] = process.argv.slice(2)

/** One export in a process of its own, beside the one that holds the store: what it takes in memory is then its own. */
const result = await inHouse(
  folder,
  async ({ house }): Promise<Exported> => {
    const verify = new pg.Pool({ ...house.postgres.connection('mukti_verify'), max: 2 })
    try {
      await verify.query('select 1')
      const tools = {
        verify,
        keys: house.pools.keys,
        keyring: house.keyring(),
        signing: signingKey(house.keyring().secret('checkpoint')),
        registry: house.registry,
        folder: house.settings.folder,
        now: () => new Date(),
      }
      const before = process.memoryUsage.rss()
      // Looked at while it runs: what the system calls the highest also counts whoever started this process.
      let peak = before
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 5)
      const exported = await timed(
        async () =>
          await pipeline(
            Readable.from(exportCase({ case: of, purpose: 'bench', keys: false }, tools)),
            createWriteStream(out),
          ),
      )
      clearInterval(watch)
      peak = Math.max(peak, process.memoryUsage.rss())
      const selected = await timed(async () => {
        const { rows } = await verify.query<{ id: number }>(
          'select id from mukti.stream where case_id = $1 order by id',
          [of],
        )
        for (const { id } of rows) await verify.query('select * from mukti.entry where stream = $1 order by seq', [id])
      })
      return { exported, selected, grew: (peak - before) / 2 ** 20, file: statSync(out).size / 2 ** 20 }
    } finally {
      await verify.end()
    }
  },
  { join: true },
)
process.send?.(result)
process.disconnect?.()
