import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { figuresOf } from '../figure/figure.queries.ts'
import { type Figure, type Totals, totalsOf } from '../figure/figure.ts'
import { type Photo, photosOf } from '../paper/paper.queries.ts'
import { partiesOf } from '../party/party.queries.ts'
import type { PartyRole } from '../party/party-roles.ts'
import { type StageLength, stageLengths } from '../project/project.ts'
import { noProject, stageEntries } from '../project/project.row.ts'
import { type ProjectRow, projectRows } from '../project/project-row.queries.ts'

/** What everyone may see of a published project: no task, check, paper, meeting or reason, and nobody of the house. */
export interface PublicProject extends Pick<
  ProjectRow,
  'id' | 'slug' | 'title' | 'summary' | 'stage' | 'stageSince' | 'sectorNames' | 'districtNames' | 'country' | 'demo' | 'capacity'
> {
  readonly planned: ProjectRow['planned']
  readonly jobsPlanned: number | null
}

export interface PublicProjectDetail extends PublicProject {
  readonly totals: Totals
  readonly figures: readonly Figure[]
  readonly history: readonly StageLength[]
  readonly photos: readonly Photo[]
  readonly parties: readonly { readonly names: LocalizedText; readonly role: PartyRole; readonly demo: boolean }[]
}

// What was dropped or rests is the house's own matter.
const shown = sql`p.published and p.stage not in ('paused', 'dropped')`

/** Published projects, the furthest first. */
export function publicProjects(ctx: Ctx): Promise<PublicProject[]> {
  const order = sql`order by array_position(array['full', 'commissioned', 'trial', 'building', 'financing', 'land', 'agreement',
    'memorandum', 'talks', 'contact'], p.stage), p.stage_since desc, p.id limit 500`
  return projectRows(ctx, today(ctx), sql`investment.project p`, sql`where ${shown} ${order}`)
}

/** One published project by its address. Errors: `project_not_found`. */
export async function publicProject(ctx: Ctx, slug: string): Promise<PublicProjectDetail> {
  const [project] = await projectRows(ctx, today(ctx), sql`investment.project p`, sql`where p.slug = ${slug} and ${shown}`)
  if (!project) throw noProject()
  const [figures, entries, photos, parties] = await Promise.all([
    figuresOf(ctx.db, project.id),
    stageEntries(ctx.db, project.id),
    photosOf(ctx.db, project.id),
    partiesOf(ctx.db, project.id),
  ])
  return {
    ...project,
    figures: figures.filter(({ replaced }) => !replaced),
    totals: totalsOf(figures),
    history: stageLengths(entries, today(ctx)),
    photos: photos.filter(({ published }) => published),
    parties: parties.filter(({ role }) => role !== 'consultant' && role !== 'other'),
  }
}
