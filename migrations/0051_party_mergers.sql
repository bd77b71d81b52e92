-- Mergers of parties: who was merged into whom, and whether that still stands. A party's current_id is the end of its chain
-- of standing mergers; undoing one cuts the chain there, in whatever order they were made.
create table directory.party_merger (
  id uuid primary key,
  party_id uuid not null references directory.party,
  into_id uuid not null references directory.party,
  reason text not null default '',
  at timestamptz not null,
  actor_name text not null,
  undone_at timestamptz,
  undone_by text,
  check (party_id <> into_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index party_merger_standing on directory.party_merger (party_id) where undone_at is null;
create index party_merger_into on directory.party_merger (into_id);

-- Pairs of which somebody said that they are two: never offered as one again. The smaller id stands first.
create table directory.party_apart (
  one_id uuid not null references directory.party,
  other_id uuid not null references directory.party,
  at timestamptz not null,
  actor_name text not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index party_apart_other on directory.party_apart (other_id);
