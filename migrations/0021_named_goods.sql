-- "goods" on the channel "pages" says which: "goods <id> <id> …". Without ids it means any of them: where there are too many
-- to say (a word holds 8,000 bytes), and where a table is emptied.
create function showroom.tell_named(ids uuid[]) returns void language sql as $$
  select pg_notify('pages', case when cardinality(ids) > 200 then 'goods' else 'goods ' || array_to_string(ids, ' ') end)
  where cardinality(ids) > 0
$$;
create function showroom.tell_goods() returns trigger language plpgsql as $$
begin
  perform showroom.tell_named(array(select id from changed));
  return null;
end $$;
create function showroom.tell_photographed() returns trigger language plpgsql as $$
begin
  perform showroom.tell_named(array(select distinct product_id from changed));
  return null;
end $$;
do $$
declare
  told record;
begin
  for told in select * from (values ('showroom.product', 'tell_goods'), ('showroom.product_photo', 'tell_photographed')) as t (name, teller)
  loop
    execute format('drop trigger pages_hear on %s', told.name);
    execute format('create trigger pages_hear_new after insert on %s referencing new table as changed for each statement execute function showroom.%I()', told.name, told.teller);
    execute format('create trigger pages_hear_change after update on %s referencing new table as changed for each statement execute function showroom.%I()', told.name, told.teller);
    execute format('create trigger pages_hear_end after delete on %s referencing old table as changed for each statement execute function showroom.%I()', told.name, told.teller);
    execute format('create trigger pages_hear_emptied after truncate on %s for each statement execute function showroom.tell_pages(''goods'')', told.name);
  end loop;
end $$;

-- A photo given to another product leaves the one that had it.
create function showroom.tell_taken() returns trigger language plpgsql as $$
begin
  perform showroom.tell_named(array[old.product_id]);
  return null;
end $$;
create trigger pages_hear_taken after update on showroom.product_photo
  for each row when (old.product_id is distinct from new.product_id) execute function showroom.tell_taken();

-- Which goods stand on a page of a list is kept until "counts": what moves a product within its category tells so too.
create or replace function showroom.tell_moved() returns trigger language plpgsql as $$
begin
  if exists (select product_id, category_no, maker_no, marks, position, created_at from after_rows
      except select product_id, category_no, maker_no, marks, position, created_at from before_rows) then
    perform pg_notify('pages', 'counts');
  end if;
  return null;
end $$;
