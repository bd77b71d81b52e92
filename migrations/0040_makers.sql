-- What a maker would have changed of the own goods or profile. One row from the first wish to its end: returned with a
-- reason it is mended and proposed again.
create table showroom.change_request (
  id uuid primary key,
  maker_id uuid not null references showroom.maker,
  subject text not null check (subject in ('product', 'maker')),
  -- absent for a product that is not in the catalogue yet, and for the maker's own profile
  product_id uuid references showroom.product,
  state text not null check (state in ('proposed', 'returned', 'accepted', 'withdrawn')),
  -- only what differs, by its path: {"price": "2.4", "names.uz": "Turshak", "photos": ["…"]}
  before jsonb not null,
  after jsonb not null,
  -- the revision of the product or maker that it was made against
  base_revision int,
  -- why it was last returned
  reason text not null default '',
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null,
  check (subject = 'product' or product_id is null),
  check (state <> 'returned' or reason <> '')
);
create unique index change_one_open_product on showroom.change_request (product_id)
  where product_id is not null and state in ('proposed', 'returned');
create unique index change_one_open_profile on showroom.change_request (maker_id)
  where subject = 'maker' and state in ('proposed', 'returned');
create index change_waiting on showroom.change_request (proposed_at, id) where state = 'proposed';
create index change_maker on showroom.change_request (maker_id, created_at desc);

-- A table that a maker sent: what it would change is proposed, not written.
alter table showroom.pending_import add column for_review boolean not null default false;

-- How often the page of a product was opened on a day (UTC): a number, and nothing of whoever opened it.
create table showroom.product_view (
  product_id uuid not null references showroom.product,
  day date not null,
  views int not null check (views > 0),
  primary key (product_id, day)
);

-- What the house and a maker write to each other about one inquiry. No buyer reads it.
create table trade.maker_message (
  id uuid primary key,
  inquiry_id uuid not null references trade.inquiry,
  maker_id uuid not null references showroom.maker,
  at timestamptz not null,
  author text not null check (author in ('house', 'maker')),
  author_name text not null,
  account_id text references directory.account,
  phrase text,
  phrase_params jsonb not null default '{}',
  body text not null default '',
  lang text,
  check (phrase is not null or body <> '')
);
create index maker_message_thread on trade.maker_message (inquiry_id, maker_id, at);

create table trade.maker_message_translation (
  message_id uuid not null references trade.maker_message,
  lang text not null,
  body text not null,
  translator text not null,
  account_id text references directory.account,
  at timestamptz not null,
  primary key (message_id, lang)
);

-- What a maker can do about one line that is asked for; the last answer stands.
create table trade.maker_answer (
  inquiry_id uuid not null,
  position int not null,
  maker_id uuid not null references showroom.maker,
  price numeric(18, 6) check (price > 0),
  currency text check (currency in ('USD', 'CNY', 'EUR', 'UZS')),
  lead_time_days int check (lead_time_days between 0 and 730),
  stock numeric(18, 3) check (stock >= 0),
  answered_at timestamptz not null,
  account_id text references directory.account,
  primary key (inquiry_id, position),
  foreign key (inquiry_id, position) references trade.inquiry_line,
  check ((price is null) = (currency is null))
);

-- To which maker staff have told who the buyer of an inquiry is.
create table trade.buyer_release (
  inquiry_id uuid not null references trade.inquiry,
  maker_id uuid not null references showroom.maker,
  released_at timestamptz not null,
  account_id text references directory.account,
  primary key (inquiry_id, maker_id)
);

-- Lets one person make an account for one maker. The token itself is kept nowhere.
create table directory.invitation (
  id uuid primary key,
  maker_id uuid not null references showroom.maker,
  token_hash bytea not null unique,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  account_id text references directory.account,
  check ((used_at is null) = (account_id is null))
);
create index invitation_maker on directory.invitation (maker_id, created_at desc);
