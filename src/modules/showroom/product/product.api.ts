import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { currencies } from '../../../kernel/money.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { fieldProblem } from '../../../platform/api/api-error.ts'
import { localeChoice, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { categories } from '../category/category.queries.ts'
import { makerById } from '../maker/maker.queries.ts'
import { answerProduct, productAnswer } from './product.answer.ts'
import { changeProductBody, newProductBody, productInputOf } from './product.body.ts'
import { sortings } from './product-filter.ts'
import { productCalled, productPage } from './product-page.queries.ts'
import { productById } from './product.queries.ts'
import { type Product, productStates } from './product.ts'
import { createProduct, editProduct } from './save-product.ts'

const several = z.array(z.string().max(200, 'too_long')).max(50, 'too_big').default([])
const number = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'decimal_string')
  .optional()

const facet = z.array(
  z.object({ value: z.string(), name: z.string(), lang: out.lang, names: out.texts, count: z.number().int() }),
)

const listed = pageSchema(productAnswer).extend({
  facets: z
    .object({ category: facet, maker: facet, certificate: facet, place: facet })
    .describe('How many goods each choice would give, the other filters kept'),
  more: z.boolean().describe('There are more than `total` goods'),
  rough: z.boolean().describe('The counts of the facets are guessed by a sample of very many finds'),
  respelt: z
    .object({ q: z.string(), shown: z.boolean() })
    .nullable()
    .describe('Another spelling of the query that finds goods; `shown` when the items are those that it finds'),
  match: z
    .enum(['all', 'most'])
    .describe('`most`: no goods have all words of the query; the items have most of them, those with the most first'),
})

const list = apiRoute({
  method: 'GET',
  path: '/products',
  name: 'listProducts',
  tag: 'products',
  summary: 'Find goods',
  about:
    'Published goods, filtered and searched as on the site. A key that reads goods may ask for drafts and archived ones by `state`; the key of a maker sees the own goods.',
  access: { public: true, scopes: ['products:read'] },
  query: z.object({
    q: z
      .string()
      .max(200, 'too_long')
      .default('')
      .describe('Words in any of the five languages, an HS code or an article number'),
    spelling: z.literal('kept', 'invalid_choice').optional().describe('`kept`: searched as spelt, even where that finds nothing'),
    match: z
      .enum(['all', 'most'], 'invalid_choice')
      .optional()
      .describe('`all`: only goods with all words. `most`: those with most of them even where some have all'),
    category: several.describe('Address of a category; may be given several times'),
    maker: several.describe('Address of a maker'),
    certificate: several,
    place: several,
    min: number.describe('Lowest unit price'),
    max: number.describe('Highest unit price'),
    currency: z.enum(currencies, 'invalid_choice').optional().describe('Of `min` and `max`'),
    quantity: number.describe('What is wanted: goods whose least order is at most that'),
    days: number.describe('Longest lead time'),
    sort: z.enum(sortings, 'invalid_choice').default('relevance'),
    state: z.enum(productStates, 'invalid_choice').default('published'),
    ...localeChoice,
    ...paging,
  }),
  answer: listed,
  async handle({ ctx, query: { limit, cursor, state, locale: _, ...filter } }) {
    const { min, max, quantity, days, spelling, match } = filter
    const page = await productPage(ctx, {
      filter: { ...filter, min, max, quantity, days, spelling, match, q: filter.q.trim(), page: 1 },
      state,
      limit,
      cursor,
    })
    const counted = (facets: typeof page.facets.category) =>
      facets.map(({ value, names, count }) => {
        const { text, lang } = textFor(names, ctx.locale)
        return { value, name: text, lang, names: names as Record<string, string>, count }
      })
    const { category, maker, certificate, place } = page.facets
    const facets = {
      category: counted(category),
      maker: counted(maker),
      certificate: counted(certificate),
      place: counted(place),
    }
    return {
      body: { ...page, items: page.items.map((product) => answerProduct(ctx, product)), facets },
    }
  },
})

const product = z.object({ product: z.string().min(1).max(300).describe('Id or address') })
const shown = (ctx: Ctx, found: Product) => ({ body: answerProduct(ctx, found), revision: found.revision })

const one = apiRoute({
  method: 'GET',
  path: '/products/{product}',
  name: 'getProduct',
  tag: 'products',
  summary: 'One product',
  access: { public: true, scopes: ['products:read'] },
  params: product,
  query: z.object(localeChoice),
  answer: productAnswer,
  handle: async ({ ctx, params }) => shown(ctx, await productCalled(ctx, params.product)),
})

const create = apiRoute({
  method: 'POST',
  path: '/products',
  name: 'createProduct',
  tag: 'products',
  summary: 'Add a product',
  access: { scopes: ['products:write'] },
  query: z.object(localeChoice),
  body: newProductBody,
  answer: productAnswer,
  status: 201,
  async handle({ ctx, body }) {
    allow(ctx, 'product.edit')
    await requireParties(ctx, body)
    const { id } = await createProduct(ctx, productInputOf(body))
    const made = await written(ctx, id)
    return { ...shown(ctx, made), headers: { location: `/api/v1/products/${id}` } }
  },
})

const change = apiRoute({
  method: 'PATCH',
  path: '/products/{product}',
  name: 'changeProduct',
  tag: 'products',
  summary: 'Change a product',
  about: 'What is left out stays as it is; null takes a value away.',
  access: { scopes: ['products:write'] },
  params: product,
  query: z.object(localeChoice),
  body: changeProductBody,
  answer: productAnswer,
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    allow(ctx, 'product.edit')
    const before = await productCalled(ctx, params.product)
    const seen = revision(before.revision)
    await requireParties(ctx, body)
    await editProduct(ctx, before.id, seen, productInputOf(body, before))
    return shown(ctx, await written(ctx, before.id))
  },
})

async function requireParties(
  ctx: Ctx,
  { makerId, categoryId }: { makerId?: string | undefined; categoryId?: string | undefined },
): Promise<void> {
  if (makerId !== undefined && !(await makerById(ctx, makerId))) throw fieldProblem('makerId', 'not_there')
  if (categoryId !== undefined && !(await categories(ctx)).some(({ id }) => id === categoryId))
    throw fieldProblem('categoryId', 'not_there')
}

async function written(ctx: Ctx, id: string): Promise<Product> {
  const found = await productById(ctx, id)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

export const productApi = [list, one, create, change] as const
