/* 0028 caseload: one pass through the reader's own cards answers the page and the counts. */

-- The four flags that a list counts and filters by, as bits: joined over the cards of a case far quicker than the words.
alter table mukti.card add column flag_bits smallint not null generated always as ((
    case when 'alarms' = any (flags) then 1 else 0 end
  + case when 'conflicts' = any (flags) then 2 else 0 end
  + case when 'unanswered' = any (flags) then 4 else 0 end
  + case when 'court' = any (flags) then 8 else 0 end)::smallint) stored;

drop index mukti.card_list;
create index card_list on mukti.card (stream) include (case_id, last, compartment, flag_bits, label);

-- For somebody who may see very much (mukti_wide): the cards of a flag that few have.
create index card_alarms on mukti.card (case_id) where 'alarms' = any (flags);
create index card_conflicts on mukti.card (case_id) where 'conflicts' = any (flags);
create index card_unanswered on mukti.card (case_id) where 'unanswered' = any (flags);
create index card_court on mukti.card (case_id) where 'court' = any (flags);

/*
 * Streams of the present session. mukti.case only narrows, to one case or, with commas between, to the cases of a page:
 * each then costs what the session has there, and what it has elsewhere is not gone through again.
 */
create or replace function mukti.streams(need int default 1) returns int[] language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  _me int := mukti.me_with_access();
  _narrow text := coalesce(current_setting('mukti.case', true), '');
  _case uuid;
  _found int[] := '{}';
begin
  if strpos(_narrow, ',') = 0 then return mukti.reach(_me, nullif(_narrow, '')::uuid, need); end if;
  foreach _case in array string_to_array(_narrow, ',')::uuid[] loop
    _found := _found || mukti.reach(_me, _case, need);
  end loop;
  return _found;
end $$;
