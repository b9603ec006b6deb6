/*
 * 0042 reminders: somebody is told that duties of his fall due, how many and nothing else. Only people of the unit are told,
 * each of what is kept for exactly what he may read at that moment.
 */
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  _setting text[];
begin
  -- mukti_reminders reminds. It reads no table at all: functions tell it whom, where, and numbers of duties.
  if not exists (select from pg_roles where rolname = 'mukti_reminders') then
    create role mukti_reminders login noinherit;
  end if;
  foreach _setting slice 1 in array array[
    ['log_min_messages', 'fatal'], ['log_min_error_statement', 'panic'], ['statement_timeout', '60s'],
    ['idle_in_transaction_session_timeout', '60s'], ['search_path', 'mukti']
  ] loop
    begin
      execute format('alter role mukti_reminders set %I = %L', _setting[1], _setting[2]);
    exception when insufficient_privilege then
      raise notice 'this server does not let Mukti set % for mukti_reminders', _setting[1];
    end;
  end loop;
end $$;
grant usage on schema mukti to mukti_reminders;

-- Who never chose has no row: in the web, no mail, no quiet hours, all three thresholds.
create table mukti.reminder_setting (
  person      int         primary key references mukti.person,
  web         bool        not null default true,
  mail        bool        not null default false,
  quiet_from  time,                                       -- in the unit's zone
  quiet_until time,
  before      text[]      not null default array['24h', '4h', 'overdue'] check (before <@ array['24h', '4h', 'overdue']),
  address     text,                                       -- proved: a code that was sent there came back
  asked       text,                                       -- not proved yet
  code        bytea       check (length(code) = 32),
  code_until  timestamptz,
  check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);

-- One for everything that passed a threshold when somebody was looked at: numbers, and nothing of what they count.
create table mukti.reminder (
  id        uuid        primary key default gen_random_uuid(),
  person    int         not null references mukti.person,
  at        timestamptz not null default clock_timestamp(),
  soon      int         not null,                         -- due within 24 hours
  overdue   int         not null,
  escalated int         not null,                         -- of the overdue: overdue for long, told to a supervisor
  web       bool        not null,                         -- stands in his list
  read_at   timestamptz
);
create index on mukti.reminder (person, at);

-- How far somebody was told of a duty: each threshold once, for each moment at which the duty fell due.
create table mukti.reminder_mark (
  person   int         not null references mukti.person,
  case_id  uuid        not null,
  duty     uuid        not null,
  due_at   timestamptz not null,
  stage    smallint    not null check (stage between 1 and 4),  -- 24 hours, 4 hours, overdue, escalated
  reminder uuid        references mukti.reminder on delete set null,
  primary key (person, case_id, duty)
);
create index on mukti.reminder_mark (reminder);

/* Is the person asked not to be disturbed at this hour? From 22 to 6 goes over midnight. */
create function mukti.is_quiet(_person int, _zone text) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  _now time := (now() at time zone _zone)::time;
begin
  return exists (select from mukti.reminder_setting s where s.person = _person and case
    when s.quiet_from < s.quiet_until then _now >= s.quiet_from and _now < s.quiet_until
    else _now >= s.quiet_from or _now < s.quiet_until end);
end $$;

/* Readings of a person now, as mukti.my_readings() finds them for a session: none for who is shut out or rests. */
create function mukti.readings_of_person(_person int, _case uuid default null) returns int[] language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  _theirs int[];
begin
  if not exists (select from mukti.person p where p.id = _person and p.disabled_at is null and p.suspended_at is null) then
    return '{}';
  end if;
  _theirs := mukti.reach(_person, _case, 1);
  if cardinality(_theirs) = 0 then return '{}'; end if;
  return array(
    select r.id from (
      select s.case_id, bit_or(1 << (s.compartment - 1)) as reading from mukti.stream s
       where s.id = any (_theirs) and s.compartment <> 9 group by s.case_id) m
      join mukti.duty_reading r on r.case_id = m.case_id and r.reading = m.reading);
end $$;

/* Does the person lead a part of the case, and can he work? */
create function mukti.leads(_person int, _case uuid) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from mukti.person p where p.id = _person and p.disabled_at is null and p.suspended_at is null)
    and exists (select from mukti.stream s where s.compartment <> 9 and s.id = any (mukti.reach(_person, _case, 3)));
end $$;

/*
 * Is the person told of a duty of the case that is overdue for long? Whoever leads a team that a lead of the case is in
 * supervises him; where nobody does who has the duty in his own reading, whoever leads the case. Nobody else is ever
 * told: this is asked about duties of the person's own reading alone.
 */
create function mukti.answers_for(_person int, _case uuid, _duty uuid) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  _leads int[];
  _supervisors int[];
begin
  _leads := array(
    select distinct l.id from (
      select g.person as id from mukti.grants g
       where g.case_id = _case and g.person is not null and g.level = 3 and g.from_at <= now() and g.until_at > now()
      union
      select m.person from mukti.grants g join mukti.person_team m on m.team = g.team
       where g.case_id = _case and g.level = 3 and g.from_at <= now() and g.until_at > now()
         and m.from_at <= now() and m.until_at > now()) l
     where mukti.leads(l.id, _case));
  _supervisors := array(
    select distinct t.lead from mukti.person_team m join mukti.team t on t.id = m.team
     where m.person = any (_leads) and m.from_at <= now() and m.until_at > now() and t.lead <> m.person);
  if _person = any (_supervisors) then return true; end if;
  if not _person = any (_leads) then return false; end if;
  return not exists (
    select from unnest(_supervisors) x where exists (
      select from mukti.duty d where d.reading_of = any (mukti.readings_of_person(x, _case)) and d.id = _duty and d.state = 0));
end $$;

/* Whoever could be told something now. */
create function mukti.people_to_remind(_zone text) returns int[] language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return array(select p.id from mukti.person p
    where p.disabled_at is null and p.suspended_at is null and not mukti.is_quiet(p.id, _zone) order by p.id);
end $$;

/*
 * Reminds a person of whatever passed a threshold since he was last told: one reminder for all of it, or none. What a
 * court or another office owes reminds nobody.
 * _after: overdue for so long, a duty is told to who answers for it. _mail: can mail be sent at all?
 */
create function mukti.remind(_person int, _zone text, _after interval, _mail bool) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _set record;
  _by_mail bool;
  _id uuid := gen_random_uuid();
  _answers bool;
  _case uuid;
  _cases uuid[];
  _ids uuid[];
  _dues timestamptz[];
  _stages int[];
begin
  -- One at a time for each person: two servers on one store must not both tell him.
  perform from mukti.person p where p.id = _person and p.disabled_at is null and p.suspended_at is null for no key update;
  if not found or mukti.is_quiet(_person, _zone) then return null; end if;
  select s.web, s.mail and s.address is not null as mail, s.before into _set from mukti.reminder_setting s where s.person = _person;
  if not found then select true as web, false as mail, array['24h', '4h', 'overdue'] as before into _set; end if;
  _by_mail := _set.mail and _mail;
  -- Who wants mail alone is told in the web while no mail can be sent.
  if _set.mail and not _mail then _set.web := true; end if;

  -- Few people lead anything: nobody else is asked, duty by duty, whether he answers for it.
  _answers := exists (select from mukti.team t where t.lead = _person) or cardinality(mukti.reach(_person, null, 3)) > 0;
  select array_agg(x.case_id), array_agg(x.id), array_agg(x.due_at), array_agg(x.stage) into _cases, _ids, _dues, _stages from (
    select d.case_id, d.id, d.due_at, m.stage as told, m.due_at as told_due, case
        when _answers and d.due_at <= now() - _after and mukti.answers_for(_person, d.case_id, d.id) then 4
        when not (_set.web or _set.mail) then null
        when d.due_at <= now() and 'overdue' = any (_set.before) then 3
        when d.due_at <= now() + interval '4 hours' and '4h' = any (_set.before) then 2
        when d.due_at <= now() + interval '24 hours' and '24h' = any (_set.before) then 1 end as stage
      from mukti.duty d
      left join mukti.reminder_mark m on m.person = _person and m.case_id = d.case_id and m.duty = d.id
     where d.reading_of = any (mukti.readings_of_person(_person)) and d.state = 0 and not d.watch
       and d.due_at <= now() + interval '24 hours'
       and (m.stage = 4 and m.due_at = d.due_at) is not true) x
   where x.stage is not null and (x.told is null or x.told_due <> x.due_at or x.told < x.stage);
  if _ids is null then return null; end if;

  insert into mukti.reminder (id, person, soon, overdue, escalated, web)
  select _id, _person, count(*) filter (where p.due_at > now()), count(*) filter (where p.due_at <= now()),
         count(*) filter (where p.stage = 4), _set.web or not _by_mail
    from unnest(_dues, _stages) p (due_at, stage);
  insert into mukti.reminder_mark as m (person, case_id, duty, due_at, stage, reminder)
  select _person, p.case_id, p.id, p.due_at, p.stage, _id from unnest(_cases, _ids, _dues, _stages) p (case_id, id, due_at, stage)
  on conflict (person, case_id, duty) do update set due_at = excluded.due_at, stage = excluded.stage, reminder = excluded.reminder;
  if _by_mail then insert into mukti.job (queue, payload) values ('reminder-mail', jsonb_build_object('reminder', _id)); end if;
  -- As for who named a lead (0031), not with the case as its own: a lead of another part would learn that there is a duty.
  for _case in select distinct p.case_id from unnest(_cases, _stages) p (case_id, stage) where p.stage = 4 loop
    perform mukti.note('duty-escalated', null, null, 'p-' || _person || ' ' || _case);
  end loop;
  notify mukti_reminders;
  return _id;
end $$;

/*
 * What a letter says, looked at again when it is sent: only what is still owed, and still in the person's reading. No row
 * when nothing of it is, or he wants no mail any more; then nothing is sent. While he wants quiet it waits.
 */
create function mukti.reminder_letter(_reminder uuid, _zone text)
  returns table (address text, language text, soon int, overdue int, escalated int, quiet bool)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  _person int := (select r.person from mukti.reminder r where r.id = _reminder);
  _theirs int[] := mukti.readings_of_person(_person);
begin
  return query
  select s.address, p.language, n.soon, n.overdue, n.escalated, mukti.is_quiet(_person, _zone)
    from mukti.person p join mukti.reminder_setting s on s.person = p.id and s.mail and s.address is not null
    cross join lateral (
      select (count(*) filter (where d.due_at > now()))::int as soon, (count(*) filter (where d.due_at <= now()))::int as overdue,
             (count(*) filter (where m.stage = 4))::int as escalated
        from mukti.reminder_mark m join mukti.duty d on d.id = m.duty and d.reading_of = any (_theirs) and d.state = 0 and not d.watch
       where m.reminder = _reminder) n
   where p.id = _person and n.soon + n.overdue > 0;
end $$;

/* Forgets what is long past: marks of duties that nobody owes any more in whichever reading, and reminders after 30 days. */
create function mukti.tidy_reminders() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from mukti.reminder r where r.at < now() - interval '30 days';
  delete from mukti.reminder_mark m where not exists (
    select from mukti.duty_reading r join mukti.duty d on d.reading_of = r.id and d.id = m.duty and d.state = 0
     where r.case_id = m.case_id);
end $$;

/* Letters that wait because sending them failed: how many, why the last one did, and when it is tried again. Of nobody. */
create function mukti.mail_waiting() returns table (waiting int, failed text, again timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select count(*)::int, (array_agg(j.failed order by j.id desc))[1], min(j.run_at)
    from mukti.job j where j.queue = 'reminder-mail' and j.done is null and j.failed is not null having count(*) > 0;
end $$;

create function mukti.mail_trouble() returns table (waiting int, failed text, again timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if mukti.has_role('administrator') then return query select w.* from mukti.mail_waiting() w; end if;
end $$;

/* What follows is called by requests, each for the session's own person. */
create function mukti.choose_reminders(_web bool, _mail bool, _from time, _until time, _before text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
begin
  if _me is null then raise exception using errcode = 'MU001'; end if;
  if _mail and not exists (select from mukti.reminder_setting s where s.person = _me and s.address is not null) then
    raise exception using errcode = 'MU002';
  end if;
  insert into mukti.reminder_setting as s (person, web, mail, quiet_from, quiet_until, before)
  values (_me, _web, _mail, _from, _until, _before)
  on conflict (person) do update set web = excluded.web, mail = excluded.mail, quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until, before = excluded.before;
  perform mukti.note('reminders-chosen', null, null, '');
end $$;

/* An address is used once a code that was sent there came back: nobody else's can be given, by mistake or on purpose. */
create function mukti.ask_mail_address(_address text, _code bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
begin
  if _me is null then raise exception using errcode = 'MU001'; end if;
  insert into mukti.reminder_setting as s (person, asked, code, code_until) values (_me, _address, _code, now() + interval '30 minutes')
  on conflict (person) do update set asked = excluded.asked, code = excluded.code, code_until = excluded.code_until;
end $$;

create function mukti.prove_mail_address(_code bytea) returns bool
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.reminder_setting s set address = s.asked, mail = true, asked = null, code = null, code_until = null
   where s.person = mukti.me() and s.code = _code and s.code_until > now() and s.asked is not null;
  if not found then return false; end if;
  perform mukti.note('mail-address-proved', null, null, '');
  return true;
end $$;

create function mukti.forget_mail_address() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.reminder_setting s set address = null, mail = false, asked = null, code = null, code_until = null
   where s.person = mukti.me();
  if found then perform mukti.note('mail-address-removed', null, null, ''); end if;
end $$;

create function mukti.read_reminders() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mukti.reminder r set read_at = now() where r.person = mukti.me() and r.read_at is null;
  if found then notify mukti_reminders; end if;
end $$;

do $$
declare
  _table text;
  _function text;
begin
  foreach _table in array array['reminder_setting', 'reminder', 'reminder_mark'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy gate on mukti.%I to mukti_gate using (true) with check (true)', _table);
    execute format('grant select, insert, update, delete on mukti.%I to mukti_gate', _table);
  end loop;
  foreach _function in array array['is_quiet(int, text)', 'readings_of_person(int, uuid)', 'leads(int, uuid)',
    'answers_for(int, uuid, uuid)', 'people_to_remind(text)', 'remind(int, text, interval, bool)', 'reminder_letter(uuid, text)',
    'tidy_reminders()', 'mail_waiting()', 'mail_trouble()', 'choose_reminders(bool, bool, time, time, text[])',
    'ask_mail_address(text, bytea)', 'prove_mail_address(bytea)', 'forget_mail_address()', 'read_reminders()'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
  end loop;
end $$;
grant execute on function mukti.instant(timestamptz) to mukti_reminders;
grant execute on function mukti.people_to_remind(text), mukti.remind(int, text, interval, bool), mukti.reminder_letter(uuid, text),
  mukti.tidy_reminders() to mukti_reminders;
grant execute on function mukti.mail_waiting() to mukti_verify;
grant execute on function mukti.mail_trouble(), mukti.choose_reminders(bool, bool, time, time, text[]),
  mukti.ask_mail_address(text, bytea), mukti.prove_mail_address(bytea), mukti.forget_mail_address(), mukti.read_reminders()
  to mukti_app;

create policy own on mukti.reminder for select to mukti_app using (person = (select mukti.me()) and web);
create policy own on mukti.reminder_setting for select to mukti_app using (person = (select mukti.me()));
grant select (id, person, at, soon, overdue, escalated, web, read_at) on mukti.reminder to mukti_app;
grant select (person, web, mail, quiet_from, quiet_until, before, address) on mukti.reminder_setting to mukti_app;

-- No label, no rule and nothing that a line shows: only when it falls due and whether it is owed.
create policy gate on mukti.duty for select to mukti_gate using (true);
grant select (reading_of, case_id, id, state, due_at, watch) on mukti.duty to mukti_gate;
create policy gate_mail on mukti.job for select to mukti_gate using (queue = 'reminder-mail');
grant select (id, queue, done, failed, run_at) on mukti.job to mukti_gate;
