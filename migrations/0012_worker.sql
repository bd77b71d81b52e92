-- Which processes work off the queue. One that is killed leaves its jobs locked; the others free them once it is silent.
create table platform.worker_process (
  id uuid primary key,
  -- as the queue names them in locked_by
  workers text[] not null,
  seen_at timestamptz not null
);
