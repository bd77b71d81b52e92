import { AppError } from '../../../kernel/errors.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { documentKey } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import { linkColumns, type PartnerLink } from './partner-link.ts'
import type { FigureStanding } from './standing.ts'

/** How each figure of some projects stands between both sides. */
export async function standingsOf(db: Reader, projectIds: readonly string[]): Promise<ReadonlyMap<string, FigureStanding>> {
  const rows = await db.rows(sql<FigureStanding>`
    select figure_id as "figureId", standing, since, comment from investment.figure_standing
    where project_id = any(${projectIds}::uuid[])`)
  return new Map(rows.map((row) => [row.figureId, row]))
}

export interface GivenLink extends PartnerLink {
  readonly partyNames: LocalizedText
}

/** The links of a project, the newest first, those that were revoked among them. */
export async function linksOf(ctx: Ctx, projectId: string): Promise<GivenLink[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<GivenLink>`
    select ${linkColumns}, now.names as "partyNames" from investment.partner_link l
    join directory.party_now now on now.party_id = l.party_id
    where l.project_id = ${projectId} order by l.created_at desc, l.id desc`)
}

/** One link by its id. */
export async function linkById(ctx: Ctx, id: string): Promise<PartnerLink> {
  allow(ctx, 'investment.read')
  const link = await ctx.db.maybe(sql<PartnerLink>`select ${linkColumns} from investment.partner_link l where l.id = ${id}`)
  if (!link) throw new AppError('link_not_valid', 'not_found')
  return link
}

/** A paper of a project that is shared with its partners, with its bytes; of any other not even that it exists is said. */
export async function sharedPaper(
  ctx: Ctx,
  projectId: string,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string }>`
    select p.file_id as "fileId", p.name, f.media_type as "mediaType"
    from investment.project_file p join platform.file f on f.id = p.file_id
    where p.id = ${id} and p.project_id = ${projectId} and p.shared and p.removed_at is null`)
  const bytes = row && (await ctx.files.get(documentKey(row.fileId)))
  if (!row || !bytes) throw new AppError('not_found', 'not_found')
  return { name: row.name, mediaType: row.mediaType, bytes }
}
