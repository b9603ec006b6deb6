/* 0002 people: the unit, its offices, people, teams, devices and sessions; and who the present request speaks for. */
create table mukti.unit (
  id       uuid        primary key default gen_random_uuid(),
  only_one bool        not null unique default true check (only_one),
  name     text        not null check (name <> ''),
  practice bool        not null,                          -- a store of practice never holds a real case, nor the other way
  epoch    uuid        not null default gen_random_uuid(),  -- this incarnation of the store: new after a restore or import
  made     timestamptz not null default now()
);

create table mukti.office (
  id   uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$')  -- police-unit, ngo, court, home, hospital …
);

create table mukti.person (
  id           int         generated always as identity primary key,
  name         text        not null check (name <> ''),
  sign_in      text        not null unique check (sign_in ~ '^\S{1,80}$'),
  office       uuid        references mukti.office,
  roles        text[]      not null default '{}' check (roles <@ array['administrator', 'caseworker', 'auditor', 'concern-keeper']),
  language     text        not null default 'en' check (language in ('en', 'bn', 'hi')),
  made         timestamptz not null default now(),
  disabled_at  timestamptz,
  suspended_at timestamptz,                               -- signs in, sees no stream, until a lead of a case confirms
  -- Who manages people must not also be the one who reads what managing left behind, or who is told of concerns.
  check (not (roles @> array['administrator'] and roles && array['auditor', 'concern-keeper']))
);

-- Whoever leads a team takes people in. An administrator founds a team and never changes one: else he would let himself
-- into every case that was opened to it.
create table mukti.team (
  id   int  generated always as identity primary key,
  name text not null check (name <> ''),
  lead int  not null references mukti.person
);

create table mukti.person_team (
  person   int         not null references mukti.person,
  team     int         not null references mukti.team,
  from_at  timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  primary key (person, team, from_at)
);

create table mukti.device (
  id      int         generated always as identity primary key,
  person  int         not null references mukti.person,
  code    text        not null unique check (code ~ '^d-[0-9a-z]{1,20}$'),
  name    text        not null default '',
  made    timestamptz not null default now(),
  revoked timestamptz
);
create index on mukti.device (person);

create table mukti.session (
  token_hash  bytea       primary key check (length(token_hash) = 32),  -- SHA-256 of what a request sets as mukti.token
  id          uuid        not null default gen_random_uuid(),           -- for lists and for ending it
  person      int         not null references mukti.person,
  device      int         references mukti.device,
  made        timestamptz not null default now(),
  until       timestamptz not null,
  idle_until  timestamptz not null,
  fresh_until timestamptz not null default '-infinity',                 -- a second factor was shown a moment ago
  ended       timestamptz
);
create index on mukti.session (person, made);

grant select on mukti.person, mukti.office, mukti.team, mukti.person_team, mukti.device, mukti.unit, mukti.session to mukti_gate;
grant insert, update on mukti.person, mukti.office, mukti.team, mukti.person_team, mukti.device, mukti.unit, mukti.session to mukti_gate;

/* Whom the present transaction speaks for; null: nobody. Rests on the secret of the session, which SQL cannot forge. */
create function mukti.me() returns int language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  _person int;
begin
  select s.person into _person from mukti.session s join mukti.person p on p.id = s.person
   where s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8'))
     and s.until > now() and s.idle_until > now() and s.ended is null and p.disabled_at is null;
  return _person;
end $$;

/* The same, for what is given by grants: null for somebody suspended, too. */
create function mukti.me_with_access() returns int language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  _person int;
begin
  select s.person into _person from mukti.session s join mukti.person p on p.id = s.person
   where s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8'))
     and s.until > now() and s.idle_until > now() and s.ended is null and p.disabled_at is null and p.suspended_at is null;
  return _person;
end $$;

create function mukti.has_role(_role text) returns bool language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from mukti.person p where p.id = mukti.me() and _role = any (p.roles));
end $$;

/* The device of the session: null when nobody, or when the session has none. */
create function mukti.my_device() returns text language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return (select d.code from mukti.session s join mukti.device d on d.id = s.device
           where s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8')) and s.person = mukti.me());
end $$;

/* Was a second factor shown within the last minutes? */
create function mukti.is_fresh() returns bool language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from mukti.session s where s.fresh_until > now() and s.person = mukti.me()
                  and s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8')));
end $$;

/* What the page before sign-in may say. */
create function mukti.about() returns table (name text, practice bool, epoch uuid) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return query select u.name, u.practice, u.epoch from mukti.unit u;
end $$;

create function mukti.touch_session(_idle interval) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.session s set idle_until = least(s.until, now() + least(_idle, interval '15 minutes'))
   where s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8')) and s.person = mukti.me()
     and s.idle_until < now() + _idle - interval '30 seconds';
end $$;

/* Ends one of one's own sessions. */
create function mukti.end_session(_id uuid) returns bool language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.session s set ended = now() where s.id = _id and s.person = mukti.me() and s.ended is null;
  return found;
end $$;

do $$
declare
  _table text;
begin
  foreach _table in array array['unit', 'office', 'person', 'team', 'person_team', 'device', 'session'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy gate on mukti.%I to mukti_gate using (true) with check (true)', _table);
    execute format('create policy verify on mukti.%I for select to mukti_verify using (true)', _table);
  end loop;
  foreach _table in array array['unit', 'office', 'person', 'team', 'person_team'] loop
    execute format('create policy signed_in on mukti.%I for select to mukti_app using ((select mukti.me()) is not null)', _table);
  end loop;
end $$;
create policy own on mukti.device for select to mukti_app using (person = (select mukti.me()));
create policy own on mukti.session for select to mukti_app using (person = (select mukti.me()));

-- Not the sign-in name: it is half of what a stranger needs. Not who is suspended, nor the hash of a token.
grant select (id, name, practice, epoch) on mukti.unit to mukti_app;
grant select on mukti.office, mukti.team, mukti.person_team to mukti_app;
grant select (id, name, office, roles, language, disabled_at) on mukti.person to mukti_app;
grant select (id, person, code, name, made, revoked) on mukti.device to mukti_app;
grant select (id, person, device, made, until, idle_until, fresh_until, ended) on mukti.session to mukti_app;
grant select on mukti.unit, mukti.office, mukti.person, mukti.team, mukti.person_team, mukti.device to mukti_verify;

do $$
declare
  _function text;
begin
  foreach _function in array array['me()', 'me_with_access()', 'has_role(text)', 'my_device()', 'is_fresh()', 'about()',
    'touch_session(interval)', 'end_session(uuid)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
grant execute on function mukti.me_with_access() to mukti_wide;
