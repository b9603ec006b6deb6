import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { contentBytes, type Draft } from '../src/record/envelope.ts'
import { appendDeps } from '../src/server/sealer.ts'
import { append as appendEntries } from '../src/store/append.ts'
import { draftOf, inFreshHouse, newCase, type BenchHouse, type Member } from './house.ts'
import { interleaved, type Bench } from './measure.ts'

/** The door with everything behind it (parse, authorise, seal, chain, card, search words) against a bare INSERT of the same rows. */
export const append: Bench = {
  name: 'append',
  run: async (size, tell) =>
    await inFreshHouse(async (bench) => {
      const lead = await bench.member('lead')
      const door = doorOf(bench, lead)
      const bare = await bareTable(bench)
      const others = await Promise.all(Array.from({ length: atOnce }, async () => await bareConnection(bench)))
      try {
        const [block, rounds, batches] = size === 'quick' ? [20, 10, 3] : [20, 100, 15]
        tell(`${rounds} blocks of ${block} entries, one at a time`)
        const warm = 3
        const plain = await blocks(bench, lead, rounds + warm, block, { named: false })
        const mixed = await blocks(bench, lead, rounds + warm, block, { named: true })
        const rows = mixed.map((drafts) => drafts.map(rowOf))
        const one = await interleaved(
          rounds,
          {
            plain: async (round) => {
              for (const draft of plain[round] ?? []) await door([draft])
            },
            mixed: async (round) => {
              for (const draft of mixed[round] ?? []) await door([draft])
            },
            bare: async (round) => {
              for (const row of rows[round] ?? []) await bare.one(row)
            },
          },
          warm,
        )
        tell(`${rounds} blocks of ${block}, by ${atOnce} at once`)
        const aside = await Promise.all(
          others.map(async () => await blocks(bench, lead, rounds + warm, apiece, { named: true, caseEach: 1_000 })),
        )
        const asideRows = aside.map((of) => of.map((drafts) => drafts.map(rowOf)))
        const together = await interleaved(
          rounds,
          {
            mixed: async (round) =>
              await Promise.all(
                aside.map(async (of) => {
                  for (const draft of of[round] ?? []) await door([draft])
                }),
              ),
            bare: async (round) =>
              await Promise.all(
                others.map(async (other, at) => {
                  for (const row of asideRows[at]?.[round] ?? []) await other.one(row)
                }),
              ),
          },
          warm,
        )
        tell(`${batches} batches of 1,000`)
        const thousands = await blocks(bench, lead, batches + 2, 1000, { named: true, caseEach: 1 })
        const rowsOf = thousands.map((drafts) => drafts.map(rowOf))
        const many = await interleaved(
          batches,
          {
            door: async (round) => await door(thousands[round] ?? []),
            bare: async (round) => await bare.many(rowsOf[round] ?? []),
          },
          2,
        )
        const each = (times: readonly number[], by: number) => times.map((time) => time / by)
        const peer = { name: 'bare INSERT', times: each(one.bare, block) }
        return [
          { what: 'append one entry, no name in it', ours: each(one.plain, block), peer },
          {
            what: 'append one entry, one in five with a sealed name',
            ours: each(one.mixed, block),
            peer,
            goal: { of: 'ratio', least: 0.5 },
            note: `Each commit reaches the disk; blocks of ${block}, per entry. The bare INSERT writes the same rows, made beforehand, into a table of the same shape, keys and checks: prepared, one transaction each, no row security.`,
          },
          {
            what: `append one entry, the same by ${atOnce} people at once, per entry`,
            ours: each(together.mixed, atOnce * apiece),
            peer: { name: `bare INSERT by ${atOnce}`, times: each(together.bare, atOnce * apiece) },
            note: `Each in a case of their own, all through one server process; the peer has ${atOnce} connections, and inserts one after the other on each.`,
          },
          {
            what: 'append 1,000 entries at once, per entry',
            ours: each(many.door, 1000),
            peer: { name: 'one INSERT of 1,000', times: each(many.bare, 1000) },
            goal: { of: 'ratio', least: 0.3 },
          },
        ]
      } finally {
        await Promise.all([bare, ...others].map(async (one) => await one.close()))
      }
    }),
}

/** People who write at the same time, and how many entries each writes in a round. */
const atOnce = 16
const apiece = 5

/** Blocks of entries as a day makes them; a new case every few blocks, as cases do not grow for ever. */
async function blocks(
  { house }: BenchHouse,
  who: Member,
  count: number,
  length: number,
  { named, caseEach = 5 }: { named: boolean; caseEach?: number },
): Promise<Draft[][]> {
  const made: Draft[][] = []
  let next: ((turn: number) => Draft) | undefined
  for (let at = 0; at < count; at += 1) {
    if (!next || at % caseEach === 0) next = writingIn(who, await newCase(house, who, `BEN-26-${at}`), named)
    const write = next
    made.push(Array.from({ length }, (_, turn) => write(turn)))
  }
  return made
}

/** Every fifth entry writes down a name of one of nine, having seen the one before; the others are what a day is made of. */
function writingIn(who: Member, of: string, named: boolean): (turn: number) => Draft {
  const last = new Map<string, string>()
  let count = 0
  return (turn) => {
    if (!named || turn % 5 !== 0) {
      const [kind, body] = day[turn % day.length] as (typeof day)[number]
      return draftOf(who, of, 'survivor', kind, body)
    }
    count += 1
    const label = `S-${1 + (count % 9)}`
    const before = last.get(label)
    const value = `${names[count % names.length]} ${names[(count * 7 + 3) % names.length]}`
    const draft = draftOf(
      who,
      of,
      'survivor',
      'survivor.named',
      { who: label, name: { value, salt: randomBytes(32).toString('base64url') }, basis: 'stated' },
      { saw: before === undefined ? [] : [before] },
    )
    last.set(label, draft.id)
    return draft
  }
}

const day: readonly (readonly [kind: string, body: Draft['body']])[] = [
  ['note', { line: 'The lift of the building is out of order until Friday', who: ['P-1'] }],
  ['survivor.moved', { who: ['S-1'], from: 'P-1', to: 'O-1', with: ['F-3'], vehicle: 'V-2', basis: 'protection' }],
  ['note', { line: 'Called the home again: she sleeps, and has eaten', who: ['S-1'] }],
  ['survivor.need', { who: ['S-1'], type: ['counselling', 'basics'], says: 'both', urgency: 'now', by: 'F-3' }],
  [
    'survivor.visit',
    { who: ['S-1'], by: 'F-3', how: 'in-person', agreed: 'yes', met: 'yes', alone: 'yes', next: '2017-12-10' },
  ],
]
const names = ['Asha', 'Rekha', 'Mitali', 'Sunita', 'Parveen', 'Lakshmi', 'Noor', 'Kamala', 'Deepa', 'Shirin', 'Maya']

function doorOf({ house }: BenchHouse, who: Member): (drafts: readonly Draft[]) => Promise<void> {
  const deps = appendDeps(house)
  return async (drafts) => {
    const verdicts = await appendEntries(drafts, who, deps)
    const wrong = verdicts.find(({ status }) => status !== 'accepted')
    if (wrong) throw new Error(`an entry of the bench was not accepted: ${JSON.stringify(wrong)}`)
  }
}

interface BareRow {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly content: string
  readonly digest: Buffer
}

let rowsMade = 0
function rowOf(draft: Draft): BareRow {
  const content = contentBytes(draft)
  return {
    id: randomUUID(),
    seq: (rowsMade += 1),
    kind: draft.kind,
    content: new TextDecoder().decode(content),
    digest: createHash('sha256').update(content).digest(),
  }
}

/** A table like mukti.entry, its keys and checks too, and a connection to it. */
async function bareTable(bench: BenchHouse) {
  await bench.owner.query('create schema bench; create table bench.entry (like mukti.entry including all)')
  return await bareConnection(bench)
}

/** A connection that does nothing but insert. */
async function bareConnection({ house }: BenchHouse) {
  const client = new pg.Client(house.postgres.connection('mukti'))
  await client.connect()
  const columns = '(stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)'
  return {
    one: async ({ id, seq, kind, content, digest }: BareRow) => {
      await client.query({
        name: 'bare',
        text: `insert into bench.entry ${columns} values (1, $1, $2, $3, 2, $4, clock_timestamp(), $5, $5, $5, $5)`,
        values: [id, seq, kind, content, digest],
      })
    },
    many: async (rows: readonly BareRow[]) => {
      await client.query({
        name: 'bare-many',
        text: `insert into bench.entry ${columns} select 1, i, s, k, 2, c, clock_timestamp(), d, d, d, d
                 from unnest($1::uuid[], $2::bigint[], $3::text[], $4::jsonb[], $5::bytea[]) u (i, s, k, c, d)`,
        values: [
          rows.map(({ id }) => id),
          rows.map(({ seq }) => seq),
          rows.map(({ kind }) => kind),
          rows.map(({ content }) => content),
          rows.map(({ digest }) => digest),
        ],
      })
    },
    close: async () => await client.end(),
  }
}
