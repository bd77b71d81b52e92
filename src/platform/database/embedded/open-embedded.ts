import { realpathSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { CannotStart } from '../../cannot-start.ts'
import { adopt } from './adopt.ts'
import { clusterOf, ensureCluster, logOf, readConnection, urlOf, writeConnection } from './cluster.ts'
import { type Launch, prepareLaunch } from './launch.ts'
import { isServer } from './process.ts'
import { freePort, logEnd, readPidFile, startServer, stopServer } from './server.ts'

export interface Embedded {
  /** For `pg`, as the owner of the database `savdo`. */
  readonly url: string
  /** As the superuser `postgres`: for backup and restore, never for requests. */
  readonly adminUrl: string
  /** Stops the server; to be called when every connection of the program is closed. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly log?: { info(text: string): void }
  /** Of the server, as in postgresql.conf. */
  readonly settings?: Record<string, string>
  readonly initdb?: readonly string[]
  /** How long a copy that is just leaving, or a zombie, is waited for. */
  readonly patienceMs?: number
}

// Any fixed number; it is held by the one living program of the folder.
export const soleCopy = 7_340_022

/**
 * Opens the built-in PostgreSQL of `dataDir`: makes it when there is none, takes over the server that a killed
 * predecessor left running, starts it otherwise. Throws `CannotStart` when another copy of the program is at work.
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  try {
    return await open(dataDir, options)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) throw error
    throw new CannotStart(`The folder ${dataDir} cannot be used: ${message}. Start as its owner, or name another DATA_DIR.`)
  }
}

async function open(dataDir: string, options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? { info() {} }
  mkdirSync(dataDir, { recursive: true })
  const folder = path.join(realpathSync(dataDir), 'postgres')
  const launch = prepareLaunch(clusterOf(folder))
  ensureCluster(folder, launch, (await freePort())!, options.initdb)
  const deadline = Date.now() + (options.patienceMs ?? 5_000)
  for (;;) {
    const { client, adopted } = await reach(folder, launch, options)
    if (await holdSoleCopy(client)) {
      if (adopted) log.info('the database that a killed predecessor left running was taken over')
      return opened(folder, client)
    }
    await client.end().catch(() => {})
    if (Date.now() > deadline)
      throw new CannotStart(
        `Another copy of the program is running on this folder (${dataDir}). Stop it first, or name another DATA_DIR.`,
      )
    await sleep(200)
  }
}

async function holdSoleCopy(client: Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [soleCopy])
    return rows[0]?.held === true
  } catch {
    // The other copy stopped its server just now.
    return false
  }
}

function opened(folder: string, client: Client): Embedded {
  return {
    url: urlOf(readConnection(folder)),
    adminUrl: urlOf(readConnection(folder), 'postgres'),
    async stop() {
      await stopServer(folder)
      await client.end().catch(() => {})
    },
  }
}

// One connection to the folder's server, which is started when it does not run.
async function reach(folder: string, launch: Launch, options: EmbeddedOptions): Promise<{ client: Client; adopted: boolean }> {
  const deadline = Date.now() + Math.max(options.patienceMs ?? 0, 5_000)
  const recovery = Date.now() + 600_000
  let server: { ended: boolean } | undefined
  for (;;) {
    const known = readConnection(folder)
    const running = readPidFile(folder)
    const connection = running?.port ? { ...known, port: running.port } : known
    const found = running && isServer(running.pid, clusterOf(folder)) ? await adopt(folder, connection) : 'absent'
    if (typeof found === 'object') {
      if (connection.port !== known.port) writeConnection(folder, connection)
      return { client: found, adopted: !server }
    }
    const now = Date.now()
    const waiting = server && !server.ended
    if (found === 'unready' || waiting ? now > recovery : server?.ended && now > deadline)
      throw new CannotStart(`PostgreSQL did not start in ${folder}. The end of ${logOf(folder)}:\n${logEnd(folder)}`)
    if (found === 'absent' && !waiting) server = await launchServer(folder, launch, options)
    await sleep(server?.ended ? 300 : 20)
  }
}

async function launchServer(folder: string, launch: Launch, options: EmbeddedOptions) {
  const known = readConnection(folder)
  const port = (await freePort(known.port)) ?? (await freePort())!
  if (port !== known.port) writeConnection(folder, { ...known, port })
  launch.own(clusterOf(folder))
  return startServer(folder, launch, port, options.settings)
}
