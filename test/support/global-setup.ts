import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../src/platform/database/prepare.ts'
import { openEmbedded } from '../../src/platform/database/embedded/index.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whom the tests connect as, and who makes databases; both point at the template. */
    testDatabase: { url: string; adminUrl: string; template: string }
  }
}

const prefix = 'savdo-test-'

/** One real server for the whole run, with one migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env['TEST_DATABASE_URL'] ? foreign(process.env['TEST_DATABASE_URL']) : await ownServer()
  const template = `savdo_template_${process.pid}`
  await asAdmin(server.adminUrl, `create database ${template} owner ${new URL(server.url).username || 'current_user'}`)
  const url = onDatabase(server.url, template)
  const pool = new Pool({ connectionString: url })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  await prepareDatabase(pool, path.join(projectRoot, 'migrations'))
  await pool.end()
  project.provide('testDatabase', { url, adminUrl: server.adminUrl, template })
  return async () => {
    for (const name of [template, `${template}_demo`]) {
      await asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`)
    }
    rmSync(path.join(tmpdir(), `${template}-files`), { recursive: true, force: true })
    await server.stop()
  }
}

async function asAdmin(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

const foreign = (url: string) => ({ url, adminUrl: url, stop: async () => {} })

async function ownServer() {
  sweep()
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  // Nothing here outlives the run: no write need reach the disk.
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '300',
  }
  const server = await openEmbedded(folder, { settings, initdb: ['--no-sync'] })
  process.on('exit', () => remove(folder))
  // Ctrl-C comes twice, from the terminal and from npm: the second must not break off what the first began.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// What runs left that were killed: their servers and their folders.
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : undefined
    if (pid && !lives(pid)) remove(path.join(tmpdir(), name))
  }
}

// Also called while the process ends, hence without a promise.
function remove(folder: string) {
  const lock = path.join(folder, 'postgres/cluster/postmaster.pid')
  try {
    const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : undefined
    if (pid) process.kill(pid, 'SIGQUIT')
    const pause = new Int32Array(new SharedArrayBuffer(4))
    // PostgreSQL takes its lock file away last.
    for (let turn = 0; turn < 100 && existsSync(lock); turn++) Atomics.wait(pause, 0, 0, 20)
  } catch {
    // The server is gone already, or it is another account's.
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  } catch {
    // Another account's leftovers are left to that account.
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
