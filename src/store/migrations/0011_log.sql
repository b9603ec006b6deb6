/* 0011 log: every entry is a leaf of one Merkle tree (RFC 6962), filled after commit, with signed checkpoints to hold outside. */
create table mukti.leaf (
  at     bigint not null primary key check (at >= 0),     -- place in the tree; no holes
  stream int    references mukti.stream,                  -- null: the audit, whose head is a leaf now and then
  seq    bigint not null,
  hash   bytea  not null check (length(hash) = 32)        -- of the entry
);
create unique index on mukti.leaf (stream, seq) nulls not distinct;

-- Complete subtrees: level 0 are the leaf hashes. Whoever needs a proof or a root reads twenty rows, not a million.
create table mukti.log_node (
  level smallint not null,
  at    bigint   not null,
  hash  bytea    not null check (length(hash) = 32),
  primary key (level, at)
);

create table mukti.checkpoint (
  size      bigint      primary key,
  root      bytea       not null check (length(root) = 32),
  note      text        not null,                         -- C2SP tlog-checkpoint in a signed note, as somebody outside holds it
  made      timestamptz not null default now(),
  witnessed timestamptz                                   -- when a person said that it is held outside
);

create table mukti.log_progress (
  only_one bool        primary key default true check (only_one),
  swept    timestamptz not null,                          -- everything recorded before this is in the tree
  verifier text                                           -- the public key of the log, so that verify needs no root key
);
insert into mukti.log_progress (swept) values ('-infinity');

-- Finds what was recorded lately without a second index to keep at each append.
create index entry_recorded on mukti.entry using brin (recorded) with (pages_per_range = 16, autosummarize = on);

do $$
declare
  _table text;
begin
  foreach _table in array array['leaf', 'log_node', 'checkpoint', 'log_progress'] loop
    execute format('alter table mukti.%I enable row level security', _table);
    execute format('alter table mukti.%I force row level security', _table);
    execute format('create policy verify on mukti.%I for select to mukti_verify using (true)', _table);
    execute format('create policy sequencer on mukti.%I to mukti_jobs using (true) with check (true)', _table);
    execute format('grant select on mukti.%I to mukti_verify', _table);
    execute format('grant select, insert on mukti.%I to mukti_jobs', _table);
  end loop;
end $$;
grant update (witnessed) on mukti.checkpoint to mukti_jobs;
grant update (swept, verifier) on mukti.log_progress to mukti_jobs;

-- The sequencer sees places and hashes and no content.
create policy sequencer on mukti.entry for select to mukti_jobs using (true);
grant select (stream, seq, recorded, hash) on mukti.entry to mukti_jobs;
create policy sequencer on mukti.stream for select to mukti_jobs using (true);
grant select on mukti.stream to mukti_jobs;
create policy sequencer on mukti.audit_head for select to mukti_jobs using (true);
grant select on mukti.audit_head to mukti_jobs;
create policy sequencer on mukti.unit for select to mukti_jobs using (true);
grant select on mukti.unit to mukti_jobs;

-- A checkpoint tells how much the whole unit writes: only for those who carry it outside.
create policy carriers on mukti.checkpoint for select to mukti_app
  using ((select mukti.has_role('auditor')) or (select mukti.has_role('administrator')));
grant select on mukti.checkpoint to mukti_app;
