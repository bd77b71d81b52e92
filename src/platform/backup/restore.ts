import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import { runMigrations } from 'graphile-worker'
import { type ClientBase, Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyMigration, prepareMigrations } from '../database/migrate.ts'
import { digest, type ListedStore } from '../files/file-store.ts'
import { folderStore } from '../files/folder-store.ts'
import { putBack, type WaitingJob } from './jobs.ts'
import { BackupRefused, type Manifest, readManifest, sumsFile } from './manifest.ts'
import { checkedParts, fileDigest, readPart } from './parts.ts'
import { columnList, ourForeignKeys, ourTables } from './tables.ts'

export interface Restore {
  readonly databaseUrl: string
  readonly files: ListedStore
  /** Of the backup. */
  readonly folder: string
  readonly migrationsFolder: string
}

/** Whether every part of a backup is there and unchanged; throws `BackupRefused` with the first that is not. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  if ((await fileDigest(path.join(folder, sumsFile)).catch(() => '')) !== manifest.files.sha256)
    throw new BackupRefused(`${sumsFile} in ${folder} is not what was backed up.`)
  const named = new Map<string, string>()
  for await (const { name, sha256 } of checkedParts(folder)) named.set(name, sha256)
  const bad = [...manifest.tables, manifest.jobs].find(({ file, sha256 }) => named.get(file) !== sha256)
  if (bad) throw new BackupRefused(`${bad.file} in ${folder} is not what was backed up.`)
  return manifest
}

/**
 * Puts a backup into an empty database and a store without other files. The files come first and the database in one
 * transaction: whatever goes wrong, the database is as empty as before and the command may be run again.
 * The schema is that of the backup's migrations; the house applies newer ones when it starts.
 */
export async function restore(target: Restore): Promise<Manifest> {
  const manifest = await checkBackup(target.folder)
  await checkMigrations(manifest, target.migrationsFolder)
  const pool = new Pool({ connectionString: target.databaseUrl, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await refuseUnlessEmpty(pool)
    await putFiles(target)
    // Of the queue only the empty tables, and the same each time.
    await runMigrations({ pgPool: pool })
    const client = await pool.connect()
    try {
      await client.query('begin')
      await loadDatabase(client, manifest, target)
      await client.query('commit')
      await client.query('analyze')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
    return manifest
  } finally {
    await pool.end()
  }
}

async function checkMigrations({ migrations, program }: Manifest, folder: string): Promise<void> {
  for (const { name, sha256 } of migrations) {
    const text = await readFile(path.join(folder, name)).catch(() => undefined)
    if (!text || digest(text) !== sha256)
      throw new BackupRefused(
        `The backup was made by version ${program} with migration ${name}, which this version does not have: restore it with that version or a newer one.`,
      )
  }
}

async function refuseUnlessEmpty(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const tables = await ourTables(client)
    if (tables.length > 0)
      throw new BackupRefused(`The database is not empty: it holds ${tables[0]!.name}. A backup is restored into an empty one.`)
  } finally {
    client.release()
  }
}

async function putFiles({ files, folder }: Restore): Promise<void> {
  const copy = folderStore(path.join(folder, 'files'))
  const ours = new Map<string, number>()
  for await (const { key, bytes } of copy.list()) ours.set(key, bytes)
  const there = new Set<string>()
  for await (const { key, bytes } of files.list()) {
    if (ours.get(key) !== bytes)
      throw new BackupRefused(`The store of files is not empty: it holds ${key}, which is not of this backup.`)
    there.add(key)
  }
  for (const key of ours.keys()) {
    const bytes = (await copy.get(key))!
    const found = there.has(key) ? await files.get(key) : undefined
    if (!found || digest(found) !== digest(bytes)) await files.put(key, bytes)
  }
}

async function loadDatabase(client: ClientBase, manifest: Manifest, { folder, migrationsFolder }: Restore): Promise<void> {
  await prepareMigrations(client)
  for (const { name } of manifest.migrations) await applyMigration(client, path.join(migrationsFolder, name))
  const tables = await ourTables(client)
  const unknown = manifest.tables.find(({ name }) => !tables.some((table) => table.name === name))
  if (unknown) throw new BackupRefused(`The backup holds ${unknown.name}, which no migration of it makes.`)
  // Rows come in any order and say what was true already: no key and no trigger of ours looks on meanwhile.
  const keys = await ourForeignKeys(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  for (const { name } of tables) await client.query(`truncate ${name}`)
  for (const { name, columns, file, rows } of manifest.tables) {
    const stream = client.query(copyFrom(`copy ${name} (${columnList(columns)}) from stdin`))
    await readPart(path.join(folder, file), stream)
    if (stream.rowCount !== rows) throw new Error(`${name} took ${stream.rowCount} of ${rows} rows`)
  }
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { name, last, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])
  for (const job of await readJobs(path.join(folder, manifest.jobs.file))) await putBack(client, job)
}

async function readJobs(file: string): Promise<WaitingJob[]> {
  const parts: Buffer[] = []
  await readPart(file, new Writable({ write: (chunk: Buffer, _, done) => (parts.push(chunk), done()) }))
  return Buffer.concat(parts)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as WaitingJob)
}
