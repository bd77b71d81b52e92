import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Place } from './place.ts'

const columns = sql`slug, names, locode, country`

/** The places of some slugs, by slug; without `slugs`, all there are. */
export async function placesBySlug(db: Reader, slugs?: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const rows = slugs
    ? await db.rows(sql<Place>`select ${columns} from directory.place where slug = any(${slugs}::text[]) order by slug`)
    : await db.rows(sql<Place>`select ${columns} from directory.place order by slug`)
  return new Map(rows.map((place) => [place.slug, place]))
}
