import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { inTime } from '../platform/in-time.ts'
import type { Worker } from '../platform/jobs/worker.ts'

export interface Readiness {
  /** From now on no new request should be sent here; ends after so many seconds, in which those that come are served. */
  stop(drainSeconds: number): Promise<void>
  check(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, boolean>> }>
}

// Longer than any look into a healthy database, shorter than a load balancer waits.
const patience = 2_000

/**
 * Whether this process can serve: its database answers and has all migrations of this version as they are in this
 * version (a newer version may have added more), its worker runs, and it is not about to stop.
 */
export async function openReadiness(db: Database, worker: Pick<Worker, 'running'>, migrationsFolder: string): Promise<Readiness> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql'))
  const needed = await Promise.all(names.map(async (name) => ({ name, sha256: await sha256(path.join(migrationsFolder, name)) })))
  let stopping = false
  const look = async () => {
    const done = await db.rows(sql<{ name: string; sha256: string }>`select name, sha256 from platform.migration`)
    const known = new Map(done.map((row) => [row.name, row.sha256]))
    return needed.every(({ name, sha256 }) => known.get(name) === sha256)
  }
  return {
    async stop(drainSeconds) {
      stopping = true
      if (drainSeconds > 0) await pause(drainSeconds * 1000)
    },
    async check() {
      let migrated: boolean | undefined
      await inTime(
        look().then((all) => (migrated = all)),
        patience,
      ).catch(() => {})
      const checks = {
        open: !stopping,
        database: migrated !== undefined,
        migrations: migrated === true,
        worker: worker.running(),
      }
      return { ready: Object.values(checks).every(Boolean), checks }
    },
  }
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
