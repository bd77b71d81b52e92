-- Proposals that look for an investor, the documents behind them, and who was let in to read them.

create table investment.offer (
  id uuid primary key,
  slug text not null unique,
  state text not null check (state in ('draft', 'open', 'taken', 'withdrawn')),
  -- what would be made, in a line
  product jsonb not null check (product <> '{}'),
  summary jsonb not null default '{}',
  sector_code text not null references investment.sector,
  district_slug text references directory.place,
  capacity_quantity numeric(18, 3) check (capacity_quantity > 0),
  -- UN/ECE Recommendation 20
  capacity_unit text check (capacity_unit ~ '^[A-Z0-9]{2,3}$'),
  capacity_per_year boolean not null default true,
  -- of the whole project, minor units
  cost_minor bigint check (cost_minor > 0),
  cost_currency text check (cost_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  -- of the company, looked for from the investor
  share_percent numeric(5, 2) check (share_percent > 0 and share_percent <= 100),
  payback_months int check (payback_months between 1 and 600),
  -- what it needs at the fence; absent where nobody has said so
  area_ha numeric(12, 4) check (area_ha > 0),
  power_mw numeric(14, 3) check (power_mw > 0),
  rail boolean not null default false,
  raw_material jsonb not null default '{}',
  market jsonb not null default '{}',
  readiness text not null check (readiness in ('idea', 'feasibility', 'design', 'permits', 'plot')),
  published_at timestamptz,
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((capacity_quantity is null) = (capacity_unit is null)),
  check ((cost_minor is null) = (cost_currency is null)),
  -- nobody outside reads a draft, nor what was taken back
  check (published_at is null or state in ('open', 'taken'))
);
create index offer_published on investment.offer (created_at desc, id desc) where published_at is not null;
create index offer_newest on investment.offer (created_at desc, id desc);

create table investment.offer_file (
  id uuid primary key,
  offer_id uuid not null references investment.offer,
  file_id uuid not null references platform.file,
  name text not null,
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  unique (id, offer_id)
);
create index offer_file_of on investment.offer_file (offer_id, added_at);

-- Somebody who asks to read the documents of an offer, and what the house said to it.
create table investment.offer_request (
  id uuid primary key,
  offer_id uuid not null references investment.offer,
  state text not null check (state in ('asked', 'granted', 'refused', 'revoked')),
  locale text not null,
  name text not null,
  company text not null default '',
  email text not null default '',
  phone text not null default '',
  wechat text not null default '',
  reason text not null default '',
  consent_version text not null,
  consent_at timestamptz not null,
  -- the same form sent twice is one request
  form_key text unique,
  answer_due_at timestamptz not null,
  decided_at timestamptz,
  decided_by text not null default '',
  decision_note text not null default '',
  -- part of the seal of the link: another version, and the old link opens nothing
  version int not null default 1,
  demo boolean not null default false,
  erased_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (id, offer_id),
  check ((state = 'asked') = (decided_at is null))
);
create index offer_request_of on investment.offer_request (offer_id, created_at desc);
create index offer_request_open on investment.offer_request (answer_due_at) where state = 'asked';
create index offer_request_to_forget on investment.offer_request (updated_at) where erased_at is null;

-- Who opened what when: without a file, the page of the link itself. Written once, never changed, holding no name.
create table investment.offer_opening (
  id bigint generated always as identity primary key,
  request_id uuid not null,
  offer_id uuid not null,
  file_id uuid,
  at timestamptz not null,
  foreign key (request_id, offer_id) references investment.offer_request (id, offer_id),
  foreign key (file_id, offer_id) references investment.offer_file (id, offer_id)
);
create index offer_opening_of on investment.offer_opening (offer_id, at desc);
create trigger offer_opening_is_final before update or delete on investment.offer_opening
  for each row execute function platform.refuse_change();
create trigger offer_openings_are_not_truncated before truncate on investment.offer_opening
  for each statement execute function platform.refuse_change();
