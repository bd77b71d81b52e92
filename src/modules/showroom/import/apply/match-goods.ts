import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { fold, type Language } from '../../../../language/index.ts'
import type { ProductDraft } from '../import.types.ts'
import type { KnownGoods } from './goods-record.ts'

/** Finds the product that a row speaks of. Each product is found once. */
export interface GoodsMatcher {
  /** By the maker's article, the one sure sign. */
  bySku(draft: ProductDraft): KnownGoods | undefined
  /** By a name in any language, as written in any way; a product of another article is another product. */
  byName(draft: ProductDraft, fits?: (goods: KnownGoods) => boolean): KnownGoods | undefined
}

export function goodsMatcher(goods: readonly KnownGoods[]): GoodsMatcher {
  const skus = new Map<string, KnownGoods>()
  const names = new Map<string, KnownGoods[]>()
  for (const known of goods) {
    if (known.record.sku) skus.set(known.record.sku, known)
    for (const key of nameKeys(known.record.names))
      names
        .set(key, names.get(key) ?? [])
        .get(key)
        ?.push(known)
  }
  const taken = new Set<string>()
  const take = (found: KnownGoods | undefined) => {
    if (found) taken.add(found.id)
    return found
  }
  return {
    bySku: ({ sku }) => {
      const found = sku === undefined ? undefined : skus.get(sku)
      return take(found && !taken.has(found.id) ? found : undefined)
    },
    byName: (draft, fits = () => true) => {
      const keys = nameKeys(draft.names)
      const candidates = new Set(keys.flatMap((key) => names.get(key) ?? []))
      const free = [...candidates].filter(
        ({ id, record }) => !taken.has(id) && (!draft.sku || !record.sku || draft.sku === record.sku),
      )
      const alike = ({ record }: KnownGoods) => nameKeys(record.names).filter((key) => keys.includes(key)).length
      return take(free.filter(fits).sort((a, b) => alike(b) - alike(a))[0])
    },
  }
}

/** One key for all ways to write a name in its language. */
function nameKeys(names: LocalizedText): string[] {
  const keys = Object.entries(names).map(([locale, name]) =>
    fold(name ?? '', locale as Language)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return [...new Set(keys.filter(Boolean))]
}
