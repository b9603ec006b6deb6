import { randomUUID } from 'node:crypto'
import { streamName } from '../src/record/envelope.ts'
import { readStream } from '../src/store/read.ts'
import { withSession } from '../src/store/session.ts'
import { draftOf, newCase, type BenchHouse, type Member } from './house.ts'
import { interleaved, type Bench, type Row } from './measure.ts'
import { serving } from './serving.ts'

/** Can somebody without access tell by the clock whether there is a case, and how large it is? */
export const timing: Bench = {
  name: 'timing',
  run: async (size, tell) =>
    await serving('empty', async (server, bench) => {
      const lead = await bench.member('lead')
      const outsider = await bench.member('outsider')
      const [large, rounds] = size === 'quick' ? [5_000, 40] : [50_000, 300]
      const cases = {
        large: await newCase(bench.house, lead, 'BEN-26-001'),
        few: await newCase(bench.house, lead, 'BEN-26-002'),
        absent: randomUUID(),
      }
      await put(bench, lead, cases.large, large)
      await put(bench, lead, cases.few, 3)
      await bench.owner.query('vacuum (analyze)')
      // Somebody with a case of her own: nobody answers quickly only because she has nothing.
      await newCase(bench.house, outsider, 'BEN-26-003')
      tell(`${rounds} rounds: hidden with ${large} entries, hidden with 3, absent`)
      const name = (of: string) => streamName({ case: of, compartment: 'intel' })
      const request = (path: (of: string) => string) => (of: string) => async () => {
        const { status } = await server.ask(outsider, path(of))
        if (status !== 404) throw new Error(`what is hidden answered ${status}`)
      }
      const inStore = (of: string) => async () => {
        const seen = await withSession(bench.house.pools.app, { token: outsider.token, case: of }, (tx) =>
          readStream(tx, name(of)),
        )
        if (seen) throw new Error('what is hidden was read')
      }
      const ways: readonly (readonly [string, (of: string) => () => Promise<void>])[] = [
        ['GET a stream', request((of) => `/api/streams/${name(of)}/entries`)],
        ['GET a case', request((of) => `/api/cases/${of}`)],
        ['the store alone, without the audit row', inStore],
      ]
      const rows: Row[] = []
      for (const [what, way] of ways) {
        const times = await interleaved(rounds, {
          large: way(cases.large),
          few: way(cases.few),
          absent: way(cases.absent),
        })
        const peer = { name: 'absent', times: times.absent }
        const goal = { of: 'within', times: 1.2 } as const
        rows.push(
          { what: `timing oracle: ${what}, hidden, ${large} entries`, ours: times.large, peer, goal },
          { what: `timing oracle: ${what}, hidden, 3 entries`, ours: times.few, peer, goal },
        )
      }
      return rows
    }),
}

/** Entries behind the door's back, quickly: whoever may not see them is answered all the same. */
async function put({ owner }: BenchHouse, who: Member, of: string, count: number): Promise<void> {
  const content = JSON.stringify(
    draftOf(who, of, 'intel', 'note', { line: 'The lift of the building is out of order until Friday', who: ['P-1'] }),
  )
  await owner.query(
    `insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
     select s.id, gen_random_uuid(), i, 'note', $2, $3::jsonb, now(), s.hash, s.hash, s.hash, s.hash
       from mukti.stream s, generate_series(1, $4::int) i where s.case_id = $1 and s.compartment = 2`,
    [of, who.person, content, count],
  )
  await owner.query('update mukti.stream set seq = $2 where case_id = $1 and compartment = 2', [of, count])
}
