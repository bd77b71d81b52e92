import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { main, root } from './root.mjs'
import { run } from './run.mjs'
import { checkHostNode, findRuntime } from './runtime.mjs'

/** Runs one of the commands beside the house, installing and building first where that is due. */
export function runCommand(name) {
  // The command's own answer goes to stdout alone: others read it.
  console.log = console.error
  return main(async () => {
    checkHostNode()
    await ensureInstalled()
    const node = await findRuntime()
    await ensureBuilt(node)
    const env = {
      INIT_CWD: process.cwd(),
      ...process.env,
      NODE_COMPILE_CACHE: path.join(root, 'build/compile-cache'),
    }
    return run(node, ['--enable-source-maps', `build/server/${name}.mjs`, ...process.argv.slice(2)], { env })
  })
}
