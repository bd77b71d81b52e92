import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClientBase, Pool, PoolClient } from 'pg'

// Any fixed number will do; it keeps two starting processes from migrating at once.
const lock = 7_340_021

/**
 * Brings the database up to date: each `*.sql` of `folder` once, in the order of the names, one transaction a file.
 * Throws when a file that has run was changed since.
 */
export async function migrate(pool: Pool, folder: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await prepareMigrations(client)
    const done = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
    const known = new Map(done.rows.map((row) => [row.name, row.sha256]))
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    for (const name of names) await apply(client, path.join(folder, name), name, known.get(name))
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    client.release()
  }
}

/** Makes the table that remembers which migrations have run. */
export async function prepareMigrations(client: ClientBase): Promise<void> {
  await client.query(`create schema if not exists platform;
    create table if not exists platform.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
}

/** Runs one migration inside the transaction of `client` and remembers it. */
export async function applyMigration(client: ClientBase, file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  await client.query(text)
  await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [path.basename(file), sha256Of(text)])
}

async function apply(client: PoolClient, file: string, name: string, knownHash: string | undefined) {
  const text = await readFile(file, 'utf8')
  if (knownHash === sha256Of(text)) return
  if (knownHash) throw new Error(`migration ${name} was changed after it had run; add a new file instead`)
  await client.query('begin')
  try {
    await applyMigration(client, file)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
