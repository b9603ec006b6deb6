/* 0029 append at once: the usual call, in which every entry is fit, in one statement that is a transaction by itself. */

/*
 * Adds entries to one stream, in the order given, all of them or none. Whatever keeps one of them out (no right, another
 * writer, an id that is there already, something in `saw` that is not) fails with an error, and the caller asks
 * mukti.append(), which judges each and leaves the line in the audit. So both say the same, and a stream that is hidden
 * and one that is missing take the same way here, too.
 *
 * `_token` may be null in a transaction that has set its session already. Digests are 32 bytes each, one behind the
 * other, `_wrotes` null when they are the same; tokens 16 bytes each, and `_named` says of which entry of this call each is.
 * With `_known` the card comes along as it will be, with `_mark` wherever it says when they were recorded; without it the
 * state of the card goes back, read under the lock. What is new is told by the caller, once it is committed: a notice
 * inside would let one transaction of the whole store commit at a time.
 */
create function mukti.append_at_once(_token text, _case uuid, _compartment smallint, _thread uuid, _contents jsonb, _digests bytea,
  _wrotes bytea, _known bytea, _mark text, _state text, _shown text, _flags text[], _tokens bytea, _named int[])
  returns table (first bigint, recorded text, prev text, hashes text, state json)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  _of constant uuid := coalesce(_thread, '00000000-0000-0000-0000-000000000000');
  _name constant text := (array['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises',
    'concern', 'health', 'statement'])[_compartment];
  _count constant int := jsonb_array_length(_contents);
  _session text;
  _me int;
  _by text;
  _device text;
  _mine int[];
  _stream int;
  _seq bigint;
  _hash bytea;
  _prev bytea;
  _now timestamptz;
  _micro bytea;
  _content jsonb;
  _ids uuid[];
  _chain bytea[] := '{}';
  _saw uuid[];
  _unfit bool;
  _some_saw bool;
begin
  if _count = 0 or length(_digests) <> 32 * _count or length(_wrotes) <> 32 * _count then
    raise exception using errcode = 'MU002';
  end if;
  if _token is not null then
    _session := set_config('mukti.token', _token, true) || set_config('mukti.case', _case::text, true);
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
  if _stream is null or _known <> _hash then raise exception using errcode = 'MU004'; end if;
  _prev := _hash;
  _now := clock_timestamp();
  _micro := int8send((extract(epoch from _now) * 1000000)::bigint);

  if _count = 1 then                                       -- what nearly every call is, without the arrays
    _content := _contents -> 0;
    if mukti.fault(_content, _by, _device, _case, _name, _of) is not null then raise exception using errcode = 'MU004'; end if;
    if _content -> 'saw' <> '[]' then
      _saw := array(select distinct x::uuid from jsonb_array_elements_text(_content -> 'saw') x);
      if (select count(*) from mukti.entry e where e.stream = _stream and e.id = any (_saw)) < cardinality(_saw) then
        raise exception using errcode = 'MU004';
      end if;
    end if;
    _hash := sha256(E'mukti-entry-1\n'::bytea || _hash || int8send(_seq + 1) || _micro || _digests);
    _ids := array[(_content ->> 'id')::uuid];
    insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
    values (_stream, _ids[1], _seq + 1, _content ->> 'kind', _me, _content, _now, _prev, _digests, _hash, coalesce(_wrotes, _digests));
    hashes := encode(_hash, 'hex');
  else
    select array_agg((c ->> 'id')::uuid), bool_or(mukti.fault(c, _by, _device, _case, _name, _of) is not null), bool_or(c -> 'saw' <> '[]')
      into _ids, _unfit, _some_saw from jsonb_array_elements(_contents) c;
    if _unfit then raise exception using errcode = 'MU004'; end if;
    if _some_saw then                                      -- earlier ones of this call count, later ones do not
      _saw := array(
        select distinct x.id::uuid
          from jsonb_array_elements(_contents) with ordinality c (content, i), jsonb_array_elements_text(c.content -> 'saw') x (id)
         where not exists (select from unnest(_ids) with ordinality k (id, i) where k.id = x.id::uuid and k.i < c.i));
      if (select count(*) from mukti.entry e where e.stream = _stream and e.id = any (_saw)) < cardinality(_saw) then
        raise exception using errcode = 'MU004';
      end if;
    end if;
    _chain := _chain || _hash;
    for i in 1 .. _count loop
      _hash := sha256(E'mukti-entry-1\n'::bytea || _hash || int8send(_seq + i) || _micro || substring(_digests from 32 * i - 31 for 32));
      _chain := _chain || _hash;
    end loop;
    insert into mukti.entry (stream, id, seq, kind, person, content, recorded, prev, digest, hash, wrote)
    select _stream, x.id, _seq + x.i, x.content ->> 'kind', _me, x.content, _now, x.prev, substring(_digests from 32 * x.i::int - 31 for 32),
           x.hash, substring(coalesce(_wrotes, _digests) from 32 * x.i::int - 31 for 32)
      from rows from (jsonb_array_elements(_contents), unnest(_ids), unnest(_chain[:_count]), unnest(_chain[2:]))
           with ordinality x (content, id, prev, hash, i);
    hashes := (select string_agg(encode(h, 'hex'), '' order by i) from unnest(_chain[2:]) with ordinality k (h, i));
  end if;

  if _known is null then
    select c.state into state from mukti.card c where c.stream = _stream;
  else
    update mukti.card c set state = replace(_state, _mark, mukti.instant(_now))::json,
      shown = replace(_shown, _mark, mukti.instant(_now))::json, flags = coalesce(_flags, '{}'), last = _now
     where c.stream = _stream;
  end if;
  if cardinality(_named) > 0 then
    insert into mukti.token (tok, stream, case_id, entry)
    select substring(_tokens from 16 * t.i::int - 15 for 16), _stream, _case, _ids[t.of] from unnest(_named) with ordinality t (of, i)
    on conflict do nothing;
  end if;
  update mukti.stream s set seq = _seq + _count, hash = _hash, moved = _now where s.id = _stream;
  first := _seq + 1; recorded := mukti.instant(_now); prev := encode(_prev, 'hex');
  return next;
end $$;

/* What is needed to seal under the keys of some subjects of a stream, in one question: the case's keys (`subject` null), */
/* and of the subjects those that have one (`wrapped` null: destroyed). Nothing without the right to write there. */
create function mukti.writing_keys(_case uuid, _compartment smallint, _thread uuid, _subjects text[])
  returns table (subject text, k uuid, version int, root int, wrapped bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  _stream int := mukti.stream_id(_case, _compartment, _thread, 2);
begin
  if _stream is null then return; end if;
  -- Held to the end of the transaction: an erasure, which gives the case a new key, waits for what is sealed meanwhile.
  return query select null::text, null::uuid, c.version, c.root, c.wrapped from mukti.case_key c where c.case_id = _case for key share;
  return query select s.subject, s.k, s.version, null::int, s.wrapped from mukti.subject_key s
                where s.stream = _stream and s.subject = any (_subjects);
end $$;

/* Puts keys for those subjects that have none in this stream, and gives back the ones that stand, as put_subject_key. */
create function mukti.put_subject_keys(_case uuid, _compartment smallint, _thread uuid, _version int, _subjects text[], _ks uuid[], _wrapped bytea[])
  returns table (subject text, k uuid, version int, wrapped bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  _stream int := mukti.stream_id(_case, _compartment, _thread, 2);
begin
  if _stream is null then return; end if;
  perform from mukti.case_key c where c.case_id = _case and c.version = _version for key share;
  if not found then raise exception 'the case key has changed' using errcode = '40001'; end if;
  insert into mukti.subject_key (stream, subject, k, version, wrapped)
  select _stream, u.subject, u.k, _version, u.wrapped from unnest(_subjects, _ks, _wrapped) u (subject, k, wrapped)
   order by u.subject                                      -- so that two who put the same ones wait for each other in one order
  on conflict do nothing;
  return query select s.subject, s.k, s.version, s.wrapped from mukti.subject_key s where s.stream = _stream and s.subject = any (_subjects);
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array[
    'append_at_once(text, uuid, smallint, uuid, jsonb, bytea, bytea, bytea, text, text, text, text[], bytea, int[])',
    'writing_keys(uuid, smallint, uuid, text[])', 'put_subject_keys(uuid, smallint, uuid, int, text[], uuid[], bytea[])'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
    execute format('grant execute on function mukti.%s to mukti_app', _function);
  end loop;
end $$;
