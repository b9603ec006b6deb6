/*
 * 0046 told outside the home: an order that ends, whose review is due, or that keeps somebody for want of kin, of money
 * or for a trial, is told to who leads the case and to who oversees it. It lies on the card of the survivors' part and
 * is told by the hour, so that nobody has to write anything for it. What people of a home write ends it for nobody
 * else: only an entry of somebody outside does.
 */
create index card_liberty on mukti.card (case_id) where compartment = 4 and shown -> 'liberty' is not null;

create function mukti.of_a_home(_person int) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from mukti.person p join mukti.office o on o.id = p.office
    where p.id = _person and o.kind in ('shelter', 'home'));
end $$;

/* Whom a card names as `p-3`, and whether one of them is outside every home. */
create function mukti.somebody_outside(_codes json) returns bool language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from json_array_elements_text(_codes) c (code) join mukti.person p on 'p-' || p.id = c.code
    where not mukti.of_a_home(p.id));
end $$;

/*
 * What the session is told, in the cases that it narrows to. Who leads a part of the case, keeps concerns or sits in an
 * office of oversight is told, as far as the case was opened to him at all, also when the survivors are closed to him:
 * then without a label. Nobody of a home is.
 */
create function mukti.liberty_told() returns table (case_id uuid, label text, who text, reason text, since timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me_with_access();
  _cases uuid[];
  _seen int[];
  _now float8 := extract(epoch from now()) * 1000;
begin
  if _me is null or mukti.of_a_home(_me) then return; end if;
  _seen := mukti.streams(1);
  if exists (select from mukti.person p left join mukti.office o on o.id = p.office
    where p.id = _me and ('concern-keeper' = any (p.roles) or o.kind = 'oversight')) then
    _cases := array(select distinct s.case_id from mukti.stream s where s.id = any (_seen));
  else
    _cases := mukti.led_cases();
  end if;
  if cardinality(_cases) = 0 then return; end if;
  return query
  select c.case_id, c.label, case when c.stream = any (_seen) then l.row ->> 'who' end, l.row ->> 'reason',
         to_timestamp((l.row ->> 'from')::float8 / 1000)
    from mukti.card c cross join lateral json_array_elements(c.shown -> 'liberty') l (row)
   where c.case_id = any (_cases) and c.compartment = 4 and c.shown -> 'liberty' is not null
     and (l.row ->> 'from')::float8 <= _now and coalesce((l.row ->> 'until')::float8 > _now, true)
     and (l.row -> 'closedBy' is null or not mukti.somebody_outside(l.row -> 'closedBy'))
   order by 5, 2, 3
   limit 100;
end $$;

do $$
declare
  _function text;
begin
  foreach _function in array array['of_a_home(int)', 'somebody_outside(json)', 'liberty_told()'] loop
    execute format('alter function mukti.%s owner to mukti_gate', _function);
    execute format('revoke execute on function mukti.%s from public', _function);
  end loop;
end $$;
grant execute on function mukti.liberty_told() to mukti_app;
