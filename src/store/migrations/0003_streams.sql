/* 0003 streams and grants: what may be seen, by whom, until when. Every policy over case data rests on mukti.streams(). */
-- Names of a case, for those who maintain the store. Requests read them on the cards of the streams that they may see.
create table mukti.case_file (
  id        uuid        primary key,
  label     text        not null check (label <> ''),     -- not unique: a refusal would tell that a hidden case has it
  code_name text        not null default '',
  practice  bool        not null,
  opened    timestamptz not null default clock_timestamp(),
  opened_by int         references mukti.person,
  request   uuid,                                         -- the opener's own name for his request, so that twice is once
  unique (opened_by, request)
);

-- One integer names a stream: policies, keys and indexes use it alone. It is never shown outside.
create table mukti.stream (
  id          int         generated always as identity primary key,
  case_id     uuid        not null,
  compartment smallint    not null check (compartment between 1 and 11),
  thread      uuid        not null default '00000000-0000-0000-0000-000000000000',  -- of a concern; zeros: none
  raised_by   int         not null default 0,             -- in the key, so that nobody finds out that a thread is taken
  seq         bigint      not null default 0,             -- the head: the row that an append locks
  hash        bytea       not null default decode(repeat('00', 32), 'hex') check (length(hash) = 32),
  moved       timestamptz not null default clock_timestamp(),
  unique (case_id, compartment, thread, raised_by)
) with (fillfactor = 70);

-- The person, home or office that a concern is about: no grant on that stream gives them anything, ever.
create table mukti.stream_closed (
  stream int  not null references mukti.stream,
  person int  references mukti.person,
  office uuid references mukti.office,
  spared int,                                             -- who raised it keeps it, also against the own office
  check ((person is null) <> (office is null))
);
create unique index on mukti.stream_closed (person, stream) where person is not null;
create unique index on mukti.stream_closed (office, stream) where office is not null;

create table mukti.grants (
  id           uuid        primary key default gen_random_uuid(),
  stream       int         not null references mukti.stream,
  case_id      uuid        not null,
  person       int         references mukti.person,
  team         int         references mukti.team,
  level        smallint    not null check (level between 1 and 3),  -- 1 read, 2 write, 3 approve
  from_at      timestamptz not null default now(),
  until_at     timestamptz not null default now() + interval '1 year',
  reason       text        not null check (reason <> ''),
  granted_by   int         references mukti.person,
  made         timestamptz not null default now(),
  ended        timestamptz,                               -- ending sets until_at, too: reading looks at nothing else
  ended_by     int         references mukti.person,
  ended_reason text,
  check ((person is null) <> (team is null))
);
create index grants_person on mukti.grants (person, stream) include (from_at, until_at, level);
create index grants_person_case on mukti.grants (person, case_id) include (stream, from_at, until_at, level);
create index grants_team_case on mukti.grants (team, case_id) include (stream, from_at, until_at, level);
create index grants_case on mukti.grants (case_id);

grant select, insert on mukti.case_file to mukti_gate;
grant select, insert, update on mukti.stream to mukti_gate;
grant select, insert on mukti.stream_closed to mukti_gate;
grant select, insert, update on mukti.grants to mukti_gate;
grant select on mukti.case_file, mukti.stream, mukti.grants, mukti.stream_closed to mukti_verify;

/* Streams that are closed to a person whatever he was granted. */
create function mukti.closed_to(_person int) returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return array(
    select c.stream from mukti.stream_closed c where c.person = _person
    union
    select c.stream from mukti.person p join mukti.stream_closed c on c.office = p.office
     where p.id = _person and c.spared is distinct from _person);
end $$;

/*
 * Streams on which a person has at least this level (1 read, 2 write, 3 approve) now, of one case or of all. Team grants
 * are joined here and never copied out, so that they end when the membership does. Narrowed from grants, never through
 * stream: a hidden case must not cost one page more than a missing one. Nor may a plan go through others' grants.
 */
create function mukti.reach(_person int, _case uuid, _need int) returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  _found int[];
  _closed int[];
begin
  if _person is null then return '{}'; end if;
  -- Twice in the list is no harm, and finding that out would cost four times as much as the list.
  if _case is null then
    _found := array(
      select g.stream from mukti.grants g
       where g.person = _person and g.level >= _need and g.from_at <= now() and g.until_at > now()
      union all
      select g.stream from mukti.person_team m join mukti.grants g on g.team = m.team
       where m.person = _person and m.from_at <= now() and m.until_at > now()
         and g.level >= _need and g.from_at <= now() and g.until_at > now());
  else
    _found := array(
      select g.stream from mukti.grants g
       where g.person = _person and g.case_id = _case and g.level >= _need and g.from_at <= now() and g.until_at > now()
      union all
      select g.stream from mukti.person_team m join mukti.grants g on g.team = m.team
       where m.person = _person and m.from_at <= now() and m.until_at > now()
         and g.case_id = _case and g.level >= _need and g.from_at <= now() and g.until_at > now());
  end if;
  if exists (select from mukti.stream_closed) then
    _closed := mukti.closed_to(_person);
    if cardinality(_closed) > 0 then
      _found := array(select x from unnest(_found) x where x <> all (_closed));
    end if;
  end if;
  return _found;
end $$;

/* The same for the present session. mukti.case only narrows: it can never add a stream. */
create function mukti.streams(need int default 1) returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return mukti.reach(mukti.me_with_access(), nullif(current_setting('mukti.case', true), '')::uuid, need);
end $$;

/*
 * The stream of a public name, if the session has the level; else null, whether it is hidden or missing. It looks only
 * among what the session has, never at the name first.
 */
create function mukti.stream_id(_case uuid, _compartment smallint, _thread uuid, need int default 1) returns int
  language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  _mine int[] := mukti.reach(mukti.me_with_access(), _case, need);
begin
  if cardinality(_mine) = 0 then return null; end if;
  return (select min(s.id) from mukti.stream s
    where s.id = any (_mine) and s.compartment = _compartment
      and s.thread = coalesce(_thread, '00000000-0000-0000-0000-000000000000'));
end $$;

/* The streams of some cases that the session may see, with their heads. Case by case: each costs what it has. */
create function mukti.streams_of_cases(_cases uuid[])
  returns table (case_id uuid, compartment smallint, thread uuid, seq bigint, hash bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me_with_access();
  _case uuid;
  _mine int[];
begin
  foreach _case in array _cases loop
    _mine := mukti.reach(_me, _case, 1);
    return query select s.case_id, s.compartment, nullif(s.thread, '00000000-0000-0000-0000-000000000000'), s.seq, s.hash
      from mukti.stream s where s.id = any (_mine) order by s.compartment, s.id;
  end loop;
end $$;

/*
 * Opens a case under a number that is already chosen: for the store's own maintenance and for import. No request may
 * call it: who could choose the number would learn whether it is taken.
 */
create function mukti.make_case(_id uuid, _label text, _code_name text, _opener int, _request uuid default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _practice bool := (select u.practice from mukti.unit u);
  _stream record;
begin
  insert into mukti.case_file (id, label, code_name, practice, opened_by, request)
  values (_id, _label, _code_name, coalesce(_practice, false), _opener, _request);
  insert into mukti.stream (case_id, compartment) select _id, c from unnest(array[1, 2, 3, 4, 5, 6, 7, 8, 10, 11]) c;
  insert into mukti.card (stream, case_id, compartment, label, code_name, practice, last)
  select s.id, _id, s.compartment, _label, _code_name, coalesce(_practice, false), s.moved
    from mukti.stream s where s.case_id = _id;
  if _opener is not null then
    -- Without end: a case whose every lead has run out could be opened to nobody any more.
    insert into mukti.grants (stream, case_id, person, level, until_at, reason, granted_by)
    select s.id, _id, _opener, 3, 'infinity', 'opened the case', _opener from mukti.stream s where s.case_id = _id;
  end if;
end $$;

/* A caseworker opens a case and leads it. The number is the store's, so that it tells nothing about other cases. */
create function mukti.open_case(_request uuid, _label text, _code_name text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _id uuid;
begin
  if _me is null or not mukti.has_role('caseworker') then raise exception using errcode = 'MU001'; end if;
  if exists (select from mukti.person p where p.id = _me and p.suspended_at is not null) then
    raise exception using errcode = 'MU001';
  end if;
  perform from mukti.person p where p.id = _me for update;  -- the same request twice at once: the second waits
  select f.id into _id from mukti.case_file f where f.opened_by = _me and f.request = _request;
  if _id is null then
    _id := gen_random_uuid();
    perform mukti.make_case(_id, _label, _code_name, _me, _request);
    perform mukti.note('case-opened', _id, null, '');
  end if;
  return _id;
end $$;

/*
 * Opens a stream for a matter of concern: for who raises it (write) and for the keepers of concerns (approve), and for
 * nobody it is about. Whoever leads the case gets nothing by that. Answers nothing, so that it tells nothing.
 */
create function mukti.open_concern(_case uuid, _thread uuid, _people int[], _offices uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _stream int;
begin
  if _me is null or _thread = '00000000-0000-0000-0000-000000000000' then raise exception using errcode = 'MU001'; end if;
  if cardinality(mukti.reach(mukti.me_with_access(), _case, 1)) = 0 then raise exception using errcode = 'MU001'; end if;
  if mukti.stream_id(_case, 9::smallint, _thread, 1) is not null then return; end if;
  insert into mukti.stream (case_id, compartment, thread, raised_by) values (_case, 9, _thread, _me)
  on conflict do nothing returning id into _stream;
  if _stream is null then raise exception using errcode = 'MU001'; end if;
  insert into mukti.stream_closed (stream, person) select _stream, p.id from mukti.person p
   where p.id = any (_people) or (p.office = any (_offices) and p.id <> _me);
  insert into mukti.stream_closed (stream, office, spared) select _stream, o.id, _me from mukti.office o where o.id = any (_offices);
  insert into mukti.card (stream, case_id, compartment, label, code_name, practice, last)
  select _stream, f.id, 9, f.label, f.code_name, f.practice, clock_timestamp() from mukti.case_file f where f.id = _case;
  insert into mukti.grants (stream, case_id, person, level, until_at, reason, granted_by)
  values (_stream, _case, _me, 2, 'infinity', 'raised the concern', _me);
  insert into mukti.grants (stream, case_id, person, level, until_at, reason, granted_by)
  select _stream, _case, p.id, 3, 'infinity', 'keeper of concerns', _me from mukti.person p
   where 'concern-keeper' = any (p.roles) and p.disabled_at is null and p.id <> _me
     and not _stream = any (mukti.closed_to(p.id));
  perform mukti.note('concern-opened', _case, 9::smallint, '');
end $$;

/*
 * Gives access. The caller must approve on that stream; nobody gives to himself, nor for longer than he has it himself.
 * One error for everything that the caller may not do, whether the stream is hidden, missing or closed to the receiver.
 */
create function mukti.grant_access(_case uuid, _compartment smallint, _thread uuid, _person int, _team int, _level smallint,
  _from timestamptz, _until timestamptz, _reason text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _stream int;
  _own timestamptz;
  _id uuid;
begin
  _stream := mukti.stream_id(_case, _compartment, _thread, 3);
  if _stream is null or _person = _me then raise exception using errcode = 'MU001'; end if;
  select max(x.until_at) into _own from (
    select g.until_at from mukti.grants g
     where g.person = _me and g.stream = _stream and g.level = 3 and g.from_at <= now() and g.until_at > now()
    union all
    select least(g.until_at, m.until_at) from mukti.person_team m join mukti.grants g on g.team = m.team and g.case_id = _case
     where m.person = _me and m.from_at <= now() and m.until_at > now() and g.stream = _stream and g.level = 3
       and g.from_at <= now() and g.until_at > now()) x;
  _from := greatest(coalesce(_from, now()), now());
  _until := coalesce(_until, least(now() + interval '1 year', _own));
  if _until > _own then raise exception using errcode = 'MU001'; end if;
  if _until <= _from or coalesce(btrim(_reason), '') = '' or not _level between 1 and 3 or (_person is null) = (_team is null) then
    raise exception using errcode = 'MU002';
  end if;
  if _person is not null and (_stream = any (mukti.closed_to(_person))
    or not exists (select from mukti.person p where p.id = _person and p.disabled_at is null)) then
    raise exception using errcode = 'MU001';
  end if;
  if _team is not null and not exists (select from mukti.team t where t.id = _team) then raise exception using errcode = 'MU001'; end if;
  insert into mukti.grants (stream, case_id, person, team, level, from_at, until_at, reason, granted_by)
  values (_stream, _case, _person, _team, _level, _from, _until, _reason, _me) returning grants.id into _id;
  perform mukti.note('access-given', _case, _compartment, _id::text);
  notify mukti_grants;
  return _id;
end $$;

/* Ends access at once. The caller must approve on that stream, or give up what is his own. */
create function mukti.end_grant(_id uuid, _reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _grant record;
begin
  if coalesce(btrim(_reason), '') = '' then raise exception using errcode = 'MU002'; end if;
  select g.stream, g.case_id, s.compartment into _grant
    from mukti.grants g join mukti.stream s on s.id = g.stream
   where g.id = _id and g.until_at > now() and (g.person = _me or g.stream = any (mukti.reach(mukti.me_with_access(), g.case_id, 3)));
  if not found then raise exception using errcode = 'MU001'; end if;
  update mukti.grants g set ended = now(), ended_by = _me, ended_reason = _reason, until_at = least(g.until_at, now())
   where g.id = _id;
  perform mukti.note('access-ended', _grant.case_id, _grant.compartment, _id::text);
  notify mukti_grants;
end $$;

/* What the session may do in a case: for each stream that it sees, the highest level and how long that lasts. */
create function mukti.own_access(_case uuid) returns table (compartment smallint, thread uuid, level smallint, until_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me_with_access();
  _mine int[] := mukti.reach(_me, _case, 1);
begin
  return query
  select distinct on (s.compartment, s.id) s.compartment, nullif(s.thread, '00000000-0000-0000-0000-000000000000'), g.level, g.until_at
    from mukti.stream s join (
      select g.stream, g.level, g.until_at, g.from_at from mukti.grants g where g.person = _me and g.case_id = _case
      union all
      select g.stream, g.level, least(g.until_at, m.until_at), g.from_at
        from mukti.person_team m join mukti.grants g on g.team = m.team and g.case_id = _case
       where m.person = _me and m.from_at <= now() and m.until_at > now()) g
      on g.stream = s.id and g.from_at <= now() and g.until_at > now()
   where s.id = any (_mine)
   order by s.compartment, s.id, g.level desc, g.until_at desc;
end $$;

/* Cases in which the session may approve: it is told who else may see them, and who tried. Never by a concern alone. */
create function mukti.led_cases() returns uuid[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  _approves int[] := mukti.streams(3);
begin
  return array(select distinct s.case_id from mukti.stream s where s.id = any (_approves) and s.compartment <> 9);
end $$;

/* Who may see this case: all of it for who leads it (a concern only with access of one's own), else one's own. */
create function mukti.grants_of_case(_case uuid) returns table (id uuid, compartment smallint, thread uuid, person int,
  team int, level smallint, from_at timestamptz, until_at timestamptz, reason text, granted_by int, made timestamptz,
  ended timestamptz, ended_by int, ended_reason text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _mine int[];
  _approves int[];
  _leads bool;
begin
  _mine := mukti.reach(mukti.me_with_access(), _case, 1);
  _approves := mukti.reach(mukti.me_with_access(), _case, 3);
  _leads := exists (select from mukti.stream s where s.id = any (_approves) and s.compartment <> 9);
  if cardinality(_mine) = 0 then return; end if;
  return query
  select g.id, s.compartment, nullif(s.thread, '00000000-0000-0000-0000-000000000000'), g.person, g.team, g.level, g.from_at, g.until_at,
         g.reason, g.granted_by, g.made, g.ended, g.ended_by, g.ended_reason
    from mukti.grants g join mukti.stream s on s.id = g.stream
   where g.case_id = _case
     and ((_leads and s.compartment <> 9)
       or (s.compartment = 9 and s.id = any (_approves))
       or (g.person = _me and s.id = any (_mine))
       or (s.id = any (_mine) and g.team in (
            select m.team from mukti.person_team m where m.person = _me and m.from_at <= now() and m.until_at > now())))
   order by s.compartment, g.made, g.id;
end $$;

do $$
declare
  _table text;
  _function text;
begin
  foreach _table in array array['case_file', 'stream', 'stream_closed', 'grants'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy gate on mukti.%I to mukti_gate using (true) with check (true)', _table);
    execute format('create policy verify on mukti.%I for select to mukti_verify using (true)', _table);
  end loop;
  foreach _function in array array['closed_to(int)', 'reach(int, uuid, int)', 'streams(int)',
    'stream_id(uuid, smallint, uuid, int)', 'streams_of_cases(uuid[])', 'own_access(uuid)',
    'make_case(uuid, text, text, int, uuid)', 'open_case(uuid, text, text)', 'open_concern(uuid, uuid, int[], uuid[])',
    'grant_access(uuid, smallint, uuid, int, int, smallint, timestamptz, timestamptz, text)', 'end_grant(uuid, text)',
    'led_cases()', 'grants_of_case(uuid)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    if _function !~ '^(closed_to|reach|make_case)' then
      execute format('grant execute on function mukti.%s to mukti_app', _function);
    end if;
  end loop;
end $$;

create policy read on mukti.stream for select to mukti_app using (id = any ((select mukti.streams(1))::int[]));
grant select (id, case_id, compartment, thread, seq, hash, moved) on mukti.stream to mukti_app;
-- Nothing on grants, stream_closed and case_file: mukti.grants_of_case() answers.
