import { readdirSync, readFileSync } from 'node:fs'
import { streamName } from '../src/record/envelope.ts'
import { draftOf, newCase, type BenchHouse } from './house.ts'
import type { Bench } from './measure.ts'
import { fill } from './opening.ts'
import { serving } from './serving.ts'

/** What the server's process holds when nobody asks, while twenty people work, and some seconds after. */
export const memory: Bench = {
  name: 'memory',
  run: async (size, tell) =>
    await serving('empty', async (server, bench) => {
      const lead = await bench.member('lead')
      const [seconds, perStream] = size === 'quick' ? [3, 20] : [30, 60]
      const of = await newCase(bench.house, lead, 'BEN-26-001')
      await fill(bench, lead, of, perStream)
      await pause(5_000)
      const rest = await server.rss()
      const databaseAtRest = await postgresMemory(bench)
      tell(`${seconds} s of twenty people working`)
      const until = performance.now() + seconds * 1000
      let asked = 0
      const work = async () => {
        while (performance.now() < until) {
          await server.ask(lead, '/api/cases/find', {})
          await server.ask(lead, `/api/cases/${of}`)
          await server.ask(lead, `/api/streams/${streamName({ case: of, compartment: 'intel' })}/entries`)
          await server.ask(lead, '/api/entries', {
            entries: [draftOf(lead, of, 'intel', 'note', { line: 'Called again' })],
          })
          asked += 4
        }
      }
      const peaks = { server: 0, database: 0 }
      const watch = async () => {
        while (performance.now() < until) {
          peaks.server = Math.max(peaks.server, await server.rss())
          peaks.database = Math.max(peaks.database, (await postgresMemory(bench)) ?? 0)
          await pause(200)
        }
      }
      await Promise.all([watch(), ...Array.from({ length: 20 }, work)])
      await pause(5_000)
      const after = await server.rss()
      return [
        { what: 'memory of the server at rest (RSS)', ours: [rest], unit: 'MiB' },
        {
          what: 'memory of the server under load, at its peak (RSS)',
          ours: [peaks.server],
          unit: 'MiB',
          note: `Twenty people at once for ${seconds} s, ${asked} requests: caseload, case, a stream, an entry. Five seconds later the server holds ${after.toFixed(0)} MiB.`,
        },
        {
          what: 'memory of its PostgreSQL at rest (PSS)',
          ours: databaseAtRest === undefined ? [] : [databaseAtRest],
          unit: 'MiB',
        },
        {
          what: 'memory of its PostgreSQL under load, at its peak (PSS)',
          ours: databaseAtRest === undefined ? [] : [peaks.database],
          unit: 'MiB',
        },
      ]
    }),
}

const pause = async (milliseconds: number) => await new Promise((resolve) => setTimeout(resolve, milliseconds))

/** PostgreSQL and its children, shared pages counted once; undefined where the system does not say. */
async function postgresMemory({ owner }: BenchHouse): Promise<number | undefined> {
  try {
    const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
    const parent = parentOf(rows[0]?.pid ?? 0)
    const family = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid === parent || (pid > 0 && parentOf(pid) === parent))
    const kilobytes = family.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
  } catch {
    return undefined
  }
}

const parentOf = (pid: number): number => {
  const text = readOr(`/proc/${pid}/stat`)
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1] ?? -1)
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
