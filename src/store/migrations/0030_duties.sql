/* 0030 duties: what the law asks in a case, kept for each set of compartments in which somebody reads it. */
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  _setting text[];
begin
  -- mukti_duties keeps the duties: it reads the entries of one case at a time, sealed as they are, and no concern.
  if not exists (select from pg_roles where rolname = 'mukti_duties') then
    create role mukti_duties login noinherit;
  end if;
  foreach _setting slice 1 in array array[
    ['log_min_messages', 'fatal'], ['log_min_error_statement', 'panic'], ['statement_timeout', '60s'],
    ['idle_in_transaction_session_timeout', '60s'], ['search_path', 'mukti']
  ] loop
    begin
      execute format('alter role mukti_duties set %I = %L', _setting[1], _setting[2]);
    exception when insufficient_privilege then
      raise notice 'this server does not let Mukti set % for mukti_duties', _setting[1];
    end;
  end loop;
end $$;
grant usage on schema mukti to mukti_duties;

/*
 * A reading: a case as those see it who may read exactly these compartments, one bit for each (2^(number - 1)); the bit of
 * concerns is never set. Duties are computed from the entries of a reading and shown to those alone whose reading it is
 * now, so that nothing in them can tell of an entry that they may not see. One integer names a reading: the policy, keys
 * and indexes use it alone. It is never shown outside.
 */
create table mukti.duty_reading (
  id      int  generated always as identity primary key,
  case_id uuid not null,
  reading int  not null check (reading between 1 and 2047 and reading & 256 = 0),
  version int  not null default 1,                        -- grows when its duties have changed
  law     text not null,                                  -- which packs, in which wording
  unique (case_id, reading)
) with (fillfactor = 80);

create table mukti.duty (
  reading_of int         not null references mukti.duty_reading on delete cascade,
  id         uuid        not null,                        -- made of the key
  case_id    uuid        not null,
  reading    int         not null,
  key        text        not null,                        -- pack, duty, what started it, whom it is about
  pack       text        not null,
  duty       text        not null,
  who        text,                                        -- a label
  state      smallint    not null check (state between 0 and 4),  -- owed, undecided, met, met late, waived
  due_at     timestamptz not null default 'infinity',     -- owed and before now: overdue. Nothing changes with time alone
  watch      bool        not null,
  owners     text[]      not null,
  sections   text[]      not null,
  shown      json        not null,                        -- codes, labels and moments: no identity, no text of an entry
  primary key (reading_of, id)
);
-- The board goes through the reader's own readings and reads nothing else.
create index duty_open on mukti.duty (reading_of) include (case_id, id, state, due_at) where state < 2;
-- For somebody who may see nearly everything (mukti_wide), the soonest first. Only his questions say the second half.
create index duty_soonest on mukti.duty (state, due_at, case_id, id) include (reading) where state < 2 and due_at is not null;

-- A case whose duties are kept: by which law, and when it must be done anew although nothing is written.
create table mukti.duty_case (
  case_id uuid        primary key,
  law     text        not null default '',
  again   timestamptz not null default 'infinity'
) with (fillfactor = 80);
create index on mukti.duty_case (again);

-- Cases that wait to be kept: a row for each entry and each change of access, put in the same transaction.
create table mukti.duty_wait (
  case_id uuid        not null,
  part    int         not null,                           -- bit of the compartment in which something was written; 0: access changed
  since   timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index on mukti.duty_wait (case_id);

-- Which bit of a reading a grant gives; 0 for a concern. Beside the stream, so that whoever sees very much is not asked for each.
alter table mukti.grants add column part int not null default 0;
drop index mukti.grants_person_case;
drop index mukti.grants_team_case;
create index grants_person_case on mukti.grants (person, case_id) include (stream, from_at, until_at, level, part);
create index grants_team_case on mukti.grants (team, case_id) include (stream, from_at, until_at, level, part);

create function mukti.part_of_grant() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.part := coalesce((select 1 << (s.compartment - 1) from mukti.stream s where s.id = new.stream and s.compartment <> 9), 0);
  return new;
end $$;
create trigger part before insert or update of stream on mukti.grants for each row execute function mukti.part_of_grant();

/* Readings of the present session: of each case that it sees, the one of exactly what it may read there now. */
create function mukti.my_readings() returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  _mine int[] := mukti.streams(1);
begin
  if cardinality(_mine) = 0 then return '{}'; end if;
  return array(
    select r.id from (
      select s.case_id, bit_or(1 << (s.compartment - 1)) as reading from mukti.stream s
       where s.id = any (_mine) and s.compartment <> 9 group by s.case_id) m
      join mukti.duty_reading r on r.case_id = m.case_id and r.reading = m.reading);
end $$;

/*
 * How many of the session's cases, `_most` at most, are not kept as they stand: something was written in what it may read
 * there, its reading is new, or the law has changed since. It goes through the session's own cases and nothing else.
 */
create function mukti.duties_behind(_law text, _most int) returns int language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  _mine int[] := mukti.streams(1);
begin
  if cardinality(_mine) = 0 then return 0; end if;
  return (select count(*) from (
    select from (
      select s.case_id, bit_or(1 << (s.compartment - 1)) as reading from mukti.stream s
       where s.id = any (_mine) and s.compartment <> 9 group by s.case_id) m
      left join mukti.duty_reading r on r.case_id = m.case_id and r.reading = m.reading
     where r.law is distinct from _law
        or exists (select from mukti.duty_wait w where w.case_id = m.case_id and w.part & m.reading <> 0)
     limit _most) b);
end $$;

/*
 * Every reading of a case that anybody has now or will have by a grant that is made: of each person, and of each team by
 * itself, so that whoever joins it finds his rows. A reading is also made ready for the moments at which grants begin or end.
 */
create function mukti.readings_of(_case uuid) returns table (reading int, until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as (
      select 'p' || g.person as who, g.part, g.from_at, g.until_at from mukti.grants g
       where g.case_id = _case and g.person is not null and g.until_at > now() and g.part <> 0
    union all
      select 't' || g.team, g.part, g.from_at, g.until_at from mukti.grants g
       where g.case_id = _case and g.team is not null and g.until_at > now() and g.part <> 0
    union all
      select 'p' || m.person, g.part, greatest(g.from_at, m.from_at), least(g.until_at, m.until_at)
        from mukti.grants g join mukti.person_team m on m.team = g.team
       where g.case_id = _case and g.until_at > now() and g.part <> 0 and m.until_at > now()),
  turns as (
    select who, now() as at from own
    union select who, from_at from own where from_at > now()
    union select who, until_at from own where until_at < 'infinity')
  select m.reading, max(m.until) from (
    select bit_or(o.part) as reading, min(o.until_at) as until
      from turns t join own o on o.who = t.who and o.from_at <= t.at and o.until_at > t.at
     group by t.who, t.at) m
   group by m.reading
$$;

/* Streams of the case that mukti.case names, without concerns: all that mukti_duties reads at a time. */
create function mukti.duty_streams() returns int[] language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return array(select s.id from mukti.stream s
    where s.case_id = nullif(current_setting('mukti.case', true), '')::uuid and s.compartment <> 9);
end $$;

-- No notice here: it would let one append of the whole store commit at a time. Whoever appends tells it afterwards (0029).
create function mukti.entry_waits() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mukti.duty_wait (case_id, part) values (new.case_id, 1 << (new.compartment - 1));
  return null;
end $$;
create trigger duties after update of seq on mukti.stream for each row
  when (new.seq > old.seq and new.compartment <> 9) execute function mukti.entry_waits();

create function mukti.access_waits() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mukti.duty_wait (case_id, part) select distinct c.case_id, 0 from changed c where c.part <> 0;
  notify mukti_duty_waits;
  return null;
end $$;
create trigger duties_given after insert on mukti.grants referencing new table as changed
  for each statement execute function mukti.access_waits();
create trigger duties_changed after update on mukti.grants referencing new table as changed
  for each statement execute function mukti.access_waits();
create trigger duties_gone after delete on mukti.grants referencing old table as changed
  for each statement execute function mukti.access_waits();

/* Who joins or leaves a team reads its cases as the team does, which is kept; unless he reads them by something else, too. */
create function mukti.team_waits() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mukti.duty_wait (case_id, part)
  select distinct g.case_id, 0 from changed c join mukti.grants g on g.team = c.team and g.until_at > now() and g.part <> 0
   where exists (select from mukti.grants o where o.person = c.person and o.case_id = g.case_id and o.until_at > now())
      or exists (select from mukti.person_team m join mukti.grants o on o.team = m.team and o.case_id = g.case_id and o.until_at > now()
                  where m.person = c.person and m.team <> c.team and m.until_at > now());
  notify mukti_duty_waits;
  return null;
end $$;
create trigger duties_joined after insert on mukti.person_team referencing new table as changed
  for each statement execute function mukti.team_waits();
create trigger duties_changed after update on mukti.person_team referencing new table as changed
  for each statement execute function mukti.team_waits();

do $$
declare
  _table text;
  _function text;
begin
  foreach _table in array array['duty_reading', 'duty', 'duty_case', 'duty_wait'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy keeps on mukti.%I to mukti_duties using (true) with check (true)', _table);
    execute format('grant select, insert, update, delete on mukti.%I to mukti_duties', _table);
  end loop;
  foreach _function in array array['part_of_grant()', 'my_readings()', 'duties_behind(text, int)', 'readings_of(uuid)', 'duty_streams()',
    'entry_waits()', 'access_waits()', 'team_waits()'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
  end loop;
end $$;
grant execute on function mukti.my_readings(), mukti.duties_behind(text, int) to mukti_app;
grant execute on function mukti.readings_of(uuid), mukti.duty_streams(), mukti.instant(timestamptz) to mukti_duties;

create policy gate on mukti.duty_reading for select to mukti_gate using (true);
create policy gate on mukti.duty_wait to mukti_gate using (true) with check (true);
grant select on mukti.duty_reading to mukti_gate;
grant select, insert on mukti.duty_wait to mukti_gate;

create policy read on mukti.duty_reading for select to mukti_app using (id = any ((select mukti.my_readings())::int[]));
create policy read on mukti.duty for select to mukti_app using (reading_of = any ((select mukti.my_readings())::int[]));
grant select on mukti.duty_reading, mukti.duty to mukti_app;

create policy duties on mukti.entry for select to mukti_duties using (stream = any ((select mukti.duty_streams())::int[]));
create policy duties on mukti.stream for select to mukti_duties using (id = any ((select mukti.duty_streams())::int[]));
grant select (stream, content, seq, recorded, prev, hash) on mukti.entry to mukti_duties;
grant select (id, case_id, compartment) on mukti.stream to mukti_duties;

-- As for cards (0005): somebody who may see very much is asked «is this the reading that I have here», row by row.
create policy wide on mukti.duty for select to mukti_wide using (
  reading = (select coalesce(bit_or(g.part), 0) from mukti.grants g
              where g.case_id = duty.case_id and g.person = (select mukti.me_with_access())
                and g.from_at <= now() and g.until_at > now() and g.stream <> all ((select mukti.closed_to_me())::int[]))
          | (select coalesce(bit_or(g.part), 0) from mukti.grants g
              where g.case_id = duty.case_id and g.team = any ((select mukti.my_teams())::int[])
                and (select mukti.me_with_access()) is not null
                and g.from_at <= now() and g.until_at > now() and g.stream <> all ((select mukti.closed_to_me())::int[])));
grant select on mukti.duty to mukti_wide;
grant select (case_id, part) on mukti.grants to mukti_wide;

-- What there was before there were duties; by the gate, since the owner reads nothing.
create function mukti.begin_duties() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.grants g set part = 1 << (s.compartment - 1) from mukti.stream s where s.id = g.stream and s.compartment <> 9;
  insert into mukti.duty_wait (case_id, part) select f.id, 0 from mukti.case_file f
    where not exists (select from mukti.duty_wait w where w.case_id = f.id);
end $$;
alter function mukti.begin_duties() owner to mukti_gate;
grant execute on function mukti.begin_duties() to current_user;
select mukti.begin_duties();
drop function mukti.begin_duties();
