-- Investors sign in, too: an account that speaks for one party of the directory, under whatever name that stands now.
alter table directory.account drop constraint account_role_check;
alter table directory.account add constraint account_role_check check (role in ('admin', 'staff', 'maker', 'investor'));
alter table directory.account add column party_id uuid references directory.party;
alter table directory.account add constraint account_investor_party check ((role = 'investor') = (party_id is not null));
create index account_party on directory.account (party_id) where party_id is not null;

-- An invitation is for one maker or for one party.
alter table directory.invitation alter column maker_id drop not null;
alter table directory.invitation add column party_id uuid references directory.party;
alter table directory.invitation add constraint invitation_for_one check (num_nonnulls(maker_id, party_id) = 1);
create index invitation_party on directory.invitation (party_id, created_at desc) where party_id is not null;

-- What is said of a figure is said by a link or by an account.
alter table investment.figure_word alter column link_id drop not null;
alter table investment.figure_word add column account_id text references directory.account;
alter table investment.figure_word add constraint figure_word_by_one check (num_nonnulls(link_id, account_id) = 1);

-- Whose interest it is, once that is known: sent by an investor who signed in, or tied to a party when a project came of it.
alter table investment.interest add column party_id uuid references directory.party;
create index interest_party on investment.interest (party_id) where party_id is not null;
alter table investment.offer_request add column party_id uuid references directory.party;
create index offer_request_party on investment.offer_request (party_id) where party_id is not null;

-- What an investor looks for, said by the investor: sites and offers are held against it.
create table investment.investor_profile (
  party_id uuid primary key references directory.party,
  sector_code text references investment.sector,
  money_minor bigint check (money_minor > 0),
  money_currency text check (money_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  -- hectares in one piece
  area_ha numeric(12, 4) check (area_ha > 0),
  power_mw numeric(14, 3) check (power_mw > 0),
  rail boolean not null default false,
  revision int not null default 1,
  updated_at timestamptz not null,
  check ((money_minor is null) = (money_currency is null))
);
