import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Stage } from '../projects/stage/stage.ts'
import { projectsInScope, type ResultFilter } from './result-filter.ts'

export const stuckReasons = ['step_overdue', 'stage_too_long', 'promises_overdue', 'tasks_overdue', 'disputed'] as const
export type StuckReason = (typeof stuckReasons)[number]

export interface StuckProject {
  readonly id: string
  readonly number: string
  readonly title: LocalizedText
  readonly stage: Stage
  readonly stageSince: Temporal.PlainDate
  /** Since when it waits: the earliest day of its reasons. */
  readonly since: Temporal.PlainDate
  readonly reasons: readonly StuckReason[]
  readonly responsibleName: string | null
  readonly investors: readonly LocalizedText[]
  readonly nextStep: string
  readonly nextStepOn: Temporal.PlainDate | null
  readonly overduePromises: number
  readonly overdueTasks: number
}

/** For the weekly meeting: what is stuck, since when, with whom, and the next step; the longest first. */
export async function stuckProjects(
  ctx: Ctx,
  filter: ResultFilter,
  limit = 50,
): Promise<{ rows: StuckProject[]; total: number }> {
  allow(ctx, 'investment.read')
  const day = today(ctx)
  const rows = await ctx.db.rows(sql<StuckProject & { total: number }>`
    with promises as (
      select m.project_id, count(*)::int as count, min(c.due_on) as since
      from investment.commitment c join investment.memorandum m on m.id = c.memorandum_id
      where c.state = 'open' and c.due_on < ${day}::date and m.state = 'in_force' and m.project_id is not null group by 1),
    tasks as (
      select t.project_id, count(*)::int as count, min(t.due_on) as since from investment.project_task t
      where t.done_on is null and t.removed_at is null and t.due_on < ${day}::date group by 1),
    disputes as (
      select f.project_id, min((f.since at time zone ${ctx.house.timeZone})::date) as since
      from investment.figure_now f where f.standing = 'disputed' group by 1),
    waiting as (
      select p.id, case when p.next_step_on < ${day}::date then p.next_step_on end as step,
        case when p.stage_since + l.days < ${day}::date then p.stage_since + l.days end as stage,
        promises.since as promise, tasks.since as task, disputes.since as dispute,
        coalesce(promises.count, 0) as promises, coalesce(tasks.count, 0) as tasks
      from investment.project p
        left join promises on promises.project_id = p.id left join tasks on tasks.project_id = p.id
        left join disputes on disputes.project_id = p.id left join investment.stage_limit l on l.stage = p.stage
      where p.stage not in ('full', 'dropped') and ${projectsInScope(filter)}),
    stuck as materialized (
      select w.*, least(step, stage, promise, task, dispute) as since from waiting w
      where coalesce(step, stage, promise, task, dispute) is not null)
    select p.id, p.number, p.title, p.stage, p.stage_since as "stageSince", stuck.since, reasons.found as reasons,
      a.name as "responsibleName", coalesce(investors.names, '[]') as investors, p.next_step as "nextStep",
      p.next_step_on as "nextStepOn", stuck.promises as "overduePromises", stuck.tasks as "overdueTasks",
      (select count(*)::int from stuck) as total
    from (select * from stuck order by since, id limit ${limit}) stuck join investment.project p on p.id = stuck.id
      left join directory.account a on a.id = p.responsible_id
      cross join lateral (
        select array_agg(reason order by day, reason) as found from (values
          ('step_overdue', stuck.step), ('stage_too_long', stuck.stage), ('promises_overdue', stuck.promise),
          ('tasks_overdue', stuck.task), ('disputed', stuck.dispute)) as x (reason, day) where day is not null) reasons
      left join lateral (
        select jsonb_agg(n.names order by pp.added_at, pp.id) as names from investment.project_party pp
        join directory.party_now n on n.party_id = pp.party_id where pp.project_id = p.id and pp.role = 'investor') investors on true
    order by stuck.since, stuck.id`)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
