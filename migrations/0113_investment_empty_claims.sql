-- A hold that is released at the moment it was placed lasted no time at all: its range is empty and has no end.
alter table investment.plot_claim drop constraint plot_claim_check;
alter table investment.plot_claim add constraint plot_claim_ends
  check (kind = 'lease' or isempty(during) or upper(during) is not null);
