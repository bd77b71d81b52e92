-- Interest of investors, said on the page of a site, an offer or a project, and what the house made of it. What somebody
-- looks for stands in the same row: it is the profile that sites and offers are held against.

create table investment.interest (
  id uuid primary key,
  number text not null unique,
  state text not null check (state in ('new', 'answered', 'closed')),
  locale text not null,
  subject_kind text not null check (subject_kind in ('site', 'offer', 'project')),
  subject_id uuid not null,
  name text not null,
  company text not null default '',
  email text not null default '',
  phone text not null default '',
  wechat text not null default '',
  question text not null default '',
  -- what is looked for; absent: nothing was said of it
  sector_code text references investment.sector,
  money_minor bigint check (money_minor > 0),
  money_currency text check (money_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  area_ha numeric(12, 4) check (area_ha > 0),
  power_mw numeric(14, 3) check (power_mw > 0),
  rail boolean not null default false,
  consent_version text not null,
  consent_at timestamptz not null,
  -- the same form sent twice is one interest
  form_key text unique,
  owner_id text references directory.account,
  answer_due_at timestamptz not null,
  first_answer_at timestamptz,
  closed_at timestamptz,
  close_reason text not null default '',
  project_id uuid references investment.project,
  demo boolean not null default false,
  erased_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((money_minor is null) = (money_currency is null)),
  check (state <> 'answered' or first_answer_at is not null),
  check ((state = 'closed') = (closed_at is not null)),
  check (first_answer_at >= created_at)
);
create index interest_inbox on investment.interest (state, answer_due_at, id);
create index interest_subject on investment.interest (subject_kind, subject_id);
create index interest_to_forget on investment.interest (updated_at) where erased_at is null;

-- What was said in answer, each once.
create table investment.interest_answer (
  id uuid primary key,
  interest_id uuid not null references investment.interest,
  body text not null,
  -- whether it went out as a letter, or was said by telephone, in a chat or at a table
  mailed boolean not null,
  actor_name text not null,
  at timestamptz not null
);
create index interest_answer_of on investment.interest_answer (interest_id, at);
