import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { localeChoice, localizedOut, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { categories, type Category } from './category.queries.ts'

const categoryAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string(),
    ...localizedOut('name', 'lang', 'names'),
    hs: z.array(z.string()).describe('Headings of the Harmonized System, four digits'),
    position: z.number().int(),
    products: z.number().int().describe('Published goods'),
  })
  .meta({ id: 'Category' })

const list = apiRoute({
  method: 'GET',
  path: '/categories',
  name: 'listCategories',
  tag: 'categories',
  summary: 'Categories in the order of the house',
  access: { public: true, scopes: ['products:read'] },
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(categoryAnswer),
  async handle({ ctx, query }) {
    const keyOf = ({ position, slug }: Category) => `${String(position).padStart(6, '0')} ${slug}`
    const page = pageOfAll('categories', await categories(ctx), query, keyOf)
    const items = page.items.map(({ id, slug, names, hs, position, products }) => {
      const { text, lang } = textFor(names, ctx.locale)
      return {
        id,
        slug,
        url: `${ctx.publicUrl}/${ctx.locale}/products?category=${encodeURIComponent(slug)}`,
        name: text,
        lang,
        names: names as Record<string, string>,
        hs: [...hs],
        position,
        products,
      }
    })
    return { body: { ...page, items } }
  },
})

export const categoryApi = [list] as const
