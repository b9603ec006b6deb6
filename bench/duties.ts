import type { FastifyInstance } from 'fastify'
import { registry } from '../src/kinds/index.ts'
import { keptDuties } from '../src/law/kept.ts'
import { read, see } from '../src/record/replay.ts'
import { buildApp } from '../src/server/app.ts'
import { lawsInForce, loadLaws, type Laws } from '../src/server/law/in-force.ts'
import { sessionCookie } from '../src/server/session.ts'
import { readBoard, type BoardQuery } from '../src/store/duty-board.ts'
import { withSession, type Tx } from '../src/store/session.ts'
import { whereIsEveryone } from '../src/views/where-is-everyone.ts'
import { growCaseload } from './caseload-load.ts'
import { largeCase } from './fold.ts'
import { inFreshHouse, type BenchHouse, type Member } from './house.ts'
import { interleaved, type Bench, type Row } from './measure.ts'

/** Running the law over a large case, and the board of duties across all cases. */
export const duties: Bench = {
  name: 'duties',
  run: async (size, tell) => {
    const loaded = loadLaws(['india'])
    if (!loaded.ok) throw new Error(loaded.problem.words.en)
    const rounds = size === 'quick' ? 10 : 40
    tell('the law over a case of 2,000 entries')
    const rows = await lawOverOneCase(loaded.laws, size === 'quick' ? 200 : 2_000, rounds)
    return [...rows, ...(await board(size === 'quick' ? 3_000 : 300_000, rounds, tell))]
  },
}

const now = Date.parse('2018-03-01T00:00:00Z')

async function lawOverOneCase({ inForce }: Laws, count: number, rounds: number): Promise<Row[]> {
  const entries = largeCase(count)
  const kept = () => keptDuties(inForce, read(registry, entries), now)
  const times = await interleaved(rounds, { kept, where: () => see(whereIsEveryone, read(registry, entries), now) }, 15)
  return [
    {
      what: `read ${count} entries of one case and keep its duties, for one set of readers`,
      ours: times.kept,
      peer: { name: 'read, and where is everyone', times: times.where },
      goal: { of: 'median', most: 30 },
      note: `${inForce.reduce((sum, { law }) => sum + law.pack.duties.length, 0)} rules of ${inForce.map(({ law }) => law.pack.head.version).join(', ')}; ${kept().duties.length} duties come out. A case of ordinary size has a tenth of the entries.`,
    },
  ]
}

const asks: readonly { readonly what: string; readonly query: string }[] = [
  { what: 'first page', query: '' },
  { what: 'overdue', query: 'state=overdue' },
  { what: 'of one owner, within a week', query: 'state=week&owner=owner-2' },
]

type Reader = 'of150' | 'of2000' | 'wide' | 'outsider'
const readers: readonly (readonly [Reader, string])[] = [
  ['of150', 'a reader of 150 cases'],
  ['of2000', 'a reader of 2,000 cases'],
  ['wide', 'a reader of every case'],
  ['outsider', 'somebody without any case'],
]

/** Whole requests of the web application, with the counts; and the store's board beside itself without row security. */
async function board(cases: number, rounds: number, tell: (line: string) => void): Promise<Row[]> {
  return await inFreshHouse(async (bench) => {
    const members = {
      of150: await bench.member('of-150'),
      of2000: await bench.member('of-2000'),
      wide: await bench.member('wide'),
      outsider: await bench.member('outsider'),
    }
    const laws = lawsInForce(bench.house)
    await growCaseload(bench.owner, bench.house, members, 0, cases, tell, { law: laws.name })
    tell(`asking for the board at ${cases} cases`)
    const app = await buildApp(bench.house)
    try {
      const contestants: Record<string, () => Promise<unknown>> = {}
      for (const [reader] of readers)
        for (const { what, query } of asks) contestants[`${reader} ${what}`] = () => ask(app, members[reader], query)
      const times = await interleaved(rounds, contestants)
      const rows = readers.flatMap(([reader, who]) =>
        asks.map(({ what }): Row => ({
          what: `duties of ${cases} cases: ${what}, ${who}`,
          ours: times[`${reader} ${what}`] ?? [],
          goal: { of: 'p95', most: 100 },
        })),
      )
      const [first, ...others] = rows
      if (first)
        rows.splice(
          0,
          rows.length,
          {
            ...first,
            note: 'Sorted, with the counts of all four tiles; 15 duties for each of two sets of readers in each case, nine of them open.',
          },
          ...others,
        )
      tell('the same board without row security')
      return [...rows, ...(await withoutRowSecurity(bench, members, laws, rounds))]
    } finally {
      await app.close()
    }
  })
}

async function ask(app: FastifyInstance, who: Member, query: string): Promise<void> {
  const answer = await app.inject({
    url: `/api/duties?${query}`,
    cookies: { [sessionCookie]: who.cookie },
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin' },
  })
  if (answer.statusCode !== 200) throw new Error(`the board answered ${answer.statusCode}: ${answer.body}`)
}

/** The store's own board, and the very same SQL on a role that row security does not hold, told the reader's readings. */
async function withoutRowSecurity(
  { house, owner }: BenchHouse,
  members: Readonly<Record<Reader, Member>>,
  laws: Laws,
  rounds: number,
): Promise<Row[]> {
  const query: BoardQuery = { state: 'all-open', limit: 51 }
  const rows: Row[] = []
  for (const [reader, who] of readers.slice(0, 2)) {
    const { person, token } = members[reader]
    const { rows: mine } = await owner.query<{ readings: number[] }>(
      `select array_agg(r.id) as readings from (select case_id, bit_or(part) as reading from mukti.grants where person = $1 group by 1) g
         join mukti.duty_reading r using (case_id, reading)`,
      [person],
    )
    const readings = mine[0]?.readings ?? []
    const ours = async () =>
      (await withSession(house.pools.app, { token }, (tx) => readBoard(tx, query, laws.name))).rows
    const peer = async () =>
      (await withSession(owner, { token: '' }, (tx) => readBoard(withReadings(tx, readings), query, laws.name))).rows
    const [seen, bare] = [await ours(), await peer()]
    const ids = (all: typeof seen) => JSON.stringify(all.map(({ place }) => place))
    if (ids(seen) !== ids(bare))
      throw new Error(`with and without row security the board differs: ${seen.length} and ${bare.length}`)
    const times = await interleaved(rounds, { ours, peer })
    rows.push({
      what: `row security’s own cost: board, ${who}`,
      ours: times.ours,
      peer: { name: 'without it', times: times.peer },
    })
  }
  return rows
}

/** Speaks the same SQL, but duties are narrowed by hand to these readings. */
function withReadings(tx: Tx, readings: readonly number[]): Tx {
  const query = async (text: string, values: readonly unknown[] = []) => {
    const at = text.search(/from mukti\.duty d\s+where/)
    if (at < 0) return await tx.query(text, [...values])
    const narrowed = text.replace(
      /from mukti\.duty d\s+where/,
      `from mukti.duty d where d.reading_of = any ($${values.length + 1}::int[]) and`,
    )
    return await tx.query(narrowed, [...values, readings])
  }
  return { query } as unknown as Tx
}
