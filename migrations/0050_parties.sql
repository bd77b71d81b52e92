-- Companies, agencies, people and places, each under every spelling. Other tables keep the id of a party and read through
-- current_id: it is the party's own id, or after a merger that of the party which stands for both. See the view party_now.
create table directory.party (
  id uuid primary key,
  kind text not null check (kind in ('company', 'agency', 'person', 'place')),
  -- What is printed, by language.
  names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- ISO 3166-1 alpha-2
  country text check (country ~ '^[A-Z]{2}$'),
  -- uscc: China's unified social credit code, stir: Uzbekistan's; other: as its registry writes it.
  registry_kind text check (registry_kind in ('uscc', 'stir', 'other')),
  registry_number text check (registry_number <> ''),
  -- The place of the house's lists that this party is.
  place_slug text unique references directory.place,
  current_id uuid not null references directory.party,
  note text not null default '',
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((registry_kind is null) = (registry_number is null)),
  check (registry_kind is distinct from 'uscc' or registry_number ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  check (registry_kind is distinct from 'stir' or registry_number ~ '^[1-9][0-9]{8}$'),
  check (registry_number is null or kind in ('company', 'agency')),
  check (place_slug is null or kind = 'place')
);
-- A number settles who is who, so it stands once.
create unique index party_registry_number on directory.party (registry_kind, registry_number)
  where registry_kind in ('uscc', 'stir');
create index party_other_number on directory.party (registry_number) where registry_kind = 'other';
create index party_current on directory.party (current_id);
create index party_newest on directory.party (created_at desc, id desc) where current_id = id;

-- Whoever stands for others stands for itself, and is of their kind: no chains, whatever was merged and parted at once.
create function directory.current_party_stands() returns trigger language plpgsql as $$
begin
  if exists (
    select from directory.party p join directory.party c on c.id = p.current_id
    where (p.id = new.id or p.current_id = new.id)
      and (c.current_id <> c.id or (p.kind = 'place') <> (c.kind = 'place') or (p.kind = 'person') <> (c.kind = 'person'))
  ) then
    raise exception 'party % has no standing current party', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger current_party_stands after insert or update of current_id, kind on directory.party
  deferrable initially deferred for each row execute function directory.current_party_stands();

-- A party as it stands now, by any id that it ever had: join on party_id.
create view directory.party_now as
  select p.id as party_id, c.id, c.kind, c.names, c.slug, c.country, c.registry_kind, c.registry_number, c.place_slug, c.demo
  from directory.party p join directory.party c on c.id = p.current_id;

-- Every way in which a party is written.
create table directory.party_spelling (
  id uuid primary key,
  party_id uuid not null references directory.party,
  spelling text not null check (spelling <> '' and char_length(spelling) <= 300),
  -- BCP 47, where it is known
  language text check (language in ('uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en')),
  script text check (script in ('Latn', 'Cyrl', 'Hans')),
  -- printed: one of the names; former: was one; staff, program, import: who brought it
  origin text not null check (origin in ('printed', 'former', 'staff', 'program', 'import')),
  -- What it is looked up by, with the kind of name before each (nameKeys in src/language/names), and the same run together
  -- for names that are still being typed.
  keys text[] not null default '{}',
  begins text not null default '',
  -- Which version of the analysis made the keys; 0: none yet.
  analysis smallint not null default 0,
  created_at timestamptz not null,
  unique (party_id, spelling)
);
create index party_spelling_keys on directory.party_spelling using gin (keys) with (fastupdate = off);
create index party_spelling_begins on directory.party_spelling using gin (begins gin_trgm_ops) with (fastupdate = off);
create index party_spelling_analysis on directory.party_spelling (analysis);
