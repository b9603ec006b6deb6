/*
 * 0031 a case without a lead: when everybody who leads a part is shut out, nobody could open it to others any more. Who
 * still sees the case asks that somebody else leads it; an administrator, who sees no case and is not told which one it
 * is, agrees or not. Neither of the two can be the one who will lead.
 */
create table mukti.lead_request (
  id          uuid        primary key default gen_random_uuid(),
  case_id     uuid        not null references mukti.case_file,
  person      int         not null references mukti.person,  -- who is to lead
  asked_by    int         not null references mukti.person,
  reason      text        not null check (btrim(reason) <> ''),
  made        timestamptz not null default now(),
  answered    timestamptz,
  answered_by int         references mukti.person,
  given       bool,
  why         text,                                         -- the reason of who answered
  check ((answered is null) = (given is null) and person <> asked_by)
);
-- One open question for each who asks: said again it takes the place of the earlier one.
create unique index on mukti.lead_request (case_id, asked_by) where answered is null;
create index on mukti.lead_request (made) where answered is null;
alter table mukti.lead_request enable row level security;
alter table mukti.lead_request force row level security;
create policy gate on mukti.lead_request to mukti_gate using (true) with check (true);
create policy verify on mukti.lead_request for select to mukti_verify using (true);
grant select, insert, update on mukti.lead_request to mukti_gate;
grant select on mukti.lead_request to mukti_verify;

/* Does nobody who can sign in and see cases lead this stream now? Who rests after a new way in does not count. */
create function mukti.no_lead(_case uuid, _stream int) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return not exists (
    select from mukti.grants g left join mukti.person_team m
        on m.team = g.team and m.from_at <= now() and m.until_at > now()
      join mukti.person p on p.id = coalesce(g.person, m.person)
     where g.case_id = _case and g.stream = _stream and g.level = 3 and g.from_at <= now() and g.until_at > now()
       and p.disabled_at is null and p.suspended_at is null);
end $$;

/* Is there a part, among those that the session sees, that nobody leads? False for a hidden case and a missing one. */
create function mukti.leadless(_case uuid) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  _mine int[] := mukti.reach(mukti.me_with_access(), _case, 1);
begin
  return exists (select from mukti.stream s where s.id = any (_mine) and s.compartment <> 9 and mukti.no_lead(_case, s.id));
end $$;

/* May this person be named a lead? A caseworker who can work, and who neither manages people nor reads the audit. */
create function mukti.may_lead(_person int) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from mukti.person p where p.id = _person and p.disabled_at is null and p.suspended_at is null
    and 'caseworker' = any (p.roles) and not p.roles && array['administrator', 'auditor']);
end $$;

/* Who sees a part that nobody leads asks that a colleague leads the case. One error for all that may not be asked. */
create function mukti.ask_for_lead(_case uuid, _person int, _reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _id uuid;
begin
  if not mukti.leadless(_case) or _person = _me or not mukti.may_lead(_person) then raise exception using errcode = 'MU001'; end if;
  if coalesce(btrim(_reason), '') = '' then raise exception using errcode = 'MU002'; end if;
  insert into mukti.lead_request (case_id, person, asked_by, reason) values (_case, _person, _me, _reason)
  on conflict (case_id, asked_by) where answered is null
  do update set person = excluded.person, reason = excluded.reason, made = now(), id = gen_random_uuid()
  returning id into _id;
  perform mukti.note('lead-asked', _case, null, _id || ' p-' || _person);
end $$;

/* What an administrator is asked: who asks, for whom, why. Never for which case, and not what he is himself part of. */
create function mukti.lead_requests() returns table (id uuid, person int, asked_by int, reason text, made timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not mukti.has_role('administrator') then return; end if;
  return query
  select r.id, r.person, r.asked_by, r.reason, r.made from mukti.lead_request r
   where r.answered is null and r.made > now() - interval '14 days' and r.asked_by <> mukti.me() and r.person <> mukti.me()
   order by r.made, r.id;
end $$;

/*
 * An administrator agrees or not. Looked at again now: who asks still sees the case, whom it is about may still lead,
 * and only parts that still have no lead are given. The administrator's row of the audit does not name the case; that of
 * who asked does, with the number of the request.
 */
create function mukti.answer_lead_request(_id uuid, _given bool, _reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _request record;
  _given_parts int := 0;
begin
  perform mukti.must_administer();
  if coalesce(btrim(_reason), '') = '' then raise exception using errcode = 'MU002'; end if;
  select r.* into _request from mukti.lead_request r
   where r.id = _id and r.answered is null and r.made > now() - interval '14 days' for update;
  if not found or _me in (_request.asked_by, _request.person) then raise exception using errcode = 'MU001'; end if;
  if _given then
    if not mukti.may_lead(_request.person)
      or not exists (select from mukti.person p where p.id = _request.asked_by and p.disabled_at is null and p.suspended_at is null)
      or not exists (select from mukti.stream s where s.compartment <> 9
                      and s.id = any (mukti.reach(_request.asked_by, _request.case_id, 1))) then
      raise exception using errcode = 'MU001';
    end if;
    -- Without end, as for who opens a case: else it would be without a lead again one day.
    insert into mukti.grants (stream, case_id, person, level, until_at, reason, granted_by)
    select s.id, s.case_id, _request.person, 3, 'infinity', _request.reason, _me from mukti.stream s
     where s.case_id = _request.case_id and s.compartment <> 9 and mukti.no_lead(s.case_id, s.id);
    get diagnostics _given_parts = row_count;
    if _given_parts = 0 then raise exception using errcode = 'MU001'; end if;
  end if;
  update mukti.lead_request r set answered = now(), answered_by = _me, given = _given, why = _reason where r.id = _id;
  perform mukti.note(case when _given then 'lead-named' else 'lead-declined' end, null, null, _id || ' p-' || _request.person);
  notify mukti_grants;
end $$;

/* For who runs the machine, when nobody at all sees the case any more: no request may call it. */
create function mukti.name_lead(_case uuid, _person int, _reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _parts int;
begin
  if not mukti.may_lead(_person) then raise exception using errcode = 'MU001'; end if;
  if coalesce(btrim(_reason), '') = '' then raise exception using errcode = 'MU002'; end if;
  insert into mukti.grants (stream, case_id, person, level, until_at, reason)
  select s.id, s.case_id, _person, 3, 'infinity', _reason from mukti.stream s
   where s.case_id = _case and s.compartment <> 9 and mukti.no_lead(_case, s.id);
  get diagnostics _parts = row_count;
  if _parts > 0 then
    perform mukti.note('lead-named', _case, null, 'p-' || _person);
    notify mukti_grants;
  end if;
  return _parts;
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['no_lead(uuid, int)', 'leadless(uuid)', 'may_lead(int)', 'ask_for_lead(uuid, int, text)',
    'lead_requests()', 'answer_lead_request(uuid, bool, text)', 'name_lead(uuid, int, text)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    if _function !~ '^(no_lead|may_lead|name_lead)' then
      execute format('grant execute on function mukti.%s to mukti_app', _function);
    end if;
  end loop;
end $$;
