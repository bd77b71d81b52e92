import { AppError } from '../../../../kernel/errors.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { documentKey } from '../../../../platform/files/store-document.ts'
import { allow } from '../../access.ts'
import type { DeckFormat } from './sections.ts'

export interface MadeDeck {
  readonly id: string
  readonly investor: string
  readonly locale: Locale
  readonly format: DeckFormat
  readonly bytes: number
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
}

/** The decks that were made last, the newest first. */
export function recentDecks(ctx: Ctx): Promise<MadeDeck[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<MadeDeck>`
    select d.id, d.investor, d.locale, d.format, f.bytes::int as bytes, d.made_by_name as "madeBy", d.made_at as "madeAt"
    from investment.deck d join platform.file f on f.id = d.file_id order by d.made_at desc, d.id desc limit 50`)
}

/** A deck as it was handed over. */
export async function deckFile(ctx: Ctx, id: string): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  allow(ctx, 'investment.read')
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string }>`
    select f.id as "fileId", f.name, f.media_type as "mediaType"
    from investment.deck d join platform.file f on f.id = d.file_id where d.id = ${id}`)
  const bytes = row && (await ctx.files.get(documentKey(row.fileId)))
  if (!row || !bytes) throw new AppError('not_found', 'not_found')
  return { name: row.name, mediaType: row.mediaType, bytes }
}
