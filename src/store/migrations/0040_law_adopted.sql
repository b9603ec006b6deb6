/*
 * 0040 law adopted: which wording of the law is in force, and every one that was before it. A rule that somebody changes on
 * the disk moves no deadline until a person has adopted it; whoever looks back finds what was shown under the old one.
 */
create table mukti.law_adopted (
  id     int         generated always as identity primary key,
  name   text        not null,                            -- versions and digest of the wording: as duties are kept by it
  files  json        not null,                            -- the packs themselves: [{folder, files: [{path, text}]}]
  by     text        not null check (by <> ''),           -- sign-in of a person, or who started it first
  reason text        not null check (reason <> ''),
  moved  json        not null default '{}',               -- how many duties it moved, as was shown before it was adopted
  at     timestamptz not null default clock_timestamp()
);
alter table mukti.law_adopted enable row level security;
alter table mukti.law_adopted force row level security;
-- The law is public; it holds nothing of a case. Nobody changes or deletes what was in force.
create policy read on mukti.law_adopted for select to mukti_app, mukti_duties using (true);
create policy adopt on mukti.law_adopted for insert to mukti_duties with check (true);
grant select on mukti.law_adopted to mukti_app, mukti_duties;
grant insert on mukti.law_adopted to mukti_duties;
