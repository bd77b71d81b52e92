import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder, the same from the source, from the bundle in `build/` and from a test. */
export const projectRoot: string = above(path.dirname(fileURLToPath(import.meta.url)))

// Both folders together: a package.json alone could be another package's.
function above(folder: string): string {
  if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'migrations'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder)
    throw new Error('the folder of the project was not found: package.json and migrations/ must lie side by side')
  return above(parent)
}
