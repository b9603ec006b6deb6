/*
 * 0025 a file by its address. Asked as a plain question, what the session may see was looked up only once a row of that
 * address was met: six pages more for a hidden file than for none. Here it is looked up first, always.
 */
create function mukti.stored_file(_id bytea)
  returns table (upload uuid, k uuid, size bigint, type text, name bytea, case_id uuid, compartment smallint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  _mine int[] := mukti.streams(1);
begin
  return query select f.upload, f.k, f.size, f.type, f.name, s.case_id, s.compartment
    from mukti.file f join mukti.stream s on s.id = f.stream
   where f.stream = any (_mine) and f.id = _id limit 1;
end $$;
alter function mukti.stored_file(bytea) owner to mukti_gate;
revoke execute on function mukti.stored_file(bytea) from public;
grant execute on function mukti.stored_file(bytea) to mukti_app;
