import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/** Whom the server runs as when we are root: PostgreSQL refuses to be root itself. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Chooses among the accounts of the machine: the owner of an existing cluster, else `postgres`, else `nobody`,
 * else any that is not root. `initdb` needs an account with a name, hence never a bare number.
 */
export function chooseServerUser(passwd: string, clusterOwner?: number): ServerUser | undefined {
  const users = passwd.split('\n').flatMap((line): ServerUser[] => {
    const [name, , uid, gid] = line.split(':')
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  const named = (name: string) => users.find((user) => user.name === name)
  return users.find((user) => user.uid === clusterOwner) ?? named('postgres') ?? named('nobody') ?? users[0]
}

/** The accounts of this machine, in the form of passwd(5). */
export function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}

/** Whether the user may walk down to `target` and read it, by owner, group and mode of every folder above. */
export function canEnter(target: string, user: ServerUser): boolean {
  const end = realpathSync(target)
  for (let at = end; ; at = path.dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
    const wanted = at === end ? 0o5 : 0o1
    if (((mode >> shift) & wanted) !== wanted) return false
    if (at === path.dirname(at)) return true
  }
}
