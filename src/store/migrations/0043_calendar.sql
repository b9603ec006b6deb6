/* 0043 calendar: whoever holds its address reads when somebody's duties fall due, and nothing else of them. */
create table mukti.calendar (
  person int         primary key references mukti.person,
  hash   bytea       not null unique check (length(hash) = 32),  -- of the secret in the address, keyed; shown once, kept nowhere
  made   timestamptz not null default now()
);
alter table mukti.calendar enable row level security;
alter table mukti.calendar force row level security;
create policy gate on mukti.calendar to mukti_gate using (true) with check (true);
create policy own on mukti.calendar for select to mukti_app using (person = (select mukti.me()));
grant select, insert, update, delete on mukti.calendar to mukti_gate;
grant select (person, made) on mukti.calendar to mukti_app;

-- Beside the instant: whether the law names a day or a moment. Nothing else of `shown` is given on.
grant select (shown) on mukti.duty to mukti_gate;

/* The session's own address, in place of the one before, which ends. */
create function mukti.put_calendar(_hash bytea) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
begin
  if _me is null then raise exception using errcode = 'MU001'; end if;
  insert into mukti.calendar as c (person, hash) values (_me, _hash)
  on conflict (person) do update set hash = excluded.hash, made = now();
  perform mukti.note('calendar-made', null, null, '');
end $$;

create function mukti.end_calendar() returns bool language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from mukti.calendar c where c.person = mukti.me();
  if not found then return false; end if;
  perform mukti.note('calendar-ended', null, null, '');
  return true;
end $$;

/* Whose address it is, while he may sign in and see cases. */
create function mukti.calendar_of(_hash bytea) returns table (person int, language text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select p.id, p.language from mukti.calendar c join mukti.person p on p.id = c.person
   where c.hash = _hash and p.disabled_at is null and p.suspended_at is null;
end $$;

/* When the duties fall due that are owed in the person's own reading: from 30 days ago on, at most 500, the soonest first. */
create function mukti.calendar_entries(_person int) returns table (id uuid, at timestamptz, day text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select d.id, d.due_at, case when d.shown->>'due' ~ '^\d{4}-\d\d-\d\d$' then d.shown->>'due' end from mukti.duty d
   where d.reading_of = any (mukti.readings_of_person(_person)) and d.state = 0 and not d.watch
     and isfinite(d.due_at) and d.due_at > now() - interval '30 days'
   order by d.due_at, d.id limit 500;
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['put_calendar(bytea)', 'end_calendar()', 'calendar_of(bytea)', 'calendar_entries(int)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
  end loop;
end $$;
grant execute on function mukti.put_calendar(bytea), mukti.end_calendar() to mukti_app;
grant execute on function mukti.calendar_of(bytea), mukti.calendar_entries(int) to mukti_reminders;
