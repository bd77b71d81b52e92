import { type Glossary, queryTerms, toTsquery } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { currentGlossary } from '../glossary/current-glossary.ts'
import type { Product } from '../product/product.ts'
import { selectProducts } from '../product/product.queries.ts'
import type { GoodsFilter } from './goods-filter.ts'

export const goodsPageSize = 50

export interface Goods {
  readonly items: readonly Product[]
  readonly total: number
}

const source = sql`showroom.product p join showroom.maker m on m.id = p.maker_id join showroom.category c on c.id = p.category_id`

/** Goods in every state, those changed last first: for staff. */
export async function goods(ctx: Ctx, filter: GoodsFilter): Promise<Goods> {
  allow(ctx, 'goods.see-all')
  return pageOf(ctx, conditions(filter, await currentGlossary(ctx)), filter.page)
}

/** One maker's goods, for that maker alone; archived ones are left out. */
export async function ownGoods(ctx: Ctx, page: number): Promise<Goods> {
  allow(ctx, 'goods.see-own')
  const makerId = ctx.actor.kind === 'account' ? (ctx.actor.makerId ?? null) : null
  return pageOf(ctx, sql`m.id = ${makerId}::uuid and p.state <> 'archived'`, page)
}

async function pageOf(ctx: Ctx, where: Sql, page: number): Promise<Goods> {
  const offset = (page - 1) * goodsPageSize
  const [items, count] = await Promise.all([
    selectProducts(ctx, sql`where ${where} order by p.updated_at desc, p.id limit ${goodsPageSize} offset ${offset}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from ${source} where ${where}`),
  ])
  return { items, total: count.total }
}

function conditions(filter: GoodsFilter, glossary: Glossary): Sql {
  const found = [filter.state ? sql`p.state = ${filter.state}` : sql`p.state <> 'archived'`]
  if (filter.category) found.push(sql`c.slug = ${filter.category}`)
  if (filter.maker) found.push(sql`m.slug = ${filter.maker}`)
  if (filter.q) {
    const query = toTsquery(queryTerms(filter.q, { glossary }))
    const article = sql`p.sku ilike ${`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`}`
    found.push(query ? sql`(p.terms @@ ${query}::tsquery or ${article})` : article)
  }
  return join(found, sql` and `)
}
