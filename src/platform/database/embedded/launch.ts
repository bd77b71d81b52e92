import { spawnSync } from 'node:child_process'
import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import { findBinaries } from './binaries.ts'
import { copyBinaries } from './copy-binaries.ts'
import { canEnter, chooseServerUser, readPasswd, type ServerUser } from './server-user.ts'

/** `single` is the server for one person, without a network: it takes statements from its input. */
export type Program = 'postgres' | 'single' | 'initdb'

/** Nothing of our own environment: a PGPORT or PGDATA in it would be obeyed. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** How this machine runs a program of the server. */
export interface Launch {
  /** PostgreSQL's major version, as `18`. */
  readonly major: string
  /** Command line for a program on the cluster folder, which must also be its working folder. */
  command(program: Program, cluster: string, args: readonly string[]): { file: string; args: string[] }
  /** `uid` and `gid` for spawn; empty when the server runs as we do. */
  readonly identity: { uid?: number; gid?: number }
  /** Makes the cluster's files belong to whoever runs the server. */
  own(cluster: string): void
}

/** Finds a way to run the server on `cluster` (existing or not yet); throws `CannotStart` when there is none. */
export function prepareLaunch(cluster: string): Launch {
  const binaries = findBinaries()
  const major = binaries.version.split('.')[0]!
  const direct = { major, ...plain(binaries.folder), identity: {}, own: () => {} }
  if (process.getuid?.() !== 0) return direct
  const user = chooseServerUser(readPasswd(), statSync(cluster, { throwIfNoEntry: false })?.uid)
  if (user && runs('true', [], user)) {
    const asUser = (folder: string) => runs(path.join(folder, 'bin/postgres'), ['--version'], user)
    const open = ['', 'lib', 'share', 'bin/postgres'].every((part) => canEnter(path.join(binaries.folder, part), user))
    const folder = open && asUser(binaries.folder) ? binaries.folder : copyBinaries(binaries, asUser)
    const own = (target: string) => chownTree(target, user)
    return { major, ...plain(folder, user), identity: { uid: user.uid, gid: user.gid }, own }
  }
  // Only one account exists here, as in some containers: another name for it is all that PostgreSQL asks.
  const mask = ['-U', '--map-user=65534', '--map-group=65534']
  if (runs('unshare', [...mask, path.join(binaries.folder, 'bin/postgres'), '--version'])) {
    const masked: Launch['command'] = (program, target, args) => {
      const { file, args: rest } = direct.command(program, target, args)
      return { file: 'unshare', args: [...mask, file, ...rest] }
    }
    return { ...direct, command: masked, own: (target) => chownTree(target, { uid: 0, gid: 0 }) }
  }
  throw new CannotStart(
    'PostgreSQL cannot run as root, and this machine lets root become nobody else. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

function plain(folder: string, user?: ServerUser): Pick<Launch, 'command'> {
  return {
    command: (program, cluster, args) => {
      // The working folder is entered by root before the change of user, and stays open below closed folders.
      const shown = !user || canEnter(cluster, user) ? cluster : '/proc/self/cwd'
      const single = program === 'single'
      const file = path.join(folder, 'bin', single ? 'postgres' : program)
      return { file, args: [...(single ? ['--single'] : []), '-D', shown, ...args] }
    },
  }
}

function runs(file: string, args: string[], user?: ServerUser): boolean {
  const identity = user ? { uid: user.uid, gid: user.gid } : {}
  return spawnSync(file, args, { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}

function chownTree(target: string, user: { uid: number; gid: number }) {
  const { uid, mode } = lstatSync(target)
  if (uid === user.uid) return
  if ((mode & 0o170000) === 0o040000) for (const name of readdirSync(target)) chownTree(path.join(target, name), user)
  // The folder itself comes last: an interrupted change is taken up again.
  lchownSync(target, user.uid, user.gid)
}
