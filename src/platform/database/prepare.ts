import { runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'
import { migrate } from './migrate.ts'

/** Brings a database, empty or not, to the shape that this version needs: the queue's own tables, then ours. */
export async function prepareDatabase(pool: Pool, migrationsFolder: string): Promise<void> {
  await runMigrations({ pgPool: pool })
  await migrate(pool, migrationsFolder)
}
