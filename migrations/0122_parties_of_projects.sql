-- Whoever takes part in a project, or was looked into, is a party of the directory.
alter table investment.project_party add constraint project_party_is_known foreign key (party_id) references directory.party;
alter table investment.project_check add constraint project_check_party_is_known foreign key (party_id) references directory.party;
create index project_check_party on investment.project_check (party_id) where party_id is not null;
