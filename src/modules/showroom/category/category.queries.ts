import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'

export interface Category {
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  /** HS headings (four digits) that its goods usually fall under. */
  readonly hs: readonly string[]
  readonly position: number
  readonly revision: number
  /** Published goods. */
  readonly products: number
}

/** All categories in the order of the house. */
export function categories(ctx: Ctx): Promise<Category[]> {
  return ctx.db.kept.keep('categories', 'counts', () =>
    ctx.db.rows(sql<Category>`
    select c.id, c.slug, c.names, c.hs, c.position, c.revision,
      (select count(*)::int from showroom.shelf s where s.category_no = c.no) as products
    from showroom.category c where c.archived_at is null order by c.position, c.slug`),
  )
}

export interface Certificate {
  readonly code: string
  readonly names: LocalizedText
}

export function certificates(ctx: Ctx): Promise<Certificate[]> {
  return ctx.db.kept.keep('certificates', 'reference', () =>
    ctx.db.rows(sql<Certificate>`select code, names from showroom.certificate order by position`),
  )
}
