import { AppError } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/id.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { type Indicator, type Topic, topics } from './indicator.ts'

const columns = sql`id, code, topic, kind, names, unit, currency, purpose, share_of as "shareOf", headline, position, archived, revision`

export const byTopic = (a: { topic: Topic }, b: { topic: Topic }) => topics.indexOf(a.topic) - topics.indexOf(b.topic)

/** All indicators in the order of the presentation; set-aside ones only when asked for. */
export async function indicators(db: Reader, options: { archived?: boolean } = {}): Promise<Indicator[]> {
  const rows = await db.rows(sql<Indicator>`
    select ${columns} from investment.indicator where not archived or ${options.archived ?? false} order by position, code`)
  return rows.toSorted(byTopic)
}

/** One by id or code; `not_found` else. */
export async function indicatorCalled(db: Reader, called: string): Promise<Indicator> {
  const row = isId(called)
    ? await db.maybe(sql<Indicator>`select ${columns} from investment.indicator where id = ${called}`)
    : await db.maybe(sql<Indicator>`select ${columns} from investment.indicator where code = ${called}`)
  if (!row) throw new AppError('not_found', 'not_found')
  return row
}
