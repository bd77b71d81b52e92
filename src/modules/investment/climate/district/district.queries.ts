import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { District } from './district.ts'

/** All districts in the order of the house. */
export async function districts(db: Reader): Promise<District[]> {
  const rows = await db.rows(sql<Omit<District, 'tile'> & { column: number | null; row: number | null }>`
    select d.slug, d.code, p.names, p.country, d.position, d.tile_column as "column", d.tile_row as "row"
    from investment.district d join directory.place p on p.slug = d.slug order by d.position, d.code`)
  return rows.map(({ column, row, ...rest }) => ({ ...rest, tile: column === null || row === null ? null : [column, row] }))
}
