import type pg from 'pg'
import { registry } from '../src/kinds/index.ts'
import type { Entry } from '../src/record/envelope.ts'
import { read } from '../src/record/replay.ts'
import type { House, Writer } from '../src/server/house.ts'
import { draftTokens } from '../src/store/search.ts'
import { card } from '../src/views/card.ts'
import { draftOf } from './house.ts'

/** Readers of the caseload: each has so many cases, spread evenly over all of them. `wide`: every case, by way of a team. */
export interface Readers {
  readonly of150: Writer
  readonly of2000: Writer
  readonly wide: Writer
}

export const firstNames = syllables(
  ['Ma', 'Su', 'Pa', 'Re', 'La', 'Di', 'Ka', 'Sha', 'No', 'Ru'],
  ['li', 'na', 'ri', 'to', 'mi'],
  ['ka', 'ti', 'ni', 'la'],
)
const lastNames = syllables(
  ['Ba', 'Gho', 'Mo', 'Si', 'Kha', 'Tu', 'Bo', 'Cha', 'De', 'Ro'],
  ['su', 'sh', 'ndo', 'ra'],
  ['l', 'ni', 'tun', 'da', 'vi'],
)

const firstCase = '2026-01-01T00:00:00Z'

/**
 * Brings the number of cases from `from` to `to`: each with its ten streams and cards as opening a case makes them, ten
 * entries in three of them, a name that search finds, and an opener among the people who leads it. By SQL, not by
 * the door; fast and not durable while it loads, durable again when it is done. `duties`: instead of entries and names,
 * the duties that are kept for each set of readers, by this law.
 */
export async function growCaseload(
  owner: pg.Pool,
  house: House,
  readers: Readers,
  from: number,
  to: number,
  tell: (line: string) => void,
  duties?: { readonly law: string },
): Promise<void> {
  const client = await owner.connect()
  const run = async (what: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    tell(`${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  }
  try {
    await careless(client)
    if (from === 0) await run('5,000 people and the words of names', async () => await peopleAndWords(client, house))
    const indexes = await dropIndexes(client)
    await client.query(
      `set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set jit = off`,
    )
    await run(`cases ${from} to ${to}`, async () => await client.query(cases, [from, to, firstCase]))
    await client.query('analyze bench.made; analyze mukti.case_file')
    await run('their streams', async () => await client.query(streams, [from, to]))
    await client.query('analyze mukti.stream') // else the next ones are planned as if there were none
    await run(
      'their cards',
      async () =>
        await client.query(cards, [from, to, JSON.stringify(sampleCard().shown), JSON.stringify(sampleCard().state)]),
    )
    if (!duties)
      await run('their entries', async () => await client.query(entries, [from, to, JSON.stringify(sampleDraft())]))
    await run('who leads them', async () => await client.query(grants, [from, to]))
    if (!duties)
      await run('names', async () => await client.query(tokens, [from, to, firstNames.length, lastNames.length]))
    await run('what the readers may see', async () => await readersOf(client, readers, to))
    if (duties) await run('their duties', async () => await dutiesOf(client, from, to, duties.law))
    await run('indexes', async () => {
      for (const index of indexes) await client.query(index)
    })
    await client.query('reset all')
    await run('vacuum and analyze', async () => await client.query('vacuum (analyze)'))
    await careful(client)
  } finally {
    client.release()
  }
}

async function careless(client: pg.ClientBase): Promise<void> {
  for (const line of [
    'fsync = off',
    'synchronous_commit = off',
    'full_page_writes = off',
    `max_wal_size = '8GB'`,
    'autovacuum = off',
  ])
    await client.query(`alter system set ${line}`)
  await client.query('select pg_reload_conf()')
}

async function careful(client: pg.ClientBase): Promise<void> {
  await client.query('alter system reset all')
  await client.query('select pg_reload_conf()')
  await client.query('checkpoint')
  const { rows } = await client.query<{ fsync: string }>('show fsync')
  if (rows[0]?.fsync !== 'on') throw new Error('the store of the bench is not durable again')
}

/** Indexes that a load would touch in random order: made again afterwards, in one go each. */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; drop: string; make: string }>(
    `select i.indexrelid::regclass::text as name,
            case when c.oid is null then format('drop index %s', i.indexrelid::regclass) else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
            case when c.oid is null then pg_get_indexdef(i.indexrelid) else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
      where i.indrelid in ('mukti.stream'::regclass, 'mukti.card'::regclass, 'mukti.grants'::regclass, 'mukti.token'::regclass, 'mukti.duty'::regclass)
        and (not i.indisprimary or i.indrelid = 'mukti.token'::regclass)`,
  )
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ make }) => make)
}

async function peopleAndWords(client: pg.ClientBase, house: House): Promise<void> {
  await client.query(
    `insert into mukti.person (name, sign_in, roles) select 'Colleague ' || i, 'colleague-' || i, '{caseworker}' from generate_series(1, 5000) i`,
  )
  await client.query(`create schema bench;
    create table bench.word (which int, place int, tok bytea);
    create table bench.colleague as select id, row_number() over (order by id) - 1 as place from mukti.person where sign_in like 'colleague-%';
    create unique index on bench.colleague (place)`)
  const key = house.keyring().secret('index')
  for (const [which, names] of [firstNames, lastNames].entries()) {
    for (const [place, name] of names.entries()) {
      const body = { name: { value: name, salt: 'A'.repeat(43) } }
      await client.query('insert into bench.word select $1, $2, unnest($3::bytea[])', [
        which,
        place,
        draftTokens({ ...sampleDraft(), body }, key),
      ])
    }
  }
  await client.query(
    'create index on bench.word (which, place); create table bench.made (n int primary key, id uuid not null); analyze bench.word',
  )
}

/**
 * For each case what is kept for those who read all of it, and for those who read its cover sheet alone: eight duties that
 * are owed, one that waits for a fact, six that were met; some overdue, some due within a day, most within half a year.
 */
async function dutiesOf(client: pg.ClientBase, from: number, to: number, law: string): Promise<void> {
  await client.query(
    'insert into mukti.duty_case (case_id, law) select m.id, $3 from bench.made m where m.n > $1 and m.n <= $2',
    [from, to, law],
  )
  await client.query(
    `insert into mukti.duty_reading (case_id, reading, law) select m.id, r, $3 from bench.made m, unnest(array[1, 1791]) r
      where m.n > $1 and m.n <= $2 order by m.n, r`,
    [from, to, law],
  )
  await client.query('analyze mukti.duty_reading')
  await client.query(duties, [from, to, JSON.stringify(sampleDuty)])
}

const duties = `
  insert into mukti.duty (reading_of, id, case_id, reading, key, pack, duty, who, state, due_at, watch, owners, sections, shown)
  select r.id, gen_random_uuid(), m.id, r.reading, 'india|duty-' || i || '|' || r.id, 'india', 'arrest-24h', 'A-' || i % 4,
         case when i <= 8 then 0 when i = 9 then 1 else 2 end,
         case when i = 7 then 'infinity' when i = 1 then now() - (m.n::bigint * 7919 % 86400) * interval '1 minute'
              when i = 2 then now() + (m.n::bigint * 104729 % 14400) * interval '1 minute'
              else now() + (m.n::bigint * 15485863 % 259200 + i * 37) * interval '1 minute' end,
         i = 8, array['owner-' || i % 5], array['BNSS 58', 'CrPC ' || i], $3::json
    from bench.made m join mukti.duty_reading r on r.case_id = m.id, generate_series(1, 15) i
   where m.n > $1::int and m.n <= $2::int order by r.id, i`

const sampleDuty = {
  about: ['A-1'],
  clock: 'deadline',
  due: '2026-11-25T19:40:00+05:30',
  trigger: { happened: 'arrest.made', at: '2026-11-24T19:40:00+05:30', entry: '0198f2c1-0000-7000-8000-000000000001' },
  by: null,
  breach: null,
  accrues: null,
  missing: [],
  protective: [],
  noLongerOwed: false,
}

async function readersOf(client: pg.ClientBase, { of150, of2000, wide }: Readers, to: number): Promise<void> {
  const { rows: teams } = await client.query<{ id: number }>(
    `with t as (select id from mukti.team where name = 'State cell'), made as (
       insert into mukti.team (name, lead) select 'State cell', $1 where not exists (select from t) returning id)
     select id from t union all select id from made`,
    [wide.person],
  )
  const team = teams[0]?.id
  await client.query(
    'insert into mukti.person_team (person, team) select $1, $2 where not exists (select from mukti.person_team where team = $2)',
    [wide.person, team],
  )
  await client.query('delete from mukti.grants where person = any ($1) or team = $2', [
    [of150.person, of2000.person],
    team,
  ])
  for (const [reader, count] of [
    [of150, 150],
    [of2000, 2000],
  ] as const) {
    await client.query(
      `insert into mukti.grants (id, stream, case_id, part, person, level, reason) select gen_random_uuid(), s.id, s.case_id, ${part}, $1, 2, 'reads'
         from bench.made m join mukti.stream s on s.case_id = m.id where m.n % $2 = 0 and m.n <= $2 * $3`,
      [reader.person, Math.floor(to / count), count],
    )
  }
  await client.query(
    `insert into mukti.grants (id, stream, case_id, part, team, level, reason) select gen_random_uuid(), s.id, s.case_id, ${part}, $1, 1, 'watches all'
       from mukti.stream s where s.compartment = 1`,
    [team],
  )
}

/** As the trigger of the store sets it, which does not run while the bench loads. */
const part = '1 << (s.compartment - 1)'

const cases = `
  with made as (insert into bench.made select n, gen_random_uuid() from generate_series($1::int + 1, $2::int) n returning n, id)
  insert into mukti.case_file (id, label, code_name, practice, opened, opened_by)
  select m.id, format('KOL-%s-%s', 10 + m.n % 16, lpad(m.n::text, 6, '0')), 'Ebb', true, $3::timestamptz + m.n * interval '1 minute', c.id
    from made m join bench.colleague c on c.place = m.n % 5000`

const streams = `
  insert into mukti.stream (case_id, compartment, seq, hash, moved)
  select m.id, c, case c when 1 then 2 when 2 then 4 when 4 then 4 else 0 end, sha256(int4send(m.n)),
         '${firstCase}'::timestamptz + (m.n::bigint * 7919 % 525600) * interval '1 minute' + c * interval '1 second'
    from bench.made m, unnest('{1,2,3,4,5,6,7,8,10,11}'::smallint[]) c where m.n > $1::int and m.n <= $2::int order by m.n, c`

/** A card in three of ten holds something; one case in a hundred raises an alarm, one in ten waits for an answer. */
const cards = `
  insert into mukti.card (stream, case_id, compartment, label, code_name, practice, last, flags, shown, state)
  select s.id, s.case_id, s.compartment, f.label, f.code_name, true, s.moved,
         case when s.seq = 0 then '{}' else array_remove(array[case when m.n / 7 % 100 = 7 then 'alarms' end, case when m.n / 7 % 10 = 7 then 'unanswered' end, case when m.n / 7 % 5 = 2 then 'court' end], null) end,
         case when s.seq > 0 then $3::jsonb end, case when s.seq > 0 then $4::jsonb end
    from bench.made m join mukti.case_file f on f.id = m.id join mukti.stream s on s.case_id = m.id
   where m.n > $1::int and m.n <= $2::int order by s.id`

const entries = `
  insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
  select s.id, gen_random_uuid(), i, 'note', 1, $3::jsonb || jsonb_build_object('case', s.case_id, 'n', i), s.moved, s.hash, s.hash, s.hash, s.hash
    from bench.made m join mukti.stream s on s.case_id = m.id, generate_series(1, s.seq) i
   where m.n > $1::int and m.n <= $2::int order by s.id, i`

const grants = `
  insert into mukti.grants (id, stream, case_id, part, person, level, until_at, reason, granted_by)
  select ('00000000-0000-4000-8000-' || lpad(to_hex(s.id), 12, '0'))::uuid, s.id, s.case_id, ${part}, f.opened_by, 3, 'infinity', 'opened the case', f.opened_by
    from bench.made m join mukti.case_file f on f.id = m.id join mukti.stream s on s.case_id = m.id where m.n > $1::int and m.n <= $2::int order by s.id`

const tokens = `
  insert into mukti.token (tok, stream, case_id, entry)
  select distinct w.tok, s.id, s.case_id, m.id
    from bench.made m join mukti.stream s on s.case_id = m.id and s.compartment = 4
    join bench.word w on (w.which = 0 and w.place = m.n / 7 % $3::int) or (w.which = 1 and w.place = m.n / 1400 % $4::int)
   where m.n > $1::int and m.n <= $2::int`

const writer: Writer = { person: 1, code: 'p-1', device: 'd-1', token: '' }
const sampleDraft = () =>
  draftOf(writer, '0198f2c1-aaaa-7000-8000-000000000001', 'survivor', 'note', {
    line: 'The lift of the building is out of order until Friday',
    who: ['P-1'],
  })

/** A card as the fold makes it of four entries. */
function sampleCard(): { state: object; shown: object } {
  const kinds = ['survivor.moved', 'note', 'survivor.wish', 'survivor.need'].flatMap((name) => registry.get(name) ?? [])
  const told = kinds.map((kind, at): Entry => ({
    ...draftOf(writer, '0198f2c1-aaaa-7000-8000-000000000001', 'survivor', kind.kind, kind.example),
    seq: at + 1,
    recorded: firstCase,
    prev: '',
    hash: '',
  }))
  const state = card.step(card.start(), read(registry, told))
  return { state, shown: card.show(state, Date.parse(firstCase)) }
}

function syllables(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>((before, next) => before.flatMap((start) => next.map((end) => start + end)), [''])
}
