import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

// A key never changes once it is made, so each process asks for it once.
const known = new WeakMap<Database, Map<string, Promise<Buffer>>>()

/** The key of 32 random bytes that is kept under `name`; made the first time it is asked for, by whoever is first. */
export function secretKey(db: Database, name: string): Promise<Buffer> {
  const keys = known.get(db) ?? new Map<string, Promise<Buffer>>()
  known.set(db, keys)
  const key = keys.get(name) ?? readOrMake(db, name)
  keys.set(name, key)
  key.catch(() => keys.delete(name))
  return key
}

function readOrMake(db: Database, name: string): Promise<Buffer> {
  return db.inTransaction(async (tx) => {
    await tx.run(sql`
      insert into platform.secret (name, value) values (${name}, ${randomBytes(32)}) on conflict (name) do nothing`)
    const row = await tx.one(sql<{ value: Buffer }>`select value from platform.secret where name = ${name}`)
    return row.value
  })
}
