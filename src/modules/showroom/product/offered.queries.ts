import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

/** What an inquiry writes down of a product. */
export interface OfferedProduct {
  readonly id: string
  readonly makerId: string
  readonly names: LocalizedText
}

/** Those of the given products that are published, by id. */
export async function offeredByIds(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, OfferedProduct>> {
  const rows = await db.rows(sql<OfferedProduct>`
    select p.id, p.maker_id as "makerId", p.names from showroom.product p
    where p.id = any(${ids}::uuid[]) and p.state = 'published'`)
  return new Map(rows.map((row) => [row.id, row]))
}
