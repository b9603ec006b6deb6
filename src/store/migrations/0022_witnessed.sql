/* 0022 witnessed: everybody may know since when somebody outside holds a checkpoint; how long the log is, they may not. */
create policy gate on mukti.checkpoint for select to mukti_gate using (true);
grant select (witnessed) on mukti.checkpoint to mukti_gate;

create function mukti.last_witnessed() returns timestamptz language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if mukti.me() is null then return null; end if;
  return (select max(c.witnessed) from mukti.checkpoint c);
end $$;
alter function mukti.last_witnessed() owner to mukti_gate;
revoke execute on function mukti.last_witnessed() from public;
grant execute on function mukti.last_witnessed() to mukti_app;
