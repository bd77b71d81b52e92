import { newId } from '../../../../kernel/id.ts'
import { slugify } from '../../../../language/index.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { nextInSeries } from '../../../../platform/database/series.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { requireDay } from '../require-day.ts'
import { factsOf } from './facts.ts'
import type { Project } from './project.ts'
import { enterStage, projectColumns } from './project.row.ts'
import type { CreateProject } from './project.schema.ts'
import { requireKnown } from './require-known.ts'

/** Opens a project. Errors: `check_fields` for what is not there and for a stage that begins in the future. */
export async function createProject(ctx: Ctx, input: CreateProject, options: { demo?: boolean } = {}): Promise<Project> {
  allow(ctx, 'investment.write')
  const since = input.since ?? today(ctx)
  requireDay(ctx, 'since', since)
  return transact(ctx, async (tx) => {
    await requireKnown(tx, input)
    const id = newId()
    const { year } = today(ctx)
    const number = `P-${year}-${String(await nextInSeries(tx, `project-${year}`)).padStart(4, '0')}`
    const slug = [slugify(input.title), number.toLowerCase()].filter(Boolean).join('-')
    const stage = input.stage ?? 'contact'
    const project = await tx.one(sql<Project>`
      insert into investment.project as p (id, number, slug, title, summary, stage, stage_since, sector_code, district_slug, plot_id,
        country, responsible_id, next_step, next_step_on, demo, created_at, updated_at)
      values (${id}, ${number}, ${slug}, ${json(input.title)}, ${json(input.summary)}, ${stage}, ${since}, ${input.sectorCode},
        ${input.districtSlug}, ${input.plotId}, ${input.country}, ${input.responsibleId}, ${input.nextStep},
        ${input.nextStepOn ?? null}, ${options.demo ?? false}, ${ctx.now}, ${ctx.now})
      returning ${projectColumns}`)
    await enterStage(tx, ctx, { projectId: id, from: null, to: stage, since, reason: '' })
    await recordProject(tx, ctx, id, 'project.created', { ...factsOf(project), stage, since: String(since) })
    return project
  })
}
