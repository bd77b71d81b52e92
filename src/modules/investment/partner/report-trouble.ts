import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { requiredText } from '../../../platform/http/fields.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow } from '../access.ts'
import { lockProject } from '../projects/project/project.row.ts'
import { writeTrouble } from '../projects/talk/open-trouble.ts'
import { requireSpeaker } from './own-project.ts'

export const reportTroubleSchema = z.object({ agency: requiredText(200), body: requiredText(4000) })
export type ReportTrouble = z.output<typeof reportTroubleSchema> & { readonly projectId: string }

/**
 * The partner says what hinders the own project, by its link or by an account; the same twice is one. Errors:
 * `project_not_found`, `project_dropped`, `too_many_tries` after twenty an hour.
 */
export async function reportTrouble(ctx: Ctx, { projectId, agency, body }: ReportTrouble): Promise<string> {
  allow(ctx, 'partner.say')
  return transact(ctx, async (tx) => {
    const { linkId, accountId } = await requireSpeaker(tx, ctx.actor, projectId)
    await limitRate(ctx, `trouble ${linkId ?? accountId}`, 20, 3600, tx)
    const project = await lockProject(tx, projectId)
    if (project.stage === 'dropped') throw new AppError('project_dropped', 'conflict')
    const before = await tx.maybe(sql<{ id: string }>`
      select id from investment.project_trouble
      where project_id = ${project.id} and agency = ${agency} and body = ${body} and closed_on is null`)
    if (before) return before.id
    return writeTrouble(tx, ctx, project, { agency, body, reportedBy: 'investor', openedOn: today(ctx) })
  })
}
