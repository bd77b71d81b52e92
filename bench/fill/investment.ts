import type { Client } from 'pg'

export const registerSize = { projects: 5_000, commitments: 20_000 } as const

/**
 * Fills the register of investments: projects in every stage with their way, figures of three kinds, a paper each and its
 * promises, investors, tasks, and words of partners. What the triggers keep beside many figures is made at once. Deterministic; does nothing where there are projects already.
 */
export async function fillRegister(client: Client): Promise<void> {
  const { rows } = await client.query('select 1 from investment.project limit 1')
  if (rows.length > 0) return
  const { projects, commitments } = registerSize
  await client.query(`
    insert into investment.sector (code, names, position) select 'sector-' || n, jsonb_build_object('en', 'Sector ' || n), n
      from generate_series(1, 12) n on conflict do nothing;
    insert into investment.stage_limit (stage, days) select stage, 120 from unnest(array['contact', 'talks', 'memorandum', 'agreement',
      'land', 'financing', 'building', 'trial']) stage on conflict do nothing;
    create temp table stages as select * from unnest(array['contact', 'talks', 'memorandum', 'agreement', 'land', 'financing',
      'building', 'trial', 'commissioned', 'full']) with ordinality s (stage, no);
    create temp table made as select n, gen_random_uuid() as id, gen_random_uuid() as paper, 1 + n * 7 % 10 as no,
      date '2021-01-01' + n % 1800 as opened from generate_series(1, ${projects}) n;
    insert into directory.party (id, current_id, kind, names, slug, country, created_at, updated_at)
      select id, id, 'company', jsonb_build_object('en', 'Investor ' || n, 'zh-Hans', '投资方' || n), 'investor-' || n, 'CN', now(), now()
      from (select n, gen_random_uuid() as id from generate_series(1, 800) n) p`)
  await client.query(`
    insert into investment.project (id, number, slug, title, stage, stage_since, stopped_at, drop_reason, sector_code, district_slug,
      country, next_step, next_step_on, published, created_at, updated_at)
    select id, 'P-' || n, 'p-' || n, jsonb_build_object('en', 'Plant ' || n, 'uz', 'Zavod ' || n, 'zh-Hans', n || '号工厂'),
      case when n % 17 = 0 then 'dropped' when n % 23 = 0 then 'paused' else s.stage end, opened + 60 * m.no::int,
      case when n % 17 = 0 or n % 23 = 0 then s.stage end, case when n % 17 = 0 then 'market' end, 'sector-' || 1 + n % 12,
      (select slug from directory.place order by slug offset n % 5 limit 1), (array['CN', 'TR', 'KR', 'DE'])[1 + n % 4],
      'Next step', current_date + (n % 90) - 20, true, opened, opened
    from made m join stages s on s.no = m.no;
    insert into investment.project_stage (project_id, position, from_stage, to_stage, since, actor_name, recorded_at)
    select m.id, s.no, lag(s.stage) over (partition by m.id order by s.no), s.stage, m.opened + 60 * s.no::int - 60, 'bench', m.opened
    from made m join stages s on s.no <= m.no;
    insert into investment.project_party (id, project_id, party_id, role, added_at)
    select gen_random_uuid(), m.id, p.id, 'investor', m.opened
    from made m join (select id, row_number() over (order by slug) as no from directory.party where slug like 'investor-%') p
      on p.no = 1 + m.n % 800;
    alter table investment.project_figure disable trigger figure_comes;
    insert into investment.project_figure (id, project_id, kind, year, currency, amount_minor, as_of, actor_name, recorded_at)
    select gen_random_uuid(), m.id, kind, 2021 + y, (array['USD', 'CNY'])[1 + m.n % 2], 1000000 * (1 + (m.n + y) % 90), opened + 100 * y,
      'bench', opened + interval '1 day' * y
    from made m, generate_series(0, 2) y, unnest(array['money_planned', 'money_paid']) kind;
    insert into investment.project_figure (id, project_id, kind, jobs, as_of, actor_name, recorded_at)
    select gen_random_uuid(), m.id, kind, 10 + m.n % 300, opened + 30 * y, 'bench', opened + interval '1 day' * y
    from made m, generate_series(0, 1) y, unnest(array['jobs_planned', 'jobs_filled']) kind;
    alter table investment.project_figure enable trigger figure_comes;
    insert into investment.figure_now (figure_id, project_id, kind, year, currency, amount_minor, jobs, as_of, recorded_at, latest, standing, since)
    select f.id, f.project_id, f.kind, f.year, f.currency, f.amount_minor, f.jobs, f.as_of, f.recorded_at,
      row_number() over (partition by f.project_id, f.kind order by f.as_of desc, f.recorded_at desc, f.id desc) = 1, 'one_sided',
      f.recorded_at from investment.project_figure f;
    analyze investment.figure_now;
    insert into investment.project_task (id, project_id, position, title, side, due_on, done_on, created_at)
    select gen_random_uuid(), m.id, t, jsonb_build_object('en', 'Task ' || t), 'house', opened + 60 * t,
      case when (m.n + t) % 5 > 0 then opened + 60 * t end, opened from made m, generate_series(1, 3) t;
    insert into investment.memorandum (id, number, kind, title, state, project_id, signed_on, languages, published, created_at, updated_at)
    select paper, 'M-' || n, 'memorandum', jsonb_build_object('en', 'Paper ' || n), 'in_force', id, opened + 30, '{en}', true, opened, opened
    from made;
    insert into investment.commitment (id, memorandum_id, position, side, texts, measure, amount_minor, currency, quantity, due_on, state,
      closed_on, created_at, updated_at)
    select gen_random_uuid(), m.paper, c, (array['home', 'partner'])[1 + c % 2], jsonb_build_object('en', 'Promise ' || c),
      case c % 3 when 0 then 'task' when 1 then 'money' else 'jobs' end, case when c % 3 = 1 then 50000000 end,
      case when c % 3 = 1 then 'USD' end, case when c % 3 = 2 then 40 end, opened + 200 * c,
      case when (m.n + c) % 3 = 0 then 'waived' else 'open' end, case when (m.n + c) % 3 = 0 then opened + 150 * c end, opened, opened
    from made m, generate_series(1, ${commitments / projects}) c;
    insert into investment.partner_link (id, project_id, party_id, locale, created_at)
    select gen_random_uuid(), project_id, party_id, 'zh-Hans', now() from investment.project_party;
    insert into investment.figure_word (id, figure_id, link_id, word, comment, at)
    select gen_random_uuid(), f.id, l.id, case when f.amount_minor % 7000000 = 0 then 'disputed' else 'confirmed' end, 'said', now()
    from investment.project_figure f join investment.partner_link l on l.project_id = f.project_id
    where f.kind = 'money_paid' and f.year = 2021;
    analyze`)
}
