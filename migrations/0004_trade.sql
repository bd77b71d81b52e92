create schema trade;

create table trade.inquiry (
  id uuid primary key,
  number text not null unique,
  state text not null check (state in ('new', 'waiting_for_maker', 'quoted', 'accepted', 'lost')),
  source text not null check (source in ('web', 'staff')),
  locale text not null,
  buyer_name text not null,
  buyer_company text not null default '',
  buyer_phone text not null default '',
  buyer_wechat text not null default '',
  buyer_email text not null default '',
  delivery_place text not null default '',
  incoterm text,
  payment_term text,
  wanted_date date,
  consent_version text,
  consent_at timestamptz,
  owner_id text references directory.account,
  lost_reason text,
  lost_note text not null default '',
  -- raised to revoke every private link given out before
  link_version int not null default 1,
  link_revoked_at timestamptz,
  -- a form that arrives twice makes one inquiry
  form_key text unique,
  answer_due_at timestamptz not null,
  first_answer_at timestamptz,
  demo boolean not null default false,
  -- the buyer's personal data are gone
  erased_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'lost') = (lost_reason is not null)),
  check (source = 'staff' or consent_version is not null)
);
create index inquiry_open on trade.inquiry (state, created_at desc);

create table trade.inquiry_line (
  inquiry_id uuid not null references trade.inquiry,
  position int not null,
  product_id uuid references showroom.product,
  maker_id uuid references showroom.maker,
  -- names as they stood when the inquiry was sent
  names jsonb not null,
  quantity numeric(18, 3) not null check (quantity > 0),
  unit text not null,
  target_price numeric(18, 6) check (target_price > 0),
  target_currency text,
  note text not null default '',
  primary key (inquiry_id, position),
  check ((target_price is null) = (target_currency is null))
);
create index inquiry_line_maker on trade.inquiry_line (maker_id);

create table trade.message (
  id uuid primary key,
  inquiry_id uuid not null references trade.inquiry,
  at timestamptz not null,
  author text not null check (author in ('buyer', 'house')),
  author_name text not null,
  account_id text references directory.account,
  -- an internal note is never shown to the buyer
  internal boolean not null default false,
  phrase text,
  phrase_params jsonb not null default '{}',
  body text not null default '',
  lang text,
  check (phrase is not null or body <> '')
);
create index message_inquiry on trade.message (inquiry_id, at);

create table trade.message_translation (
  message_id uuid not null references trade.message,
  lang text not null,
  body text not null,
  translator text not null,
  account_id text references directory.account,
  at timestamptz not null,
  primary key (message_id, lang)
);

-- House offers and buyers' counter-offers of one inquiry, in one series of revisions.
create table trade.quotation (
  id uuid primary key,
  inquiry_id uuid not null references trade.inquiry,
  number text not null,
  revision_no int not null,
  author text not null check (author in ('house', 'buyer')),
  state text not null check (state in ('draft', 'sent', 'countered', 'accepted', 'declined', 'expired', 'superseded', 'withdrawn')),
  based_on uuid references trade.quotation,
  currency text not null check (currency in ('USD', 'CNY', 'EUR', 'UZS')),
  incoterm text not null,
  named_place text not null default '',
  packing text not null default '',
  lead_time_days int check (lead_time_days between 0 and 730),
  payment_term text not null,
  valid_until date,
  note_to_buyer text not null default '',
  note_lang text,
  internal_note text not null default '',
  total_minor bigint not null,
  created_by text,
  created_at timestamptz not null,
  sent_at timestamptz,
  decided_at timestamptz,
  decline_reason text,
  revision int not null default 1,
  unique (inquiry_id, revision_no),
  unique (number, revision_no)
);
-- One open offer of the house at a time, and one draft: two people cannot send two.
create unique index quotation_one_open on trade.quotation (inquiry_id) where state = 'sent' and author = 'house';
create unique index quotation_one_draft on trade.quotation (inquiry_id) where state = 'draft' and author = 'house';
create unique index quotation_one_accepted on trade.quotation (inquiry_id) where state = 'accepted';
create index quotation_expiry on trade.quotation (valid_until) where state = 'sent';

create table trade.quotation_line (
  quotation_id uuid not null references trade.quotation,
  position int not null,
  product_id uuid references showroom.product,
  names jsonb not null,
  hs6 text,
  quantity numeric(18, 3) not null check (quantity > 0),
  unit text not null,
  -- only a draft may lack a price
  unit_price numeric(18, 6) check (unit_price > 0),
  -- [{"from": "1000", "price": "2.70"}], rising
  breaks jsonb not null default '[]',
  total_minor bigint not null,
  packing text not null default '',
  primary key (quotation_id, position)
);

create table trade.trade_order (
  id uuid primary key,
  number text not null unique,
  inquiry_id uuid not null references trade.inquiry,
  quotation_id uuid not null unique references trade.quotation,
  state text not null check (state in ('confirmed', 'in_production', 'shipped', 'arrived', 'completed', 'cancelled')),
  currency text not null,
  total_minor bigint not null,
  cancel_reason text,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table trade.milestone (
  order_id uuid not null references trade.trade_order,
  code text not null check (code in ('deposit', 'production', 'inspection', 'loading', 'customs', 'dispatch', 'arrival', 'payment')),
  position int not null,
  planned_on date,
  done_on date,
  -- when it was put down; the last one put down can be taken back
  done_at timestamptz,
  note text not null default '',
  primary key (order_id, code),
  check ((done_on is null) = (done_at is null))
);

create table trade.attachment (
  id uuid primary key,
  order_id uuid not null references trade.trade_order,
  file_id uuid not null references platform.file,
  name text not null,
  shared_with_buyer boolean not null,
  added_by text,
  added_at timestamptz not null
);

-- What an offer said is frozen once it was sent; only its state may still move, and never back to draft.
create function trade.keep_sent_offer() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a sent quotation is kept' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
  end if;
  if old.state = 'draft' then
    if new.state <> 'draft' and not exists (select from trade.quotation_line where quotation_id = new.id) then
      raise exception 'a quotation without lines cannot be sent' using errcode = 'integrity_constraint_violation';
    end if;
    if new.state <> 'draft' and exists (select from trade.quotation_line where quotation_id = new.id and unit_price is null) then
      raise exception 'a line without a price cannot be sent' using errcode = 'integrity_constraint_violation';
    end if;
  -- A buyer's own words can be erased on demand, never rewritten.
  elsif new.state = 'draft' or (new.note_to_buyer <> old.note_to_buyer and not (old.author = 'buyer' and new.note_to_buyer = '')) or
      to_jsonb(new) - array['state', 'decided_at', 'decline_reason', 'revision', 'note_to_buyer']
      is distinct from to_jsonb(old) - array['state', 'decided_at', 'decline_reason', 'revision', 'note_to_buyer'] then
    raise exception 'a sent quotation is frozen' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger quotation_is_frozen before update or delete on trade.quotation
  for each row execute function trade.keep_sent_offer();

create function trade.keep_sent_lines() returns trigger language plpgsql as $$
begin
  if exists (select from trade.quotation where id in (new.quotation_id, old.quotation_id) and state <> 'draft') then
    raise exception 'lines of a sent quotation are frozen' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger quotation_lines_are_frozen before insert or update or delete on trade.quotation_line
  for each row execute function trade.keep_sent_lines();
create trigger quotation_is_not_truncated before truncate on trade.quotation
  for each statement execute function platform.refuse_change();
create trigger quotation_lines_are_not_truncated before truncate on trade.quotation_line
  for each statement execute function platform.refuse_change();
