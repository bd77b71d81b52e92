import type { Locale } from '../../../kernel/locale.ts'
import { listProducts, readFilter } from '../../../modules/showroom/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { loadGoods } from './load-goods.ts'
import { readSet } from './read-set.ts'
import { type Line, Score } from './score.ts'

/** Records that a query must leave alone though they look or sound like it, each on a shelf with all others of its language. */
export async function judgeNearMisses(ctx: Ctx, folder: string): Promise<Line[]> {
  const rows = readSet(folder, 'near-misses.tsv').map((row, at) => ({ ...row, id: String(at) }) as Record<string, string>)
  if (rows.length === 0) return []
  const shelves = await loadGoods(
    ctx,
    'near-misses',
    rows.map((row) => ({ id: row['id']!, names: { [row['locale']!]: row['record']! } })),
  )
  const score = new Score()
  for (const { id, query, record, locale, why } of rows) {
    const shelf = shelves.get(locale as Locale)!
    const { items } = await listProducts(ctx, readFilter(new URLSearchParams({ q: query!, maker: shelf.maker })))
    score.note(!items.some((item) => shelf.ids.get(item.id) === id), () => `${query} finds ${record}: ${why}`)
  }
  return [{ label: 'near misses: left alone', score, goal: 0.95 }]
}
