/* 0045 duty readings: found out by the grants alone, which carry their bits (0030), without a look at each stream. */

/*
 * What the session may read now in each of its cases, as bits; of those that mukti.case names, or of all. The same as
 * mukti.streams() gives stream by stream, which the properties of test/need-to-know hold it to.
 */
create function mukti.my_parts() returns table (case_id uuid, reading int) language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan rows 1000 as $$
declare
  _me int := mukti.me_with_access();
  _narrow text := coalesce(current_setting('mukti.case', true), '');
  _closed int[] := '{}';
  _case uuid;
begin
  if _me is null then return; end if;
  if exists (select from mukti.stream_closed) then _closed := mukti.closed_to(_me); end if;
  if _narrow = '' then
    return query
    select x.case_id, bit_or(x.part) from (
      select g.case_id, g.part from mukti.grants g
       where g.person = _me and g.part <> 0 and g.from_at <= now() and g.until_at > now() and g.stream <> all (_closed)
      union all
      select g.case_id, g.part from mukti.person_team m join mukti.grants g on g.team = m.team
       where m.person = _me and m.from_at <= now() and m.until_at > now()
         and g.part <> 0 and g.from_at <= now() and g.until_at > now() and g.stream <> all (_closed)) x
     group by x.case_id;
    return;
  end if;
  foreach _case in array string_to_array(_narrow, ',')::uuid[] loop
    return query
    select _case, bit_or(x.part) from (
      select g.part from mukti.grants g
       where g.person = _me and g.case_id = _case and g.part <> 0 and g.from_at <= now() and g.until_at > now() and g.stream <> all (_closed)
      union all
      select g.part from mukti.person_team m join mukti.grants g on g.team = m.team
       where m.person = _me and m.from_at <= now() and m.until_at > now() and g.case_id = _case
         and g.part <> 0 and g.from_at <= now() and g.until_at > now() and g.stream <> all (_closed)) x
    having bit_or(x.part) is not null;
  end loop;
end $$;

create or replace function mukti.my_readings() returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return array(select r.id from mukti.my_parts() m
    join mukti.duty_reading r on r.case_id = m.case_id and r.reading = m.reading);
end $$;

create or replace function mukti.duties_behind(_law text, _most int) returns int language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  _waits bool := exists (select from mukti.duty_wait);
begin
  return (select count(*) from (
    select from mukti.my_parts() m
      left join mukti.duty_reading r on r.case_id = m.case_id and r.reading = m.reading
     where r.law is distinct from _law
        or (_waits and exists (select from mukti.duty_wait w where w.case_id = m.case_id and w.part & m.reading <> 0))
     limit _most) b);
end $$;

/* Has the session more cases than should be gone through? Counted only as far as that. */
create function mukti.has_cases(_more_than int) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  _me int := mukti.me_with_access();
  _teams int[] := mukti.my_teams();
begin
  if _me is null then return false; end if;
  return exists (select from (select distinct g.case_id from mukti.grants g where g.person = _me) c offset _more_than)
    or exists (select from (select distinct g.case_id from mukti.grants g where g.team = any (_teams)) c offset _more_than);
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['my_parts()', 'has_cases(int)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
  end loop;
end $$;
grant execute on function mukti.has_cases(int) to mukti_app;

-- For mukti_wide alone, whose questions say the second half. «Is not null» was taken away as said twice, and the index with it.
drop index mukti.duty_soonest;
create index duty_soonest on mukti.duty (state, due_at, case_id, id) include (reading) where state < 2 and due_at >= '-infinity';
