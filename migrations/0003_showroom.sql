create schema showroom;

create table showroom.category (
  id uuid primary key,
  slug text not null unique,
  names jsonb not null,
  hs text[] not null default '{}',
  position int not null default 0,
  revision int not null default 1,
  archived_at timestamptz
);

create table showroom.maker (
  id uuid primary key,
  slug text not null unique,
  names jsonb not null,
  description jsonb not null default '{}',
  place text references directory.place,
  founded int check (founded between 1500 and 2200),
  employees int check (employees >= 0),
  certificates text[] not null default '{}',
  phone text not null default '',
  email text not null default '',
  logo_file uuid references platform.file,
  demo boolean not null default false,
  revision int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table directory.account add foreign key (maker_id) references showroom.maker;

create table showroom.certificate (
  code text primary key,
  names jsonb not null,
  position int not null
);

create table showroom.product (
  id uuid primary key,
  slug text not null unique,
  maker_id uuid not null references showroom.maker,
  category_id uuid not null references showroom.category,
  -- the maker's own article number; a repeated import finds its product by it
  sku text,
  state text not null default 'published' check (state in ('draft', 'published', 'archived')),
  names jsonb not null,
  description jsonb not null default '{}',
  packaging jsonb not null default '{}',
  hs6 text check (hs6 ~ '^[0-9]{6}$'),
  national_codes jsonb not null default '{}',
  unit text not null,
  price numeric(18, 6) check (price > 0),
  currency text check (currency in ('USD', 'CNY', 'EUR', 'UZS')),
  price_unit text,
  price_breaks jsonb not null default '[]',
  -- on_request: the price is known to the house and hidden from buyers
  price_display text not null default 'shown' check (price_display in ('shown', 'on_request')),
  moq numeric(18, 3) check (moq > 0),
  moq_unit text,
  stock numeric(18, 3) check (stock >= 0),
  lead_time_days int check (lead_time_days between 0 and 730),
  net_weight_kg numeric(12, 3) check (net_weight_kg > 0),
  shelf_life_months int check (shelf_life_months > 0),
  certificates text[] not null default '{}',
  terms tsvector not null default '',
  demo boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((price is null) = (currency is null))
);
create unique index product_sku on showroom.product (maker_id, sku) where sku is not null;
create index product_category on showroom.product (category_id) where state = 'published';
create index product_maker on showroom.product (maker_id);
create index product_terms on showroom.product using gin (terms);

create table showroom.product_photo (
  product_id uuid not null references showroom.product,
  position int not null,
  file_id uuid not null references platform.file,
  -- the file name in the maker's spreadsheet: the same photo is not stored twice
  source_name text,
  primary key (product_id, position)
);

insert into showroom.certificate (code, position, names) values
  ('halal', 1, '{"uz":"Halol","ru":"Халяль","zh-Hans":"清真认证","en":"Halal"}'),
  ('haccp', 2, '{"uz":"HACCP","ru":"ХАССП (HACCP)","zh-Hans":"HACCP","en":"HACCP"}'),
  ('iso-9001', 3, '{"uz":"ISO 9001","ru":"ISO 9001","zh-Hans":"ISO 9001","en":"ISO 9001"}'),
  ('iso-14001', 4, '{"uz":"ISO 14001","ru":"ISO 14001","zh-Hans":"ISO 14001","en":"ISO 14001"}'),
  ('iso-22000', 5, '{"uz":"ISO 22000","ru":"ISO 22000","zh-Hans":"ISO 22000","en":"ISO 22000"}'),
  ('organic-eu', 6, '{"uz":"Organik (EI)","ru":"Органик (ЕС)","zh-Hans":"欧盟有机","en":"Organic (EU)"}'),
  ('globalgap', 7, '{"uz":"GLOBALG.A.P.","ru":"GLOBALG.A.P.","zh-Hans":"GLOBALG.A.P.","en":"GLOBALG.A.P."}'),
  ('oeko-tex-100', 8, '{"uz":"OEKO-TEX Standard 100","ru":"OEKO-TEX Standard 100","zh-Hans":"OEKO-TEX Standard 100","en":"OEKO-TEX Standard 100"}'),
  ('ce', 9, '{"uz":"CE","ru":"CE","zh-Hans":"CE","en":"CE"}'),
  ('eac', 10, '{"uz":"EAC","ru":"ЕАС","zh-Hans":"EAC","en":"EAC"}'),
  ('gacc', 11, '{"uz":"GACC (Xitoy bojxonasi roʻyxati)","ru":"Реестр таможни КНР (GACC)","zh-Hans":"海关总署注册（GACC）","en":"GACC registration (China Customs)"}'),
  ('phytosanitary', 12, '{"uz":"Fitosanitar sertifikat","ru":"Фитосанитарный сертификат","zh-Hans":"植物检疫证书","en":"Phytosanitary certificate"}'),
  ('grs', 13, '{"uz":"GRS","ru":"GRS","zh-Hans":"GRS","en":"GRS"}'),
  ('fsc', 14, '{"uz":"FSC","ru":"FSC","zh-Hans":"FSC","en":"FSC"}');
