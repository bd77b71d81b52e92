import { isId } from '../../../kernel/id.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

export interface ProjectChoice {
  readonly id: string
  readonly number: string
  readonly title: LocalizedText
}

/** Projects that may want a plot, the newest first: what a form offers. Any other is found by its number. */
export function projectChoices(db: Reader): Promise<ProjectChoice[]> {
  return db.rows(sql<ProjectChoice>`
    select id, number, title from investment.project where stage <> 'dropped' order by created_at desc, id desc limit 200`)
}

/** The project that somebody means by its number or id. */
export function projectCalled(db: Reader, called: string): Promise<ProjectChoice | undefined> {
  const where = isId(called) ? sql`id = ${called}` : sql`lower(number) = lower(${called})`
  return db.maybe(sql<ProjectChoice>`select id, number, title from investment.project where ${where}`)
}

/** Projects by id, for lists that name them. */
export async function projectsById(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ProjectChoice>> {
  const rows = await db.rows(
    sql<ProjectChoice>`select id, number, title from investment.project where id = any(${[...new Set(ids)]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
