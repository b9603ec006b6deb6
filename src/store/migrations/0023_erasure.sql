/* 0023 erasure: known to be complete only when the write-ahead log that saw the key is gone; and the words go, too. */
-- Where the write-ahead log stood when the tables had been rewritten; null: they were not yet.
alter table mukti.erasure add column swept pg_lsn;

-- A managed server may refuse; there an erasure stays begun, for its log and its backups are not ours to look at.
do $$
begin
  grant execute on function pg_catalog.pg_switch_wal(), pg_catalog.pg_ls_waldir() to mukti_gate;
exception when insufficient_privilege then
  raise notice 'this server does not let Mukti look at its write-ahead log';
end $$;

/* Begins a new file of the log, so that the one before can go; the place where that one ended. */
create function mukti.turn_log() returns pg_lsn language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return pg_switch_wal();
end $$;

/* Where the oldest kept file of the log begins, by its name: 16 MB each, as Mukti's own PostgreSQL has them. */
create function mukti.oldest_log() returns pg_lsn language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return (select min((substr(w.name, 9, 8) || '/' || right(w.name, 2) || '000000')::pg_lsn)
    from pg_ls_waldir() w where w.name ~ '^[0-9A-F]{24}$');
end $$;

/* Takes away the search words of entries that hold something under one of these keys: an erased name is found no more. */
create function mukti.forget_words(_keys uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from mukti.token t using mukti.subject_key k, mukti.entry e
   where k.k = any (_keys) and k.erased is not null and e.stream = k.stream
     and t.stream = e.stream and t.entry = e.id and strpos(e.content::text, k.k::text) > 0;
end $$;
grant delete on mukti.token to mukti_gate;
grant select (content) on mukti.entry to mukti_gate;

do $$
declare
  _function text;
begin
  foreach _function in array array['turn_log()', 'oldest_log()', 'forget_words(uuid[])'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_keys', _function);
  end loop;
end $$;
