import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Boundaries } from './boundaries.ts'

/** The boundaries that are drawn now, if anybody has given any. */
export async function currentBoundaries(db: Reader): Promise<Boundaries | undefined> {
  const row = await db.maybe(sql<Boundaries & { removed: boolean }>`
    select no, kind, shapes, source, licence, licence_url as "licenceUrl", note, removed, given_by as "givenBy", given_at as "givenAt"
    from investment.boundary_set order by no desc limit 1`)
  return row?.removed ? undefined : row
}
