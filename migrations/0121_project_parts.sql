-- What is done for a project and written down about it: tasks, checks, papers, photos, meetings, troubles; and who of the
-- house must answer for one of its size.

-- Posts from the lowest to the highest: from which planned investment on each must answer. The house sets them.
create table investment.answering_post (
  id uuid primary key,
  names jsonb not null check (names <> '{}'),
  from_minor bigint not null check (from_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- A higher number is a higher post.
  rank int not null unique check (rank > 0)
);

-- Which post an account of the house holds.
create table investment.officer (
  account_id text primary key references directory.account,
  post_id uuid not null references investment.answering_post
);

create table investment.project_task (
  id uuid primary key,
  project_id uuid not null references investment.project,
  position int not null check (position > 0),
  title jsonb not null check (title <> '{}'),
  -- Whose task it is: one side, and there an account of ours or a name.
  side text not null check (side in ('house', 'investor', 'partner', 'agency')),
  owner_id text references directory.account,
  owner_name text not null default '',
  due_on date,
  done_on date,
  done_note text not null default '',
  -- The investor finds it on the own page.
  shared boolean not null default true,
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null,
  unique (project_id, position) deferrable initially immediate
);
create index project_task_due on investment.project_task (due_on) where done_on is null and removed_at is null;

-- Each check of a partner as it was made; the next one is another row.
create table investment.project_check (
  id uuid primary key,
  project_id uuid not null references investment.project,
  party_id uuid,
  partner_name text not null default '',
  country text not null check (country ~ '^[A-Z]{2}$'),
  registry_number text not null default '',
  -- Whether the check digit is right; absent where the country's numbers have none that we know.
  number_valid boolean,
  turnover_minor bigint check (turnover_minor >= 0),
  turnover_currency text check (turnover_currency ~ '^[A-Z]{3}$'),
  turnover_year int check (turnover_year between 1990 and 2100),
  outcome text not null check (outcome in ('clear', 'doubts', 'against')),
  notes text not null default '',
  checked_on date not null,
  actor_id text,
  actor_name text not null,
  recorded_at timestamptz not null,
  check (party_id is not null or partner_name <> ''),
  check ((turnover_minor is null) = (turnover_currency is null) and (turnover_minor is null) = (turnover_year is null))
);
create index project_check_of on investment.project_check (project_id, checked_on desc);
create trigger project_check_is_final before update or delete on investment.project_check
  for each row execute function platform.refuse_change();

create table investment.project_file (
  id uuid primary key,
  project_id uuid not null references investment.project,
  file_id uuid not null references platform.file,
  name text not null,
  -- The investor finds it on the own page.
  shared boolean not null default false,
  actor_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index project_file_of on investment.project_file (project_id, added_at);

create table investment.project_photo (
  id uuid primary key,
  project_id uuid not null references investment.project,
  file_id uuid not null references platform.file,
  taken_on date not null,
  caption jsonb not null default '{}',
  -- Stands on the public page of a published project.
  published boolean not null default false,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index project_photo_of on investment.project_photo (project_id, taken_on);

create table investment.project_meeting (
  id uuid primary key,
  project_id uuid not null references investment.project,
  held_on date not null,
  place text not null default '',
  people text not null default '',
  agreed text not null check (agreed <> ''),
  actor_name text not null,
  added_at timestamptz not null
);
create index project_meeting_of on investment.project_meeting (project_id, held_on);

-- What hinders a partner after the start, and what came of it.
create table investment.project_trouble (
  id uuid primary key,
  project_id uuid not null references investment.project,
  -- Whose matter it is, as it calls itself.
  agency text not null check (agency <> ''),
  body text not null check (body <> ''),
  reported_by text not null check (reported_by in ('investor', 'house')),
  opened_on date not null,
  closed_on date,
  outcome text check (outcome in ('solved', 'partly', 'refused', 'withdrawn')),
  answer text not null default '',
  revision int not null default 1,
  recorded_at timestamptz not null,
  check ((closed_on is null) = (outcome is null)),
  check (closed_on is null or (answer <> '' and closed_on >= opened_on))
);
create index project_trouble_of on investment.project_trouble (project_id, opened_on);
create index project_trouble_open on investment.project_trouble (opened_on) where closed_on is null;

-- After how many days in a stage a project counts as stuck. The house sets them.
create table investment.stage_limit (
  stage text primary key check (stage in ('contact', 'talks', 'memorandum', 'agreement', 'land', 'financing', 'building',
    'trial', 'commissioned', 'full', 'paused')),
  days int not null check (days between 1 and 3650)
);
insert into investment.stage_limit (stage, days) values ('contact', 30), ('talks', 90), ('memorandum', 180), ('agreement', 180),
  ('land', 180), ('financing', 180), ('building', 730), ('trial', 120), ('commissioned', 365), ('paused', 180);
