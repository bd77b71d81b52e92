import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { type Behind, projectGroups, rowsBehind } from './behind.queries.ts'
import { rankingOf } from './ranking.queries.ts'
import { fromTheLog } from './recount.fixture.ts'
import { fillResults, lastDay } from './results.fixture.ts'
import { type Results, resultsOf } from './results.queries.ts'
import { stuckProjects } from './stuck.queries.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
  await fillResults(world)
})
afterAll(() => world?.close())

const inside = { outside: false } as const

test('what the dashboard shows is what the log of events gives', async () => {
  const { cohort, projects, promised, planned, paid, jobs, promises } = await resultsOf(world.on(lastDay), inside)
  const shown = { cohort, projects, promised, planned, paid: merged(paid), jobs, promises }
  expect(shown).toEqual(await fromTheLog(world.db))
  // The walk is worth its name: something of everything has happened.
  expect(promises.kept * promises.open * promises.lapsed * cohort.length * paid.length).toBeGreaterThan(0)
})

const merged = (sums: Results['paid']) =>
  [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, of]) => ({
    currency,
    minor: of.reduce((sum, { minor }) => sum + minor, 0n),
  }))

test('each ranking counts every project once, and filters are the rows of the ranking', async () => {
  const ctx = world.on(lastDay)
  const [ranking, all] = await Promise.all([rankingOf(ctx, inside), resultsOf(ctx, inside)])
  for (const rows of Object.values(ranking)) {
    expect(rows.reduce((sum, { projects }) => sum + projects, 0)).toBe(all.projects.all)
    expect(rows.map(({ paid }) => paid)).toEqual(rows.map(({ paid }) => paid).toSorted((a, b) => (a < b ? 1 : -1)))
  }
  for (const dim of ['sector', 'country', 'partner'] as const) {
    for (const row of ranking[dim].filter(({ key }) => key !== '')) {
      const narrowed = await resultsOf(ctx, { ...inside, [dim]: row.key })
      expect(narrowed.projects).toMatchObject({ all: row.projects, reached: row.reached, dropped: row.dropped })
      expect(narrowed.jobs.filled).toBe(row.jobs)
    }
  }
})

test('what is stuck is told with its reasons, the longest waiting first', async () => {
  const { rows, total } = await stuckProjects(world.on(lastDay), inside)
  expect(rows).toHaveLength(total)
  expect(rows.map(({ since }) => String(since))).toEqual(rows.map(({ since }) => String(since)).toSorted())
  const overdue = await world.db.one(sql<{ count: number }>`
    select count(distinct m.project_id)::int as count from investment.commitment c
    join investment.memorandum m on m.id = c.memorandum_id join investment.project p on p.id = m.project_id
    where c.state = 'open' and c.due_on < ${lastDay}::date and m.state = 'in_force' and p.stage not in ('full', 'dropped')`)
  expect(rows.filter(({ reasons }) => reasons.includes('promises_overdue'))).toHaveLength(overdue.count)
})

test('outside nothing is counted that staff did not publish', async () => {
  const stranger: Ctx = { ...world.on(lastDay), actor: { kind: 'anonymous' } }
  await expect(resultsOf(stranger, inside)).rejects.toMatchObject({ kind: 'unauthenticated' })
  const { cohort, projects, promised, paid, jobs } = await resultsOf(stranger, { outside: true })
  expect({ cohort, all: projects.all, promised, paid, filled: jobs.filled }).toEqual({
    cohort: [],
    all: 0,
    promised: [],
    paid: [],
    filled: 0,
  })
})

test('each figure opens the list that it counts', async () => {
  const ctx = world.on(lastDay)
  const { cohort, projects, promises, paid, jobsFilled } = await resultsOf(ctx, inside)
  const count = async (behind: Behind) => (await rowsBehind(ctx, inside, behind, 1)).total
  for (const { year, outcome, count: shown } of cohort) expect(await count({ of: 'papers', year, outcome })).toBe(shown)
  expect(await count({ of: 'projects' })).toBe(projects.all)
  for (const group of projectGroups) expect(await count({ of: 'projects', group })).toBe(projects[group])
  expect(await count({ of: 'promises' })).toBe(promises.all)
  for (const group of ['kept', 'open', 'overdue', 'lapsed'] as const) {
    expect(await count({ of: 'promises', group })).toBe(promises[group])
  }
  for (const { currency, standing, minor } of paid) {
    const { rows } = await rowsBehind(ctx, inside, { of: 'figures', kind: 'money_paid', currency, standing }, 1)
    expect(rows.reduce((sum, row) => sum + (row.amountMinor ?? 0n), 0n)).toBe(minor)
  }
  for (const { standing, jobs } of jobsFilled) {
    const { rows } = await rowsBehind(ctx, inside, { of: 'figures', kind: 'jobs_filled', standing }, 1)
    expect(rows.reduce((sum, row) => sum + Number(row.quantity), 0)).toBe(jobs)
  }
})

test('what the dashboards add up is what the figures, the words of partners and the stages themselves give', async () => {
  const same = async (left: string, right: string) => {
    const { rows } = await world.db.pool.query(`(${left} except ${right}) union all (${right} except ${left})`)
    expect(rows).toEqual([])
  }
  await same(
    'select figure_id, project_id, kind, currency, amount_minor, jobs, as_of, latest, standing, since from investment.figure_now',
    `select f.id, f.project_id, f.kind, f.currency, f.amount_minor, f.jobs, f.as_of, not exists (
        select from investment.standing_figure later where later.project_id = f.project_id and later.kind = f.kind
        and (later.as_of, later.recorded_at, later.id) > (f.as_of, f.recorded_at, f.id)), s.standing, s.since
      from investment.standing_figure f join investment.figure_standing s on s.figure_id = f.id`,
  )
  await same(
    'select project_id, stage, days from investment.stage_length',
    `select project_id, stage, days from (select project_id, to_stage as stage,
      lead(since) over (partition by project_id order by position) - since as days from investment.project_stage) s where days is not null`,
  )
})
