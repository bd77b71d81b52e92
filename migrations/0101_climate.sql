-- The region in figures: what is measured, where, of which time, and who says so. A figure is never changed: a correction
-- is a new row that replaces an older one, so that every page and paper of the past can be explained.

-- The districts of the house: names stand in the directory, the code is that of the statistical office. Column and row
-- are its tile on the schematic map, which is drawn where nobody has given boundaries.
create table investment.district (
  slug text primary key references directory.place,
  code text not null unique check (code ~ '^[0-9A-Za-z.-]{1,20}$'),
  position int not null default 100,
  tile_column int check (tile_column between 0 and 40),
  tile_row int check (tile_row between 0 and 40),
  check ((tile_column is null) = (tile_row is null)),
  unique (tile_column, tile_row)
);

create table investment.indicator (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,59}$'),
  topic text not null check (topic in ('population', 'economy', 'exports', 'labour', 'tariffs', 'incentives', 'land', 'transport')),
  kind text not null check (kind in ('number', 'text')),
  names jsonb not null check (names <> '{}'),
  -- Such as "billion UZS"; texts have none.
  unit jsonb not null default '{}',
  -- Of money: ISO 4217, so that it can be reckoned with.
  currency text check (currency in ('USD', 'CNY', 'EUR', 'UZS')),
  -- What a running-cost estimate takes it for.
  purpose text unique check (purpose in ('wage', 'payroll-tax', 'power', 'gas', 'water', 'rent')),
  -- Parts of one whole, in per cent, bear the same word: they are drawn together.
  share_of text check (share_of ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- Stands at the head of the presentation.
  headline boolean not null default false,
  position int not null default 100,
  archived boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  unique (id, kind),
  check (purpose is null or (kind = 'number' and not archived)),
  check (purpose is null or (purpose = 'payroll-tax') = (currency is null))
);

create table investment.indicator_import (
  id uuid primary key,
  file_name text not null,
  state text not null check (state in ('pending', 'applied', 'undone', 'cancelled')),
  -- The rows as they were read and shown, until they are written.
  plan jsonb not null,
  rows int not null check (rows >= 0),
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((state = 'pending') = (ended_at is null))
);
create index indicator_import_newest on investment.indicator_import (made_at desc);

create table investment.indicator_value (
  no bigint generated always as identity primary key,
  indicator_id uuid not null,
  kind text not null,
  -- Absent: the whole region.
  district text references investment.district,
  place text not null generated always as (coalesce(district, '')) stored,
  -- 2024, 2024-H1, 2024-Q3, 2024-M9 (January to September), 2024-05, 2024-05-31; and the last day of it.
  period text not null check (period ~ '^\d{4}(-(H[12]|Q[1-4]|M(3|6|9|1[0-2]|[124578])|\d\d(-\d\d)?))?$'),
  period_end date not null,
  number numeric(24, 6),
  texts jsonb,
  -- Of which day the source is.
  as_of date not null,
  source text not null check (source <> ''),
  source_url text not null default '' check (source_url = '' or source_url ~ '^https?://'),
  -- Legal act with its article, where the figure or text stands on one.
  act text not null default '',
  -- Invented for trying the house out.
  demo boolean not null default false,
  withdrawn boolean not null default false,
  replaces bigint unique,
  import_id uuid references investment.indicator_import,
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  foreign key (indicator_id, kind) references investment.indicator (id, kind),
  unique (no, indicator_id, place, period),
  foreign key (replaces, indicator_id, place, period) references investment.indicator_value (no, indicator_id, place, period),
  check (replaces < no),
  check (case when withdrawn then number is null and texts is null and replaces is not null
    when kind = 'number' then number is not null and texts is null
    else number is null and texts is not null and texts <> '{}' end)
);
-- One chain for each figure: it begins once, and each row is replaced once.
create unique index indicator_value_begins on investment.indicator_value (indicator_id, place, period) where replaces is null;
create index indicator_value_import on investment.indicator_value (import_id) where import_id is not null;

create function investment.keep_indicator_value() returns trigger language plpgsql as $$
begin
  raise exception 'figures are never changed: a correction is a new row' using errcode = 'integrity_constraint_violation';
end $$;
create trigger indicator_value_is_kept before update or delete on investment.indicator_value
  for each row execute function investment.keep_indicator_value();

-- What stands now: the last row of each chain, unless it takes the figure back.
create view investment.indicator_now as
  select v.* from investment.indicator_value v
  where not v.withdrawn and not exists (select 1 from investment.indicator_value later where later.replaces = v.no);

-- Boundaries of the districts as they were given, snapped to a grid; the newest set is drawn.
create table investment.boundary_set (
  no bigint generated always as identity primary key,
  -- "schematic": shows where a district lies, not where it ends
  kind text not null check (kind in ('legal', 'schematic')),
  -- By district: [[ring, …], …], each ring [[lon, lat], …]
  shapes jsonb not null,
  source text not null check (source <> ''),
  licence text not null check (licence <> ''),
  licence_url text not null default '' check (licence_url = '' or licence_url ~ '^https?://'),
  note jsonb not null default '{}',
  removed boolean not null default false,
  given_by text not null,
  given_at timestamptz not null
);

-- Decks made for one investor: what was chosen, and the file as it was handed over.
create table investment.deck (
  id uuid primary key,
  investor text not null,
  locale text not null check (locale in ('uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en')),
  format text not null check (format in ('pptx', 'pdf')),
  sector text,
  sites uuid[] not null,
  sections text[] not null,
  file_id uuid not null references platform.file,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null
);
create index deck_newest on investment.deck (made_at desc, id desc);
