/* 0041 a lead asked alike: whoever sees nothing of a case is answered before anything of the case is looked at. */
create or replace function mukti.leadless(_case uuid) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  _mine int[] := mukti.reach(mukti.me_with_access(), _case, 1);
begin
  if cardinality(_mine) = 0 then return false; end if;
  return exists (select from mukti.stream s where s.id = any (_mine) and s.compartment <> 9 and mukti.no_lead(_case, s.id));
end $$;
