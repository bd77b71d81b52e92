import { cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { system } from '../../src/kernel/actor.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { folderStore } from '../../src/platform/files/folder-store.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { loadHouse } from '../../src/platform/settings/house.ts'
import { cloneOf, type TestDatabase, testDatabase } from './database.ts'

// Any fixed number will do; it keeps two workers from building the template at once.
const lock = 7_340_091

/** Where the files of the demonstration lie that belong to a run's template; the run takes them away. */
export const demoFilesOf = (template: string): string => path.join(tmpdir(), `${template}-files`)

/**
 * A database with the demonstration in it, and its files in `dataDir`: loaded once a run by whoever asks first, a clone for
 * everyone, in about a tenth of the time.
 */
export async function demoDatabase(dataDir: string): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testDatabase')
  const name = `${template}_demo`
  const files = demoFilesOf(template)
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0) await build(client, name, files)
  } finally {
    await client.end()
  }
  await cp(files, path.join(dataDir, 'files'), { recursive: true })
  return cloneOf(name)
}

async function build(client: Client, name: string, files: string): Promise<void> {
  const fresh = await testDatabase()
  await mkdir(files, { recursive: true })
  const db = openDatabase(fresh.url)
  const house = await loadHouse(db)
  const ctx = { db, files: folderStore(files), actor: system('demo'), locale: house.defaultLocale, house } as const
  await loadDemo({ ...ctx, publicUrl: 'http://localhost', now: Temporal.Now.instant() }, projectRoot)
  await db.close()
  await client.query(`alter database ${new URL(fresh.url).pathname.slice(1)} rename to ${name}`)
}
