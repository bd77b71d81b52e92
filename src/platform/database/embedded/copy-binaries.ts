import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import type { Binaries } from './binaries.ts'

/**
 * Gives a copy of the server (61 MB) that every account may run, for a checkout below a closed home. Root only.
 * `works` tries a copy out: a folder may be mounted without the right to execute.
 */
export function copyBinaries(from: Binaries, works: (folder: string) => boolean): string {
  const tried = ['/var/cache', '/var/lib', '/opt', tmpdir()].map((place) => path.join(place, 'savdo-uyi'))
  for (const place of tried) {
    const copy = path.join(place, `postgresql-${from.version}`)
    try {
      makeOurs(place)
      if (!existsSync(copy)) fill(copy, from.folder)
      if (works(copy)) return copy
    } catch {
      // This place is full, read-only or not ours: the next one may do.
    }
  }
  throw new CannotStart(
    `PostgreSQL cannot run as root, and no other account can enter ${from.folder}. A copy for it could not be placed ` +
      `in any of ${tried.join(', ')}. Move the checkout to a folder that others may enter, or set DATABASE_URL.`,
  )
}

// In a shared folder somebody else could have laid programs under this name for root to run.
function makeOurs(place: string) {
  mkdirSync(place, { recursive: true, mode: 0o755 })
  const { uid, mode } = lstatSync(place)
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${place} can be written by others`)
  chmodSync(place, 0o755)
}

// The name appears only when the copy is whole.
function fill(copy: string, source: string) {
  const half = `${copy}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  try {
    cpSync(source, half, { recursive: true, verbatimSymlinks: true })
    openToAll(half)
    renameSync(half, copy)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

function openToAll(file: string) {
  const { mode } = lstatSync(file)
  if ((mode & 0o170000) === 0o120000) return
  const folder = (mode & 0o170000) === 0o040000
  chmodSync(file, folder || mode & 0o100 ? 0o755 : 0o644)
  if (folder) for (const name of readdirSync(file)) openToAll(path.join(file, name))
}
