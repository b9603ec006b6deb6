import pg from 'pg'
import { compartmentNames } from '../src/record/compartments.ts'
import { appendDeps } from '../src/server/sealer.ts'
import { append } from '../src/store/append.ts'
import { draftOf, newCase, type BenchHouse, type Member } from './house.ts'
import { interleaved, type Bench } from './measure.ts'
import { serving } from './serving.ts'

/** Opening a case as the web application does: what there is, then every stream, over HTTP on loopback. */
export const opening: Bench = {
  name: 'opening',
  run: async (size, tell) =>
    await serving('empty', async (server, bench) => {
      const lead = await bench.member('lead')
      const [perStream, rounds] = size === 'quick' ? [20, 20] : [60, 150]
      const of = await newCase(bench.house, lead, 'BEN-26-001')
      const count = await fill(bench, lead, of, perStream)
      tell(`${rounds} times, a case of ${count} entries in ${count / perStream} streams`)
      const client = new pg.Client(bench.house.postgres.connection('mukti'))
      await client.connect()
      try {
        const times = await interleaved(rounds, {
          ours: async () => {
            const { streams } = JSON.parse((await server.ask(lead, `/api/cases/${of}`)).text) as {
              streams: { stream: string; seq: number }[]
            }
            const pages = await Promise.all(
              streams
                .filter(({ seq }) => seq > 0)
                .map(({ stream }) => server.ask(lead, `/api/streams/${stream}/entries`)),
            )
            const got = pages.reduce(
              (sum, { text }) => sum + (JSON.parse(text) as { entries: unknown[] }).entries.length,
              0,
            )
            if (got !== count) throw new Error(`the case came with ${got} entries of ${count}`)
          },
          peer: async () => {
            const { rows } = await client.query({
              name: 'whole-case',
              text: `select e.content, e.seq, e.recorded, encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash
                     from mukti.stream s join mukti.entry e on e.stream = s.id where s.case_id = $1 order by e.stream, e.seq`,
              values: [of],
            })
            if (rows.length !== count) throw new Error('the peer read another case')
          },
        })
        return [
          {
            what: `open a case of ${count} entries (${count / perStream} streams)`,
            ours: times.ours,
            peer: { name: 'one SQL query', times: times.peer },
            note: 'Ours: one request for the case and one for each stream, by HTTP on loopback to another process, each with its session and row security. The peer reads the same rows in one query without either.',
          },
        ]
      } finally {
        await client.end()
      }
    }),
}

/** Notes in every compartment but concern. @returns how many */
export async function fill({ house }: BenchHouse, who: Member, of: string, perStream: number): Promise<number> {
  const places = compartmentNames.filter((name) => name !== 'concern')
  for (const compartment of places) {
    for (let from = 0; from < perStream; from += 1000) {
      const drafts = Array.from({ length: Math.min(1000, perStream - from) }, (_, at) =>
        draftOf(who, of, compartment, 'note', {
          line: `The lift of the building is out of order until Friday (${from + at})`,
          who: ['P-1'],
        }),
      )
      const verdicts = await append(drafts, who, appendDeps(house))
      const wrong = verdicts.find(({ status }) => status !== 'accepted')
      if (wrong) throw new Error(`an entry of the bench was not accepted: ${JSON.stringify(wrong)}`)
    }
  }
  return places.length * perStream
}
