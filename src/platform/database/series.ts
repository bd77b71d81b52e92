import type { Tx } from './database.ts'
import { sql } from './sql.ts'

/** The next number of a series, from 1. The series is held until the transaction ends, so that no number is skipped. */
export async function nextInSeries(tx: Tx, name: string): Promise<number> {
  const row = await tx.one(sql<{ last: number }>`
    insert into platform.series as s (name, last) values (${name}, 1)
    on conflict (name) do update set last = s.last + 1
    returning last`)
  return row.last
}
