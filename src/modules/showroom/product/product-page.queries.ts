import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { may } from '../../../kernel/policy.ts'
import { type Page, packCursor, unpackCursor } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { policy } from '../access.ts'
import { askedNow } from '../glossary/current-glossary.ts'
import {
  type Conditions,
  conditions,
  countProducts,
  countShelf,
  firstListed,
  productFacets,
  type ProductList,
  source,
} from './list-products.ts'
import { behind, keyTexts, orderBy, sortKeys } from './product-order.ts'
import type { Respelt } from './find-spelt.ts'
import { findByWords, type Match } from './find-words.ts'
import type { Counted } from '../shelf/shelf.facets.ts'
import { productById, productBySlug, selectProducts } from './product.queries.ts'
import type { AskedFilter, ProductFilter } from './product-filter.ts'
import type { Product, ProductState } from './product.ts'

export interface ProductPage extends Page<Product> {
  readonly facets: ProductList['facets']
  /** There are more than `total`. */
  readonly more: boolean
  /** The counts of the facets are guessed. */
  readonly rough: boolean
  readonly respelt: Respelt | null
  readonly match: Match
}

interface Wanted {
  readonly filter: ProductFilter
  readonly state: ProductState
  readonly limit: number
  readonly cursor?: string | undefined
}

/**
 * As `listProducts`, by cursor in place of page number: what is added meanwhile neither repeats nor hides anything.
 * Goods that are not published are for those who see them anyway; a maker's program sees the own ones alone.
 */
export async function productPage(ctx: Ctx, wanted: Wanted): Promise<ProductPage> {
  const { state, limit, cursor } = wanted
  // What every buyer may see lies on the shelf; drafts, and what is seen of one maker alone, do not.
  const shelved = state === 'published' && !(ctx.actor.kind === 'program' && ctx.actor.makerId)
  const audienceOf = audience(ctx, state)
  const asked = (filter: AskedFilter) => ({ ...conditions(ctx, filter), state: audienceOf })
  const find = (each: AskedFilter) => (shelved ? countShelf(ctx, each) : countAll(ctx, asked(each)))
  const { filter, found, match, respelt = null } = await findByWords(ctx, await askedNow(ctx, wanted.filter), find, { shelved })
  const keys = sortKeys(ctx, filter)
  const list = `products ${filter.sort}${filter.q === '' ? '' : match === 'all' ? ' q' : ' most'}`
  const after = unpackCursor(
    list,
    cursor,
    keys.map(({ part }) => part),
  )
  const conditioned = join([...Object.values(asked(filter)), ...(after ? [behind(keys, after)] : [])], sql` and `)
  const rows =
    shelved && !after
      ? await selectProducts(ctx, await firstListed(ctx, filter, limit + 1))
      : await selectProducts(ctx, sql`where ${conditioned} order by ${orderBy(keys)} limit ${limit + 1}`)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? packCursor(list, await textsOf(ctx, keys, last.id)) : null
  const { total, facets, more = false, rough = false } = found
  return { items, total, facets, next, more, rough, respelt, match }
}

async function countAll(ctx: Ctx, where: Conditions): Promise<Counted> {
  const [total, facets] = await Promise.all([countProducts(ctx, where), productFacets(ctx, where)])
  return { total, facets }
}

/** One product by address or id, as `productBySlug`; of another maker's goods a maker's program hears nothing. */
export async function productCalled(ctx: Ctx, ref: string): Promise<Product> {
  const slug = isId(ref) ? (await productById(ctx, ref))?.slug : ref
  const product = slug === undefined ? undefined : await productBySlug(ctx, slug)
  const foreign = ctx.actor.kind === 'program' && ctx.actor.makerId !== undefined && product?.maker.id !== ctx.actor.makerId
  if (!product || foreign) throw new AppError('not_found', 'not_found')
  return product
}

function audience(ctx: Ctx, state: ProductState): Sql {
  const { actor } = ctx
  const own = actor.kind === 'program' ? actor.makerId : undefined
  if (state !== 'published' && !may(policy, actor, 'goods.see-all') && !(own && may(policy, actor, 'goods.see-own'))) {
    throw new AppError(
      actor.kind === 'anonymous' ? 'sign_in_needed' : 'not_allowed',
      actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden',
    )
  }
  const shown = state === 'published' ? sql`p.state = 'published' and m.archived_at is null` : sql`p.state = ${state}`
  return own === undefined ? shown : sql`${shown} and m.id = ${own}`
}

async function textsOf(ctx: Ctx, keys: ReturnType<typeof sortKeys>, id: string): Promise<string[]> {
  const { texts } = await ctx.db.one(
    sql<{ texts: string[] }>`select ${keyTexts(keys)} as texts from ${source} where p.id = ${id}`,
  )
  return texts
}
