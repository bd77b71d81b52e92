create schema house;

-- What buyers agree to. A version is never changed: each consent names the one that was shown.
create table house.consent (
  version int primary key,
  texts jsonb not null,
  published_at timestamptz not null,
  published_by text
);
create trigger consent_is_final before update or delete on house.consent
  for each row execute function platform.refuse_change();
