import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Ctx } from '../../../../platform/context.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { pictureKey, pictureWidths } from '../../../../platform/files/picture.ts'
import { documentKey } from '../../../../platform/files/store-document.ts'
import { allow } from '../../access.ts'
import { noProject } from '../project/project.row.ts'

export interface Paper {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: bigint
  readonly sha256: string
  readonly shared: boolean
  readonly actorName: string
  readonly addedAt: Temporal.Instant
}

export function papersOf(db: Reader, projectId: string): Promise<Paper[]> {
  return db.rows(sql<Paper>`
    select p.id, p.name, f.media_type as "mediaType", f.bytes, f.sha256, p.shared, p.actor_name as "actorName",
      p.added_at as "addedAt"
    from investment.project_file p join platform.file f on f.id = p.file_id
    where p.project_id = ${projectId} and p.removed_at is null order by p.added_at, p.id`)
}

/** A paper with its bytes, for the house. */
export async function paperFile(ctx: Ctx, id: string): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  allow(ctx, 'investment.read')
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string }>`
    select p.file_id as "fileId", p.name, f.media_type as "mediaType"
    from investment.project_file p join platform.file f on f.id = p.file_id where p.id = ${id} and p.removed_at is null`)
  const bytes = row && (await ctx.files.get(documentKey(row.fileId)))
  if (!row || !bytes) throw noProject()
  return { name: row.name, mediaType: row.mediaType, bytes }
}

export interface Photo {
  readonly id: string
  readonly takenOn: Temporal.PlainDate
  readonly caption: LocalizedText
  readonly published: boolean
  readonly width: number
  readonly height: number
}

/** Photos of a project, the latest day first. */
export function photosOf(db: Reader, projectId: string): Promise<Photo[]> {
  return db.rows(sql<Photo>`
    select p.id, p.taken_on as "takenOn", p.caption, p.published, f.width, f.height
    from investment.project_photo p join platform.file f on f.id = p.file_id
    where p.project_id = ${projectId} and p.removed_at is null order by p.taken_on desc, p.added_at desc, p.id desc`)
}

/** A photo in one of the house's widths as WebP; outside the house only one that is published with its project. */
export async function photoBytes(ctx: Ctx, id: string, width: number, outside: boolean): Promise<Uint8Array> {
  if (!outside) allow(ctx, 'investment.read')
  const wide = pictureWidths.find((each) => each === width)
  const row = await ctx.db.maybe(sql<{ fileId: string }>`
    select ph.file_id as "fileId" from investment.project_photo ph join investment.project p on p.id = ph.project_id
    where ph.id = ${id} and ph.removed_at is null and (${outside}::boolean = false or (ph.published and p.published))`)
  const bytes = wide && row && (await ctx.files.get(pictureKey(row.fileId, wide)))
  if (!bytes) throw noProject()
  return bytes
}
