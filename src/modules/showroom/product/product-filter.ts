import { z } from 'zod'
import { compareDecimals, decimal, isDecimal } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { type Glossary, queryTerms, type TermQuery } from '../../../language/index.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'

export const sortings = ['relevance', 'newest', 'price', 'price-desc', 'lead-time'] as const

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.string().max(200))
    .max(50)
    .transform((values) => [...new Set(values.filter(Boolean))]),
)

// What cannot be read as a number is left out: a filter in an address is a wish, not a form.
const number = z
  .string()
  .optional()
  .catch(undefined)
  .transform((typed) => {
    const value = normaliseDecimal(typed ?? '')
    return isDecimal(value) && value.length <= 18 && compareDecimals(decimal(value), decimal('0')) >= 0 ? value : undefined
  })

/** What a list of goods is narrowed by, as it stands in the address. */
export const productFilter = z.object({
  q: z
    .string()
    .catch('')
    .default('')
    .transform((text) => text.trim().slice(0, 200)),
  /** `only`: the words are taken as they are typed, not as the things that they may name. */
  words: z.literal('only').optional().catch(undefined),
  /** `kept`: the words are searched as they are spelt, even where they find nothing. */
  spelling: z.literal('kept').optional().catch(undefined),
  /** `all`: only goods with all words. `most`: those with most of them, too, where some have all. */
  match: z.enum(['all', 'most']).optional().catch(undefined),
  category: list.catch([]),
  maker: list.catch([]),
  certificate: list.catch([]),
  place: list.catch([]),
  min: number,
  max: number,
  currency: z.enum(currencies).optional().catch(undefined),
  /** The quantity that the buyer wants: goods whose minimum order is at most that. */
  quantity: number,
  days: number,
  sort: z.enum(sortings).catch('relevance').default('relevance'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export type ProductFilter = z.output<typeof productFilter>

/** A filter with the glossary by which its words are understood. */
export interface AskedFilter extends ProductFilter {
  readonly glossary: Glossary
  /** The words may be initials of Chinese. */
  readonly initials?: boolean
  /** Ids of the goods that the words were found to ask for, the best first: then these are listed in place of the words. */
  readonly among?: readonly string[]
}

/** What the typed words ask for, as the reader wants them understood. */
export function wantedTerms(filter: Pick<AskedFilter, 'q' | 'words' | 'glossary' | 'initials'>): TermQuery {
  const known = understood.get(filter)
  if (known) return known
  const { q, words, glossary, initials = false } = filter
  const terms = queryTerms(q, { things: words !== 'only', glossary, initials })
  understood.set(filter, terms)
  return terms
}

// The query, its order and its page ask in turn.
const understood = new WeakMap<object, TermQuery>()

/** Reads an address; nothing in it can be wrong enough to fail. */
export function readFilter(query: URLSearchParams): ProductFilter {
  const lists = ['category', 'maker', 'certificate', 'place']
  const names = new Set(query.keys())
  return productFilter.parse(
    Object.fromEntries([...names].map((name) => [name, lists.includes(name) ? query.getAll(name) : query.get(name)!])),
  )
}

/** The same filter as an address, without what is at its default; `change` replaces parts. */
export function writeFilter(filter: ProductFilter, change: Partial<ProductFilter> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (Array.isArray(value)) value.forEach((item) => query.append(name, item))
    else if (
      value !== undefined &&
      value !== '' &&
      !(name === 'page' && value === 1) &&
      !(name === 'sort' && value === 'relevance')
    ) {
      query.set(name, String(value))
    }
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
