/* 0026 files: an upload that was not ended in seven days is dropped; and a file may have come with a case from elsewhere. */
alter table mukti.file alter person drop not null; -- null: brought by an import, whose writers have numbers of their own

grant delete on mukti.file to mukti_gate;
create policy jobs on mukti.file for select to mukti_jobs using (id is null);
grant select (k, id) on mukti.file to mukti_jobs;

/* Drops the uploads that were begun more than seven days ago and are not whole. How many. */
create function mukti.sweep_files() returns bigint language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from mukti.file where id is null and made < now() - interval '7 days' returning 1)
  select count(*) from gone
$$;
alter function mukti.sweep_files() owner to mukti_gate;
revoke execute on function mukti.sweep_files() from public;
grant execute on function mukti.sweep_files() to mukti_jobs;
