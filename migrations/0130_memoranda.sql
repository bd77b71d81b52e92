-- What was signed, and what each side promised in it. A promise is kept only with something that shows it.
create table investment.memorandum (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('memorandum', 'agreement', 'contract', 'protocol')),
  title jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'in_force', 'fulfilled', 'lapsed', 'replaced', 'discarded')),
  project_id uuid references investment.project,
  signed_on date,
  place text not null default '',
  valid_until date,
  -- the versions that are equally valid, BCP 47
  languages text[] not null default '{}',
  replaced_by uuid references investment.memorandum,
  end_reason text not null default '',
  published boolean not null default false,
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state in ('draft', 'discarded') or signed_on is not null),
  check ((state = 'replaced') = (replaced_by is not null)),
  check (replaced_by <> id),
  check (valid_until >= signed_on)
);
create index memorandum_project on investment.memorandum (project_id);
create index memorandum_running on investment.memorandum (valid_until) where state = 'in_force';
create index memorandum_newest on investment.memorandum (created_at desc, id desc);

create table investment.memorandum_party (
  memorandum_id uuid not null references investment.memorandum,
  position int not null,
  party_id uuid not null references directory.party,
  side text not null check (side in ('home', 'partner')),
  -- the post of whoever signs, never the name
  signatory_post text not null default '',
  primary key (memorandum_id, position),
  unique (memorandum_id, party_id)
);
create index memorandum_party_party on investment.memorandum_party (party_id);

create table investment.memorandum_file (
  id uuid primary key,
  memorandum_id uuid not null references investment.memorandum,
  file_id uuid not null references platform.file,
  name text not null,
  lang text,
  -- of the bytes as they are kept: a scan that was exchanged later shows
  sha256 text not null,
  added_by text references directory.account,
  added_at timestamptz not null
);
create index memorandum_file_memorandum on investment.memorandum_file (memorandum_id);

create table investment.commitment (
  id uuid primary key,
  memorandum_id uuid not null references investment.memorandum,
  position int not null,
  side text not null check (side in ('home', 'partner')),
  texts jsonb not null,
  measure text not null check (measure in ('task', 'money', 'jobs', 'capacity')),
  amount_minor bigint check (amount_minor > 0),
  currency text,
  quantity numeric(18, 3) check (quantity > 0),
  unit text,
  -- who of the house sees to it
  owner_id text references directory.account,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'waived', 'replaced', 'lapsed')),
  closed_on date,
  closing_note text not null default '',
  replaced_by uuid references investment.commitment,
  -- how far up it has climbed since it is overdue
  level int not null default 0,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (memorandum_id, position),
  check ((measure = 'money') = (amount_minor is not null)),
  check ((amount_minor is null) = (currency is null)),
  check ((measure in ('jobs', 'capacity')) = (quantity is not null)),
  check ((measure = 'capacity') = (unit is not null)),
  check ((state = 'open') = (closed_on is null)),
  check ((state = 'replaced') = (replaced_by is not null))
);
create index commitment_open on investment.commitment (due_on, id) where state = 'open';
create index commitment_owner on investment.commitment (owner_id) where state = 'open';

create table investment.evidence (
  id uuid primary key,
  commitment_id uuid not null references investment.commitment,
  kind text not null check (kind in ('file', 'link', 'note')),
  body text not null default '',
  file_id uuid references platform.file,
  name text not null default '',
  sha256 text,
  day date not null,
  added_by text references directory.account,
  added_at timestamptz not null,
  check ((kind = 'file') = (file_id is not null)),
  check (kind = 'file' or body <> '')
);
create index evidence_commitment on investment.evidence (commitment_id);

-- Whoever writes past the verbs is held to it as well: what shows that a promise was kept comes first, and stays.
create function investment.keep_with_evidence() returns trigger language plpgsql as $$
begin
  if new.state = 'kept' and not exists (select from investment.evidence e where e.commitment_id = new.id) then
    raise exception 'commitment % has nothing that shows it was kept', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger commitment_needs_evidence before insert or update on investment.commitment
  for each row execute function investment.keep_with_evidence();
create trigger evidence_is_final before update or delete on investment.evidence
  for each row execute function platform.refuse_change();

-- Who must answer when a promise is overdue, and from which day on.
create table investment.escalation_step (
  level int primary key check (level between 1 and 9),
  after_days int not null unique check (after_days between 1 and 3650),
  post jsonb not null,
  account_id text references directory.account
);

-- What was said about a promise and its day: each reminder and each step up once, whoever runs the clock.
create table investment.commitment_notice (
  commitment_id uuid not null references investment.commitment,
  due_on date not null,
  kind text not null check (kind in ('reminder', 'escalation')),
  step int not null,
  at timestamptz not null,
  primary key (commitment_id, due_on, kind, step)
);
