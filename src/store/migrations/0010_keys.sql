/* 0010 keys: what opens sealed identities, each wrapped by the one above it; the root is never here. */
do $$
begin
  -- mukti_keys opens the keyring at start, rotates the root and erases subjects; it reads no entry.
  if not exists (select from pg_roles where rolname = 'mukti_keys') then
    create role mukti_keys login noinherit;
  end if;
end $$;
grant usage on schema mukti to mukti_keys;

-- Where the root comes from and how to know that it is the right one. Two rows stand while a rotation is under way.
create table mukti.root_key (
  version     int         primary key check (version > 0),
  source      text        not null check (source in ('file', 'passphrase', 'command')),
  salt        bytea       not null,                       -- for argon2id; unused by the other two
  check_value bytea       not null check (length(check_value) = 32),
  made        timestamptz not null default now(),
  current     bool        not null default false
);
create unique index on mukti.root_key (current) where current;

-- The unit's own secrets: index, totp, audit, pepper, checkpoint. Random, so that a new root changes none of them.
create table mukti.secret (
  name    text  primary key check (name ~ '^[a-z]+$'),
  root    int   not null references mukti.root_key,
  wrapped bytea not null
);

create table mukti.case_key (
  case_id uuid        not null,
  version int         not null check (version > 0),
  root    int         not null,
  wrapped bytea       not null,
  made    timestamptz not null default now(),
  primary key (case_id, version)
);

-- One per stream and subject, not per case and subject: who may read only `evidence` learns nothing of who is in `survivor`.
create table mukti.subject_key (
  stream  int         not null references mukti.stream,
  subject text        not null check (length(subject) between 1 and 40),
  k       uuid        not null,
  version int         not null,                           -- of the case key that wraps it
  wrapped bytea,                                          -- null: destroyed
  made    timestamptz not null default now(),
  erased  timestamptz,
  primary key (stream, subject),
  unique (stream, k),
  check ((wrapped is null) = (erased is not null))
);

-- What was erased, when it began, and when nothing of the wrapped key is left in the write-ahead log either.
create table mukti.erasure (
  case_id   uuid        not null,
  subject   text        not null,
  begun     timestamptz not null default now(),
  completed timestamptz,
  by_person int         references mukti.person,
  reason    text        not null check (reason <> ''),
  primary key (case_id, subject, begun)
);
grant select, insert, update on mukti.erasure to mukti_keys;

grant select, insert on mukti.case_key, mukti.subject_key to mukti_gate;
grant update on mukti.case_key to mukti_gate;  -- only so that a row can be held (for key share)
grant select, insert, update, delete on mukti.root_key, mukti.secret, mukti.case_key to mukti_keys;
grant select, update on mukti.subject_key to mukti_keys;
grant select on mukti.stream to mukti_keys;
grant select on mukti.case_key, mukti.subject_key to mukti_app;

do $$
declare
  _table text;
begin
  foreach _table in array array['root_key', 'secret', 'case_key', 'subject_key', 'erasure'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy keys on mukti.%I to mukti_keys using (true) with check (true)', _table);
  end loop;
end $$;
create policy gate on mukti.case_key to mukti_gate using (true) with check (true);
create policy gate on mukti.subject_key to mukti_gate using (true) with check (true);
create policy keys on mukti.stream for select to mukti_keys using (true);

/* Cases of which the present session may read at least one stream. */
create function mukti.cases() returns uuid[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return array(select distinct s.case_id from mukti.stream s where s.id = any (mukti.streams(1)));
end $$;

create policy read on mukti.case_key for select to mukti_app using (case_id = any ((select mukti.cases())::uuid[]));
create policy read on mukti.subject_key for select to mukti_app using (stream = any ((select mukti.streams(1))::int[]));

/* Puts a new key for a case that has none, and gives back the one that stands. Nothing without the right to write there. */
create function mukti.put_case_key(_case uuid, _root int, _wrapped bytea)
  returns table (version int, root int, wrapped bytea) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mukti.stream s where s.id = any (mukti.streams(2)) and s.case_id = _case) then return; end if;
  insert into mukti.case_key (case_id, version, root, wrapped) values (_case, 1, _root, _wrapped) on conflict do nothing;
  return query select c.version, c.root, c.wrapped from mukti.case_key c where c.case_id = _case order by c.version desc limit 1;
end $$;

/* Puts a key for a subject that has none in this stream, and gives back the one that stands; `wrapped` null: erased. */
create function mukti.put_subject_key(_case uuid, _compartment smallint, _thread uuid, _subject text, _k uuid, _version int, _wrapped bytea)
  returns table (k uuid, version int, wrapped bytea) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _stream int := mukti.stream_id(_case, _compartment, _thread, 2);
begin
  if _stream is null then return; end if;
  -- An erasure gives the case a new key and forgets the old one: what was wrapped by the old one meanwhile must try again.
  perform from mukti.case_key c where c.case_id = _case and c.version = _version for key share;
  if not found then raise exception 'the case key has changed' using errcode = '40001'; end if;
  insert into mukti.subject_key (stream, subject, k, version, wrapped) values (_stream, _subject, _k, _version, _wrapped)
    on conflict do nothing;
  return query select s.k, s.version, s.wrapped from mukti.subject_key s where s.stream = _stream and s.subject = _subject;
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['cases()', 'put_case_key(uuid, int, bytea)', 'put_subject_key(uuid, smallint, uuid, text, uuid, int, bytea)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
