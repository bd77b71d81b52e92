import type { Tx } from './database.ts'
import { type Sql, sql } from './sql.ts'

/** The next number of a series, from 1. The series is held until the transaction ends, so that no number is skipped. */
export async function nextInSeries(tx: Tx, name: string): Promise<number> {
  const row = await tx.one(sql<{ last: number }>`
    insert into platform.series as s (name, last) values (${name}, 1)
    on conflict (name) do update set last = s.last + 1
    returning last`)
  return row.last
}

/**
 * The same within the statement that uses it, as `I-2026-0042`: a query of one column, `number`. What is held from here on
 * is then held for as long as that statement and the commit take, and for no round trip.
 */
export function nextNumber(letter: string, name: string, year: number): Sql {
  return sql`
    insert into platform.series as s (name, last) values (${`${name}-${year}`}, 1)
    on conflict (name) do update set last = s.last + 1
    returning ${`${letter}-${year}-`}::text || lpad(last::text, greatest(4, length(last::text)), '0') as number`
}
