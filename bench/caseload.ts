import type { FastifyInstance } from 'fastify'
import { buildApp } from '../src/server/app.ts'
import { sessionCookie } from '../src/server/session.ts'
import { readCaseload, type CaseQuery } from '../src/store/caseload.ts'
import { queryTokens } from '../src/store/search.ts'
import { withSession, type Tx } from '../src/store/session.ts'
import { firstNames, growCaseload, type Readers } from './caseload-load.ts'
import { inFreshHouse, type BenchHouse, type Member } from './house.ts'
import { interleaved, median, type Bench, type Row } from './measure.ts'

/** What the caseload's page asks for: by whom, and how. */
const asks: readonly { readonly what: string; readonly body: object }[] = [
  { what: 'first page', body: {} },
  { what: 'filtered', body: { filter: 'unanswered' } },
  { what: 'searched by label', body: { text: 'KOL-17' } },
  { what: 'searched by sealed name', body: { text: firstNames[27] } },
]

type Reader = keyof Readers | 'outsider'
type Times = Record<string, number[]>

/** The caseload at two sizes, as requests of the web application, and the store's list beside itself without row security. */
export const caseload: Bench = {
  name: 'caseload',
  run: async (size, tell) =>
    await inFreshHouse(async (bench) => {
      const [small, large] = size === 'quick' ? [3_000, 30_000] : [30_000, 300_000]
      const rounds = size === 'quick' ? 10 : 40
      const members = {
        of150: await bench.member('of-150'),
        of2000: await bench.member('of-2000'),
        wide: await bench.member('wide'),
        outsider: await bench.member('outsider'),
      }
      const measure = async (from: number, to: number) => {
        await growCaseload(bench.owner, bench.house, members, from, to, tell)
        tell(`asking for the caseload at ${to} cases`)
        return await requests(bench, members, rounds)
      }
      const before = await measure(0, small)
      const after = await measure(small, large)
      tell('the same lists without row security')
      const bare = await withoutRowSecurity(bench, members, rounds)
      return [...rowsOf(before, after, small, large), ...bare]
    }),
}

const readers: readonly (readonly [Reader, string])[] = [
  ['of150', 'a reader of 150 cases'],
  ['of2000', 'a reader of 2,000 cases'],
  ['wide', 'a reader of every case'],
  ['outsider', 'somebody without any case'],
]

function rowsOf(before: Times, after: Times, small: number, large: number): Row[] {
  const lists = readers.flatMap(([reader, who]) =>
    asks.map(({ what }): Row => ({
      what: `caseload of ${large}: ${what}, ${who}`,
      ours: after[`${reader} ${what}`] ?? [],
      peer: { name: `at ${small}`, times: before[`${reader} ${what}`] ?? [] },
      goal: { of: 'p95', most: 100 },
    })),
  )
  const growth = (of: readonly Reader[], whose: string): Row => {
    const pairs = of.flatMap((reader) =>
      asks.map(({ what }) => ({
        what,
        times: median(after[`${reader} ${what}`] ?? []) / median(before[`${reader} ${what}`] ?? []),
      })),
    )
    const worst = pairs.reduce((one, other) => (other.times > one.times ? other : one))
    return {
      what: `growth from ${small} to ${large} cases, ${whose}: the worst, ${worst.what}`,
      ours: [worst.times],
      unit: '×',
      goal: { of: 'median', most: 1.5 },
    }
  }
  return [
    ...lists,
    growth(['of150', 'of2000', 'outsider'], 'readers of as many cases as before'),
    {
      ...growth(['wide'], 'the reader of every case'),
      note: `Whole requests to the application in this process (session, list, counts, JSON), interleaved. ${large} cases have ${large * 10} entries, ${large * 10} streams and cards, 5,000 people; each reader’s cases are spread evenly over all of them, with all ten streams each but for the last, who sees one stream of every case by way of a team.`,
    },
  ]
}

async function requests(
  { house }: BenchHouse,
  members: Readonly<Record<Reader, Member>>,
  rounds: number,
): Promise<Times> {
  const app = await buildApp(house)
  try {
    const contestants: Record<string, () => Promise<unknown>> = {}
    for (const [reader] of readers)
      for (const { what, body } of asks) contestants[`${reader} ${what}`] = () => find(app, members[reader], body)
    return await interleaved(rounds, contestants)
  } finally {
    await app.close()
  }
}

async function find(app: FastifyInstance, who: Member, body: object): Promise<void> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/cases/find',
    payload: body,
    cookies: { [sessionCookie]: who.cookie },
    headers: { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  if (answer.statusCode !== 200) throw new Error(`the caseload answered ${answer.statusCode}: ${answer.body}`)
}

/** The store's own list, and the very same SQL on a role that row security does not hold, told the reader's streams. */
async function withoutRowSecurity(
  { house, owner }: BenchHouse,
  members: Readonly<Record<Reader, Member>>,
  rounds: number,
): Promise<Row[]> {
  const key = house.keyring().secret('index')
  const queries: readonly (readonly [string, CaseQuery])[] = [
    ['first page', { limit: 51 }],
    ['filtered', { limit: 51, filter: { flag: 'unanswered' } }],
    ['by label', { limit: 51, search: { label: 'KOL-17' } }],
    ['by name', { limit: 51, search: { tokens: queryTokens(firstNames[27] ?? '', key) } }],
  ]
  // The counts of what one leads rest on the session, which the peer has none of.
  const cases = async (tx: Tx, query: CaseQuery) => (await readCaseload(tx, query)).cases
  const rows: Row[] = []
  for (const [reader, who] of readers.slice(0, 2)) {
    const { person, token } = members[reader]
    const { rows: mine } = await owner.query<{ streams: number[] }>(
      'select array_agg(stream) as streams from mukti.grants where person = $1',
      [person],
    )
    const streams = mine[0]?.streams ?? []
    for (const [what, query] of queries) {
      const ours = async () => await withSession(house.pools.app, { token }, (tx) => cases(tx, query))
      const peer = async () => await withSession(owner, { token: '' }, (tx) => cases(withStreams(tx, streams), query))
      const [seen, bare] = [await ours(), await peer()]
      if (JSON.stringify(seen) !== JSON.stringify(bare))
        throw new Error(`with and without row security the list differs: ${seen.length} and ${bare.length}`)
      const times = await interleaved(rounds, { ours, peer })
      rows.push({
        what: `row security’s own cost: list, ${what}, ${who}`,
        ours: times.ours,
        peer: { name: 'without it', times: times.peer },
      })
    }
  }
  const [first] = rows
  return first
    ? [
        {
          ...first,
          note: 'The peer is the same SQL on a role that bypasses row security, with `stream = any (…)` of this reader’s streams written into it: what nobody could forget to write. Both answers are compared first.',
        },
        ...rows.slice(1),
      ]
    : []
}

/** Speaks the same SQL, but each table of case data narrowed by hand to these streams. */
function withStreams(tx: Tx, streams: readonly number[]): Tx {
  const query = async (text: string, values: readonly unknown[] = []) => {
    const place = `$${values.length + 1}`
    let narrowed = false
    const narrow = (condition: string) => {
      narrowed = true
      return condition
    }
    const by = text
      .replace(/from mukti\.card\)/, () => narrow(`from mukti.card where stream = any (${place}::int[]))`))
      .replace(/from mukti\.token t where/, () =>
        narrow(`from mukti.token t where t.stream = any (${place}::int[]) and`),
      )
    return await tx.query(by, narrowed ? [...values, streams] : [...values])
  }
  return { query } as unknown as Tx
}
