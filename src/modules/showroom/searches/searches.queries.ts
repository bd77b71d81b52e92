import type { Locale } from '../../../kernel/locale.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'

export const missesPageSize = 50

/** Words that buyers searched in vain. */
export interface SearchMiss {
  readonly words: string
  /** Of the page on which they were searched. */
  readonly locale: Locale
  readonly count: number
  readonly lastAt: Temporal.Instant
}

export interface Misses {
  readonly items: readonly SearchMiss[]
  readonly total: number
}

/** Searches in vain, those made most first; dismissed ones apart. */
export async function misses(ctx: Ctx, { dismissed, page }: { dismissed: boolean; page: number }): Promise<Misses> {
  allow(ctx, 'glossary.edit')
  const where = sql`(dismissed_at is not null) = ${dismissed}::boolean`
  const [items, { total }] = await Promise.all([
    ctx.db.rows(sql<SearchMiss>`
      select words, locale, count, last_at as "lastAt" from showroom.search_miss where ${where}
      order by count desc, last_at desc, words limit ${missesPageSize} offset ${(page - 1) * missesPageSize}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from showroom.search_miss where ${where}`),
  ])
  return { items, total }
}

/** How many wait for an answer. */
export async function waitingMisses(ctx: Ctx): Promise<number> {
  const { total } = await ctx.db.one(sql<{ total: number }>`
    select count(*)::int as total from showroom.search_miss where dismissed_at is null`)
  return total
}
