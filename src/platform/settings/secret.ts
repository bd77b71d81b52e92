import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The key of 32 random bytes that is kept under `name`; made the first time it is asked for, by whoever is first. */
export async function secretKey(db: Database, name: string): Promise<Buffer> {
  return db.inTransaction(async (tx) => {
    await tx.run(sql`
      insert into platform.secret (name, value) values (${name}, ${randomBytes(32)}) on conflict (name) do nothing`)
    const row = await tx.one(sql<{ value: Buffer }>`select value from platform.secret where name = ${name}`)
    return row.value
  })
}
