/* 0005 cards: what lists show of a stream, kept up to date by each append; and the words that search finds them by. */
create table mukti.card (
  stream      int         primary key references mukti.stream,
  case_id     uuid        not null,
  compartment smallint    not null,
  label       text        not null collate "C",           -- so that a beginning is a range, which is leakproof and indexed
  code_name   text        not null default '',
  practice    bool        not null,
  last        timestamptz not null,                       -- when something was last written in this stream
  flags       text[]      not null default '{}',          -- what counts count: alarms, conflicts, waits
  state       json,                                       -- of the fold; null: nothing was folded yet. Only the program looks into it
  shown       json                                        -- what the fold shows of it
) with (fillfactor = 80);
-- A list goes through the reader's own streams and reads nothing else.
create index card_list on mukti.card (stream) include (case_id, last, label, flags);
create index card_label on mukti.card (label);
-- For somebody who may see nearly everything (mukti_wide), the newest first.
create index card_newest on mukti.card (last, case_id);
create index card_case on mukti.card (case_id);

create table mukti.token (
  tok     bytea not null,                                 -- keyed HMAC of a word or a part of one
  stream  int   not null,
  case_id uuid  not null,
  entry   uuid  not null,
  primary key (tok, stream, entry)
);
create index token_stream on mukti.token (stream);

alter table mukti.card enable row level security;
alter table mukti.card force row level security;
alter table mukti.token enable row level security;
alter table mukti.token force row level security;
create policy read on mukti.card for select to mukti_app using (stream = any ((select mukti.streams(1))::int[]));
create policy read on mukti.token for select to mukti_app using (stream = any ((select mukti.streams(1))::int[]));
create policy gate on mukti.card to mukti_gate using (true) with check (true);
create policy gate on mukti.token to mukti_gate using (true) with check (true);
create policy rebuild on mukti.card to mukti_verify using (true) with check (true);
create policy rebuild on mukti.token to mukti_verify using (true) with check (true);
grant select on mukti.card, mukti.token to mukti_app;
grant select, insert, update on mukti.card, mukti.token to mukti_gate;
grant select, insert, update, delete on mukti.card, mukti.token to mukti_verify;

/*
 * Puts the card of a stream, and the search words of its new entries. The state is what the program folded; it can spoil
 * only the card of a stream in which the session may write, and rebuilding makes it good.
 */
create function mukti.put_card(_case uuid, _compartment smallint, _thread uuid, _state json, _shown json, _flags text[],
  _tokens bytea[], _entries uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _stream int := mukti.stream_id(_case, _compartment, _thread, 2);
begin
  if _stream is null then raise exception using errcode = 'MU001'; end if;
  update mukti.card c set state = _state, shown = _shown, flags = coalesce(_flags, '{}'), last = s.moved
    from mukti.stream s where s.id = _stream and c.stream = _stream;
  if cardinality(_tokens) > 0 then
    insert into mukti.token (tok, stream, case_id, entry)
    select t.tok, _stream, _case, t.entry from unnest(_tokens, _entries) t (tok, entry) on conflict do nothing;
  end if;
end $$;

/*
 * Somebody who may see a large part of all streams is asked the other way round: not «which of mine», but «may I see
 * this one», row by row, on a role of its own that rests on the same secret. It is never a way past the policy.
 */
create function mukti.my_teams() returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return array(select m.team from mukti.person_team m
    where m.person = mukti.me() and m.from_at <= now() and m.until_at > now());
end $$;

create function mukti.closed_to_me() returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
begin
  return mukti.closed_to(mukti.me());
end $$;

/* Has the session more streams than a list should carry? Counted only as far as that, and never by way of others' grants. */
create function mukti.is_wide(_more_than int) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  _me int := mukti.me_with_access();
  _teams int[] := mukti.my_teams();
begin
  if _me is null then return false; end if;
  return exists (select from mukti.grants g where g.person = _me offset _more_than)
    or exists (select from mukti.grants g where g.team = any (_teams) offset _more_than);
end $$;

create policy wide_own on mukti.grants for select to mukti_wide
  using (person = (select mukti.me_with_access()) or team = any ((select mukti.my_teams())::int[]));
grant select (stream, person, team, level, from_at, until_at) on mukti.grants to mukti_wide;
grant select on mukti.card, mukti.token to mukti_wide;

do $$
declare
  _table text;
  _function text;
begin
  foreach _table in array array['card', 'token'] loop
    execute format($policy$
      create policy wide on mukti.%1$I for select to mukti_wide using (
        (exists (select from mukti.grants g where g.stream = %1$I.stream and g.person = (select mukti.me_with_access())
                  and g.from_at <= now() and g.until_at > now() offset 0)
         or exists (select from mukti.grants g where g.stream = %1$I.stream and g.team = any ((select mukti.my_teams())::int[])
                  and (select mukti.me_with_access()) is not null and g.from_at <= now() and g.until_at > now() offset 0))
        and stream <> all ((select mukti.closed_to_me())::int[]))$policy$, _table);
  end loop;
  foreach _function in array array['put_card(uuid, smallint, uuid, json, json, text[], bytea[], uuid[])', 'my_teams()',
    'closed_to_me()', 'is_wide(int)'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
create index grants_stream_team on mukti.grants (stream, team) include (from_at, until_at) where team is not null;
grant execute on function mukti.my_teams(), mukti.closed_to_me(), mukti.instant(timestamptz) to mukti_wide;
