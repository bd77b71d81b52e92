import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../platform/project-root.ts'

/** Of the program, from package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return version
}
