-- What law and offices ask, as data: a new act is a new version, and whoever is under way keeps the old one.
create table investment.procedure (
  id uuid primary key,
  slug text not null unique,
  purpose text not null check (purpose in ('allocation', 'building', 'operation', 'other')),
  names jsonb not null,
  -- kinds of site that it is for; empty: all
  site_kinds text[] not null default '{}'
    check (site_kinds <@ array['special_zone', 'industrial_park', 'free_site']),
  archived_at timestamptz,
  -- the version in force
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table investment.procedure_version (
  procedure_id uuid not null references investment.procedure,
  version int not null check (version > 0),
  legal_act text not null default '',
  source text not null default '',
  note text not null default '',
  published_at timestamptz not null,
  published_by text not null,
  primary key (procedure_id, version)
);

create table investment.procedure_step (
  procedure_id uuid not null,
  version int not null,
  no int not null check (no between 1 and 60),
  names jsonb not null,
  office jsonb not null default '{}',
  documents jsonb not null default '{}',
  result jsonb not null default '{}',
  fee numeric(18, 2) check (fee >= 0),
  fee_currency text check (fee_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  fee_note jsonb not null default '{}',
  -- absent: the law names no period, or we do not know it
  days int check (days between 0 and 1000),
  day_kind text not null default 'working' check (day_kind in ('working', 'calendar')),
  legal_act text not null default '',
  complain jsonb not null default '{}',
  -- the steps that must be done before; empty: it may begin at once
  after int[] not null default '{}',
  primary key (procedure_id, version, no),
  foreign key (procedure_id, version) references investment.procedure_version,
  check ((fee is null) = (fee_currency is null)),
  check (no > all (after))
);

create trigger version_is_final before update or delete on investment.procedure_version
  for each row execute function platform.refuse_change();
create trigger step_is_final before update or delete on investment.procedure_step
  for each row execute function platform.refuse_change();

create table investment.procedure_case (
  id uuid primary key,
  number text not null unique,
  procedure_id uuid not null,
  version int not null,
  project_id uuid not null,
  plot_id uuid references investment.plot,
  state text not null check (state in ('running', 'completed', 'stopped')),
  started_at timestamptz not null,
  started_on date not null,
  ended_at timestamptz,
  reason text not null default '',
  revision int not null default 1,
  foreign key (procedure_id, version) references investment.procedure_version,
  check ((state = 'running') = (ended_at is null)),
  check (state <> 'stopped' or reason <> '')
);
-- A plot is given out in one proceeding of a kind at a time.
create unique index case_one_running on investment.procedure_case (procedure_id, project_id, coalesce(plot_id, project_id))
  where state = 'running';
create index case_project on investment.procedure_case (project_id);
create index case_running on investment.procedure_case (started_at desc, id) where state = 'running';

-- Each turn that a step had: one that was returned is begun anew and keeps what came of it before.
create table investment.case_step (
  case_id uuid not null references investment.procedure_case,
  no int not null,
  round int not null check (round > 0),
  state text not null check (state in ('running', 'done', 'returned', 'stopped')),
  started_on date not null,
  due_on date,
  ended_on date,
  -- what shows that it was done: number and day of the paper, and the paper itself
  evidence text not null default '',
  file_id uuid references platform.file,
  reason text not null default '',
  by_name text not null default '',
  primary key (case_id, no, round),
  check ((state = 'running') = (ended_on is null)),
  check (state <> 'done' or evidence <> '' or file_id is not null),
  check (state <> 'returned' or reason <> '')
);
create unique index case_step_one_running on investment.case_step (case_id, no) where state in ('running', 'done');
create index case_step_due on investment.case_step (due_on) where state = 'running';
