create schema directory;

create table directory.place (
  slug text primary key,
  names jsonb not null,
  locode text,
  country text not null check (country ~ '^[A-Z]{2}$')
);

-- Who signs in, and as what. Passwords and second factors lie in the schema auth.
create table directory.account (
  id text primary key,
  email text not null,
  name text not null,
  role text not null check (role in ('admin', 'staff', 'maker')),
  maker_id uuid,
  locale text not null default 'uz',
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  check ((role = 'maker') = (maker_id is not null))
);
create unique index account_email on directory.account (lower(email));
