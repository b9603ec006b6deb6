/* 0012 import: cases that came from another unit keep their bytes, and the names behind their writers' numbers. */
create table mukti.foreign_person (
  case_id uuid not null references mukti.case_file,
  code    text not null check (code ~ '^p-[1-9][0-9]*$'),
  name    text not null,
  primary key (case_id, code)
);
-- Which unit a case was brought from, under which key its log was signed, and the checkpoint that came with it.
create table mukti.foreign_case (
  case_id    uuid        primary key references mukti.case_file,
  unit       uuid        not null,
  unit_name  text        not null,
  verifier   text        not null,
  checkpoint text        not null,
  imported   timestamptz not null default now()
);

do $$
declare
  _table text;
begin
  foreach _table in array array['foreign_person', 'foreign_case'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy read on mukti.%I for select to mukti_app using (case_id = any ((select mukti.cases())::uuid[]))', _table);
    execute format('create policy verify on mukti.%I for select to mukti_verify using (true)', _table);
    execute format('grant select on mukti.%I to mukti_app, mukti_verify', _table);
  end loop;
end $$;
