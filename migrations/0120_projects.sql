-- Projects, from first contact to output. Money, jobs and capacity are rows that are never changed: a correction is a
-- new row that replaces an older one, so that whoever confirmed a figure finds it as it was.

-- What projects are sorted by: the house sets the list.
create table investment.sector (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null check (names <> '{}'),
  position int not null,
  archived boolean not null default false
);

create table investment.project (
  id uuid primary key,
  number text not null unique,
  slug text not null unique,
  title jsonb not null check (title <> '{}'),
  -- What is built and why, for whoever reads of it.
  summary jsonb not null default '{}',
  stage text not null check (stage in ('contact', 'talks', 'memorandum', 'agreement', 'land', 'financing', 'building',
    'trial', 'commissioned', 'full', 'paused', 'dropped')),
  -- The day on which the stage began, where the house stands.
  stage_since date not null,
  -- Where a paused or dropped project stood.
  stopped_at text check (stopped_at in ('contact', 'talks', 'memorandum', 'agreement', 'land', 'financing', 'building',
    'trial', 'commissioned', 'full')),
  drop_reason text,
  sector_code text not null references investment.sector,
  -- Where it stands: a place of the directory, a plot of a site; both may be open still.
  district_slug text references directory.place,
  plot_id uuid,
  -- Where the investor comes from, ISO 3166-1.
  country text check (country ~ '^[A-Z]{2}$'),
  responsible_id text references directory.account,
  next_step text not null default '',
  next_step_on date,
  published boolean not null default false,
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((stage in ('paused', 'dropped')) = (stopped_at is not null)),
  check ((stage = 'dropped') = (drop_reason is not null))
);
create index project_board on investment.project (stage, stage_since, id);
create index project_newest on investment.project (created_at desc, id desc);
create index project_sector on investment.project (sector_code);
create index project_district on investment.project (district_slug);
create index project_responsible on investment.project (responsible_id);
create index project_plot on investment.project (plot_id) where plot_id is not null;

-- Every stage that a project entered: its length is the time to the next row's day.
create table investment.project_stage (
  project_id uuid not null references investment.project,
  position int not null check (position > 0),
  from_stage text,
  to_stage text not null,
  since date not null,
  reason text not null default '',
  actor_id text,
  actor_name text not null,
  recorded_at timestamptz not null,
  primary key (project_id, position),
  check ((position = 1) = (from_stage is null)),
  check (from_stage is distinct from to_stage)
);
create trigger project_stage_is_final before update or delete on investment.project_stage
  for each row execute function platform.refuse_change();

-- One figure of a project. Money rows of a kind add up; of jobs and capacity the row of the latest day stands.
create table investment.project_figure (
  id uuid primary key,
  project_id uuid not null references investment.project,
  kind text not null check (kind in ('money_planned', 'money_paid', 'jobs_planned', 'jobs_filled', 'capacity_planned',
    'capacity_reached')),
  year int check (year between 1990 and 2100),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- minor units of the currency
  amount_minor bigint check (amount_minor >= 0),
  jobs int check (jobs >= 0),
  quantity numeric(18, 3) check (quantity >= 0),
  -- UN/ECE Recommendation 20
  unit text check (unit ~ '^[A-Z0-9]{2,3}$'),
  per_year boolean,
  as_of date not null,
  source text not null default '',
  -- The row that this one corrects; each is corrected at most once, by a row of the same project and kind.
  replaces uuid unique,
  actor_id text,
  actor_name text not null,
  recorded_at timestamptz not null,
  unique (id, project_id, kind),
  foreign key (replaces, project_id, kind) references investment.project_figure (id, project_id, kind),
  check (replaces <> id),
  check ((kind like 'money%') = (amount_minor is not null and currency is not null and year is not null)),
  check ((kind like 'money%') or (amount_minor is null and currency is null and year is null)),
  check ((kind like 'jobs%') = (jobs is not null)),
  check ((kind like 'capacity%') = (quantity is not null and unit is not null and per_year is not null)),
  check ((kind like 'capacity%') or (quantity is null and unit is null and per_year is null))
);
create index project_figure_of on investment.project_figure (project_id, kind, as_of);
create trigger project_figure_is_final before update or delete on investment.project_figure
  for each row execute function platform.refuse_change();
create trigger project_figures_are_not_truncated before truncate on investment.project_figure
  for each statement execute function platform.refuse_change();

-- The figures that stand: those that no other row replaces.
create view investment.standing_figure as
  select f.* from investment.project_figure f
  where not exists (select from investment.project_figure later where later.replaces = f.id);

-- Who takes part, and as what. The party stands in the directory under all its spellings.
create table investment.project_party (
  id uuid primary key,
  project_id uuid not null references investment.project,
  party_id uuid not null,
  role text not null check (role in ('investor', 'local_partner', 'contractor', 'supplier', 'bank', 'consultant', 'agency',
    'buyer', 'other')),
  note text not null default '',
  added_at timestamptz not null,
  unique (project_id, party_id, role)
);
create index project_party_of on investment.project_party (party_id);
