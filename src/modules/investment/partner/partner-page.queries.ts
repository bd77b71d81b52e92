import type { Ctx } from '../../../platform/context.ts'
import { claimsOfProject } from '../plots/project-claims.queries.ts'
import { investorCases } from '../procedures/cases/case.queries.ts'
import { wholeProject } from '../projects/project/project.queries.ts'
import type { PartnerProps } from './partner-props.ts'
import { requireSpeaker } from './own-project.ts'
import { standingsOf } from './partner.queries.ts'

/** All that a partner's page of the own project shows. Errors: `project_not_found`, `link_not_valid`. */
export async function partnerPage(
  ctx: Ctx,
  projectId: string,
): Promise<Pick<PartnerProps, 'project' | 'standings' | 'cases' | 'claims'>> {
  await requireSpeaker(ctx.db, ctx.actor, projectId)
  const [project, standings, cases, claims] = await Promise.all([
    wholeProject(ctx, projectId),
    standingsOf(ctx.db, [projectId]),
    investorCases(ctx, projectId),
    claimsOfProject(ctx, projectId),
  ])
  return { project, standings, cases, claims }
}
