import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, testUnit, type Member, type TestUnit } from './unit.ts'

/** Who may see what, said again in a few lines that know nothing of SQL: hours from now, and levels. */
interface ModelGrant {
  readonly stream: number
  readonly to: 'person' | 'team' | 'other person' | 'other team'
  readonly level: 1 | 2 | 3
  readonly from: number
  readonly until: number
}

interface ModelState {
  readonly grants: readonly ModelGrant[]
  readonly member: { readonly from: number; readonly until: number }
  readonly suspended: boolean
  readonly closed: readonly number[]
  readonly need: 1 | 2 | 3
  readonly narrow: 0 | 1 | undefined
}

const streamCount = 6

const visible = ({ grants, member, suspended, closed, need, narrow }: ModelState): number[] => {
  const now = ({ from, until }: { from: number; until: number }) => from <= 0 && until > 0
  const seen = grants
    .filter((grant) => grant.to === 'person' || (grant.to === 'team' && now(member)))
    .filter((grant) => now(grant) && grant.level >= need)
    .map(({ stream }) => stream)
    .filter((stream) => !closed.includes(stream) && (narrow === undefined || stream % 2 === narrow))
  return suspended ? [] : [...new Set(seen)].sort((one, other) => one - other)
}

const hours = fc.constantFrom(-48, -1, 1, 48)
const span = fc.tuple(hours, hours).map(([one, other]) => ({ from: Math.min(one, other), until: Math.max(one, other) }))
const state: fc.Arbitrary<ModelState> = fc.record({
  grants: fc.array(
    fc
      .record({
        stream: fc.nat(streamCount - 1),
        to: fc.constantFrom('person', 'team', 'other person', 'other team'),
        level: fc.constantFrom(1, 2, 3),
        span,
      })
      .map(({ span: { from, until }, ...grant }) => ({ ...grant, from, until })),
    { maxLength: 12 },
  ),
  member: span,
  suspended: fc.boolean().chain((one) => fc.boolean().map((other) => one && other)),
  closed: fc.uniqueArray(fc.nat(streamCount - 1), { maxLength: 2 }),
  need: fc.constantFrom(1, 2, 3),
  narrow: fc.constantFrom(undefined, 0, 1),
})

let unit: TestUnit
let reader: Member
let other: Member
let cases: string[]
let streams: number[]
let team: number
let otherTeam: number
beforeAll(async () => {
  unit = await testUnit()
  const lead = await unit.member('Lead')
  reader = await unit.member('Reader')
  other = await unit.member('Other')
  cases = [await unit.openCase(lead), await unit.openCase(lead)]
  team = await unit.team('Team', reader, [])
  otherTeam = await unit.team('Other team', other, [other])
  streams = []
  for (let at = 0; at < streamCount; at += 1) {
    const of = cases[at % 2] ?? ''
    const compartment = (['case', 'intel', 'operation'] as const)[Math.floor(at / 2)] ?? 'case'
    await unit.append(lead, [draft(lead, of, compartment)])
    const { rows } = await unit.owner.query('select id from mukti.stream where case_id = $1 and compartment = $2', [
      of,
      Math.floor(at / 2) + 1,
    ])
    streams.push(rows[0].id)
  }
})
afterAll(async () => await unit.drop())

async function arrange({ grants, member, suspended, closed }: ModelState): Promise<void> {
  const { owner } = unit
  await owner.query('delete from mukti.grants where person in ($1, $2) or team is not null', [reader.id, other.id])
  await owner.query('delete from mukti.person_team where person = $1', [reader.id])
  await owner.query('delete from mukti.stream_closed')
  await owner.query('update mukti.person set suspended_at = case when $2 then now() end where id = $1', [
    reader.id,
    suspended,
  ])
  await owner.query(
    `insert into mukti.person_team values ($1, $2, now() + $3 * interval '1 hour', now() + $4 * interval '1 hour')`,
    [reader.id, team, member.from, member.until],
  )
  for (const stream of closed)
    await owner.query('insert into mukti.stream_closed (stream, person) values ($1, $2)', [streams[stream], reader.id])
  for (const { stream, to, level, from, until } of grants) {
    await owner.query(
      `insert into mukti.grants (stream, case_id, person, team, level, from_at, until_at, reason)
       values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour', now() + $7 * interval '1 hour', 'a test')`,
      [
        streams[stream],
        cases[stream % 2],
        to === 'person' ? reader.id : to === 'other person' ? other.id : null,
        to === 'team' ? team : to === 'other team' ? otherTeam : null,
        level,
        from,
        until,
      ],
    )
  }
}

test('for any grants at any time, what the database shows is what the rules in plain words say', async () => {
  await fc.assert(
    fc.asyncProperty(state, async (given) => {
      await arrange(given)
      const narrow = given.narrow === undefined ? undefined : cases[given.narrow]
      const seen = await unit.as(
        reader,
        async (tx) => {
          const reach = await tx.query<{ stream: number }>('select distinct unnest(mukti.streams($1)) as stream', [
            given.need,
          ])
          const entries = await tx.query<{ stream: number }>('select stream from mukti.entry')
          const cards = await tx.query<{ stream: number }>('select stream from mukti.card')
          await tx.query('set local role mukti_wide')
          const wide = await tx.query<{ stream: number }>('select stream from mukti.card')
          const all = [reach, entries, cards, wide].map(({ rows }) =>
            rows.map(({ stream }) => streams.indexOf(stream)).sort((one, two) => one - two),
          )
          return { reach: all[0], entries: all[1], cards: all[2], wide: all[3] }
        },
        narrow,
      )
      const readable = visible({ ...given, need: 1 })
      expect(seen).toEqual({
        reach: visible(given),
        entries: readable,
        cards: readable,
        wide: visible({ ...given, need: 1, narrow: undefined }),
      })
    }),
    { numRuns: 150 },
  )
}, 120_000)
