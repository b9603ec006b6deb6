/*
 * 0044 a case key asked alike: on PostgreSQL 15 the question went to the case first and asked for each of its streams
 * whether it may be seen, so that a hidden case cost 51 pages and a missing one 1. What the session has is found first.
 */
create or replace function mukti.put_case_key(_case uuid, _root int, _wrapped bytea)
  returns table (version int, root int, wrapped bytea) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if cardinality(mukti.reach(mukti.me_with_access(), _case, 2)) = 0 then return; end if;
  insert into mukti.case_key (case_id, version, root, wrapped) values (_case, 1, _root, _wrapped) on conflict do nothing;
  return query select c.version, c.root, c.wrapped from mukti.case_key c where c.case_id = _case order by c.version desc limit 1;
end $$;
