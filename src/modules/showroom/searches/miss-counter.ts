import { isLocale, type Locale } from '../../../kernel/locale.ts'
import type { Database } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { missWords } from './miss-words.ts'

/** The header by which the list of goods says that a search found nothing; a page that is kept says it, too. */
export const foundNothing = 'x-found-nothing'

/** Counts searches that found nothing, without a word about whoever searched. */
export interface MissCounter {
  /** Costs nothing but memory: the page does not wait for it. `from` tells callers apart until the next write, and is not kept. */
  count(query: string, locale: string, from: string): void
  flush(): Promise<void>
  stop(): Promise<void>
}

// Nobody fills the list, or the memory, by a program: so many searches of one caller, and in all, between two writes.
const mostOfOne = 20
const mostTogether = 1_000
/** Of searches in vain the house keeps so many; those asked least go first. */
const mostKept = 5_000

interface Miss {
  readonly words: string
  readonly locale: Locale
  count: number
}

/** One for each process. What a killed process had counted since its last write is lost. */
export function openMissCounter(
  db: Database,
  { everyMs = 5_000, onFault = () => {} }: { everyMs?: number; onFault?: (error: unknown) => void } = {},
): MissCounter {
  let misses = new Map<string, Miss>()
  const callers = new Map<string, number>()
  const add = ({ words, locale, count }: Miss) => {
    const key = `${locale} ${words}`
    const there = misses.get(key)
    if (there) there.count += count
    else if (misses.size < mostTogether) misses.set(key, { words, locale, count })
  }
  const flush = async () => {
    callers.clear()
    if (misses.size === 0) return
    const batch = misses
    misses = new Map()
    try {
      await write(db, [...batch.values()])
    } catch (error) {
      for (const miss of batch.values()) add(miss)
      throw error
    }
  }
  const timer = setInterval(() => void flush().catch(onFault), everyMs)
  timer.unref()
  return {
    count(query, locale, from) {
      const words = missWords(query)
      const used = callers.get(from) ?? 0
      if (words === undefined || !isLocale(locale) || used >= mostOfOne || callers.size > mostTogether) return
      callers.set(from, used + 1)
      add({ words, locale, count: 1 })
    },
    flush,
    async stop() {
      clearInterval(timer)
      await flush().catch(onFault)
    },
  }
}

async function write(db: Database, batch: readonly Miss[]): Promise<void> {
  // In one order, so that two processes that write at once never wait for each other in a circle.
  await db.inTransaction(async (tx) => {
    await tx.run(sql`
      insert into showroom.search_miss as held (words, locale, count)
      select words, locale, count from jsonb_to_recordset(${json(batch)}::jsonb) as given (words text, locale text, count int)
      order by words, locale
      on conflict (words, locale) do update set count = held.count + excluded.count, last_at = now()`)
  })
}

/** Forgets searches in vain that nobody made for half a year, and of too many those that were made least. */
export async function forgetMisses(db: Database): Promise<void> {
  await db.inTransaction(async (tx) => {
    await tx.run(sql`delete from showroom.search_miss where last_at < now() - interval '180 days'`)
    await tx.run(sql`
      delete from showroom.search_miss where (words, locale) in (
        select words, locale from showroom.search_miss order by count desc, last_at desc offset ${mostKept})`)
  })
}
