-- Each term of a product once on the shelf, marked by the best place where it stands: ^term in the name, ~term among
-- category, maker and numbers, _term in the description. A third of the entries of before; whoever asks for a word anywhere
-- asks for its three marks. =name, the whole name, stands as it is.
create or replace function showroom.shelf_terms(terms tsvector) returns tsvector language sql immutable as $$
  select coalesce(array_to_tsvector(array_agg(
    case when left(lexeme, 1) = '=' then '' when 'A' = any(weights) then '^' when 'B' = any(weights) then '~' else '_' end || lexeme)), '')
  from unnest(terms)
$$;

-- One product in 64 bears # besides: of finds by the thousand the house counts those that bear it, and says that it guesses.
create function showroom.shelf_terms(product_id uuid, terms tsvector) returns tsvector language sql immutable as $$
  select case when get_byte(uuid_send(product_id), 15) & 63 = 0 then showroom.shelf_terms(terms) || '''#'''::tsvector
    else showroom.shelf_terms(terms) end
$$;

create or replace function showroom.keep_shelf() returns trigger language plpgsql as $$
declare
  maker int;
begin
  if new.state = 'published' then
    -- A maker who is being set aside at this moment waits for us, or we for him.
    select no into maker from showroom.maker where id = new.maker_id and archived_at is null for share;
  end if;
  if maker is null then
    delete from showroom.shelf where product_id = new.id;
    return null;
  end if;
  insert into showroom.shelf as kept
    (product_id, category_no, position, maker_no, marks, price, currency, moq, lead_time_days, created_at, terms)
  select new.id, c.no, c.position, maker, showroom.shelf_marks(new.certificates),
    case when new.price_display = 'shown' then new.price end, new.currency, new.moq, new.lead_time_days, new.created_at,
    showroom.shelf_terms(new.id, new.terms)
  from (select no, position from showroom.category where id = new.category_id for share) c
  on conflict (product_id) do update set category_no = excluded.category_no, position = excluded.position, maker_no = excluded.maker_no,
    marks = excluded.marks, price = excluded.price, currency = excluded.currency, moq = excluded.moq,
    lead_time_days = excluded.lead_time_days, created_at = excluded.created_at,
    -- an unchanged vector stays where it lies
    terms = case when excluded.terms = kept.terms then kept.terms else excluded.terms end;
  return null;
end $$;

create or replace function showroom.keep_makers_shelf() returns trigger language plpgsql as $$
begin
  if new.archived_at is null then
    insert into showroom.shelf (product_id, category_no, position, maker_no, marks, price, currency, moq, lead_time_days, created_at, terms)
    select p.id, c.no, c.position, new.no, showroom.shelf_marks(p.certificates), case when p.price_display = 'shown' then p.price end,
      p.currency, p.moq, p.lead_time_days, p.created_at, showroom.shelf_terms(p.id, p.terms)
    from showroom.product p join showroom.category c on c.id = p.category_id
    where p.maker_id = new.id and p.state = 'published'
    on conflict (product_id) do nothing;
  else
    delete from showroom.shelf where maker_no = new.no;
  end if;
  return null;
end $$;

-- Nobody reads them, hence packing them would be work for nothing.
alter table showroom.shelf alter column terms set storage external;
drop index showroom.shelf_terms;
update showroom.shelf s set terms = showroom.shelf_terms(p.id, p.terms) from showroom.product p where p.id = s.product_id;
create index shelf_terms on showroom.shelf using gin (terms) with (fastupdate = off);

-- The version of the analysis that made the terms (analysisVersion in src/language/search): older ones are made anew.
alter table showroom.product add column analysis int not null default 0;

-- Goods whose terms wait to be made anew. No reference to the goods: to put a million here must not touch a million rows.
create table showroom.stale_terms (
  product_id uuid primary key,
  since timestamptz not null default now()
);

create function showroom.stale_by_maker() returns trigger language plpgsql as $$
begin
  insert into showroom.stale_terms (product_id) select id from showroom.product where maker_id = new.id on conflict do nothing;
  return null;
end $$;
create trigger makers_goods_are_stale after update on showroom.maker
  for each row when (old.names is distinct from new.names) execute function showroom.stale_by_maker();

create function showroom.stale_by_category() returns trigger language plpgsql as $$
begin
  insert into showroom.stale_terms (product_id) select id from showroom.product where category_id = new.id on conflict do nothing;
  return null;
end $$;
create trigger categorys_goods_are_stale after update on showroom.category
  for each row when (old.names is distinct from new.names) execute function showroom.stale_by_category();

-- The words by which goods are found, for who misspells them. The key is how a word sounds in plain Latin letters, whatever
-- its script: trigrams of it need no locale. Written with the goods, by whoever is first: two who write the same word at
-- once both do, none waits for the other, and no word is counted.
create table showroom.word (
  word text not null,
  key text not null
);
create index word_word on showroom.word (word);
create index word_key on showroom.word using gin (key gin_trgm_ops) with (fastupdate = off);

-- Words that share at least a fifth of their trigrams with one of the keys: as few as two mistyped letters leave.
create function showroom.words_like(keys text[]) returns table (typed text, word text, key text)
language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select distinct k.typed, w.word, w.key from unnest(keys) as k (typed) join showroom.word w on w.key % k.typed
  where abs(length(w.key) - length(k.typed)) <= 2
$$;
