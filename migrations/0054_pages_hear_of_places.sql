-- Texts link the places that they name: pages that are kept hear when a place is named, renamed, merged or parted.
create function directory.tell_named_places() returns trigger language plpgsql as $$
begin
  if exists (select from changed where kind = 'place') then perform pg_notify('pages', 'counts'); end if;
  return null;
end $$;
create trigger pages_hear_update after update on directory.party
  referencing new table as changed for each statement execute function directory.tell_named_places();

create function directory.tell_spelt_places() returns trigger language plpgsql as $$
begin
  if exists (select from changed c join directory.party p on p.id = c.party_id where p.kind = 'place') then
    perform pg_notify('pages', 'counts');
  end if;
  return null;
end $$;
create trigger pages_hear_insert after insert on directory.party_spelling
  referencing new table as changed for each statement execute function directory.tell_spelt_places();
create trigger pages_hear_delete after delete on directory.party_spelling
  referencing old table as changed for each statement execute function directory.tell_spelt_places();
create trigger pages_hear_update after update on directory.party_spelling
  referencing new table as changed for each statement execute function directory.tell_spelt_places();
