/* 0006 audit: who did, opened or tried what; chained, added to by one function, changed by nobody. And the job table. */
create table mukti.audit (
  seq         bigint      primary key,
  at          timestamptz not null,
  person      int,                                        -- null: nobody was signed in
  action      text        not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
  case_id     uuid,                                       -- what was asked for, whether there is such a case or not
  compartment smallint,
  details     text        not null default '',            -- no identity; sealed by the program where that matters
  prev        bytea       not null check (length(prev) = 32),
  hash        bytea       not null check (length(hash) = 32)
);
create index on mukti.audit (person, seq);
create index on mukti.audit (case_id, seq);

create table mukti.audit_head (
  only_one bool   primary key default true check (only_one),
  seq      bigint not null,
  hash     bytea  not null
);
insert into mukti.audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

alter table mukti.audit enable row level security;
alter table mukti.audit force row level security;
alter table mukti.audit_head enable row level security;
alter table mukti.audit_head force row level security;
-- An auditor reads everything; each person what he did; who leads a case whatever named it. That a concern was raised
-- or asked for is told only to auditors: who leads the case may be the one it is about.
create policy auditor on mukti.audit for select to mukti_app using ((select mukti.has_role('auditor')));
create policy own on mukti.audit for select to mukti_app using (person = (select mukti.me()));
create policy lead on mukti.audit for select to mukti_app
  using (case_id = any ((select mukti.led_cases())::uuid[]) and compartment is distinct from 9);
create policy gate_adds on mukti.audit for insert to mukti_gate with check (true);
create policy gate on mukti.audit_head to mukti_gate using (true) with check (true);
create policy verify on mukti.audit for select to mukti_verify using (true);
create policy verify on mukti.audit_head for select to mukti_verify using (true);
grant select on mukti.audit to mukti_app, mukti_verify;
grant select on mukti.audit_head to mukti_verify;
grant insert on mukti.audit to mukti_gate;
grant select, update on mukti.audit_head to mukti_gate;

/* Adds a row for what the present session did. */
create function mukti.note(_action text, _case uuid, _compartment smallint, _details text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _head record;
  _at timestamptz;
  _me int := mukti.me();
  _hash bytea;
begin
  select h.seq, h.hash into _head from mukti.audit_head h for update;
  _at := clock_timestamp();
  _hash := sha256(E'mukti-audit-1\n'::bytea || _head.hash || int8send(_head.seq + 1)
    || int8send((extract(epoch from _at) * 1000000)::bigint) || int4send(coalesce(_me, 0))
    || sha256(convert_to(_action, 'UTF8')) || coalesce(uuid_send(_case), decode(repeat('00', 16), 'hex'))
    || int2send(coalesce(_compartment, 0::smallint)) || sha256(convert_to(coalesce(_details, ''), 'UTF8')));
  insert into mukti.audit (seq, at, person, action, case_id, compartment, details, prev, hash)
  values (_head.seq + 1, _at, _me, _action, _case, _compartment, coalesce(_details, ''), _head.hash, _hash);
  update mukti.audit_head h set seq = _head.seq + 1, hash = _hash;
end $$;
alter function mukti.note(text, uuid, smallint, text) owner to mukti_gate;
revoke execute on function mukti.note(text, uuid, smallint, text) from public;
grant execute on function mukti.note(text, uuid, smallint, text) to mukti_app;

/* Work for the background. A payload names things by their numbers and holds no case data. */
create table mukti.job (
  id       bigint      generated always as identity primary key,
  queue    text        not null,
  payload  jsonb       not null default '{}',
  run_at   timestamptz not null default now(),
  tries    int         not null default 0,
  held_to  timestamptz,
  done     timestamptz,
  failed   text
);
create index on mukti.job (queue, run_at) where done is null;
alter table mukti.job enable row level security;
alter table mukti.job force row level security;
create policy jobs on mukti.job to mukti_jobs using (true) with check (true);
create policy gate_adds on mukti.job for insert to mukti_gate with check (true);
grant select, insert, update, delete on mukti.job to mukti_jobs;
grant insert on mukti.job to mukti_gate;

/* Puts a job in the same transaction as what it follows from. */
create function mukti.enqueue(_queue text, _payload jsonb, _run_at timestamptz default now()) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if mukti.me() is null then raise exception using errcode = 'MU001'; end if;
  insert into mukti.job (queue, payload, run_at) values (_queue, _payload, _run_at);
  notify mukti_jobs;
end $$;
alter function mukti.enqueue(text, jsonb, timestamptz) owner to mukti_gate;
revoke execute on function mukti.enqueue(text, jsonb, timestamptz) from public;
grant execute on function mukti.enqueue(text, jsonb, timestamptz) to mukti_app;
