-- Sums over the whole register of investment are kept until anything that they are made of changes.
create function investment.tell_register() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', 'register');
  return null;
end $$;

do $$
declare
  read_from text;
begin
  foreach read_from in array array['investment.project', 'investment.project_party', 'investment.project_task', 'investment.memorandum',
    'investment.commitment', 'investment.figure_now', 'investment.stage_length', 'investment.stage_limit', 'investment.interest',
    'investment.sector', 'directory.party'] loop
    execute format('create trigger register_hears after insert or update or delete or truncate on %s for each statement
      execute function investment.tell_register()', read_from);
  end loop;
end $$;

-- Accounts change with every sign-in; of them the name alone is shown.
create trigger register_hears after update of name on directory.account
  for each statement execute function investment.tell_register();
