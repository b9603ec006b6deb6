/* 0024 concerns: said again they shut out more people, and no row of the audit tells of them by the way. */
-- Who raised a concern may name more people and offices in the same thread, and they are shut out, too.
create or replace function mukti.open_concern(_case uuid, _thread uuid, _people int[], _offices uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me();
  _stream int;
  _new bool := false;
begin
  if _me is null or _thread = '00000000-0000-0000-0000-000000000000' then raise exception using errcode = 'MU001'; end if;
  if cardinality(mukti.reach(mukti.me_with_access(), _case, 1)) = 0 then raise exception using errcode = 'MU001'; end if;
  _stream := mukti.stream_id(_case, 9::smallint, _thread, 1);
  if _stream is null then
    insert into mukti.stream (case_id, compartment, thread, raised_by) values (_case, 9, _thread, _me)
    on conflict do nothing returning id into _stream;
    if _stream is null then raise exception using errcode = 'MU001'; end if;
    _new := true;
  -- Nobody else shuts anybody out: else whoever a concern is about could shut out those who look into it.
  elsif not exists (select from mukti.stream s where s.id = _stream and s.raised_by = _me) then
    return;
  end if;
  insert into mukti.stream_closed (stream, person) select _stream, p.id from mukti.person p
   where p.id <> _me and (p.id = any (_people) or p.office = any (_offices))
  on conflict do nothing;
  insert into mukti.stream_closed (stream, office, spared) select _stream, o.id, _me from mukti.office o where o.id = any (_offices)
  on conflict do nothing;
  if not _new then
    notify mukti_grants;
    return;
  end if;
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
 * A new way in for somebody, as in 0020. Who reads only concerns of a case would by that row be known to whoever leads
 * it, and so would the concern: of those only auditors are told.
 */
create or replace function mukti.rest_access(_person int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _row record;
begin
  perform mukti.must_administer();
  if _person = mukti.me() then raise exception using errcode = 'MU001'; end if;
  update mukti.person p set suspended_at = coalesce(p.suspended_at, now()) where p.id = _person and p.disabled_at is null;
  if not found then raise exception using errcode = 'MU002'; end if;
  update mukti.session s set ended = now() where s.person = _person and s.ended is null;
  perform mukti.note('way-in-reset', null, null, 'p-' || _person);
  for _row in
    select g.case_id, bool_and(s.compartment = 9) as only_concerns from (
      select g.case_id, g.stream from mukti.grants g where g.person = _person and g.until_at > now()
      union
      select g.case_id, g.stream from mukti.person_team m join mukti.grants g on g.team = m.team
       where m.person = _person and m.until_at > now() and g.until_at > now()) g
      join mukti.stream s on s.id = g.stream
     group by g.case_id
  loop
    perform mukti.note('access-rests', _row.case_id, case when _row.only_concerns then 9::smallint end, 'p-' || _person);
  end loop;
  notify mukti_grants;
end $$;
