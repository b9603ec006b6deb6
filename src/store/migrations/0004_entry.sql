/* 0004 entry: the record itself, and mukti.append(), its only writer. A correction is an entry. */
create table mukti.entry (
  stream   int         not null references mukti.stream,
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
  set search_path = pg_catalog, pg_temp
  return to_char(_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

/* What the next entry's hash is made of: a shape that a device can compute, too. */
create function mukti.chain(_prev bytea, _seq bigint, _recorded timestamptz, _digest bytea) returns bytea
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return sha256(E'mukti-entry-1\n'::bytea || _prev || int8send(_seq)
    || int8send((extract(epoch from _recorded) * 1000000)::bigint) || _digest);

/*
 * The one door in: adds entries to one stream, in the order given, each of them whole or not at all. Returns a row for
 * each, with what became of it: accepted · duplicate (with the first place) · other-content · saw · writer · schema ·
 * grant; the first row also brings the state of the card, read under the same lock. The caller checks the form and seals; who writes, where, when and in which place is decided here.
 * A stream that is hidden and one that is missing answer the same, and leave the same line in the audit.
 */
create function mukti.append(_case uuid, _compartment smallint, _thread uuid, _contents jsonb[], _digests bytea[], _wrotes bytea[])
  returns table (ord int, status text, seq bigint, hash bytea, recorded timestamptz, prev bytea, state jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _none constant uuid := '00000000-0000-0000-0000-000000000000';
  _name constant text := (array['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises',
    'concern', 'health', 'statement'])[_compartment];
  _count constant int := coalesce(cardinality(_contents), 0);
  _me constant int := mukti.me();
  _by constant text := 'p-' || _me;
  _device constant text := mukti.my_device();
  _stream int;
  _seq bigint;
  _hash bytea;
  _now timestamptz;
  _micro bytea;
  _here uuid[];        -- ids of this call that the stream already has
  _seen uuid[];        -- ids named in `saw` that the stream already has
  _content jsonb;
  _id uuid;
  _saw uuid[];
  _old record;
  _strange bool := false;
  _kept int[] := '{}';
  _ids uuid[] := '{}';
  _hashes bytea[] := '{}';
  _prevs bytea[] := '{}';
begin
  if _count <> coalesce(cardinality(_digests), 0) or _count <> coalesce(cardinality(_wrotes), 0) then
    raise exception using errcode = 'MU002';
  end if;
  if _me is not null then _stream := mukti.stream_id(_case, _compartment, _thread, 2); end if;
  if _stream is null then
    perform mukti.note('refused', _case, _compartment, 'append');
    return query select i, 'grant'::text, null::bigint, null::bytea, null::timestamptz, null::bytea, null::jsonb from generate_series(1, _count) i;
    return;
  end if;

  select s.seq, s.hash into _seq, _hash from mukti.stream s where s.id = _stream for update;
  _now := clock_timestamp();
  _micro := int8send((extract(epoch from _now) * 1000000)::bigint);
  _here := array(select e.id from mukti.entry e where e.stream = _stream
    and e.id = any (array(select (c ->> 'id')::uuid from unnest(_contents) c)));
  _seen := array(select e.id from mukti.entry e where e.stream = _stream
    and e.id = any (array(select x::uuid from unnest(_contents) c, jsonb_array_elements_text(c -> 'saw') x)));

  for i in 1 .. _count loop
    _content := _contents[i];
    _id := (_content ->> 'id')::uuid;
    ord := i; seq := null; hash := null; recorded := null; prev := null; state := null;
    if i = 1 then select c.state into state from mukti.card c where c.stream = _stream; end if;
    if _content ->> 'by' is distinct from _by or _content ->> 'device' is distinct from _device then
      status := 'writer'; _strange := true;
    elsif _id is null or (_content ->> 'case')::uuid is distinct from _case or _content ->> 'compartment' is distinct from _name
      or coalesce((_content ->> 'thread')::uuid, _none) <> coalesce(_thread, _none) or _content ->> 'kind' is null then
      status := 'schema';
    elsif _id = any (_here) then
      select e.seq, e.hash, e.recorded, e.wrote into _old from mukti.entry e where e.stream = _stream and e.id = _id;
      if _old.wrote = _wrotes[i] then
        status := 'duplicate'; seq := _old.seq; hash := _old.hash; recorded := _old.recorded;
      else
        status := 'other-content';
      end if;
    elsif _id = any (_ids) then                            -- twice in one call
      if _wrotes[_kept[array_position(_ids, _id)]] = _wrotes[i] then
        status := 'duplicate'; seq := _seq - cardinality(_ids) + array_position(_ids, _id);
        hash := _hashes[array_position(_ids, _id)]; recorded := _now;
      else
        status := 'other-content';
      end if;
    else
      status := 'accepted';
      if jsonb_array_length(_content -> 'saw') > 0 then
        _saw := array(select x::uuid from jsonb_array_elements_text(_content -> 'saw') x);
        if not (_saw <@ _seen or _saw <@ (_seen || _ids)) then status := 'saw'; end if;
      end if;
      if status = 'accepted' then
        _seq := _seq + 1;
        prev := _hash;
        _prevs := _prevs || _hash;
        _hash := sha256(E'mukti-entry-1\n'::bytea || _hash || int8send(_seq) || _micro || _digests[i]);
        _kept := _kept || i; _ids := _ids || _id; _hashes := _hashes || _hash;
        seq := _seq; hash := _hash; recorded := _now;
      end if;
    end if;
    return next;
  end loop;

  if _strange then perform mukti.note('refused', _case, _compartment, 'append as another'); end if;
  if cardinality(_kept) > 0 then
    insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
    select _stream, k.id, _seq - cardinality(_kept) + k.place, _contents[k.i] ->> 'kind', _me, _contents[k.i], _now,
           k.prev, _digests[k.i], k.hash, _wrotes[k.i]
      from unnest(_kept, _ids, _hashes, _prevs) with ordinality k (i, id, hash, prev, place);
    update mukti.stream s set seq = _seq, hash = _hash, moved = _now where s.id = _stream;
    notify mukti_entries;                                  -- says that something is new, and not what: anybody may listen
  end if;
end $$;

alter function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[]) owner to mukti_gate;
revoke execute on function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[]) from public;
grant execute on function mukti.append(uuid, smallint, uuid, jsonb[], bytea[], bytea[]) to mukti_app;
grant execute on function mukti.instant(timestamptz) to mukti_app, mukti_gate, mukti_jobs, mukti_verify;
grant execute on function mukti.chain(bytea, bigint, timestamptz, bytea) to mukti_verify;
