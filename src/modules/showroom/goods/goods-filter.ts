import { z } from 'zod'
import { productStates } from '../product/product.ts'

const slug = z.string().max(100).catch('').default('')

/** What staff narrow the list of goods by, as it stands in the address. Without a state, all but the archived. */
export const goodsFilter = z.object({
  q: z
    .string()
    .catch('')
    .default('')
    .transform((text) => text.trim().slice(0, 200)),
  state: z
    .union([z.literal(''), z.enum(productStates)])
    .catch('')
    .default(''),
  category: slug,
  maker: slug,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export type GoodsFilter = z.output<typeof goodsFilter>

export function readGoodsFilter(query: URLSearchParams): GoodsFilter {
  return goodsFilter.parse(Object.fromEntries(query))
}

/** The same as an address, without what is at its default. */
export function writeGoodsFilter(filter: Partial<GoodsFilter>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
