import type { Reader } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'

/** The pages of the module that stand whether or not anything is published. */
const still = ['', '/sites', '/offers', '/projects', '/results', '/procedures', '/estimate', '/open-data']

/** Every public page of the module, as a path without language, with the day of its last change (UTC) where it has one. */
export async function investmentAddresses(db: Reader): Promise<{ path: string; day: string | undefined }[]> {
  const rows = await db.rows(sql<{ path: string; day: string }>`
    select path, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as day from (
      select '/invest/sites/' || slug as path, updated_at from investment.site where published_at is not null
      union all select '/invest/offers/' || slug, updated_at from investment.offer where published_at is not null
      union all select '/invest/projects/' || slug, updated_at from investment.project
        where published and stage not in ('paused', 'dropped')
      union all select '/invest/procedures/' || slug, updated_at from investment.procedure where archived_at is null) as every
    order by path`)
  return [...still.map((path) => ({ path: `/invest${path}`, day: undefined })), ...rows]
}
