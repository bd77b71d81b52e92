import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import { alive } from './process.ts'
import { type Launch, type Program, serverEnvironment } from './launch.ts'

/** How to reach the server of one folder. Kept beside the cluster, readable by us alone. */
export interface Connection {
  readonly port: number
  /** The program's own role, owner of the database `savdo` and nothing more. */
  readonly password: string
  /** The superuser `postgres`. */
  readonly adminPassword: string
}

export const clusterOf = (folder: string) => path.join(folder, 'cluster')
export const logOf = (folder: string) => path.join(folder, 'server.log')
const connectionOf = (folder: string) => path.join(folder, 'connection.json')

export function readConnection(folder: string): Connection {
  return JSON.parse(readFileSync(connectionOf(folder), 'utf8')) as Connection
}

/** Replaces the file whole: a crash leaves the old or the new one. */
export function writeConnection(folder: string, connection: Connection): void {
  const half = `${connectionOf(folder)}.${process.pid}`
  writeFileSync(half, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, connectionOf(folder))
}

export function urlOf(connection: Connection, role: 'savdo' | 'postgres' = 'savdo', database = 'savdo'): string {
  const password = role === 'savdo' ? connection.password : connection.adminPassword
  return `postgres://${role}:${password}@127.0.0.1:${connection.port}/${database}`
}

// With --locale=C the index for similar words finds nothing in Cyrillic and Hanzi, without an error.
// macOS has no C.UTF-8 of its own; the builtin provider is the same everywhere.
const system = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${system}`]

/**
 * Makes a cluster with roles and database in `folder`, which appears whole or not at all; does nothing where one is.
 * Throws `CannotStart` when the cluster that is there belongs to another major version.
 */
export function ensureCluster(folder: string, launch: Launch, port: number, options: readonly string[] = []): void {
  if (existsSync(folder)) return checkVersion(folder, launch)
  removeHalves(folder)
  const half = `${folder}.new-${process.pid}`
  const cluster = clusterOf(half)
  const connection = { port, password: secret(), adminPassword: secret() }
  mkdirSync(half, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  mkdirSync(cluster, { mode: 0o700 })
  launch.own(cluster)
  run(launch, 'initdb', cluster, [...locale, '--username=postgres', '--auth=trust', '--no-instructions', ...options])
  const statements = [
    `alter role postgres password '${connection.adminPassword}'`,
    `create role savdo login password '${connection.password}'`,
    'create database savdo owner savdo',
  ]
  run(launch, 'single', cluster, ['postgres'], statements.join('\n'))
  // Loopback is open to every account of the machine: nobody comes in without a password.
  const doors = ['all', 'replication'].map((what) => `host ${what} all 127.0.0.1/32 scram-sha-256\n`)
  writeFileSync(path.join(cluster, 'pg_hba.conf'), doors.join(''))
  writeConnection(half, connection)
  try {
    renameSync(half, folder)
  } catch (error) {
    // Another process was first; what it made is as good as ours.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

const secret = () => randomBytes(24).toString('hex')

function checkVersion(folder: string, launch: Launch) {
  const file = path.join(clusterOf(folder), 'PG_VERSION')
  // EACCES tells of an owner other than us, which is not the same as an alien folder.
  readdirSync(folder)
  if (existsSync(connectionOf(folder))) readConnection(folder)
  if (!existsSync(file) || !existsSync(connectionOf(folder)))
    throw new CannotStart(`${folder} is not a database of this program. Move it away, or name another DATA_DIR.`)
  const major = readFileSync(file, 'utf8').trim()
  if (major !== launch.major)
    throw new CannotStart(
      `The database in ${folder} was made by PostgreSQL ${major}; this program brings PostgreSQL ${launch.major}. ` +
        'Export with the older version of the program and import with this one.',
    )
}

// What a predecessor left that was killed while it made its cluster.
function removeHalves(folder: string) {
  const parent = path.dirname(folder)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`${path.basename(folder)}.new-`) ? Number(name.split('-').at(-1)) : undefined
    if (pid && !alive(pid)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

function run(launch: Launch, program: Program, cluster: string, args: string[], input?: string) {
  const { file, args: line } = launch.command(program, cluster, args)
  const result = spawnSync(file, line, {
    ...launch.identity,
    cwd: cluster,
    input,
    encoding: 'utf8',
    env: serverEnvironment,
  })
  if (result.status === 0) return
  const told = `${result.error?.message ?? ''}\n${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim()
  throw new CannotStart(`The database could not be made in ${path.dirname(cluster)} (${program}):\n${told}`)
}
