-- The figures that stand, with what the partner says of each: what the dashboards add up, kept by whatever writes a figure
-- or a word. The rows themselves say nothing that investment.project_figure and investment.figure_word do not.
create table investment.figure_now (
  figure_id uuid primary key references investment.project_figure,
  project_id uuid not null references investment.project,
  kind text not null,
  year int,
  currency text,
  amount_minor bigint,
  jobs int,
  as_of date not null,
  recorded_at timestamptz not null,
  -- of jobs and capacity: whether it is the last of its project and kind
  latest boolean not null default false,
  standing text not null,
  since timestamptz not null
);
create index figure_now_of on investment.figure_now (project_id, kind);
create index figure_now_disputed on investment.figure_now (project_id, since) where standing = 'disputed';

create function investment.figure_comes() returns trigger language plpgsql as $$
begin
  delete from investment.figure_now where figure_id = new.replaces;
  insert into investment.figure_now (figure_id, project_id, kind, year, currency, amount_minor, jobs, as_of, recorded_at, standing, since)
  values (new.id, new.project_id, new.kind, new.year, new.currency, new.amount_minor, new.jobs, new.as_of, new.recorded_at,
    'one_sided', new.recorded_at);
  update investment.figure_now f set latest = not f.latest
  where f.project_id = new.project_id and f.kind = new.kind and f.latest <> not exists (
    select from investment.figure_now later where later.project_id = f.project_id and later.kind = f.kind
      and (later.as_of, later.recorded_at, later.figure_id) > (f.as_of, f.recorded_at, f.figure_id));
  return null;
end $$;
create trigger figure_comes after insert on investment.project_figure
  for each row execute function investment.figure_comes();

create function investment.word_comes() returns trigger language plpgsql as $$
begin
  update investment.figure_now f set standing = s.standing, since = s.since
  from investment.figure_standing s where s.figure_id = new.figure_id and f.figure_id = new.figure_id;
  return null;
end $$;
create trigger word_comes after insert on investment.figure_word
  for each row execute function investment.word_comes();

insert into investment.figure_now (figure_id, project_id, kind, year, currency, amount_minor, jobs, as_of, recorded_at, latest, standing, since)
select f.id, f.project_id, f.kind, f.year, f.currency, f.amount_minor, f.jobs, f.as_of, f.recorded_at, not exists (
    select from investment.standing_figure later where later.project_id = f.project_id and later.kind = f.kind
      and (later.as_of, later.recorded_at, later.id) > (f.as_of, f.recorded_at, f.id)), s.standing, s.since
from investment.standing_figure f join investment.figure_standing s on s.figure_id = f.id;

-- How long each project stayed in each stage that it has left.
create table investment.stage_length (
  project_id uuid not null references investment.project,
  position int not null,
  stage text not null,
  days int not null check (days >= 0),
  primary key (project_id, position)
);
create function investment.stage_ends() returns trigger language plpgsql as $$
begin
  insert into investment.stage_length (project_id, position, stage, days)
  select before.project_id, before.position, before.to_stage, new.since - before.since
  from investment.project_stage before where before.project_id = new.project_id and before.position = new.position - 1;
  return null;
end $$;
create trigger stage_ends after insert on investment.project_stage
  for each row execute function investment.stage_ends();
insert into investment.stage_length (project_id, position, stage, days)
select before.project_id, before.position, before.to_stage, after.since - before.since
from investment.project_stage before
  join investment.project_stage after on after.project_id = before.project_id and after.position = before.position + 1;
create index commitment_counts on investment.commitment (memorandum_id) include (state, due_on, measure, side, amount_minor, currency, quantity);
