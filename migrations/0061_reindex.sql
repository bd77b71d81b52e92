-- Goods of a renamed maker or category have their terms made anew soon: the job is queued with the change itself.
create or replace function showroom.stale_by_maker() returns trigger language plpgsql as $$
begin
  insert into showroom.stale_terms (product_id) select id from showroom.product where maker_id = new.id on conflict do nothing;
  perform graphile_worker.add_job('reindex_goods', job_key => 'reindex_goods');
  return null;
end $$;
create or replace function showroom.stale_by_category() returns trigger language plpgsql as $$
begin
  insert into showroom.stale_terms (product_id) select id from showroom.product where category_id = new.id on conflict do nothing;
  perform graphile_worker.add_job('reindex_goods', job_key => 'reindex_goods');
  return null;
end $$;
