import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** Whether a process of this number is there, a dead one that nobody has reaped included. */
export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether `pid` is the server of `cluster` at work: neither a zombie nor another program that got its number. */
export function isServer(pid: number, cluster: string): boolean {
  if (!alive(pid)) return false
  if (existsSync('/proc/self/stat')) {
    // Linux: "pid (name) state …"
    const [, name, state] = /\((.*)\) (\w)/.exec(readOr(`/proc/${pid}/stat`, '')) ?? []
    return name === 'postgres' && state !== 'Z' && state !== 'X' && standsIn(pid, cluster) !== false
  }
  const [state, name] = ps(pid).trim().split(/\s+/)
  return state !== undefined && !state.startsWith('Z') && (name ?? '').endsWith('postgres')
}

// A server's working folder is its cluster; undefined where we may not look.
function standsIn(pid: number, cluster: string): boolean | undefined {
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return its.ino === ours.ino && its.dev === ours.dev
  } catch {
    return undefined
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

function ps(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'state=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
