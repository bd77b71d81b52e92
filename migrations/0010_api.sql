-- Keys of programs. A key is 256 random bits, shown once; its digest finds it again.
create table directory.api_key (
  id uuid primary key,
  name text not null,
  digest bytea not null unique,
  -- the first signs, by which people tell keys apart
  hint text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  -- a maker's program sees the own goods alone
  maker_id uuid references showroom.maker,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- What a program asked under an Idempotency-Key, and what it was answered.
create table platform.idempotent_request (
  holder text not null,
  key text not null,
  request bytea not null,
  status int not null,
  headers jsonb not null,
  body text not null,
  at timestamptz not null,
  primary key (holder, key)
);
create index idempotent_request_age on platform.idempotent_request (at);

-- Who is told of events (Standard Webhooks). The secret signs what is sent, so it is kept as it is.
create table platform.webhook (
  id uuid primary key,
  url text not null,
  -- empty: every event that may leave the house
  events text[] not null default '{}',
  secret text not null,
  state text not null default 'active' check (state in ('active', 'paused', 'gone')),
  created_by text not null,
  created_at timestamptz not null,
  revision int not null default 1
);

create table platform.webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references platform.webhook on delete cascade,
  event_id bigint not null references platform.event,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  -- tries of the present round; resending begins a new one
  tries int not null default 0,
  next_at timestamptz,
  created_at timestamptz not null,
  unique (webhook_id, event_id)
);
create index webhook_delivery_newest on platform.webhook_delivery (webhook_id, created_at desc, id desc);

-- The log: every try, with what the other side answered.
create table platform.webhook_try (
  delivery_id uuid not null references platform.webhook_delivery on delete cascade,
  at timestamptz not null,
  status int,
  -- a word of ours: timeout, refused, name_unknown, tls, redirected …; null when it was taken
  fault text,
  millis int not null,
  primary key (delivery_id, at)
);

-- An inquiry may come by a program.
alter table trade.inquiry drop constraint inquiry_source_check;
alter table trade.inquiry add constraint inquiry_source_check check (source in ('web', 'staff', 'program'));
create index inquiry_newest on trade.inquiry (created_at desc, id desc);
create index quotation_newest on trade.quotation (created_at desc, id desc);
create index trade_order_newest on trade.trade_order (created_at desc, id desc);
