create schema if not exists platform;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table platform.setting (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Keys that sign private links; made once, never shown.
create table platform.secret (
  name text primary key,
  value bytea not null,
  created_at timestamptz not null default now()
);

-- Audit, timeline and outbox in one: what has happened is never changed.
create table platform.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  type text not null,
  subject_type text not null,
  subject_id text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  data jsonb not null default '{}'
);
create index event_subject on platform.event (subject_id, id);
create index event_type on platform.event (type, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_is_final before update or delete on platform.event
  for each row execute function platform.refuse_change();
create trigger event_is_not_truncated before truncate on platform.event
  for each statement execute function platform.refuse_change();

-- Which handler has dealt with which event: delivery may repeat, its effect may not.
create table platform.delivery (
  event_id bigint not null references platform.event,
  handler text not null,
  at timestamptz not null default now(),
  primary key (event_id, handler)
);

create table platform.file (
  id uuid primary key,
  sha256 text not null,
  media_type text not null,
  bytes bigint not null,
  name text not null,
  -- public: anyone with the address; private: only through the page that it belongs to
  visibility text not null check (visibility in ('public', 'private')),
  width int,
  height int,
  created_at timestamptz not null default now()
);

create unlogged table platform.rate_limit (
  bucket text primary key,
  used int not null,
  resets_at timestamptz not null
);

-- Numbers that people read aloud: one series for each kind and year, without gaps.
create table platform.series (
  name text primary key,
  last int not null
);
