import { type Locale, locales } from '../../../kernel/locale.ts'
import { createCategory, createMaker, createProduct, makerInput, productInput } from '../../../modules/showroom/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Goods } from './goods-of-sets.ts'

/** A shelf for one language: the goods of a set that have a name in it, each under that name alone. */
export interface Shelf {
  readonly maker: string
  /** The id of the set by the id of the product. */
  readonly ids: ReadonlyMap<string, string>
}

// What the form takes.
const LONGEST_NAME = 300

/** Brings goods into the house through its own verbs, a maker for each language. */
export async function loadGoods(ctx: Ctx, set: string, goods: readonly Goods[]): Promise<ReadonlyMap<Locale, Shelf>> {
  const { id: categoryId } = await createCategory(ctx, { names: { en: `~${set}` }, hs: [], position: 1 })
  const shelves = new Map<Locale, Shelf>()
  for (const locale of locales) {
    const own = goods.filter(({ names }) => names[locale])
    if (own.length === 0) continue
    const { id: makerId, slug } = await createMaker(ctx, makerInput.parse({ names: { en: `~${set} ${locale}` } }), {
      slug: `${set}-${locale.toLowerCase()}`,
    })
    const ids = new Map<string, string>()
    for (const { id, hs4, names } of own) {
      const written = await createProduct(
        ctx,
        productInput.parse({
          makerId,
          categoryId,
          names: { [locale]: names[locale]?.slice(0, LONGEST_NAME) },
          unit: 'H87',
          priceDisplay: 'on_request',
          hs6: hs4 ? `${hs4}00` : undefined,
        }),
      )
      ids.set(written.id, id)
    }
    shelves.set(locale, { maker: slug, ids })
  }
  return shelves
}
