import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { signingKey } from '../src/store/log/note.ts'
import { sequence } from '../src/store/log/sequence.ts'
import type { Exported } from './export-process.ts'
import { inFreshHouse, newCase } from './house.ts'
import { median, type Bench } from './measure.ts'
import { fill } from './opening.ts'

/** Exporting a case ten times as large may take ten times as long, and no more memory than what waits to be collected. */
export const exporting: Bench = {
  name: 'export',
  run: async (size, tell) =>
    await inFreshHouse(async (bench) => {
      const lead = await bench.member('lead')
      const [perStream, rounds] = size === 'quick' ? [60, 2] : [600, 5]
      const cases = {
        small: await newCase(bench.house, lead, 'BEN-26-001'),
        large: await newCase(bench.house, lead, 'BEN-26-002'),
      }
      tell(`writing cases of ${perStream * 10} and ${perStream * 100} entries through the door`)
      const counts = {
        small: await fill(bench, lead, cases.small, perStream),
        large: await fill(bench, lead, cases.large, perStream * 10),
      }
      await sequence(bench.house.pools.jobs, signingKey(bench.house.keyring().secret('checkpoint')), true)
      await bench.owner.query('vacuum (analyze)')
      const small: Exported[] = []
      const large: Exported[] = []
      for (let round = 0; round < rounds; round += 1) {
        tell(`exporting both, ${round + 1} of ${rounds}`)
        small.push(await exportApart(bench.folder, cases.small))
        large.push(await exportApart(bench.folder, cases.large))
      }
      const grew = { small: small.map((one) => one.grew), large: large.map((one) => one.grew) }
      return [
        {
          what: `export a case of ${counts.large} entries`,
          ours: large.map(({ exported }) => exported),
          peer: { name: 'select of the same rows', times: large.map(({ selected }) => selected) },
        },
        {
          what: `growth of memory at its peak, ${counts.large} entries`,
          ours: grew.large,
          unit: 'MiB',
          peer: { name: `${counts.small} entries`, times: grew.small },
          goal: { of: 'median', most: 64 },
          note: `Each export in a process of its own, ${rounds} rounds; its file of ${(large[0]?.file ?? 0).toFixed(0)} MiB is written to the disk. The small case: ${median(small.map(({ exported }) => exported)).toFixed(0)} ms.`,
        },
      ]
    }),
}

async function exportApart(folder: string, of: string): Promise<Exported> {
  const out = join(folder, 'export.jsonl')
  try {
    return await new Promise((resolve, reject) => {
      const child = fork(join(import.meta.dirname, 'export-process.ts'), [folder, of, out], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      child.once('message', (said) => resolve(said as Exported))
      child.once('exit', (status) => reject(new Error(`the export ended with ${status}`)))
    })
  } finally {
    rmSync(out, { force: true })
  }
}
