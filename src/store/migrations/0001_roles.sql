/* 0001 roles: who may connect, and what nobody may do. Roles belong to the whole server, so they may already be there. */
create schema if not exists mukti;

-- Two databases of one server may be brought up at once: roles are made by one of them at a time.
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
  _role text;
begin
  -- mukti_gate owns the definer functions; mukti_wide is what mukti_app becomes for somebody who may see very much (0005).
  foreach _role in array array['mukti_gate', 'mukti_wide'] loop
    if not exists (select from pg_roles where rolname = _role) then
      execute format('create role %I nologin noinherit', _role);
    end if;
  end loop;
  -- mukti_app serves requests, mukti_jobs works in the background, mukti_verify reads everything for verify, export and
  -- rebuilding. None of them owns anything.
  foreach _role in array array['mukti_app', 'mukti_jobs', 'mukti_verify'] loop
    if not exists (select from pg_roles where rolname = _role) then
      execute format('create role %I login noinherit', _role);
    end if;
  end loop;
end $$;

do $$
begin
  if not pg_has_role('mukti_app', 'mukti_wide', 'member') then
    grant mukti_wide to mukti_app;
  end if;
end $$;

-- A failing statement would write the name in it to PostgreSQL's log; and no request may hold the store for long.
do $$
declare
  _setting text[];
  _has text[] := coalesce(
    (select setconfig from pg_db_role_setting where setrole = 'mukti_app'::regrole and setdatabase = 0), '{}');
begin
  foreach _setting slice 1 in array array[
    ['log_min_messages', 'fatal'], ['log_min_error_statement', 'panic'], ['statement_timeout', '15s'],
    ['lock_timeout', '5s'], ['idle_in_transaction_session_timeout', '30s'], ['search_path', 'mukti']
  ] loop
    if not (_setting[1] || '=' || _setting[2]) = any (_has) then
      begin
        execute format('alter role mukti_app set %I = %L', _setting[1], _setting[2]);
      exception when insufficient_privilege then
        raise notice 'this server does not let Mukti set % for mukti_app', _setting[1];
      end;
    end if;
  end loop;
end $$;

revoke all on schema public from public;
revoke all on schema mukti from public;
grant usage on schema mukti to mukti_gate, mukti_wide, mukti_app, mukti_jobs, mukti_verify;

-- A function is closed until a migration opens it to a role by name.
alter default privileges revoke execute on functions from public;

-- What tells one connection about another's rows, or lets it wait, keep things or write elsewhere. A managed server may
-- refuse some of it; `mukti doctor` asks again and says which.
do $$
declare
  _line text;
begin
  foreach _line in array array[
    format('revoke temporary, create on database %I from public', current_database()),
    'revoke select on pg_catalog.pg_stat_activity, pg_catalog.pg_locks, pg_catalog.pg_sequences, pg_catalog.pg_stats,
      pg_catalog.pg_stats_ext, pg_catalog.pg_stat_all_tables, pg_catalog.pg_stat_user_tables,
      pg_catalog.pg_stat_all_indexes, pg_catalog.pg_stat_user_indexes from public',
    'revoke execute on function pg_catalog.pg_stat_get_activity(int) from public',
    'revoke execute on function pg_catalog.pg_lock_status() from public',
    'revoke execute on function pg_catalog.pg_stat_get_live_tuples(oid) from public',
    'revoke execute on function pg_catalog.pg_relation_size(regclass, text) from public',
    'revoke execute on function pg_catalog.pg_relation_size(regclass) from public',
    'revoke execute on function pg_catalog.pg_total_relation_size(regclass) from public',
    'revoke execute on function pg_catalog.pg_database_size(name) from public',
    'revoke execute on function pg_catalog.pg_database_size(oid) from public',
    'revoke execute on function pg_catalog.pg_sequence_last_value(regclass) from public',
    'revoke execute on function pg_catalog.pg_notify(text, text) from public',
    'revoke execute on function pg_catalog.pg_sleep(double precision) from public',
    'revoke execute on function pg_catalog.pg_sleep_for(interval) from public',
    'revoke execute on function pg_catalog.pg_sleep_until(timestamptz) from public',
    'revoke execute on function pg_catalog.pg_advisory_lock(bigint) from public',
    'revoke execute on function pg_catalog.pg_advisory_lock(int, int) from public',
    'revoke execute on function pg_catalog.pg_advisory_xact_lock(bigint) from public',
    'revoke execute on function pg_catalog.pg_advisory_xact_lock(int, int) from public',
    'revoke execute on function pg_catalog.lo_create(oid) from public',
    'revoke execute on function pg_catalog.lo_from_bytea(oid, bytea) from public'
  ] loop
    begin
      execute _line;
    exception when insufficient_privilege or undefined_function or undefined_table then
      raise notice 'this server does not let Mukti: %', _line;
    end;
  end loop;
end $$;
