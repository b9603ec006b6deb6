/* 0032 duty board: how far behind the duties of somebody are who may see very much. */
create index on mukti.duty_case (law);

/*
 * As mukti.duties_behind(), for somebody who has more cases than should be gone through: through what waits, and each of
 * these is asked whether it is his. At most a thousand are asked; whoever sees nearly everything sees nearly all of them.
 */
create function mukti.duties_behind_wide(_law text, _most int) returns int language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  _me int := mukti.me_with_access();
  _case uuid;
  _reading int;
  _behind int := 0;
begin
  if _me is null then return 0; end if;
  for _case in
    select x.case_id from (
      (select distinct w.case_id from mukti.duty_wait w limit 500)
      union
      (select c.case_id from mukti.duty_case c where c.law < _law limit 250)
      union
      (select c.case_id from mukti.duty_case c where c.law > _law limit 250)) x
  loop
    select bit_or(1 << (s.compartment - 1)) into _reading from mukti.stream s
     where s.id = any (mukti.reach(_me, _case, 1)) and s.compartment <> 9;
    if _reading is not null and (
      not exists (select from mukti.duty_reading r where r.case_id = _case and r.reading = _reading and r.law = _law)
      or exists (select from mukti.duty_wait w where w.case_id = _case and w.part & _reading <> 0)) then
      _behind := _behind + 1;
      exit when _behind >= _most;
    end if;
  end loop;
  return _behind;
end $$;
alter function mukti.duties_behind_wide(text, int) owner to mukti_gate;
revoke execute on function mukti.duties_behind_wide(text, int) from public;
grant execute on function mukti.duties_behind_wide(text, int) to mukti_app;

create policy gate on mukti.duty_case for select to mukti_gate using (true);
grant select on mukti.duty_case to mukti_gate;
