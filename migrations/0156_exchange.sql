-- Spreadsheets of projects and memoranda: what was uploaded and what came of it, how columns were mapped the last time, and
-- which columns go out to another office's system.
create table investment.exchange_import (
  id uuid primary key,
  kind text not null check (kind in ('projects', 'memoranda')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('pending', 'applied', 'cancelled')),
  -- The sheet as it was read; row 1 of it is cells[0].
  cells jsonb not null,
  head_row int not null check (head_row >= 0),
  -- One field or '' for each column.
  mapping jsonb not null check (jsonb_typeof(mapping) = 'array'),
  headers_key text not null,
  -- What was written, and what was refused for which reason.
  result jsonb,
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((state = 'pending') = (ended_at is null)),
  check ((state = 'applied') = (result is not null))
);
create index exchange_import_newest on investment.exchange_import (made_at desc);
create index exchange_import_same on investment.exchange_import (kind, sha256) where state = 'applied';

-- By the set of titles, in whatever order they stand.
create table investment.exchange_mapping (
  kind text not null check (kind in ('projects', 'memoranda')),
  headers_key text not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (kind, headers_key)
);

create table investment.exchange_columns (
  kind text primary key check (kind in ('projects', 'memoranda')),
  columns text[] not null check (cardinality(columns) > 0),
  saved_by text not null,
  saved_at timestamptz not null
);
