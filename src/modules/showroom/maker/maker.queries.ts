import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'

export interface Maker {
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly place: string | null
  readonly placeNames: LocalizedText | null
  readonly founded: number | null
  readonly employees: number | null
  readonly certificates: readonly string[]
  readonly phone: string
  readonly email: string
  readonly demo: boolean
  readonly revision: number
  readonly archived: boolean
  /** Published goods. */
  readonly products: number
}

function select(ctx: Ctx, rest: Sql): Promise<Maker[]> {
  return ctx.db.rows(sql<Maker>`
    select m.id, m.slug, m.names, m.description, m.place, l.names as "placeNames", m.founded, m.employees, m.certificates,
      m.phone, m.email, m.demo, m.revision, m.archived_at is not null as archived,
      (select count(*)::int from showroom.product p where p.maker_id = m.id and p.state = 'published') as products
    from showroom.maker m left join directory.place l on l.slug = m.place ${rest}`)
}

/** Makers whose goods are shown, those with most goods first. */
export const activeMakers = (ctx: Ctx): Promise<Maker[]> =>
  ctx.db.kept.keep('active makers', 'counts', () => select(ctx, sql`where m.archived_at is null order by products desc, m.slug`))

/** Every maker, also those set aside: for staff. */
export const allMakers = (ctx: Ctx): Promise<Maker[]> => select(ctx, sql`order by m.archived_at nulls first, m.slug`)

export async function makerBySlug(ctx: Ctx, slug: string): Promise<Maker | undefined> {
  return (await select(ctx, sql`where m.slug = ${slug}`))[0]
}

export async function makerById(ctx: Ctx, id: string): Promise<Maker | undefined> {
  return (await select(ctx, sql`where m.id = ${id}`))[0]
}
