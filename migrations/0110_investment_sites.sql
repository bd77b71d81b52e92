-- Where to build: special zones, industrial parks and free sites, and the plots in them.
create table investment.site (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('special_zone', 'industrial_park', 'free_site')),
  state text not null check (state in ('planned', 'open', 'full', 'closed')),
  names jsonb not null,
  description jsonb not null default '{}',
  address jsonb not null default '{}',
  district text references directory.place,
  -- as stated by whoever answers for the site, hectares
  area_ha numeric(12, 4) check (area_ha > 0),
  -- GeoJSON (RFC 7946) Polygon or MultiPolygon, WGS84, and what it measures on the ellipsoid
  boundary jsonb check (boundary ->> 'type' in ('Polygon', 'MultiPolygon')),
  boundary_ha numeric(12, 4),
  -- per m²
  sale_price numeric(18, 6) check (sale_price > 0),
  sale_currency text check (sale_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  -- per hectare and year
  rent_price numeric(18, 6) check (rent_price > 0),
  rent_currency text check (rent_currency in ('USD', 'CNY', 'EUR', 'UZS')),
  terms jsonb not null default '{}',
  -- where the figures come from, and of which day they are
  source text not null default '',
  as_of date,
  published_at timestamptz,
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((boundary is null) = (boundary_ha is null)),
  check ((sale_price is null) = (sale_currency is null)),
  check ((rent_price is null) = (rent_currency is null))
);

-- What stands at the fence: figures that nobody knows are absent, not zero.
create table investment.site_utility (
  site_id uuid not null references investment.site,
  kind text not null check (kind in ('power', 'gas', 'water', 'sewage', 'heat', 'fibre')),
  -- MW, m³/h, m³/day, m³/day, Gcal/h, Mbit/s
  available numeric(14, 3) check (available >= 0),
  total numeric(14, 3) check (total >= 0),
  distance_km numeric(8, 2) check (distance_km >= 0),
  note jsonb not null default '{}',
  primary key (site_id, kind),
  check (available <= total)
);

create table investment.site_link (
  site_id uuid not null references investment.site,
  position int not null,
  kind text not null check (kind in ('rail', 'road', 'airport', 'city', 'logistics', 'border', 'seaport')),
  names jsonb not null default '{}',
  -- zero: it reaches the site
  distance_km numeric(8, 2) check (distance_km >= 0),
  primary key (site_id, position)
);

create table investment.site_incentive (
  site_id uuid not null references investment.site,
  position int not null,
  texts jsonb not null,
  -- the act, its article and number: an incentive without one is a rumour
  act text not null check (act <> ''),
  act_url text not null default '',
  until date,
  primary key (site_id, position)
);

create table investment.site_photo (
  site_id uuid not null references investment.site,
  position int not null,
  file_id uuid not null references platform.file,
  primary key (site_id, file_id),
  unique (site_id, position)
);

create table investment.plot (
  id uuid primary key,
  site_id uuid not null references investment.site,
  number text not null check (number <> ''),
  area_ha numeric(12, 4) check (area_ha > 0),
  shape jsonb check (shape ->> 'type' in ('Polygon', 'MultiPolygon')),
  shape_ha numeric(12, 4),
  note jsonb not null default '{}',
  -- kept back by the site itself: a road, a substation, a reserve
  offered boolean not null default true,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (site_id, number),
  check ((shape is null) = (shape_ha is null))
);

-- Who has a plot and when. What a plot is today follows from this table and the clock alone: a hold whose end has passed
-- is in nobody's way, whether or not any job ran.
create table investment.plot_claim (
  id uuid primary key,
  plot_id uuid not null references investment.plot,
  kind text not null check (kind in ('hold', 'lease')),
  project_id uuid not null,
  during tstzrange not null check (isempty(during) or lower_inc(during)),
  -- the contract or protocol that a lease stands on
  basis text not null default '',
  note text not null default '',
  made_by text not null,
  made_at timestamptz not null,
  -- ended before its time
  released_at timestamptz,
  release_reason text not null default '',
  -- the event of its end has been written
  expiry_noted_at timestamptz,
  check (kind = 'lease' or upper(during) is not null),
  check (released_at is not null or not isempty(during)),
  constraint plot_claims_do_not_overlap exclude using gist (plot_id with =, during with &&)
);
create index plot_claim_plot on investment.plot_claim (plot_id, made_at desc);
create index plot_claim_project on investment.plot_claim (project_id);
create index plot_claim_to_note on investment.plot_claim (upper(during))
  where kind = 'hold' and released_at is null and expiry_noted_at is null;

-- Two claims at once would each wait for the other inside the constraint until one is told of a deadlock; in line before
-- the plot, the second one is told what is the matter. Nobody claims what is not offered.
create function investment.queue_for_plot() returns trigger language plpgsql as $$
declare
  free boolean;
begin
  select p.offered into free from investment.plot p where p.id = new.plot_id for no key update;
  if tg_op = 'INSERT' and not free then
    raise exception 'plot % is not offered', new.plot_id using errcode = 'check_violation', constraint = 'plot_is_offered';
  end if;
  return new;
end $$;
create trigger claims_queue before insert or update of plot_id, during on investment.plot_claim
  for each row execute function investment.queue_for_plot();

-- A claim is history: only its end may come earlier, and it is never taken out.
create function investment.keep_claim() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'claims are never deleted' using errcode = 'integrity_constraint_violation';
  end if;
  if (old.id, old.plot_id, old.kind, old.project_id, old.made_by, old.made_at, old.basis)
      is distinct from (new.id, new.plot_id, new.kind, new.project_id, new.made_by, new.made_at, new.basis)
    or not new.during <@ old.during then
    raise exception 'of a claim only the end may change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger claim_is_kept before update or delete on investment.plot_claim
  for each row execute function investment.keep_claim();
