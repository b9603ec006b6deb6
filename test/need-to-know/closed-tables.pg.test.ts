import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenHash } from '../../src/store/session.ts'
import { draft, testUnit, type Member, type TestUnit } from './unit.ts'

let unit: TestUnit
let lead: Member
let kase: string
let relations: string[]
beforeAll(async () => {
  unit = await testUnit()
  lead = await unit.member('Lead', { roles: ['caseworker', 'auditor'] })
  kase = await unit.openCase(lead)
  await unit.append(lead, [draft(lead, kase, 'intel'), draft(lead, kase, 'survivor')])
  const { rows } = await unit.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname = 'mukti'`,
  )
  relations = rows.map(({ name }) => name)
})
afterAll(async () => await unit.drop())

const answer = async (client: pg.ClientBase | pg.Pool, sql: string, values: unknown[] = []): Promise<string> => {
  try {
    return String(Object.values((await client.query(sql, values)).rows[0] ?? { none: 'done' })[0])
  } catch (error) {
    return (error as { code: string }).code
  }
}

const wrongTokens = async (): Promise<[string, string | undefined][]> => {
  const session = async (changes: string) => {
    const token = randomBytes(16).toString('hex')
    await unit.owner.query(
      `insert into mukti.session (token_hash, person, until, idle_until) values ($1, $2, now() + interval '1 h', now() + interval '1 h')`,
      [tokenHash(token), lead.id],
    )
    await unit.owner.query(`update mukti.session set ${changes} where token_hash = $1`, [tokenHash(token)])
    return token
  }
  return [
    ['unset', undefined],
    ['empty', ''],
    ['random', randomBytes(16).toString('hex')],
    ['the stored hash itself', tokenHash(lead.token).toString('hex')],
    ['expired', await session(`until = now() - interval '1 s'`)],
    ['idle for too long', await session(`idle_until = now() - interval '1 s'`)],
    ['ended', await session('ended = now()')],
  ]
}

test('without a living token every table of the store has no row, or is closed', async () => {
  const seen: string[] = []
  for (const [what, token] of await wrongTokens()) {
    const client = new pg.Client(unit.connection('mukti_app'))
    await client.connect()
    if (token !== undefined) await client.query(`select set_config('mukti.token', $1, false)`, [token])
    for (const relation of relations) {
      const counted = await answer(client, `select count(*) from ${relation}`)
      if (counted !== '0' && counted !== '42501') seen.push(`${relation} with a token that is ${what}: ${counted}`)
    }
    await client.end()
  }
  expect(relations.length).toBeGreaterThan(15)
  expect(seen).toEqual([])
})

test('somebody whose account is disabled has no row, from that moment', async () => {
  const leaver = await unit.member('Leaver')
  await unit.grant({ case: kase, compartment: 2, to: leaver, level: 3 })
  const count = () =>
    unit.as(leaver, async (tx) => (await tx.query<{ n: string }>('select count(*) as n from mukti.entry')).rows[0]?.n)
  expect(await count()).toBe('1')
  await unit.owner.query('update mukti.person set disabled_at = now() where id = $1', [leaver.id])
  expect(await count()).toBe('0')
})

test('an entry cannot be changed, deleted, put in by hand or freed from its policy', async () => {
  const attacks = [
    `update mukti.entry set content = '{}'`,
    'delete from mukti.entry',
    'truncate mukti.entry',
    `insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
     select stream, gen_random_uuid(), 99, kind, person, content, now() - interval '1 day', prev, digest, hash, wrote from mukti.entry limit 1`,
    'update mukti.stream set seq = 0',
    `update mukti.audit set action = 'nothing'`,
    'delete from mukti.audit',
    `update mukti.audit_head set seq = 0`,
    `insert into mukti.grants (stream, case_id, person, level, reason) select id, case_id, 1, 3, 'x' from mukti.stream`,
    'update mukti.session set person = 1',
    'alter table mukti.entry disable row level security',
    'alter table mukti.entry no force row level security',
    'drop policy read on mukti.entry',
    'create policy mine on mukti.entry for select using (true)',
    'create table mukti.copy as select 1',
    'create temporary table copy (n int)',
    'create schema mine',
    'create function mukti.f() returns int language sql as $$ select 1 $$',
    'set role mukti_gate',
    'set role mukti_verify',
    'set role mukti',
    'select mukti.make_case(gen_random_uuid(), $$x$$, $$x$$, 1)',
    'select mukti.reach(1, null, 1)',
    'select mukti.closed_to(1)',
    'select token_hash from mukti.session',
    'select sign_in from mukti.person',
    'select * from mukti.grants',
    'select * from mukti.case_file',
    'select * from mukti.stream_closed',
    'select * from mukti.job',
  ]
  const answers = await unit.as(lead, async (tx) => {
    const found: string[] = []
    for (const attack of attacks) {
      await tx.query('savepoint one')
      const got = await answer(tx, attack)
      await tx.query('rollback to savepoint one')
      if (got !== '42501') found.push(`${attack}: ${got}`)
    }
    return found
  })
  expect(answers).toEqual([])
})

test('what tells one connection about another is closed to the role that serves requests', async () => {
  const open: string[] = []
  for (const what of [
    'select * from pg_stat_activity',
    'select * from pg_locks',
    'select * from pg_stats',
    'select * from pg_sequences',
    `select pg_relation_size('mukti.entry')`,
    `select pg_total_relation_size('mukti.entry')`,
    'select pg_sleep(0)',
    `select pg_sequence_last_value('mukti.stream_id_seq')`,
    'select pg_advisory_lock(1)',
    `select pg_notify('mukti_entries', 'x')`,
    'select lo_create(0)',
    'select pg_database_size(current_database())',
    'select * from pg_stat_user_tables',
    `select pg_read_file('postgresql.conf')`,
    'select * from pg_authid',
  ]) {
    const got = await answer(unit.app, what)
    if (got !== '42501') open.push(`${what}: ${got}`)
  }
  expect(open).toEqual([])
})

test('every function that borrows rights is the gate’s, with a pinned search path, closed to the public; every view runs as its reader', async () => {
  const { rows } = await unit.owner.query<{ what: string }>(`
    select format('function %s is not the gate''s', p.oid::regprocedure) as what from pg_proc p
     where p.prosecdef and p.pronamespace = 'mukti'::regnamespace and p.proowner <> 'mukti_gate'::regrole
    union all
    select format('function %s has no pinned search path', p.oid::regprocedure) from pg_proc p
     where p.prosecdef and p.pronamespace = 'mukti'::regnamespace
       and not exists (select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, pg_temp')
    union all
    select format('function %s is open to the public', p.oid::regprocedure) from pg_proc p
     where p.pronamespace = 'mukti'::regnamespace
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
    union all
    select format('view %s runs as its owner', c.oid::regclass) from pg_class c
     where c.relkind = 'v' and c.relnamespace = 'mukti'::regnamespace
       and not coalesce('security_invoker=true' = any (c.reloptions), false)
    union all
    select format('%s is a materialized view', c.oid::regclass) from pg_class c
     where c.relkind = 'm' and c.relnamespace = 'mukti'::regnamespace
    union all
    select format('table %s is not under forced row security', c.oid::regclass) from pg_class c
     where c.relkind in ('r', 'p') and c.relnamespace = 'mukti'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
       and c.relname <> 'migration'
    union all
    select format('%s may %s table %s', g.grantee, g.privilege_type, g.table_name) from information_schema.role_table_grants g
     where g.table_schema = 'mukti' and g.grantee in ('mukti_app', 'mukti_wide', 'PUBLIC') and g.privilege_type <> 'SELECT'
    union all
    select format('role %s can do more than it should', r.rolname) from pg_roles r
     where r.rolname like 'mukti\\_%' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolinherit)
  `)
  expect(rows.map(({ what }) => what)).toEqual([])
})

test('a key that would tell of another stream’s row spans no stream', async () => {
  const { rows } = await unit.owner.query<{ what: string }>(`
    select i.indexrelid::regclass::text as what from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'stream'
     where i.indisunique and not a.attnum = any (i.indkey::int2[]) and i.indrelid::regclass::text like 'mukti.%'
       and i.indrelid <> 'mukti.grants'::regclass`)
  expect(rows).toEqual([])
})

test('a session that an earlier request left on the connection is not used by the next', async () => {
  const pool = new pg.Pool({ ...unit.connection('mukti_app'), max: 1 })
  await pool.query(`select set_config('mukti.token', $1, false)`, [lead.token])
  const left = await pool.query('select count(*)::int as n from mukti.entry')
  expect(left.rows).toEqual([{ n: 2 }])
  const { withSession } = await import('../../src/store/session.ts')
  const seen = await withSession(
    pool,
    { token: '' },
    async (tx) => (await tx.query('select count(*)::int as n from mukti.entry')).rows,
  )
  expect(seen).toEqual([{ n: 0 }])
  await pool.end()
})

test('a case that a request narrows to adds nothing to what it may see', async () => {
  const stranger = await unit.member('Stranger')
  for (const narrow of [kase, randomUUID(), '', 'no case', `' or true --`]) {
    expect(
      await unit.as(
        stranger,
        async (tx) => (await tx.query('select count(*)::int as n from mukti.entry')).rows,
        narrow,
      ),
    ).toEqual([{ n: 0 }])
  }
})

test('a failing statement tells nothing of what was in it', async () => {
  const { rows } = await unit.app.query(
    `select name, setting from pg_settings where name in ('log_min_error_statement', 'log_min_messages', 'statement_timeout') order by name`,
  )
  expect(rows).toEqual([
    { name: 'log_min_error_statement', setting: 'panic' },
    { name: 'log_min_messages', setting: 'fatal' },
    { name: 'statement_timeout', setting: '15000' },
  ])
})
