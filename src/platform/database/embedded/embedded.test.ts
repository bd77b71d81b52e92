import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotStart } from '../../cannot-start.ts'
import { projectRoot } from '../../project-root.ts'
import { openEmbedded, type Embedded } from './index.ts'
import { isServer } from './process.ts'
import { readPidFile, stopServer } from './server.ts'

const options = { initdb: ['--no-sync'], settings: { fsync: 'off' }, patienceMs: 300 }
const folders: string[] = []
let dataDir: string
const folderOf = (data: string) => path.join(data, 'postgres')

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), `savdo-test-${process.pid}-`))
  folders.push(folder)
  return folder
}

beforeEach(() => {
  dataDir = newFolder()
})

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    if (existsSync(folderOf(folder))) await stopServer(folderOf(folder))
    rmSync(folder, { recursive: true, force: true })
  }
})

async function ask<Row extends Record<string, unknown>>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** A program that opens the database, says so, and is then killed without a chance to clean up. */
async function killedPredecessor(): Promise<number> {
  const index = path.join(projectRoot, 'src/platform/database/embedded/index.ts')
  const program = `const { openEmbedded } = await import(${JSON.stringify(index)})
    await openEmbedded(process.argv[1], ${JSON.stringify(options)}); console.log('open'); setInterval(() => {}, 1e6)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return readPidFile(folderOf(dataDir))!.pid
}

test('a new folder gets a server, kept from strangers, and what is written outlives a restart', async () => {
  const first = await openEmbedded(dataDir, options)
  await ask(first.url, 'create table kept as select 1 as one')
  expect(await ask(first.url, "select current_setting('is_superuser') as super")).toEqual([{ super: 'off' }])
  const stranger = new URL(first.url)
  stranger.password = 'guessed'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect(statSync(path.join(folderOf(dataDir), 'connection.json')).mode & 0o777).toBe(0o600)
  await first.stop()
  await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  const second = await openEmbedded(dataDir, options)
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
})

test('the server of a killed predecessor is taken over as it runs', async () => {
  const pid = await killedPredecessor()
  const told: string[] = []
  const opened = await openEmbedded(dataDir, { ...options, log: { info: (text) => told.push(text) } })
  expect(readPidFile(folderOf(dataDir))?.pid).toBe(pid)
  expect(told).toHaveLength(1)
  await opened.stop()
  expect(isServer(pid, path.join(folderOf(dataDir), 'cluster'))).toBe(false)
})

test('a server that died too is started again, whoever has its number now', async () => {
  const pid = await killedPredecessor()
  process.kill(pid, 'SIGKILL')
  const lock = path.join(folderOf(dataDir), 'cluster/postmaster.pid')
  await expect.poll(() => isServer(pid, path.dirname(lock))).toBe(false)
  // The number has gone to another living process.
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)))
  const opened = await openEmbedded(dataDir, { ...options, patienceMs: 5_000 })
  expect(await ask(opened.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a second copy on one folder is refused, and the first works on', async () => {
  const first = await openEmbedded(dataDir, options)
  const attempt = openEmbedded(dataDir, options)
  await expect(attempt).rejects.toThrow(CannotStart)
  await expect(attempt).rejects.toThrow(`Another copy of the program is running on this folder (${dataDir})`)
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two that start at once on an empty folder: one opens, one is refused', async () => {
  const results = await Promise.allSettled([openEmbedded(dataDir, options), openEmbedded(dataDir, options)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a copy of a running folder gets a server of its own', async () => {
  const first = await openEmbedded(dataDir, options)
  await ask(first.url, 'create table original as select 1 as one')
  await ask(first.adminUrl, 'checkpoint')
  const other = newFolder()
  cpSync(dataDir, other, { recursive: true })
  const second: Embedded = await openEmbedded(other, { ...options, patienceMs: 5_000 })
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
  await ask(second.url, 'drop table original')
  expect(await ask(first.url, 'select one from original')).toEqual([{ one: 1 }])
})

test('a folder of another major version, and an alien one, are refused with a reason', async () => {
  await (await openEmbedded(dataDir, options)).stop()
  const version = path.join(folderOf(dataDir), 'cluster/PG_VERSION')
  writeFileSync(version, '15\n')
  await expect(openEmbedded(dataDir, options)).rejects.toThrow('made by PostgreSQL 15')
  rmSync(version)
  await expect(openEmbedded(dataDir, options)).rejects.toThrow('is not a database of this program')
})

test.runIf(process.getuid?.() === 0 && process.platform === 'linux')('below a folder that only root may enter', async () => {
  const closed = path.join(dataDir, 'closed', 'data')
  execFileSync('mkdir', ['-p', '-m', '700', path.dirname(closed)])
  folders.push(closed)
  const opened = await openEmbedded(closed, options)
  await ask(opened.url, 'create table kept as select 1 as one')
  await opened.stop()
  const again = await openEmbedded(closed, options)
  expect(await ask(again.url, 'select one from kept')).toEqual([{ one: 1 }])
  expect(statSync(path.join(folderOf(closed), 'cluster')).uid).not.toBe(0)
})
