import { afterAll, beforeAll, expect, test } from 'vitest'
import { testUnit, type Member, type TestUnit } from '../../test/need-to-know/unit.ts'
import { boardStates, readBoard, type BoardQuery } from './duty-board.ts'

let unit: TestUnit
let reader: Member
beforeAll(async () => {
  unit = await testUnit()
  const lead = await unit.member('Lead')
  reader = await unit.member('Reader')
  const team = await unit.team('Team', reader, [reader])
  const { owner } = unit
  await owner.query(
    `select mukti.make_case(gen_random_uuid(), 'KOL-18-' || i, '', case when i % 10 = 0 then $1 else $2 end::int) from generate_series(1, 400) i`,
    [reader.id, lead.id],
  )
  await owner.query(
    `insert into mukti.grants (stream, case_id, team, level, reason) select s.id, s.case_id, $1, 1, 'r' from mukti.stream s where s.compartment = 1`,
    [team],
  )
  await owner.query(
    `insert into mukti.duty_reading (case_id, reading, law) select f.id, r, 'law' from mukti.case_file f, unnest(array[1, 1791]) r`,
  )
  await owner.query(`
    insert into mukti.duty (reading_of, id, case_id, reading, key, pack, duty, state, due_at, watch, owners, sections, shown)
    select r.id, gen_random_uuid(), r.case_id, r.reading, i::text, 'p', 'd' || i, case when i = 4 then 1 when i > 6 then 2 else 0 end,
           case when i = 5 then 'infinity' else now() + (i * 11 - 25) * interval '1 hour' + r.id * interval '1 second' end, i = 2,
           array['o' || i % 2], array['TL ' || i], json_build_object('reading', r.reading)
      from mukti.duty_reading r, generate_series(1, 9) i`)
  await owner.query(`insert into mukti.duty_case (case_id, law) select id, 'law' from mukti.case_file`)
  await owner.query('delete from mukti.duty_wait')
  await owner.query('vacuum analyze')
}, 120_000)
afterAll(async () => await unit.drop())

const queries: BoardQuery[] = boardStates.flatMap((state) => [
  { state, limit: 20 },
  { state, limit: 20, owner: 'o1' },
  { state, limit: 20, section: 'TL 3', watch: false },
  { state, limit: 20, mine: true },
])

test('somebody who may see very much is given the same board', async () => {
  let lines = 0
  for (const query of queries) {
    const [narrow, wide] = await unit.as(reader, async (tx) => [
      await readBoard(tx, query, 'law', 1_000_000),
      await readBoard(tx, query, 'law', 0),
    ])
    expect(wide, JSON.stringify(query)).toEqual(narrow)
    expect(narrow.behind).toEqual({ count: 0, more: false })
    lines += narrow.rows.length
  }
  expect(lines).toBeGreaterThan(200)
})

test('pages of either way go on where the one before ended', async () => {
  for (const wide of [0, 1_000_000]) {
    const seen: string[] = []
    await unit.as(reader, async (tx) => {
      for (let after: BoardQuery['after']; ;) {
        const { rows } = await readBoard(
          tx,
          { state: 'all-open', limit: 200, ...(after ? { after } : {}) },
          'law',
          wide,
        )
        seen.push(...rows.map(({ place }) => place.id))
        after = rows.at(-1)?.place
        if (rows.length < 200) return
      }
    })
    expect(seen).toHaveLength(400 * 6)
    expect(new Set(seen).size).toBe(400 * 6)
  }
})

test('a count goes to a thousand, and then says that there are more', async () => {
  const { counts } = await unit.as(reader, (tx) => readBoard(tx, { state: 'overdue', limit: 1 }, 'law'))
  expect(counts.overdue).toEqual({ count: 800, more: false })
  await unit.owner.query(`update mukti.duty set due_at = now() - interval '1 day' where state = 0`)
  for (const wide of [0, 1_000_000])
    expect(
      (await unit.as(reader, (tx) => readBoard(tx, { state: 'overdue', limit: 1 }, 'law', wide))).counts.overdue,
    ).toEqual({ count: 1000, more: true })
})

test('every case that was kept by another law is told as behind', async () => {
  for (const wide of [0, 1_000_000])
    expect(
      (await unit.as(reader, (tx) => readBoard(tx, { state: 'overdue', limit: 1 }, 'another', wide))).behind,
    ).toEqual({ count: 100, more: true })
})

/** Where the board looks for duties, as the plans of its questions say. */
async function looksAt(query: BoardQuery, wide?: number): Promise<Plan[]> {
  const found: Plan[] = []
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
  await unit.as(reader, async (tx) => {
    const ask = async (sql: string, values?: unknown[]) => {
      if (/mukti\.duty d/.test(sql)) {
        const { rows } = await tx.query(`explain (analyze, format json) ${sql}`, values)
        found.push(...nodes(rows[0]['QUERY PLAN'][0].Plan as Plan).filter((node) => node['Relation Name'] === 'duty'))
      }
      return await tx.query(sql, values)
    }
    await readBoard({ query: ask } as never, query, 'law', wide)
  })
  return found
}

test('the board goes through its reader’s own readings by the index and meets no other row', async () => {
  for (const query of [
    { state: 'overdue', limit: 20 },
    { state: 'all-open', limit: 20, mine: true },
  ] as const) {
    const looks = await looksAt(query)
    expect(looks.length).toBeGreaterThan(0)
    for (const look of looks) {
      expect(look['Index Cond']).toMatch(/reading_of = ANY/)
      expect(look['Rows Removed by Filter'] ?? 0).toBe(0)
    }
  }
})

test('for somebody who may see very much it goes by the deadline, and stops when page and counts are full', async () => {
  const looks = await looksAt({ state: 'all-open', limit: 5 }, 0)
  expect(
    looks
      .filter((look) => look['Index Name'] !== 'duty_soonest')
      .every((look) => /reading_of = ANY/.test(look['Index Cond'] ?? '')),
  ).toBe(true)
  const [page] = looks.filter((look) => look['Index Name'] === 'duty_soonest').slice(-2)
  expect((page?.['Actual Rows'] ?? 0) + (page?.['Rows Removed by Filter'] ?? 0)).toBeLessThan(100)
})

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Actual Rows'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}
