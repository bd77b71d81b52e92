import type { Database } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'

/** Counts how often the pages of goods are opened, without a word about whoever opens them. */
export interface ViewCounter {
  /** Costs nothing but memory: the page does not wait for it. */
  count(slug: string): void
  /** Adds what was counted to the day's numbers. */
  flush(): Promise<void>
  stop(): Promise<void>
}

// Addresses that nobody has cannot fill the memory between two writes.
const mostAddresses = 20_000

/** One for each process. What a killed process had counted since its last write is lost. */
export function openViewCounter(
  db: Database,
  { everyMs = 60_000, onFault = () => {} }: { everyMs?: number; onFault?: (error: unknown) => void } = {},
): ViewCounter {
  let counted = new Map<string, number>()
  const flush = async () => {
    if (counted.size === 0) return
    const batch = counted
    counted = new Map()
    try {
      await write(db, batch)
    } catch (error) {
      for (const [slug, views] of batch) counted.set(slug, (counted.get(slug) ?? 0) + views)
      throw error
    }
  }
  const timer = setInterval(() => void flush().catch(onFault), everyMs)
  timer.unref()
  return {
    count(slug) {
      if (counted.size < mostAddresses || counted.has(slug)) counted.set(slug, (counted.get(slug) ?? 0) + 1)
    },
    flush,
    async stop() {
      clearInterval(timer)
      await flush().catch(onFault)
    },
  }
}

async function write(db: Database, batch: ReadonlyMap<string, number>): Promise<void> {
  const rows = json([...batch].map(([slug, views]) => ({ slug, views })))
  // In the order of the ids, so that two processes that write at once never wait for each other in a circle.
  await db.inTransaction((tx) =>
    tx.run(sql`
    insert into showroom.product_view as held (product_id, day, views)
    select p.id, (now() at time zone 'UTC')::date, given.views
    from jsonb_to_recordset(${rows}::jsonb) as given (slug text, views int) join showroom.product p on p.slug = given.slug
    where p.state = 'published' order by p.id
    on conflict (product_id, day) do update set views = held.views + excluded.views`),
  )
}

/** Whether a visit is a person's: neither a program that says so of itself nor somebody of the house. */
export function isPersons(headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? ''
  return (
    !/bot|crawl|spider|slurp|preview|monitor|curl|wget|python/i.test(agent) &&
    !/\bsession_token=/.test(headers.get('cookie') ?? '')
  )
}
