-- What a house made of the glossary of goods that comes with the program: things of its own, synonyms that it added (own) or
-- took back (gone, so that they can be put back), built-in synonyms that it switched off.
create table showroom.glossary_concept (
  id text primary key check (id ~ '^own-[0-9a-z-]{4,60}$'),
  -- heading or subheading of the Harmonised System
  hs text not null check (hs ~ '^[0-9]{4}([0-9]{2})?$'),
  broader text check (broader <> id),
  removed_at timestamptz,
  revision int not null default 1
);
create table showroom.glossary_term (
  concept text not null check (length(concept) <= 64),
  -- Uzbek in Latin; Cyrillic follows from it
  language text not null check (language in ('uz', 'ru', 'zh', 'en')),
  term text not null check (length(term) between 1 and 80),
  state text not null check (state in ('own', 'off', 'gone')),
  added_at timestamptz not null default now(),
  primary key (concept, language, term)
);

-- Changes with every change of the glossary. Whoever writes goods holds it for share: goods are never written by words that
-- are being changed at this moment.
create table showroom.glossary_version (
  one boolean primary key default true check (one),
  version uuid not null default gen_random_uuid()
);
insert into showroom.glossary_version default values;
create function showroom.renew_glossary() returns trigger language plpgsql as $$
begin
  update showroom.glossary_version set version = gen_random_uuid();
  perform pg_notify('pages', 'reference');
  return null;
end $$;
create trigger pages_hear after insert or update or delete or truncate on showroom.glossary_concept
  for each statement execute function showroom.renew_glossary();
create trigger pages_hear after insert or update or delete or truncate on showroom.glossary_term
  for each statement execute function showroom.renew_glossary();

-- Searches that found nothing: words and numbers, nobody's name or address.
create table showroom.search_miss (
  words text not null check (length(words) between 1 and 80),
  locale text not null check (locale in ('uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en')),
  count int not null check (count > 0),
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  dismissed_at timestamptz,
  primary key (words, locale)
);
create index search_miss_last on showroom.search_miss (last_at);

-- What is offered while words are typed: names of goods, and all words for the things that they name, by how they begin from
-- any of their words. Written with the goods by whoever is first: nobody waits for another, a row that is there twice does no harm.
create table showroom.suggestion (
  -- how it sounds in plain Latin letters, or as Chinese writes it
  key text collate "C" not null,
  kind text not null check (kind in ('thing', 'name')),
  text text not null,
  locale text not null,
  -- of the glossary, for a thing
  concept text,
  -- what goods that bear it have on the shelf
  wanted tsquery not null,
  -- goods that bore it when it was written: while they still do, nothing else is asked
  product_id uuid not null
);
create index suggestion_key on showroom.suggestion (kind, key);
create index suggestion_text on showroom.suggestion (text);
