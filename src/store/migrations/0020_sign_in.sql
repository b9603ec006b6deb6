/* 0020 sign-in: what somebody knows, has and was given to come in; and how long who guesses must wait. */
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  _setting text[];
begin
  -- mukti_sign_in checks who comes in and opens sessions. It reads no case; mukti_app, which does, reads no passphrase.
  if not exists (select from pg_roles where rolname = 'mukti_sign_in') then
    create role mukti_sign_in login noinherit;
  end if;
  foreach _setting slice 1 in array array[
    ['log_min_messages', 'fatal'], ['log_min_error_statement', 'panic'], ['statement_timeout', '15s'],
    ['lock_timeout', '5s'], ['idle_in_transaction_session_timeout', '30s'], ['search_path', 'mukti']
  ] loop
    begin
      execute format('alter role mukti_sign_in set %I = %L', _setting[1], _setting[2]);
    exception when insufficient_privilege then
      raise notice 'this server does not let Mukti set % for mukti_sign_in', _setting[1];
    end;
  end loop;
end $$;
grant usage on schema mukti to mukti_sign_in;

create table mukti.credential (
  person     int         primary key references mukti.person,
  salt       bytea       not null check (length(salt) = 16),
  passphrase bytea       not null check (length(passphrase) = 32),  -- HMAC(pepper, argon2id)
  version    smallint    not null default 1,              -- of the parameters of argon2id
  totp       bytea,                                       -- seed, sealed by the unit's secret for it
  totp_step  bigint      not null default 0,              -- the last one that was used: none works twice
  totp_next  bytea,                                       -- a new seed that was not proved yet
  changed    timestamptz not null default now()
);

create table mukti.recovery_code (
  person int   not null references mukti.person,
  hash   bytea not null check (length(hash) = 32),
  used   timestamptz,
  primary key (person, hash)
);

create table mukti.passkey (
  id         text        primary key check (length(id) between 8 and 1400),
  person     int         not null references mukti.person,
  name       text        not null,
  public_key bytea       not null,
  counter    bigint      not null default 0,
  transports text[]      not null default '{}',
  made       timestamptz not null default now(),
  used       timestamptz
);
create index on mukti.passkey (person);

-- A challenge is taken once. `person` null: for signing in.
create table mukti.challenge (
  hash   bytea       primary key check (length(hash) = 32),
  person int         references mukti.person,
  until  timestamptz not null
);

create table mukti.invitation (
  hash    bytea       primary key check (length(hash) = 32),
  person  int         not null references mukti.person,
  until   timestamptz not null,
  totp    bytea       not null,                           -- seed that its holder sets up, sealed
  made    timestamptz not null default now(),
  made_by int         references mukti.person,
  used    timestamptz,
  ended   timestamptz
);
create index on mukti.invitation (person);

-- `who` is a keyed hash of a sign-in name, a network or a device: neither can be read here.
create table mukti.delay (
  who   bytea       primary key check (length(who) = 32),
  tries int         not null,
  last  timestamptz not null
);

-- A browser in which somebody has signed in before: a stranger who guesses cannot lock that door.
alter table mukti.device add column known bytea unique check (length(known) = 32), add column known_until timestamptz;

do $$
declare
  _table text;
  _function text;
begin
  foreach _table in array array['credential', 'recovery_code', 'passkey', 'challenge', 'invitation', 'delay'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('grant select, insert, update, delete on mukti.%I to mukti_sign_in', _table);
  end loop;
  foreach _table in array array['credential', 'recovery_code', 'passkey', 'challenge', 'invitation', 'delay', 'person', 'unit',
    'session', 'device'] loop
    execute format('create policy sign_in on mukti.%I to mukti_sign_in using (true) with check (true)', _table);
  end loop;
end $$;
grant select on mukti.person, mukti.unit to mukti_sign_in;
grant select, insert, update on mukti.session, mukti.device to mukti_sign_in;

/*
 * Gives somebody a new way in, at an administrator's word: his sessions end, and what he may see rests until somebody who
 * leads a case of his confirms that it is he. The leads read it in the audit of their cases.
 */
create function mukti.rest_access(_person int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _case uuid;
begin
  perform mukti.must_administer();
  if _person = mukti.me() then raise exception using errcode = 'MU001'; end if;
  update mukti.person p set suspended_at = coalesce(p.suspended_at, now()) where p.id = _person and p.disabled_at is null;
  if not found then raise exception using errcode = 'MU002'; end if;
  update mukti.session s set ended = now() where s.person = _person and s.ended is null;
  perform mukti.note('way-in-reset', null, null, 'p-' || _person);
  for _case in
    select g.case_id from mukti.grants g where g.person = _person and g.until_at > now()
    union
    select g.case_id from mukti.person_team m join mukti.grants g on g.team = m.team
     where m.person = _person and m.until_at > now() and g.until_at > now()
  loop
    perform mukti.note('access-rests', _case, null, 'p-' || _person);
  end loop;
  notify mukti_grants;
end $$;
alter function mukti.rest_access(int) owner to mukti_gate;
revoke execute on function mukti.rest_access(int) from public;
grant execute on function mukti.rest_access(int), mukti.me(), mukti.has_role(text), mukti.must_administer(), mukti.about(),
  mukti.set_up_unit(text, bool, text, text, text), mukti.put_office(uuid, text, text),
  mukti.add_person(text, text, uuid, text[], text), mukti.note(text, uuid, smallint, text), mukti.instant(timestamptz)
  to mukti_sign_in;

-- Erasing rewrites both tables, so that no dead page keeps a wrapped key. Before PostgreSQL 17 only their owner may.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on mukti.subject_key, mukti.case_key to mukti_keys';
  end if;
end $$;
