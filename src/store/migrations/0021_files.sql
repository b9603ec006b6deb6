/* 0021 files: what was uploaded to a stream. The bytes lie sealed in the data folder, under the SHA-256 of what lies there. */
create table mukti.file (
  stream  int         not null references mukti.stream,
  upload  uuid        not null,                           -- chosen by who uploads, so that begun twice is begun once
  person  int         not null references mukti.person,
  size    bigint      not null check (size > 0),          -- as it was before it was sealed
  reached bigint      not null default 0 check (reached between 0 and size),
  type    text        not null,                           -- only chooses an icon: nothing is opened here
  name    bytea       not null,                           -- sealed: may name somebody
  k       uuid        not null,                           -- its own key, in subject_key: an erasure reaches it there
  id      bytea       check (length(id) = 32),            -- null: not whole yet
  made    timestamptz not null default now(),
  primary key (stream, upload)
);
create unique index on mukti.file (person, upload);
create index on mukti.file (stream, id) where id is not null;
alter table mukti.file enable row level security;
alter table mukti.file force row level security;
create policy read on mukti.file for select to mukti_app using (stream = any ((select mukti.streams(1))::int[]));
create policy gate on mukti.file to mukti_gate using (true) with check (true);
create policy verify on mukti.file for select to mukti_verify using (true);
grant select on mukti.file to mukti_app, mukti_verify;
grant select, insert, update on mukti.file to mukti_gate;

/* Announces a file to a stream in which the session may write; nothing when it may not. The same one again: its row. */
create function mukti.begin_file(_case uuid, _compartment smallint, _thread uuid, _upload uuid, _size bigint, _type text, _name bytea, _k uuid)
  returns table (reached bigint, size bigint) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _stream int := mukti.stream_id(_case, _compartment, _thread, 2);
begin
  if _stream is null then return; end if;
  insert into mukti.file (stream, upload, person, size, type, name, k) values (_stream, _upload, mukti.me(), _size, _type, _name, _k)
  on conflict do nothing;
  return query select f.reached, f.size from mukti.file f where f.stream = _stream and f.upload = _upload and f.person = mukti.me();
end $$;

/* Holds the row of an own upload until the transaction ends, so that two pieces never come at once. */
create function mukti.hold_file(_upload uuid) returns table (case_id uuid, compartment smallint, thread uuid, k uuid, size bigint, reached bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select s.case_id, s.compartment, nullif(s.thread, '00000000-0000-0000-0000-000000000000'), f.k, f.size, f.reached
    from mukti.file f join mukti.stream s on s.id = f.stream
   where f.upload = _upload and f.person = mukti.me() and f.id is null and f.stream = any (mukti.streams(2))
     for update of f;
end $$;

create function mukti.grow_file(_upload uuid, _reached bigint, _id bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.file f set reached = _reached, id = _id
   where f.upload = _upload and f.person = mukti.me() and f.id is null and f.stream = any (mukti.streams(2)) and f.reached < _reached;
  if not found then raise exception using errcode = 'MU001'; end if;
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['begin_file(uuid, smallint, uuid, uuid, bigint, text, bytea, uuid)', 'hold_file(uuid)', 'grow_file(uuid, bigint, bytea)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
