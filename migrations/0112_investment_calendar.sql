-- The house's calendar: on which days of the week offices work, and the days that differ from it by year.
create table investment.working_week (
  one boolean primary key default true check (one),
  -- ISO 8601: 1 Monday … 7 Sunday
  days int[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(days) > 0)
);
insert into investment.working_week (days) values (array[1, 2, 3, 4, 5]);

create table investment.calendar_day (
  day date primary key,
  works boolean not null,
  note text not null default ''
);
