import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Client, type ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { digest, type ListedStore } from '../files/file-store.ts'
import { folderStore } from '../files/folder-store.ts'
import { inParallel } from '../files/move-files.ts'
import { waitingJobs } from './jobs.ts'
import { BackupRefused, type Manifest, manifestFile, sumsFile } from './manifest.ts'
import { fileDigest, sumLine, writePart } from './parts.ts'
import { columnList, ourSequences, ourTables } from './tables.ts'

export interface BackUp {
  readonly databaseUrl: string
  readonly files: ListedStore
  /** Absent or empty. */
  readonly folder: string
  readonly program: string
  /** Hears of the snapshot while it is held, by the name under which others may read it too. */
  readonly onSnapshot?: (name: string) => Promise<void>
}

/**
 * Copies database and files of an open house into a folder. The database as it stood at one moment: one snapshot, read to
 * its end while others write. The files after that moment: a row is written only when its file lies in the store, so that
 * every file that a row of the snapshot names is among them. Throws `BackupRefused` when the folder is in use.
 */
export async function backUp({ databaseUrl, files, folder, program, onSnapshot }: BackUp): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new BackupRefused(`${folder} is not empty: a backup goes into a folder of its own.`)
  await mkdir(path.join(folder, 'database'), { mode: 0o700 })
  const sums = createWriteStream(path.join(folder, sumsFile), { mode: 0o600 })
  const client = new Client({ connectionString: databaseUrl, application_name: 'backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    await client.query('begin transaction isolation level repeatable read read only')
    const { rows: snapshot } = await client.query<{ name: string }>('select pg_export_snapshot() as name')
    await onSnapshot?.(snapshot[0]!.name)
    const database = await readDatabase(client, folder)
    for (const { file, sha256 } of [...database.tables, database.jobs]) sums.write(sumLine(sha256, file))
    const { rows: known } = await client.query<{ id: string }>('select id from platform.file')
    await client.query('commit')
    const kept = await keepFiles(files, folder, (line) => sums.write(line))
    sums.end()
    await finished(sums)
    const manifest: Manifest = {
      format: 1,
      program,
      ...database,
      files: { count: kept.keys.length, bytes: kept.bytes, sha256: await fileDigest(path.join(folder, sumsFile)) },
      missing: missingOf(
        known.map(({ id }) => id),
        kept.keys,
      ),
    }
    await writeFile(path.join(folder, `${manifestFile}.half`), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
    await rename(path.join(folder, `${manifestFile}.half`), path.join(folder, manifestFile))
    return manifest
  } finally {
    sums.destroy()
    await client.end().catch(() => {})
  }
}

type DatabasePart = Pick<Manifest, 'madeAt' | 'postgres' | 'migrations' | 'tables' | 'sequences' | 'jobs'>

async function readDatabase(client: ClientBase, folder: string): Promise<DatabasePart> {
  const { rows: now } = await client.query<{ at: string; version: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`,
  )
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration order by name',
  )
  const tables: Manifest['tables'] = []
  for (const { name, schema, table, columns } of await ourTables(client)) {
    const file = `database/${schema}.${table}.copy.gz`
    const stream = client.query(copyTo(`copy ${name} (${columnList(columns)}) to stdout`))
    const sha256 = await writePart(path.join(folder, file), stream)
    tables.push({ name, columns: [...columns], file, sha256, rows: stream.rowCount })
  }
  // Sequences stand outside of snapshots: read after the rows, none is behind them.
  const sequences: Manifest['sequences'] = []
  for (const name of await ourSequences(client)) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    sequences.push({ name, last: rows[0]!.last, called: rows[0]!.called })
  }
  const waiting = await waitingJobs(client)
  const file = 'database/jobs.jsonl.gz'
  const sha256 = await writePart(path.join(folder, file), Readable.from(waiting.map((job) => `${JSON.stringify(job)}\n`)))
  return {
    madeAt: now[0]!.at,
    postgres: now[0]!.version,
    migrations,
    tables,
    sequences,
    jobs: { file, sha256, rows: waiting.length },
  }
}

async function keepFiles(
  files: ListedStore,
  folder: string,
  note: (line: string) => void,
): Promise<{ keys: string[]; bytes: number }> {
  const copy = folderStore(path.join(folder, 'files'))
  const kept = { keys: [] as string[], bytes: 0 }
  await inParallel(files.list(), 4, async ({ key }) => {
    const bytes = await files.get(key)
    // Gone since it was listed: the house removes what nobody may keep.
    if (!bytes) return
    await copy.put(key, bytes)
    note(sumLine(digest(bytes), `files/${key}`))
    kept.keys.push(key)
    kept.bytes += bytes.byteLength
  })
  return kept
}

// A file's key holds the id of its row, whichever module put it there.
function missingOf(ids: readonly string[], keys: readonly string[]): string[] {
  const there = new Set(keys.flatMap((key) => key.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []))
  return ids.filter((id) => !there.has(id))
}
