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

/* MU001: not yours to do. MU002: not in this form. MU003: taken. */
create function mukti.must_administer() returns void language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if not mukti.has_role('administrator') then raise exception using errcode = 'MU001'; end if;
end $$;

/* The first thing ever written: the unit and its first administrator. Once. */
create function mukti.set_up_unit(_name text, _practice bool, _person text, _sign_in text, _language text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _id int;
begin
  insert into mukti.unit (name, practice) values (_name, _practice) on conflict do nothing;
  if not found then raise exception using errcode = 'MU001'; end if;
  insert into mukti.person (name, sign_in, roles, language) values (_person, _sign_in, array['administrator'], _language)
  returning person.id into _id;
  perform mukti.note('unit-set-up', null, null, '');
  return _id;
end $$;

/* A new office when `_id` is null. */
create function mukti.put_office(_id uuid, _name text, _kind text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform mukti.must_administer();
  if _id is null then
    insert into mukti.office (name, kind) values (_name, _kind) returning office.id into _id;
  else
    update mukti.office o set name = _name, kind = _kind where o.id = _id;
    if not found then raise exception using errcode = 'MU002'; end if;
  end if;
  perform mukti.note('office-written', null, null, _id::text);
  return _id;
end $$;

create function mukti.add_person(_name text, _sign_in text, _office uuid, _roles text[], _language text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _id int;
begin
  perform mukti.must_administer();
  insert into mukti.person (name, sign_in, office, roles, language) values (_name, _sign_in, _office, _roles, _language)
  on conflict do nothing returning person.id into _id;
  if _id is null then raise exception using errcode = 'MU003'; end if;
  perform mukti.note('person-added', null, null, 'p-' || _id);
  return _id;
end $$;

/* Nobody changes his own roles. Whoever leaves an office stays shut out of what concerned it while he was there. */
create function mukti.change_person(_id int, _name text, _office uuid, _roles text[], _language text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _old record;
begin
  perform mukti.must_administer();
  select p.office, p.roles into _old from mukti.person p where p.id = _id for update;
  if not found then raise exception using errcode = 'MU002'; end if;
  if _id = mukti.me() and not (_roles @> _old.roles and _roles <@ _old.roles) then raise exception using errcode = 'MU001'; end if;
  if _old.office is distinct from _office then
    insert into mukti.stream_closed (stream, person)
    select c.stream, _id from mukti.stream_closed c where c.office = _old.office and c.spared is distinct from _id
    on conflict do nothing;
  end if;
  update mukti.person p set name = _name, office = _office, roles = _roles, language = _language where p.id = _id;
  perform mukti.note('person-changed', null, null, 'p-' || _id);
end $$;

/* Shuts somebody out at once, or lets him in again. */
create function mukti.disable_person(_id int, _disabled bool, _reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform mukti.must_administer();
  if _id = mukti.me() then raise exception using errcode = 'MU001'; end if;
  if coalesce(btrim(_reason), '') = '' then raise exception using errcode = 'MU002'; end if;
  update mukti.person p set disabled_at = case when _disabled then now() end where p.id = _id;
  if not found then raise exception using errcode = 'MU002'; end if;
  update mukti.session s set ended = now() where s.person = _id and s.ended is null and _disabled;
  perform mukti.note(case when _disabled then 'person-disabled' else 'person-enabled' end, null, null, 'p-' || _id);
  notify mukti_grants;
end $$;

create function mukti.choose_language(_language text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.person p set language = _language where p.id = mukti.me();
end $$;

/* Everybody, as who manages people needs to see them. */
create function mukti.people() returns table (id int, name text, sign_in text, office uuid, roles text[], language text,
  made timestamptz, disabled_at timestamptz, suspended_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform mukti.must_administer();
  return query select p.id, p.name, p.sign_in, p.office, p.roles, p.language, p.made, p.disabled_at, p.suspended_at
    from mukti.person p order by p.name, p.id;
end $$;

create function mukti.found_team(_name text, _lead int) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _id int;
begin
  perform mukti.must_administer();
  insert into mukti.team (name, lead) values (_name, _lead) returning team.id into _id;
  insert into mukti.person_team (person, team) values (_lead, _id);
  perform mukti.note('team-founded', null, null, 't-' || _id || ' p-' || _lead);
  return _id;
end $$;

/* Takes somebody into a team, or out of it when `_until` is not later than now. Its lead alone does. */
create function mukti.put_member(_team int, _person int, _until timestamptz default 'infinity') returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from mukti.team t where t.id = _team and t.lead = mukti.me() for update;
  if not found then raise exception using errcode = 'MU001'; end if;
  update mukti.person_team m set until_at = greatest(_until, now())
   where m.team = _team and m.person = _person and m.until_at > now();
  if not found and _until > now() then
    insert into mukti.person_team (person, team, until_at) values (_person, _team, _until);
  end if;
  perform mukti.note('team-changed', null, null, 't-' || _team || ' p-' || _person);
  notify mukti_grants;
end $$;

create function mukti.hand_team(_team int, _lead int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.team t set lead = _lead where t.id = _team and t.lead = mukti.me();
  if not found then raise exception using errcode = 'MU001'; end if;
  perform mukti.note('team-handed', null, null, 't-' || _team || ' p-' || _lead);
end $$;

/* Confirms somebody whose credentials were reset: by one who approves on a stream that he has access to. */
create function mukti.lift_suspension(_id int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _approves int[] := mukti.streams(3);
begin
  if _id = mukti.me() or not exists (
    select from mukti.grants g where g.until_at > now() and g.stream = any (_approves)
       and (g.person = _id or g.team in (
         select m.team from mukti.person_team m where m.person = _id and m.from_at <= now() and m.until_at > now()))) then
    raise exception using errcode = 'MU001';
  end if;
  update mukti.person p set suspended_at = null where p.id = _id;
  perform mukti.note('person-confirmed', null, null, 'p-' || _id);
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
    'touch_session(interval)', 'end_session(uuid)', 'must_administer()', 'set_up_unit(text, bool, text, text, text)',
    'put_office(uuid, text, text)', 'add_person(text, text, uuid, text[], text)', 'change_person(int, text, uuid, text[], text)',
    'disable_person(int, bool, text)', 'choose_language(text)', 'people()', 'found_team(text, int)',
    'put_member(int, int, timestamptz)', 'hand_team(int, int)', 'lift_suspension(int)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
grant execute on function mukti.me_with_access() to mukti_wide;
