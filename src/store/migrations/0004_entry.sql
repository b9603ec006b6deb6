/* 0004 entry: the record itself, and mukti.append(), its only writer. A correction is an entry. */
create table mukti.entry (
  stream   int         not null,                          -- append holds its row: a foreign key would look it up again each time
  id       uuid        not null,                          -- from the device that wrote it; the idempotency key of its stream
  seq      bigint      not null check (seq > 0),          -- place in the stream; no holes
  kind     text        not null,                          -- declared in src/kinds; an unknown kind is kept, never dropped
  person   int         not null,                          -- who wrote it
  content  jsonb       not null,                          -- the writer's part as stored: identities are ciphertext
  recorded timestamptz not null,
  prev     bytea       not null check (length(prev) = 32),
  digest   bytea       not null check (length(digest) = 32),  -- SHA-256 of the canonical content
  hash     bytea       not null check (length(hash) = 32),
  wrote    bytea       not null check (length(wrote) = 32),   -- SHA-256 of the writing: same id, same content?
  primary key (stream, id),                               -- not id alone: a clash would tell that a hidden entry exists
  unique (stream, seq)
);
alter table mukti.entry enable row level security;
alter table mukti.entry force row level security;         -- the owner too: a backup script must not become a way round

-- Inside a select, mukti.streams() runs once per statement and not once per row, and its answer is an index condition.
create policy read on mukti.entry for select to mukti_app using (stream = any ((select mukti.streams(1))::int[]));
create policy verify on mukti.entry for select to mukti_verify using (true);
create policy gate_reads on mukti.entry for select to mukti_gate using (true);
create policy gate_adds on mukti.entry for insert to mukti_gate with check (true);
grant select on mukti.entry to mukti_app, mukti_verify;
-- The door knows ids and places, and can read no content.
grant insert on mukti.entry to mukti_gate;
grant select (stream, id, seq, recorded, hash, wrote) on mukti.entry to mukti_gate;

/* An instant as the record writes it: UTC with microseconds. */
create function mukti.instant(_at timestamptz) returns text language sql stable parallel safe
  return to_char(_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

/* What the next entry's hash is made of: a shape that a device can compute, too. */
create function mukti.chain(_prev bytea, _seq bigint, _recorded timestamptz, _digest bytea) returns bytea
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return sha256(E'mukti-entry-1\n'::bytea || _prev || int8send(_seq)
    || int8send((extract(epoch from _recorded) * 1000000)::bigint) || _digest);

/* What is wrong with an entry by itself, whoever sees it; null: nothing. */
create function mukti.fault(_content jsonb, _by text, _device text, _case uuid, _name text, _thread uuid) returns text
  language sql immutable parallel safe
  return case
    when _content ->> 'by' is distinct from _by or _content ->> 'device' is distinct from _device then 'writer'
    when _content ->> 'id' is null or _content ->> 'kind' is null or _content ->> 'compartment' is distinct from _name
      or (_content ->> 'case')::uuid is distinct from _case
      or coalesce((_content ->> 'thread')::uuid, '00000000-0000-0000-0000-000000000000') <> _thread
      or jsonb_typeof(_content -> 'saw') is distinct from 'array' then 'schema' end;

/*
 * The one door in: adds entries to one stream, in the order given, each of them whole or not at all. Returns a row for
 * each, with what became of it: accepted · duplicate (with the first place) · other-content · saw · writer · schema ·
 * grant; the first row also brings the state of the card, read under the same lock. The caller checks the form and seals; who writes, where, when and in which place is decided here.
 * A stream that is hidden and one that is missing answer the same, and leave the same line in the audit.
 *
 * Who held the card of the head `_known` may send it along as it will be when all are accepted, with `_mark` wherever it
 * says when they were recorded: it is put in the same step. When the head is another one, or only some are accepted, it
 * fails with 40001 as if nothing had been asked, and must be asked without.
 */
create function mukti.append(_case uuid, _compartment smallint, _thread uuid, _contents jsonb[], _digests bytea[], _wrotes bytea[],
  _known bytea default null, _mark text default null, _state text default null, _shown text default null,
  _flags text[] default null, _tokens bytea[] default null, _named uuid[] default null)
  returns table (ord int, status text, seq bigint, hash bytea, recorded timestamptz, prev bytea, state json)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  _of constant uuid := coalesce(_thread, '00000000-0000-0000-0000-000000000000');
  _name constant text := (array['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises',
    'concern', 'health', 'statement'])[_compartment];
  _count constant int := coalesce(cardinality(_contents), 0);
  _me int;
  _by text;
  _device text;
  _mine int[];
  _all uuid[];
  _some_saw bool;
  _stream int;
  _seq bigint;
  _hash bytea;
  _now timestamptz;
  _micro bytea;
  _content jsonb;
  _id uuid;
  _here uuid[];        -- ids of this call that the stream already has
  _seen uuid[];        -- ids named in `saw` that the stream already has
  _row record;
  _place int;
  _saw uuid[];
  _old record;
  _strange bool := false;
  _kept int[] := '{}';
  _ids uuid[] := '{}';
  _hashes bytea[] := '{}';
  _prevs bytea[] := '{}';
  _accepted int := 0;
begin
  if _count <> coalesce(cardinality(_digests), 0) or _count <> coalesce(cardinality(_wrotes), 0) then
    raise exception using errcode = 'MU002';
  end if;
  select s.person, 'p-' || s.person, d.code into _me, _by, _device
    from mukti.session s join mukti.person p on p.id = s.person left join mukti.device d on d.id = s.device
   where s.token_hash = sha256(convert_to(current_setting('mukti.token', true), 'UTF8'))
     and s.until > now() and s.idle_until > now() and s.ended is null and p.disabled_at is null and p.suspended_at is null;
  _mine := mukti.reach(_me, _case, 2);
  if cardinality(_mine) > 0 then
    select s.id, s.seq, s.hash into _stream, _seq, _hash from mukti.stream s
     where s.id = any (_mine) and s.compartment = _compartment and s.thread = _of
     order by s.id limit 1 for update;
  end if;
  if _stream is null then
    perform mukti.note('refused', _case, _compartment, 'append');
    return query select i, 'grant'::text, null::bigint, null::bytea, null::timestamptz, null::bytea, null::json from generate_series(1, _count) i;
    return;
  end if;
  if _known <> _hash then raise exception using errcode = '40001'; end if;
  _now := clock_timestamp();
  _micro := int8send((extract(epoch from _now) * 1000000)::bigint);

  if _count = 1 then                                       -- what nearly every call is, without the arrays
    _content := _contents[1];
    ord := 1;
    status := mukti.fault(_content, _by, _device, _case, _name, _of);
    if status is null then
      _id := (_content ->> 'id')::uuid;
      select e.seq, e.hash, e.recorded, e.wrote into _old from mukti.entry e where e.stream = _stream and e.id = _id;
      if found then
        if _old.wrote = _wrotes[1] then
          status := 'duplicate'; seq := _old.seq; hash := _old.hash; recorded := _old.recorded;
        else
          status := 'other-content';
        end if;
      elsif _content -> 'saw' <> '[]' then
        _saw := array(select distinct x::uuid from jsonb_array_elements_text(_content -> 'saw') x);
        if (select count(*) from mukti.entry e where e.stream = _stream and e.id = any (_saw)) < cardinality(_saw) then
          status := 'saw';
        end if;
      end if;
    end if;
    if status is null then
      status := 'accepted'; seq := _seq + 1; prev := _hash; recorded := _now;
      hash := sha256(E'mukti-entry-1\n'::bytea || _hash || int8send(seq) || _micro || _digests[1]);
      insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
      values (_stream, _id, append.seq, _content ->> 'kind', _me, _content, _now, append.prev, _digests[1], append.hash, _wrotes[1]);
      _seq := seq; _hash := hash; _accepted := 1;
    end if;
    if _known is null then select c.state into state from mukti.card c where c.stream = _stream; end if;
    _strange := status = 'writer';
    return next;
  else
    select array_agg((c ->> 'id')::uuid), bool_or(c -> 'saw' <> '[]') into _all, _some_saw from unnest(_contents) c;
    _here := array(select e.id from mukti.entry e where e.stream = _stream and e.id = any (_all));
    if _some_saw then
      _seen := array(select e.id from mukti.entry e where e.stream = _stream
        and e.id = any (array(select x::uuid from unnest(_contents) c, jsonb_array_elements_text(c -> 'saw') x)));
    end if;

    -- One pass in the order given. What can be judged of each by itself is judged in the query, as taking the i-th of an
    -- array of texts would walk through it each time.
    for _row in
      select u.i::int as i, u.digest, u.wrote, (u.content ->> 'id')::uuid as id, nullif(u.content -> 'saw', '[]') as saw,
             mukti.fault(u.content, _by, _device, _case, _name, _of) as fault
        from unnest(_contents, _digests, _wrotes) with ordinality u (content, digest, wrote, i)
    loop
      ord := _row.i; seq := null; hash := null; recorded := null; prev := null; state := null;
      if ord = 1 and _known is null then select c.state into state from mukti.card c where c.stream = _stream; end if;
      if _row.fault is not null then
        status := _row.fault;
        _strange := _strange or status = 'writer';
      elsif _row.id = any (_here) then
        select e.seq, e.hash, e.recorded, e.wrote into _old from mukti.entry e where e.stream = _stream and e.id = _row.id;
        if _old.wrote = _row.wrote then
          status := 'duplicate'; seq := _old.seq; hash := _old.hash; recorded := _old.recorded;
        else
          status := 'other-content';
        end if;
      elsif _row.id = any (_ids) then                      -- twice in one call
        _place := array_position(_ids, _row.id);
        if _wrotes[_kept[_place]] = _row.wrote then
          status := 'duplicate'; seq := _seq - cardinality(_ids) + _place; hash := _hashes[_place]; recorded := _now;
        else
          status := 'other-content';
        end if;
      else
        status := 'accepted';
        if _row.saw is not null then
          _saw := array(select x::uuid from jsonb_array_elements_text(_row.saw) x);
          if not (_saw <@ _seen or _saw <@ (_seen || _ids)) then status := 'saw'; end if;
        end if;
        if status = 'accepted' then
          _seq := _seq + 1;
          prev := _hash;
          _hash := sha256(E'mukti-entry-1\n'::bytea || _hash || int8send(_seq) || _micro || _row.digest);
          _kept := _kept || ord; _ids := _ids || _row.id; _hashes := _hashes || _hash; _prevs := _prevs || prev;
          seq := _seq; hash := _hash; recorded := _now;
        end if;
      end if;
      return next;
    end loop;
    _accepted := cardinality(_kept);
    if _accepted > 0 then
      insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
      select _stream, k.id, _seq - _accepted + k.place, u.content ->> 'kind', _me, u.content, _now, k.prev, u.digest, k.hash, u.wrote
        from unnest(_contents, _digests, _wrotes) with ordinality u (content, digest, wrote, i)
        join unnest(_kept, _ids, _hashes, _prevs) with ordinality k (i, id, hash, prev, place) on k.i = u.i;
    end if;
  end if;

  if _accepted > 0 and _known is not null then
    if _accepted < _count then raise exception using errcode = '40001'; end if;
    update mukti.card c set state = replace(_state, _mark, mukti.instant(_now))::json,
      shown = replace(_shown, _mark, mukti.instant(_now))::json, flags = coalesce(_flags, '{}'), last = _now
     where c.stream = _stream;
    if cardinality(_tokens) > 0 then
      insert into mukti.token (tok, stream, case_id, entry)
      select t.tok, _stream, _case, t.entry from unnest(_tokens, _named) t (tok, entry) on conflict do nothing;
    end if;
  end if;
  if _strange then perform mukti.note('refused', _case, _compartment, 'append as another'); end if;
  if _accepted > 0 then
    update mukti.stream s set seq = _seq, hash = _hash, moved = _now where s.id = _stream;
    notify mukti_entries;                                  -- says that something is new, and not what: anybody may listen
  end if;
end $$;

alter function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[], bytea, text, text, text, text[], bytea[], uuid[]) owner to mukti_gate;
revoke execute on function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[], bytea, text, text, text, text[], bytea[], uuid[]) from public;
grant execute on function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[], bytea, text, text, text, text[], bytea[], uuid[]) to mukti_app;
grant execute on function mukti.fault(jsonb, text, text, uuid, text, uuid) to mukti_gate;
grant execute on function mukti.instant(timestamptz) to mukti_app, mukti_gate, mukti_jobs, mukti_verify;
grant execute on function mukti.chain(bytea, bigint, timestamptz, bytea) to mukti_verify;
