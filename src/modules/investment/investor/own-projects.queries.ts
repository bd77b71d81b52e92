import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { projectsOfParty } from '../partner/own-project.ts'
import { askedKinds } from '../partner/standing.ts'
import type { Stage } from '../projects/stage/stage.ts'
import { ownParty } from './own-party.ts'

/** A project as its investor's list shows it: where it stands, and what waits for the reader. */
export interface OwnProject {
  readonly id: string
  readonly number: string
  readonly title: LocalizedText
  readonly stage: Stage
  readonly nextStep: string
  readonly nextStepOn: Temporal.PlainDate | null
  readonly demo: boolean
  /** Figures that the partner has said nothing to. */
  readonly unsaid: number
  readonly ownTasks: number
  /** The first day on which one of the partner's own tasks is due. */
  readonly dueOn: Temporal.PlainDate | null
  readonly openTroubles: number
}

const unsaidOf = sql`(select count(*)::int from investment.standing_figure f join investment.figure_standing s on s.figure_id = f.id
  where f.project_id = p.id and f.kind = any(${askedKinds}::text[]) and s.standing = 'one_sided')`

/** The projects of the investor who reads, those that go on first, the latest news on top. */
export async function ownProjects(ctx: Ctx): Promise<OwnProject[]> {
  const partyId = ownParty(ctx)
  return ctx.db.rows(sql<OwnProject>`
    select p.id, p.number, p.title, p.stage, p.next_step as "nextStep", p.next_step_on as "nextStepOn", p.demo, ${unsaidOf} as unsaid,
      tasks.count as "ownTasks", tasks.due as "dueOn",
      (select count(*)::int from investment.project_trouble t where t.project_id = p.id and t.closed_on is null
        and t.reported_by = 'investor') as "openTroubles"
    from investment.project p, lateral (
      select count(*)::int as count, min(t.due_on) as due from investment.project_task t
      where t.project_id = p.id and t.side in ('investor', 'partner') and t.shared and t.removed_at is null and t.done_on is null) tasks
    where p.id in (${projectsOfParty(partyId)}) order by p.stage in ('dropped', 'paused'), p.updated_at desc, p.id`)
}

/** How many figures wait for the word of the investor who reads. */
export async function unsaidFigures(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.one(sql<{ count: number }>`
    select coalesce(sum(${unsaidOf}), 0)::int as count from investment.project p where p.id in (${projectsOfParty(ownParty(ctx))})`)
  return count
}
