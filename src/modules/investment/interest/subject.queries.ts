import { AppError } from '../../../kernel/errors.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { SubjectKind } from './interest.ts'

/** What an interest is about. */
export interface SubjectFound {
  readonly kind: SubjectKind
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  readonly published: boolean
}

const folders: Record<SubjectKind, string> = { site: 'sites', offer: 'offers', project: 'projects' }

/** The public page of a subject, below the language. */
export const subjectPath = ({ kind, slug }: Pick<SubjectFound, 'kind' | 'slug'>) => `/invest/${folders[kind]}/${slug}`

/** Its page of the house. */
export const subjectDesk = ({ kind, id }: Pick<SubjectFound, 'kind' | 'id'>) => `/staff/investment/${folders[kind]}/${id}`

/** Sites, offers and projects by id, for lists that name them. */
export async function subjectsById(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFound>> {
  const rows = await db.rows(sql<SubjectFound>`
    select 'site' as kind, id, slug, names, published_at is not null as published from investment.site where id = any(${ids}::uuid[])
    union all
    select 'offer', id, slug, product, published_at is not null from investment.offer where id = any(${ids}::uuid[])
    union all
    select 'project', id, slug, title, published and stage not in ('paused', 'dropped') from investment.project where id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A published subject; `subject_not_found` for every other. */
export async function publicSubject(db: Reader, { kind, id }: { kind: SubjectKind; id: string }): Promise<SubjectFound> {
  const found = (await subjectsById(db, [id])).get(id.toLowerCase())
  if (!found || found.kind !== kind || !found.published) throw new AppError('subject_not_found', 'not_found')
  return found
}
