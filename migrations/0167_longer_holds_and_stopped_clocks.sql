-- A hold may be extended while it lasts: its end moves, never past a year from its beginning. Another's claim on the plot
-- stands in the way of it as of any other, by the constraint.
create or replace function investment.keep_claim() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'claims are never deleted' using errcode = 'integrity_constraint_violation';
  end if;
  if (old.id, old.plot_id, old.kind, old.project_id, old.made_by, old.made_at, old.basis)
      is distinct from (new.id, new.plot_id, new.kind, new.project_id, new.made_by, new.made_at, new.basis)
    or not (new.during <@ old.during or (
      old.kind = 'hold' and old.released_at is null and new.released_at is null and old.expiry_noted_at is null
      and lower(new.during) = lower(old.during) and upper(new.during) <= lower(old.during) + interval '366 days')) then
    raise exception 'of a claim only the end may change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- The clock of a case stands still: by law, for a reason. Days after `stopped_on` up to and including `resumed_on` are
-- not counted.
create table investment.case_stop (
  case_id uuid not null references investment.procedure_case,
  no int not null check (no > 0),
  stopped_on date not null,
  resumed_on date,
  reason text not null check (reason <> ''),
  -- the act, its article and number: a clock that stands without one is a delay
  basis text not null check (basis <> ''),
  note text not null default '',
  stopped_by text not null,
  resumed_by text not null default '',
  primary key (case_id, no),
  check (resumed_on >= stopped_on),
  constraint case_stops_do_not_overlap exclude using gist (case_id with =, daterange(stopped_on, resumed_on) with &&)
);
create unique index case_stop_one_open on investment.case_stop (case_id) where resumed_on is null;

create function investment.keep_case_stop() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.resumed_on is not null
    or (old.case_id, old.no, old.stopped_on, old.reason, old.basis, old.stopped_by)
      is distinct from (new.case_id, new.no, new.stopped_on, new.reason, new.basis, new.stopped_by) then
    raise exception 'of a stop only its end may be written, once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger case_stop_is_kept before update or delete on investment.case_stop
  for each row execute function investment.keep_case_stop();
