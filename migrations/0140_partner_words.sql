-- Both sides stand behind a figure: the partner confirms or disputes it on a private link, without an account.
create table investment.partner_link (
  id uuid primary key,
  project_id uuid not null references investment.project,
  party_id uuid not null references directory.party,
  -- whoever reads it, as the house calls them: an office, not a person
  label text not null default '',
  locale text not null check (locale in ('uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en')),
  -- where the partner is asked to confirm; empty: the link is handed over by hand
  email text not null default '',
  version int not null default 1,
  revoked_at timestamptz,
  opened_at timestamptz,
  created_by text references directory.account,
  created_at timestamptz not null
);
create index partner_link_project on investment.partner_link (project_id);

-- What the partner said of a figure, word after word; the last one stands. A corrected figure is another row, so nothing
-- that was confirmed can change under the confirmation.
create table investment.figure_word (
  id uuid primary key,
  figure_id uuid not null references investment.project_figure,
  link_id uuid not null references investment.partner_link,
  word text not null check (word in ('confirmed', 'disputed')),
  comment text not null default '',
  at timestamptz not null,
  check (word = 'confirmed' or comment <> '')
);
create index figure_word_figure on investment.figure_word (figure_id, at desc, id desc);
create trigger figure_word_is_final before update or delete on investment.figure_word
  for each row execute function platform.refuse_change();
create trigger figure_words_are_not_truncated before truncate on investment.figure_word
  for each statement execute function platform.refuse_change();

-- How a figure stands between both sides, and since when: one-sided from the day that it was stated.
create view investment.figure_standing as
  select f.id as figure_id, f.project_id, coalesce(last.word, 'one_sided') as standing, coalesce(last.at, f.recorded_at) as since,
    coalesce(last.comment, '') as comment
  from investment.project_figure f left join lateral (
    select w.word, w.at, w.comment from investment.figure_word w where w.figure_id = f.id order by w.at desc, w.id desc limit 1) last
  on true;
