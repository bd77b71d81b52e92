-- Places of the house's lists and makers of the showroom are parties: one directory for whoever is named anywhere. Those
-- that stand already get theirs here; their spellings are analysed by the job index_spellings, as after every new analysis.
insert into directory.party (id, kind, names, slug, country, place_slug, current_id, created_at, updated_at)
select made.id, 'place', made.names, made.slug, made.country, made.slug, made.id, now(), now()
from (select gen_random_uuid() as id, p.* from directory.place p) made;

alter table showroom.maker add column party_id uuid;
update showroom.maker set party_id = gen_random_uuid();
insert into directory.party (id, kind, names, slug, country, demo, current_id, created_at, updated_at)
select m.party_id, 'company', m.names,
  case when exists (select from directory.party p where p.slug = m.slug) then m.slug || '-' || right(m.party_id::text, 6) else m.slug end,
  l.country, m.demo, m.party_id, now(), now()
from showroom.maker m left join directory.place l on l.slug = m.place;
alter table showroom.maker add foreign key (party_id) references directory.party;
create index maker_party on showroom.maker (party_id);

insert into directory.party_spelling (id, party_id, spelling, language, script, origin, created_at)
select gen_random_uuid(), p.id, named.spelling, min(named.language), null, 'printed', now()
from directory.party p cross join lateral jsonb_each_text(p.names) as named (language, spelling)
where named.spelling <> '' and named.language in ('uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en')
  and not exists (select from directory.party_spelling s where s.party_id = p.id)
group by p.id, named.spelling;
