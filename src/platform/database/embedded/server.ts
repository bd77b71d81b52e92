import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterOf, logOf } from './cluster.ts'
import { type Launch, serverEnvironment } from './launch.ts'
import { isServer } from './process.ts'

const pidFileOf = (folder: string) => path.join(clusterOf(folder), 'postmaster.pid')

/** What the folder's own lock file says of its server; a dead one may have left it. */
export function readPidFile(folder: string): { pid: number; port: number } | undefined {
  const file = pidFileOf(folder)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** Starts a server of its own session, so that Ctrl-C does not reach it; `exited` settles when it ends early. */
export function startServer(folder: string, launch: Launch, port: number, settings: Record<string, string> = {}) {
  releaseStaleLock(folder)
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args } = launch.command('postgres', clusterOf(folder), ['-p', String(port), ...flags])
  const log = openLog(folder)
  const child = spawn(file, args, {
    ...launch.identity,
    cwd: clusterOf(folder),
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const state = { ended: false }
  child.on('error', () => (state.ended = true))
  child.on('exit', () => (state.ended = true))
  return state
}

/** Asks the folder's server to stop fast (open transactions are rolled back) and waits until it has. */
export async function stopServer(folder: string): Promise<void> {
  const pid = readPidFile(folder)?.pid
  if (!pid || !isServer(pid, clusterOf(folder))) return
  process.kill(pid, 'SIGINT')
  // After half a minute immediately: the next start then recovers from the log.
  const deadline = Date.now() + 30_000
  let forced = false
  while (isServer(pid, clusterOf(folder))) {
    if (!forced && Date.now() > deadline) {
      process.kill(pid, 'SIGQUIT')
      forced = true
    }
    await sleep(15)
  }
}

/** A port of loopback that nobody listens on. */
export async function freePort(wanted = 0): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(undefined))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** The end of the server's log, to be shown when it did not start. */
export function logEnd(folder: string): string {
  return readFileSync(logOf(folder), 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}

const largestLog = 10 * 1024 * 1024

function openLog(folder: string): number {
  const file = logOf(folder)
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

// PostgreSQL takes any living process of that number for a rival, a zombie or a stranger too. The number is
// replaced rather than the file removed: it still checks that no shared memory of the old server is in use.
function releaseStaleLock(folder: string) {
  const pid = readPidFile(folder)?.pid
  if (!pid || isServer(pid, clusterOf(folder))) return
  const file = pidFileOf(folder)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, '2147483646'))
}
