-- Sites and plots come in from spreadsheets as projects and papers do, and what a sheet made can be taken back.
alter table investment.exchange_import
  drop constraint exchange_import_kind_check,
  drop constraint exchange_import_state_check,
  drop constraint exchange_import_check1,
  add constraint exchange_import_kind_check check (kind in ('projects', 'memoranda', 'sites', 'plots')),
  add constraint exchange_import_state_check check (state in ('pending', 'applied', 'undone', 'cancelled')),
  add constraint exchange_import_result_check check ((state in ('applied', 'undone')) = (result is not null)),
  -- By the way back: what went, and what stayed for which reason.
  add column undone jsonb,
  add column undone_by text,
  add column undone_at timestamptz,
  -- The last event of the import: whatever happened to a row later stands after it in the log.
  add column last_event bigint references platform.event,
  add constraint exchange_import_undone_check check ((state = 'undone') = (undone is not null and undone_by is not null and undone_at is not null));
alter table investment.exchange_mapping
  drop constraint exchange_mapping_kind_check,
  add constraint exchange_mapping_kind_check check (kind in ('projects', 'memoranda', 'sites', 'plots'));
alter table investment.exchange_columns
  drop constraint exchange_columns_kind_check,
  add constraint exchange_columns_kind_check check (kind in ('projects', 'memoranda', 'sites', 'plots'));

-- What was entered by mistake and taken back whole: only the log of events still tells of it, and this row of who did it.
create table investment.taken_back (
  id uuid primary key,
  kind text not null check (kind in ('project', 'memorandum', 'site', 'plot')),
  number text not null,
  by_name text not null,
  at timestamptz not null
);
create trigger taken_back_is_final before update or delete on investment.taken_back
  for each row execute function platform.refuse_change();

-- Whoever says so must do so: at the end of the transaction nothing of it may stand.
create function investment.must_be_gone() returns trigger language plpgsql as $$
begin
  if exists (select from investment.project where id = new.id) or exists (select from investment.memorandum where id = new.id)
    or exists (select from investment.site where id = new.id) or exists (select from investment.plot where id = new.id) then
    raise exception '% % is said to be taken back and stands', new.kind, new.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger taken_back_is_gone after insert on investment.taken_back deferrable initially deferred
  for each row execute function investment.must_be_gone();

-- Figures and stages stay for good, but for those of a project that goes as a whole.
create function investment.refuse_unless_taken_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from investment.taken_back where id = old.project_id) then
    return old;
  end if;
  raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
drop trigger project_stage_is_final on investment.project_stage;
create trigger project_stage_is_final before update or delete on investment.project_stage
  for each row execute function investment.refuse_unless_taken_back();
drop trigger project_figure_is_final on investment.project_figure;
create trigger project_figure_is_final before update or delete on investment.project_figure
  for each row execute function investment.refuse_unless_taken_back();
